//! What a check has to object.

use std::fmt::{self, Display};

/// An expectation and what contradicts it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contradiction {
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub actual: String,
    /// Differences one by one, where there are several.
    pub details: Vec<String>,
}

impl Contradiction {
    /// An expectation and what was found instead.
    pub fn new(expected: impl Display, actual: impl Display) -> Self {
        Self {
            expected: expected.to_string(),
            actual: actual.to_string(),
            details: Vec::new(),
        }
    }

    /// The same with differences one by one.
    #[must_use]
    pub fn with_details(mut self, details: impl IntoIterator<Item = String>) -> Self {
        self.details.extend(details);
        self
    }
}

impl Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {}", self.expected, self.actual)
    }
}

/// Why a check does not hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Objection {
    /// What was found contradicts what was expected.
    Contradicted(Contradiction),
    /// What was found does not answer the question.
    Unsettled(String),
}

impl From<Contradiction> for Objection {
    fn from(contradiction: Contradiction) -> Self {
        Self::Contradicted(contradiction)
    }
}

impl Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradicted(contradiction) => contradiction.fmt(f),
            Self::Unsettled(reason) => f.write_str(reason),
        }
    }
}
