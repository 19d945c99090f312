//! Looking up what a selection names.

use thiserror::Error;

use crate::ledger::{Catalogue, RuleId};

/// A selection that names what does not exist.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum SelectionError {
    /// No such rule.
    #[error("--rule {given}: no such rule{}", suggestion(.near))]
    Rule {
        /// What was given.
        given: String,
        /// Rules that look like it.
        near: Vec<String>,
    },
    /// No such area.
    #[error("--area {given}: no such area{}", suggestion(.near))]
    Area {
        /// What was given.
        given: String,
        /// Areas that look like it.
        near: Vec<String>,
    },
}

fn suggestion(near: &[String]) -> String {
    if near.is_empty() {
        String::new()
    } else {
        format!("; did you mean {}?", near.join(" or "))
    }
}

/// The rule of this id, in any case.
///
/// # Errors
/// When there is none.
pub(super) fn find_rule(catalogue: &Catalogue, text: &str) -> Result<RuleId, SelectionError> {
    let id = text.to_ascii_uppercase().parse::<RuleId>();
    id.ok()
        .filter(|id| catalogue.get(id).is_some())
        .ok_or_else(|| SelectionError::Rule {
            given: text.to_owned(),
            near: near(text, catalogue.rules().map(|rule| rule.id.to_string())),
        })
}

/// The area of this name, in any case.
///
/// # Errors
/// When there is none.
pub fn find_area<'a>(catalogue: &'a Catalogue, text: &str) -> Result<&'a str, SelectionError> {
    let areas = catalogue.areas();
    areas
        .get(text.to_ascii_uppercase().as_str())
        .copied()
        .ok_or_else(|| SelectionError::Area {
            given: text.to_owned(),
            near: near(text, areas.iter().map(|area| (*area).to_owned())),
        })
}

/// The names nearest to what was typed, at most three.
fn near(text: &str, names: impl Iterator<Item = String>) -> Vec<String> {
    let text = text.to_ascii_uppercase();
    let mut ranked: Vec<(usize, String)> = names
        .map(|name| (strsim::damerau_levenshtein(&text, &name), name))
        .filter(|(distance, name)| *distance <= 2.max(name.len() / 3))
        .collect();
    ranked.sort();
    ranked.into_iter().take(3).map(|(_, name)| name).collect()
}
