//! A case: one scenario as the ledger sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;

use super::{RuleId, Tags};

/// Where a scenario stands; the row of its examples when it has any. Unique within a suite.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct CaseKey {
    /// The feature file, relative and with `/`.
    pub file: String,
    /// The line in it.
    pub line: usize,
}

impl CaseKey {
    /// The key of a scenario of a parsed feature.
    pub fn of(feature: &gherkin::Feature, scenario: &gherkin::Scenario) -> Self {
        let file = feature
            .path
            .as_deref()
            .map(|path| path.display().to_string())
            .unwrap_or_default();
        Self {
            file,
            line: scenario.position.line,
        }
    }
}

impl fmt::Display for CaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// What a scenario needs of its target, from the least to the most.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Needs {
    /// Documented operations only.
    Portable,
    /// A Campus user must act or look.
    Operator,
    /// What only an emulator can do: a frozen clock, dirty data, a reset.
    Emulator,
}

impl Needs {
    /// The need a tag names.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag {
            "portable" => Some(Self::Portable),
            "operator" => Some(Self::Operator),
            "emulator" => Some(Self::Emulator),
            _ => None,
        }
    }
}

/// One scenario: where it stands, what it is called, what it exercises and what it needs.
#[derive(Clone, Debug)]
pub struct Case {
    /// Where it stands.
    pub key: CaseKey,
    /// Its name.
    pub name: String,
    /// What it is called where a name has to be its own: the name, and where others of its rules share it, what tells
    /// it from them. The same whatever is selected.
    pub title: String,
    /// The rules it exercises; never empty.
    pub rules: BTreeSet<RuleId>,
    /// What it needs of a target.
    pub needs: Needs,
    /// The readings it is written for.
    pub readings: BTreeMap<String, String>,
}

impl Case {
    /// The case of a scenario with these tags; tags that were read always name a need.
    pub fn new(key: CaseKey, name: &str, tags: Tags) -> Self {
        Self {
            key,
            name: name.to_owned(),
            title: name.to_owned(),
            rules: tags.rules,
            needs: tags.needs.unwrap_or(Needs::Emulator),
            readings: tags.readings,
        }
    }

    /// Whether a real Campus can be asked: it offers the documented operations and states no readings.
    pub fn is_portable(&self) -> bool {
        self.needs == Needs::Portable && self.readings.is_empty()
    }
}
