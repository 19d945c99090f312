//! The reference lists: schools, genders, assignment codes and titles.

use std::sync::Arc;

use compact_str::CompactString;
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::length::too_long;
use super::place::Place;
use super::{Code, Fault, GenderMatch, Lengths, Readings, Rule};

/// A school of the district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct School {
    /// The number positions are sent with; text, so that 010 keeps its zero (REF-12).
    pub school_number: Arc<str>,
    /// The name of the school.
    pub name: Arc<str>,
}

/// A gender the district recognises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gender {
    /// The code sent for a staff member.
    pub gender: Arc<str>,
    /// What the code stands for.
    pub name: Arc<str>,
}

/// An assignment code defined by the state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AssignmentCode {
    /// The code.
    pub assignment_code: Arc<str>,
    /// What the code stands for.
    pub description: Arc<str>,
}

/// A title: what the district calls a position. Titles are the one list the HR system adds to (REF-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Title {
    /// The code, in the form it was first seen.
    pub title_code: Arc<str>,
    /// The description given when the title was created.
    pub title_description: Arc<str>,
}

/// Where a title stands in the list: by its code without outer blanks and case (silence AMB-43), then by the code itself,
/// so that a district that tells case apart finds each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TitleKey {
    folded: CompactString,
    code: CompactString,
}

impl TitleKey {
    /// The key of a title code.
    pub fn of(code: &str) -> Self {
        let code = code.trim();
        Self {
            folded: folded(code),
            code: code.into(),
        }
    }
}

/// A code without regard to case. Nearly every code is in capitals as it comes.
fn folded(code: &str) -> CompactString {
    if code.is_ascii() && !code.bytes().any(|byte| byte.is_ascii_lowercase()) {
        code.into()
    } else {
        code.to_uppercase().into()
    }
}

/// The four lists of a district, each ordered by its code.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// Schools by school number.
    pub schools: OrdMap<Arc<str>, Arc<School>>,
    /// Genders by code.
    pub genders: OrdMap<Arc<str>, Arc<Gender>>,
    /// Assignment codes by code.
    pub assignment_codes: OrdMap<Arc<str>, Arc<AssignmentCode>>,
    /// Titles by their code, those alike without regard to case side by side.
    pub titles: OrdMap<TitleKey, Arc<Title>>,
}

impl Reference {
    /// The gender that `text` names, exactly as it is listed (REF-03, silence AMB-19).
    pub(super) fn gender(&self, text: &str, by: GenderMatch) -> Option<&Arc<Gender>> {
        let by_name = || self.genders.values().find(|gender| *gender.name == *text);
        match (self.genders.get(text), by) {
            (None, GenderMatch::CodeOrName) => by_name(),
            (found, _) => found,
        }
    }

    /// The codes of the genders, for a message.
    pub(super) fn gender_codes(&self) -> String {
        self.genders
            .keys()
            .map(AsRef::as_ref)
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The title that a code means: the first alike without regard to case, or the very one (silence AMB-43).
    pub(super) fn title(&self, code: &str, readings: &Readings) -> Option<&Arc<Title>> {
        if readings.case_sensitive_codes {
            return self.listed_title(code);
        }
        let from = TitleKey {
            folded: folded(code.trim()),
            code: CompactString::default(),
        };
        let (key, title) = self.titles.range(from.clone()..).next()?;
        (key.folded == from.folded).then_some(title)
    }

    /// The title listed under exactly this code.
    pub(super) fn listed_title(&self, code: &str) -> Option<&Arc<Title>> {
        self.titles.get(&TitleKey::of(code))
    }

    /// Whether two codes mean one title (silence AMB-43).
    pub(super) fn is_same_title(one: &str, other: &str, readings: &Readings) -> bool {
        let (one, other) = (one.trim(), other.trim());
        one == other || !readings.case_sensitive_codes && folded(one) == folded(other)
    }

    /// The title with this code, which is created when no match exists (REF-08, POS-06). A title that exists keeps its
    /// description unless it is read otherwise; a new one without description takes its code for one (silence AMB-35).
    pub(super) fn title_on_demand(
        &mut self,
        code: &str,
        description: Option<&str>,
        readings: &Readings,
    ) -> Arc<Title> {
        let known = self.title(code, readings).cloned();
        let title = match (&known, description) {
            (Some(known), Some(description)) if readings.update_description => Title {
                title_description: description.into(),
                ..Title::clone(known)
            },
            (Some(known), _) => return Arc::clone(known),
            (None, description) => Title {
                title_code: code.trim().into(),
                title_description: description.unwrap_or_else(|| code.trim()).into(),
            },
        };
        let title = Arc::new(title);
        self.titles
            .insert(TitleKey::of(&title.title_code), Arc::clone(&title));
        title
    }
}

/// A school as an operator enters it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SchoolInput {
    /// The school number.
    pub school_number: String,
    /// The name.
    pub name: String,
}

impl SchoolInput {
    /// What is wrong with the school as such; whether the number is free is for the district to say.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (property, value) in [("schoolNumber", &self.school_number), ("name", &self.name)] {
            if value.trim().is_empty() {
                let message = format!("a school needs its {property}");
                faults.push(Place::Body.fault(Code::MissingProperty, property, message, Rule::REF_01));
            } else {
                faults.extend(too_long(Lengths::Campus, Place::Body, property, value));
            }
        }
        faults
    }
}
