//! From a text to components.

use thiserror::Error;

use super::text;
use super::token::Tokens;
use super::{Address, post_office_box, street};

/// What a street text was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The components, spelled as they were written.
    pub address: Address,
    /// Whether the text is no typical address, so that it was kept whole as the street (AMB-64).
    pub kept_whole: bool,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ParseAddressError {
    /// Nothing but blanks and punctuation.
    #[error("is empty")]
    Empty,
    /// A character that cannot be written (AMB-134).
    #[error("holds a control character")]
    ControlCharacter,
    /// A PO Box without its number (AMB-56).
    #[error("names a PO Box without its number")]
    BoxWithoutNumber,
    /// A PO Box with a street (ADDR-06).
    #[error("has a street beside a PO Box")]
    BoxWithStreet,
    /// A PO Box with an apartment (ADDR-07, AMB-57).
    #[error("has an apartment beside a PO Box")]
    BoxWithApartment,
    /// A number that no PO Box has (AMB-56).
    #[error("is no number of a PO Box, which has letters, digits and hyphens")]
    BoxNumber,
    /// A whole line that does not end with a ZIP code.
    #[error("does not end with a ZIP code")]
    NoZip,
    /// A whole line without the two letters of a state before the ZIP code.
    #[error("has no state of two letters before the ZIP code")]
    NoState,
    /// A whole line without a city of its own.
    #[error("has no city between a comma and the state")]
    NoCity,
}

impl ParseAddressError {
    /// Whether it is about a PO Box.
    pub(super) fn is_of_box(self) -> bool {
        matches!(
            self,
            Self::BoxWithoutNumber | Self::BoxWithStreet | Self::BoxWithApartment | Self::BoxNumber
        )
    }
}

impl Address {
    /// Reads a street text (ADDR-13 to ADDR-18). A text in no typical format becomes the street, whole (AMB-64).
    ///
    /// The length is not judged here; it costs time in proportion, whatever the text.
    ///
    /// # Errors
    /// An empty text, a control character, a PO Box without its number or with anything else.
    pub fn parse(text: &str) -> Result<Parsed, ParseAddressError> {
        text::tidied(text)?;
        let clean = text::cleaned(text);
        let tokens = Tokens::of(&clean);
        if tokens.len() == 0 {
            return Err(ParseAddressError::Empty);
        }
        let typical = match post_office_box::read(&tokens)? {
            Some(address) => Some(address),
            None => street::read(&tokens),
        };
        let kept_whole = typical.is_none();
        let address = typical.unwrap_or_else(|| Self {
            street: Some(clean.as_ref().into()),
            ..Self::default()
        });
        Ok(Parsed { address, kept_whole })
    }

    /// Reads the name of a street without a house number: "Cedar Ln" is the street Cedar and the tag Ln.
    pub(in crate::campus) fn parse_street(text: &str) -> Option<Self> {
        let clean = text::cleaned(text);
        let numbered = ["1 ", &clean].concat();
        let street = street::read(&Tokens::of(&numbered))?;
        (street.number.as_deref() == Some("1")).then(|| Self {
            number: None,
            ..street
        })
    }

    /// Joins the parts of the street line and reads them anew; the rest of the address stays (ADDR-20).
    ///
    /// # Errors
    /// As [`Address::parse`].
    pub fn reparsed(&self) -> Result<Parsed, ParseAddressError> {
        let Parsed { address, kept_whole } = Self::parse(&self.street_text())?;
        let address = address.with_place_of(self.clone());
        Ok(Parsed { address, kept_whole })
    }

    /// The street line of this address in the place of another.
    pub(in crate::campus) fn with_place_of(self, place: Self) -> Self {
        Self {
            post_office_box: self.post_office_box,
            number: self.number,
            prefix: self.prefix,
            street: self.street,
            tag: self.tag,
            direction: self.direction,
            apt: self.apt,
            ..place
        }
    }
}

impl From<Address> for Parsed {
    /// An address that came in its components.
    fn from(address: Address) -> Self {
        let kept_whole = false;
        Self { address, kept_whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let address = Address::parse(text).unwrap().address.normalised();
        serde_json::to_string(&address).unwrap()
    }

    #[test]
    fn the_examples_of_the_guide_are_read_as_it_says() {
        for (text, components) in [
            (
                "4321 South Lexington Ave SE Apt 45",
                r#"{"number":"4321","prefix":"S","street":"Lexington","tag":"Ave","direction":"SE","apt":"45"}"#,
            ),
            (
                "4321 109th Ave Northwest",
                r#"{"number":"4321","street":"109th","tag":"Ave","direction":"NW"}"#,
            ),
            (
                "4321 W 109th Ave NW",
                r#"{"number":"4321","prefix":"W","street":"109th","tag":"Ave","direction":"NW"}"#,
            ),
            ("P.O. Box 125", r#"{"postOfficeBox":true,"number":"125"}"#),
            (
                "12500 South 42nd Gardens Apt 123",
                r#"{"number":"12500","prefix":"S","street":"42nd","tag":"Gdns","apt":"123"}"#,
            ),
        ] {
            assert_eq!(read(text), components);
        }
    }

    #[test]
    fn what_is_read_is_spelled_as_it_was_written() {
        let address = Address::parse("4321 South Lexington Avenue").unwrap().address;
        assert_eq!(address.prefix.as_deref(), Some("South"));
        assert_eq!(address.tag.as_deref(), Some("Avenue"));
    }

    #[test]
    fn a_text_in_no_typical_format_is_the_street() {
        let Parsed { address, kept_whole } = Address::parse("Rural Route 3").unwrap();
        assert!(kept_whole);
        assert_eq!(address.street.as_deref(), Some("Rural Route 3"));
        assert_eq!(address.number, None);
    }

    #[test]
    fn a_box_is_alone_and_has_a_number() {
        use ParseAddressError::{BoxWithApartment, BoxWithStreet, BoxWithoutNumber, Empty};
        for (text, error) in [
            ("P.O. Box 125 Apt 3", BoxWithApartment),
            ("Apt 3 PO Box 125", BoxWithApartment),
            ("PO Box 125 Lexington Ave", BoxWithStreet),
            ("4321 Lexington Ave PO Box 125", BoxWithStreet),
            ("PO Box", BoxWithoutNumber),
            ("PO Box Canyon Rd", BoxWithoutNumber),
            (" . ", Empty),
        ] {
            assert_eq!(Address::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn components_in_the_wrong_place_are_read_anew() {
        let address = Address {
            number: Some("88".into()),
            street: Some("North Elm Street Apt 2".into()),
            city: Some("Blaine".into()),
            ..Address::default()
        };
        let again = address.reparsed().unwrap().address.normalised();
        assert_eq!(again.to_string(), "88 N Elm St Apt 2, Blaine");
        assert_eq!(again.apt.as_deref(), Some("2"));
    }
}
