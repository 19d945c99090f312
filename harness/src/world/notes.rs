//! What a scenario remembers from one step to the next.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{CampusWorld, Stop};
use crate::contract::List;
use crate::exchange::Answer;
use crate::target::District;

/// The calls of the last When, each with the operation it was made for.
pub type Round = Vec<(String, Answer)>;

/// What was read to be compared later. It cannot be debugged: it holds the data of people.
#[derive(Clone, Default)]
pub struct Notes {
    /// The last When.
    pub round: Round,
    /// Lists as they were first read.
    pub lists: BTreeMap<List, Answer>,
    /// The answer of the last search.
    pub search: Option<Answer>,
    /// The answers of the last When that asked for a validation.
    pub validations: Vec<Answer>,
    /// The credentials view the operator noted.
    pub credentials: Option<District>,
    /// What Campus held when the operator noted it.
    pub campus: Option<Map<String, Value>>,
    /// The bodies with which staff members were created last, by staff number.
    pub created: BTreeMap<String, Value>,
    /// How many households and addresses there were.
    pub homes: Option<(usize, usize)>,
    /// Records of people as the operator noted them, by personID.
    pub people: BTreeMap<u64, Map<String, Value>>,
    /// The bodies that the HR system sent to be refused, letter for letter, the newest last.
    pub payloads: Vec<String>,
    /// Districts created beside the scenario's own, to be deleted with it.
    pub neighbours: Vec<District>,
}

impl CampusWorld {
    /// The calls of this When are those to be judged.
    pub fn conclude(&mut self, round: Round) {
        self.notes.round = round;
    }

    /// The calls of the last When.
    ///
    /// # Errors
    /// When there were none; the feature is badly written.
    pub fn round(&mut self) -> Result<Round, Stop> {
        if self.notes.round.is_empty() {
            return Err(self.broken("no call was made that could be judged"));
        }
        Ok(self.notes.round.clone())
    }

    /// The one call of the last When.
    ///
    /// # Errors
    /// When there was none, or more than one.
    pub fn answer(&mut self) -> Result<Answer, Stop> {
        let mut round = self.round()?;
        match (round.pop(), round.len()) {
            (Some((_, answer)), 0) => Ok(answer),
            _ => Err(self.broken("several calls were made where the sentence speaks of one")),
        }
    }

    /// Something noted before.
    ///
    /// # Errors
    /// When it was not noted; the feature is badly written.
    pub fn noted<T>(&mut self, note: Option<T>, what: &str) -> Result<T, Stop> {
        note.ok_or_else(|| self.broken(&format!("{what} was not noted")))
    }
}
