//! An address in its components.

use std::fmt;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use super::post_office_box;
use super::token::Tokens;
use super::words::Takes;

/// An address in the components of the contract (ADDR-01); any of them can be missing. Texts are short, so they are
/// kept in place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Address {
    /// Whether the number is that of a post office box.
    #[serde(skip_serializing_if = "is_false")]
    pub post_office_box: bool,
    /// The house number, or that of the box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<CompactString>,
    /// The direction before the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<CompactString>,
    /// The name of the street; a text that is no typical address, whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<CompactString>,
    /// What the street is: Ave, St.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<CompactString>,
    /// The direction after the street.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<CompactString>,
    /// The apartment, without the word for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apt: Option<CompactString>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<CompactString>,
    /// The state, in two letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CompactString>,
    /// The ZIP code, with or without its last four digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip: Option<CompactString>,
    /// The county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<CompactString>,
    /// The location code, seldom used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location_code: Option<CompactString>,
    /// The tract, seldom used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tract: Option<CompactString>,
    /// The block, seldom used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<CompactString>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes what it may skip by reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

impl Address {
    /// The street line: number to apartment, joined (ADDR-20).
    pub fn street_text(&self) -> String {
        let mut text = String::new();
        if self.post_office_box {
            text.push_str(post_office_box::WORD);
        }
        for part in [
            &self.number,
            &self.prefix,
            &self.street,
            &self.tag,
            &self.direction,
        ] {
            join(&mut text, " ", part.as_deref());
        }
        if let Some(apt) = self.apt.as_deref().filter(|apt| !apt.is_empty()) {
            join(&mut text, " ", (!begins_with_unit(apt)).then_some("Apt"));
            join(&mut text, " ", Some(apt));
        }
        text
    }
}

impl fmt::Display for Address {
    /// The address as one line, as it stands on a letter.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.street_text();
        for (between, part) in [(", ", &self.city), (", ", &self.state), (" ", &self.zip)] {
            join(&mut text, between, part.as_deref());
        }
        f.write_str(&text)
    }
}

fn join(text: &mut String, between: &str, part: Option<&str>) {
    if let Some(part) = part.filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(part);
    }
}

/// Whether an apartment says itself what it is: "Bldg 4". A word such as Rear does so only after a tag.
fn begins_with_unit(apt: &str) -> bool {
    let first = Tokens::of(apt).word(0);
    first.unit().is_some_and(|unit| unit.takes != Takes::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<CompactString> {
        Some(text.into())
    }

    fn lexington() -> Address {
        Address {
            number: text("4321"),
            prefix: text("South"),
            street: text("Lexington"),
            tag: text("Ave"),
            direction: text("SE"),
            apt: text("45"),
            city: text("Blaine"),
            state: text("MN"),
            zip: text("55123"),
            ..Address::default()
        }
    }

    #[test]
    fn an_address_is_written_as_on_a_letter() {
        let line = "4321 South Lexington Ave SE Apt 45, Blaine, MN 55123";
        assert_eq!(lexington().to_string(), line);
    }

    #[test]
    fn a_building_says_itself_what_it_is() {
        let address = Address {
            apt: text("Bldg 4 Apt 12"),
            ..lexington()
        };
        assert_eq!(address.street_text(), "4321 South Lexington Ave SE Bldg 4 Apt 12");
    }

    #[test]
    fn what_is_missing_is_not_written() {
        let address = Address {
            post_office_box: true,
            number: text("54"),
            ..Address::default()
        };
        assert_eq!(address.to_string(), "PO Box 54");
        let json = serde_json::to_string(&address).unwrap();
        assert_eq!(json, r#"{"postOfficeBox":true,"number":"54"}"#);
        assert_eq!(serde_json::from_str::<Address>(&json).unwrap(), address);
    }
}
