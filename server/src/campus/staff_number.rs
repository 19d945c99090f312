//! The staff number: the one key by which both systems know a person (STAFF-03).

use std::fmt;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A staff number as it was sent, outer blanks removed: letters, digits and `-._`; leading zeros count (STAFF-04). Short, as
/// nearly all are, it is kept in place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffNumber(CompactString);

/// Why a text is no staff number (silence AMB-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ParseStaffNumberError {
    /// Nothing but blanks.
    #[error("is empty")]
    Empty,
    /// A character outside letters, digits and `-._`.
    #[error("may hold only letters, digits, hyphens, full stops and underscores")]
    Character,
}

impl StaffNumber {
    /// Reads a staff number.
    ///
    /// # Errors
    /// An empty text, or a character that no staff number has. The length is judged with all other lengths.
    pub fn parse(text: &str) -> Result<Self, ParseStaffNumberError> {
        let number = text.trim();
        if number.is_empty() {
            return Err(ParseStaffNumberError::Empty);
        }
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        if !number.chars().all(fits) {
            return Err(ParseStaffNumberError::Character);
        }
        Ok(Self(number.into()))
    }

    /// The number as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to be seen of it, as in a district that was never cleaned (silence AMB-112).
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// What two equal staff numbers have in common.
    pub fn key(&self) -> NumberKey {
        NumberKey::of(&self.0)
    }

    /// The same where numbers that differ in case alone are different.
    pub(super) fn exact_key(&self) -> NumberKey {
        NumberKey(self.0.clone())
    }
}

impl fmt::Display for StaffNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The form in which staff numbers are compared: without outer blanks and case (silence AMB-13). Kept in place: copying
/// a node of an index then touches no counter that other processors share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberKey(CompactString);

impl NumberKey {
    /// The key of any text; one that is no staff number has a key nobody holds.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
            Self(text.to_ascii_uppercase().into())
        } else {
            Self(text.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_zeros_and_its_letters() {
        let number = StaffNumber::parse(" 00a17 ").unwrap();
        assert_eq!(number.as_str(), "00a17");
        assert_eq!(number.key(), NumberKey::of("00A17"));
        assert_ne!(NumberKey::of("0042"), NumberKey::of("42"));
    }

    #[test]
    fn blanks_and_signs_are_no_staff_number() {
        assert_eq!(StaffNumber::parse("  "), Err(ParseStaffNumberError::Empty));
        assert_eq!(StaffNumber::parse("E 1"), Err(ParseStaffNumberError::Character));
        assert_eq!(StaffNumber::parse("É1"), Err(ParseStaffNumberError::Character));
    }
}
