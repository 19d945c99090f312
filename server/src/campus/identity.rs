//! Identities: under which name and with which personal data a person is known, from when to when.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One identity of a person. Names live here, apart from the person, so that a change of name keeps the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// Numbers the identities of a district.
    #[serde(rename = "identityID")]
    pub id: u64,
    /// The first day of the identity.
    pub start_date: Date,
    /// The last day, unless the identity is the current one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// The last name, as sent.
    pub last_name: Arc<str>,
    /// The first name, as sent.
    pub first_name: Arc<str>,
    /// The middle name, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<Arc<str>>,
    /// The gender, a code of the district's list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Arc<str>>,
    /// The date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthdate: Option<Date>,
    /// The social security number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ssn: Option<Ssn>,
}

/// A social security number: nine digits, leading zeros kept (STAFF-12), compared by digits (silence AMB-20).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ssn([u8; 9]);

impl Ssn {
    /// Reads nine digits with or without hyphens; anything else is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text.trim().bytes().filter(|byte| *byte != b'-').collect();
        let digits: [u8; 9] = digits.try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then_some(Self(digits))
    }

    /// The whole number, for the operator's view of the person alone (silence AMB-106).
    pub fn reveal(&self) -> String {
        let digits = self.digits();
        format!("{}-{}-{}", &digits[..3], &digits[3..5], &digits[5..])
    }

    /// The number with all but its last four digits hidden.
    pub fn masked(&self) -> String {
        format!("***-**-{}", &self.digits()[5..])
    }

    fn digits(&self) -> String {
        self.0.into_iter().map(char::from).collect()
    }
}

impl fmt::Debug for Ssn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl TryFrom<String> for Ssn {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("an SSN has nine digits")
    }
}

impl From<Ssn> for String {
    fn from(ssn: Ssn) -> Self {
        ssn.reveal()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ssn_keeps_its_zeros_and_shows_four_digits() {
        let ssn = Ssn::parse("001-01-0001").unwrap();
        assert_eq!(ssn, Ssn::parse("001010001").unwrap());
        assert_eq!(ssn.reveal(), "001-01-0001");
        assert_eq!(ssn.masked(), "***-**-0001");
        assert_eq!(format!("{ssn:?}"), "***-**-0001");
    }

    #[test]
    fn eight_digits_or_letters_are_no_ssn() {
        for text in ["12345678", "1234567890", "12345678X", "", "١٢٣٤٥٦٧٨٩"] {
            assert_eq!(Ssn::parse(text), None, "{text}");
        }
    }
}
