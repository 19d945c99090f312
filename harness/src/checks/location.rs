//! The locations of a household: where it lives, and where it has lived.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::place::{is_place, line};
use super::staff::same;
use super::{Contradiction, Objection};

/// All locations of a household, those of the past included.
fn all(home: &Value) -> impl Iterator<Item = &Value> {
    home["householdLocations"].as_array().into_iter().flatten()
}

/// Where a household lives.
fn lasting(home: &Value) -> Vec<&Value> {
    all(home)
        .filter(|location| location["endDate"].is_null())
        .collect()
}

/// A household lives at an address and nowhere else.
///
/// # Errors
/// When it lives elsewhere, or nowhere.
pub fn at(home: &Value, place: &Value) -> Result<(), Objection> {
    let locations = lasting(home);
    let there = |location: &&Value| is_place(&location["address"], place);
    if !locations.is_empty() && locations.iter().all(there) {
        return Ok(());
    }
    let found: Vec<String> = locations
        .iter()
        .map(|location| line(&location["address"]))
        .collect();
    Err(Contradiction::new(
        line(place),
        if found.is_empty() {
            "no address".to_owned()
        } else {
            found.join("; ")
        },
    )
    .into())
}

/// A household lives at these locations and no other.
///
/// # Errors
/// When one is missing or left over.
pub fn exactly(home: &Value, expected: &[Map<String, Value>]) -> Result<(), Objection> {
    judge(&lasting(home), expected)
}

/// A household has these locations and no other, those of the past included.
///
/// # Errors
/// When one is missing or left over.
pub fn history(home: &Value, expected: &[Map<String, Value>]) -> Result<(), Objection> {
    judge(&all(home).collect::<Vec<_>>(), expected)
}

fn judge(held: &[&Value], expected: &[Map<String, Value>]) -> Result<(), Objection> {
    let mut left = held.to_vec();
    let mut details = Vec::new();
    for row in expected {
        match left.iter().position(|location| agrees(location, row)) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {}", stay(&Value::Object(row.clone())))),
        }
    }
    details.extend(
        left.iter()
            .map(|location| format!("not expected {}", stay(location))),
    );
    if details.is_empty() {
        return Ok(());
    }
    let expected = format!("exactly {} locations", expected.len());
    Err(Contradiction::new(expected, "other locations")
        .with_details(details)
        .into())
}

fn agrees(location: &Value, row: &Map<String, Value>) -> bool {
    let mut values = row.clone();
    let place = values.remove("address");
    same(location, &values) && place.is_none_or(|place| is_place(&location["address"], &place))
}

/// A location in one line.
fn stay(location: &Value) -> String {
    let date = |name: &str| location[name].as_str().unwrap_or("-").to_owned();
    let truths = ["mailing", "physical", "secondary", "private"].into_iter();
    let truths: Vec<&str> = truths.filter(|name| location[*name] == true).collect();
    let place = line(&location["address"]);
    format!(
        "{place} from {} to {} {}",
        date("startDate"),
        date("endDate"),
        truths.join(" ")
    )
}

/// The ids of the addresses a household lives at; there is one at least.
///
/// # Errors
/// When it lives nowhere, or a location does not say its address.
pub fn address_ids(home: &Value) -> Result<BTreeSet<u64>, Objection> {
    let locations = lasting(home);
    if locations.is_empty() {
        return Err(Contradiction::new("an address of the household", "none").into());
    }
    let ids = locations.iter().map(|location| location["addressID"].as_u64());
    let ids: Option<BTreeSet<u64>> = ids.collect();
    ids.ok_or_else(|| Objection::Unsettled("a location of the household has no addressID".to_owned()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn place(text: &str) -> Value {
        json!({"fullStreetAddress": text, "city": "Blaine", "state": "MN", "zip": "55449"})
    }

    fn cedar() -> Value {
        json!({"number": "9", "street": "Cedar", "tag": "Ln", "city": "Blaine", "state": "MN", "zip": "55449"})
    }

    #[test]
    fn a_household_that_lives_at_two_addresses_does_not_live_at_one() {
        let (there, other) = (
            json!({"address": cedar()}),
            json!({"address": place("77 Birch St")}),
        );
        let ended = json!({"address": place("77 Birch St"), "endDate": "2024-03-15"});
        let lives = |locations: Value| {
            let home = json!({"householdLocations": locations});
            at(&home, &place("9 Cedar Lane")).is_ok()
        };
        assert!(lives(json!([there])) && lives(json!([ended, there])) && lives(json!([there, there])));
        assert!(!lives(json!([there, other])) && !lives(json!([ended])) && !lives(json!([])));
        assert!(at(&Value::Null, &cedar()).is_err());
    }

    #[test]
    fn every_location_is_expected_once_and_the_past_counts_only_as_history() {
        let held = json!({"householdLocations": [
            {"address": cedar(), "startDate": "2024-03-15", "mailing": true},
            {"address": place("77 Birch St"), "endDate": "2024-03-15"},
        ]});
        let row = |mailing: bool| {
            let row = json!({"address": place("9 Cedar Ln"), "mailing": mailing});
            row.as_object().cloned().unwrap()
        };
        assert!(exactly(&held, &[row(true)]).is_ok() && history(&held, &[row(true)]).is_err());
        assert!(exactly(&held, &[row(false)]).is_err() && exactly(&held, &[]).is_err());
        assert!(exactly(&held, &[row(true), row(true)]).is_err());
    }

    #[test]
    fn whoever_lives_nowhere_shares_no_address() {
        let ids = |locations: Value| address_ids(&json!({"householdLocations": locations}));
        let two = ids(json!([{"addressID": 4}, {"addressID": 2}, {"addressID": 4}]));
        assert_eq!(two.ok(), Some(BTreeSet::from([2, 4])));
        assert!(matches!(ids(json!([])), Err(Objection::Contradicted(_))));
        let left = json!([{"addressID": 4, "endDate": "2024-03-15"}]);
        assert!(matches!(ids(left), Err(Objection::Contradicted(_))));
        assert!(matches!(ids(json!([{}])), Err(Objection::Unsettled(_))));
    }
}
