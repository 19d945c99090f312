//! Addresses as the HR system writes them: in one form or the other, and in any spelling.

use serde::Serialize;

use super::draw::{Draw, Subject};
use super::residence::{Residence, STATE, Site};
use super::street::{Building, Word};

/// A household as the HR system sends one.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct HouseholdRecord {
    household_locations: Vec<LocationRecord>,
}

#[derive(Clone, Debug, Serialize)]
struct LocationRecord {
    address: AddressRecord,
}

/// An address as the HR system sends one: without what is empty.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct AddressRecord {
    #[serde(skip_serializing_if = "String::is_empty")]
    full_street_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_office_box: Option<bool>,
    #[serde(skip_serializing_if = "String::is_empty")]
    number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    prefix: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    street: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    tag: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    direction: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    apt: String,
    city: String,
    state: &'static str,
    zip: String,
}

impl HouseholdRecord {
    /// The household of the staff member with a number, if the HR system knows where they live.
    pub(super) fn of(seed: u64, number: u32, residences: &[Residence]) -> Option<Self> {
        if residences.is_empty() {
            return None;
        }
        let mut draw = Draw::of(seed, Subject::Spelling(number));
        let located = residences.iter().map(|residence| LocationRecord {
            address: written(&mut draw, residence),
        });
        Some(Self {
            household_locations: located.collect(),
        })
    }

    /// The same household, whose first address is given in both forms, which none may be.
    pub(super) fn in_both_forms(mut self) -> Self {
        for LocationRecord { address } in self.household_locations.iter_mut().take(1) {
            if address.full_street_address.is_empty() {
                address.full_street_address =
                    joined(&[&address.number, &address.prefix, &address.street, &address.tag]);
            } else {
                address.number.push_str("100");
            }
        }
        self
    }
}

fn written(draw: &mut Draw, residence: &Residence) -> AddressRecord {
    let (city, zip) = residence.town;
    let place = AddressRecord {
        city: in_some_case(draw, city),
        state: STATE,
        zip: if draw.one_in(8) {
            format!("{zip}-{:04}", draw.within(1..10_000))
        } else {
            zip.to_owned()
        },
        ..AddressRecord::default()
    };
    match &residence.site {
        Site::PostOfficeBox(number) => post_office_box(draw, *number, place),
        Site::House { building, apt } => house(draw, building, *apt, place),
    }
}

/// Whether an address is written as a text.
fn is_text(draw: &mut Draw) -> bool {
    draw.percent(55)
}

fn post_office_box(draw: &mut Draw, number: u64, place: AddressRecord) -> AddressRecord {
    if is_text(draw) {
        return AddressRecord {
            full_street_address: format!(
                "{} {number}",
                draw.pick(&["PO Box", "P.O. Box", "Post Office Box"])
            ),
            ..place
        };
    }
    AddressRecord {
        post_office_box: Some(true),
        number: number.to_string(),
        ..place
    }
}

fn house(draw: &mut Draw, building: &Building, apt: Option<u64>, place: AddressRecord) -> AddressRecord {
    let number = building.number();
    let prefix = in_some_spelling(draw, building.prefix);
    let street = in_some_case(draw, building.name);
    let tag = in_some_spelling(draw, building.tag);
    let direction = in_some_spelling(draw, building.direction);
    let word = draw.pick(&["Apt ", "#", "Unit ", "Apt. "]);
    let apt = apt.map(|apt| format!("{word}{apt}")).unwrap_or_default();
    if is_text(draw) {
        return AddressRecord {
            full_street_address: joined(&[&number, &prefix, &street, &tag, &direction, &apt]),
            ..place
        };
    }
    AddressRecord {
        number,
        prefix,
        street,
        tag,
        direction,
        apt: if draw.one_in(2) {
            bare(&apt).to_owned()
        } else {
            apt
        },
        ..place
    }
}

fn joined(parts: &[&str]) -> String {
    let said: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    said.join(" ")
}

/// An apartment without the word for it.
fn bare(apt: &str) -> &str {
    apt.trim_start_matches(|sign: char| !sign.is_ascii_digit())
}

/// Mostly as it is stored.
fn in_some_spelling(draw: &mut Draw, word: Word) -> String {
    if word.0.is_empty() {
        return String::new();
    }
    let spelling = if draw.one_in(2) { word.0 } else { draw.pick(word.1) };
    spelling.to_owned()
}

/// Now and then in capitals.
fn in_some_case(draw: &mut Draw, text: &str) -> String {
    if draw.one_in(10) {
        text.to_uppercase()
    } else {
        text.to_owned()
    }
}
