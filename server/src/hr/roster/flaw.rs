//! Why a roster cannot be read.

use std::fmt;
use std::io;

use thiserror::Error;

/// What is wrong at one place of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The line, from one on.
    pub line: u64,
    /// The record, from one on; none where there are only the names of columns.
    pub record: Option<u64>,
    /// The property or column, if it is one that is wrong.
    pub field: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(record) = self.record {
            write!(f, ", record {record}")?;
        }
        if let Some(field) = &self.field {
            write!(f, ", {field}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// How many flaws are told.
pub(super) const MOST_TOLD: usize = 20;

/// Why a roster cannot be used.
#[derive(Debug, Error)]
pub enum RosterError {
    /// The file cannot be read.
    #[error("{name} cannot be read: {reason}")]
    Unreadable {
        /// The file.
        name: String,
        /// Why.
        reason: io::Error,
    },
    /// It is no roster.
    #[error("{name} is not a roster; nothing was sent\n{}", list(.flaws, *.more))]
    Flawed {
        /// The file.
        name: String,
        /// The first flaws, in the order of their lines.
        flaws: Vec<Flaw>,
        /// How many there are besides.
        more: u64,
    },
    /// It was whole a moment ago.
    #[error("{name} was changed while it was read: {flaw}")]
    Changed {
        /// The file.
        name: String,
        /// What is wrong now.
        flaw: Flaw,
    },
}

fn list(flaws: &[Flaw], more: u64) -> String {
    let mut lines: Vec<String> = flaws.iter().map(|flaw| format!("  {flaw}")).collect();
    if more > 0 {
        lines.push(format!("  and {more} more"));
    }
    lines.join("\n")
}
