//! Households, as an operator sees them in the record of a person, and as a search shows them.

use serde_json::{Map, Value};

use super::address::{DIRECTIONS, TAGS};
use super::search::Hit;
use super::staff::same;
use super::{Contradiction, Objection, person};

/// The components of a street, in the order in which a line has them.
const STREET: [&str; 5] = ["number", "prefix", "street", "tag", "direction"];
/// The components of a town, in the order in which a line has them.
const TOWN: [&str; 3] = ["city", "state", "zip"];
/// Words before an apartment.
const UNITS: [&str; 4] = ["apt", "apartment", "unit", "#"];

/// The households somebody belongs to.
fn homes(record: &Hit) -> Vec<&Value> {
    let me = &record["personID"];
    let belongs = |home: &&Value| members(home).any(|member| member == me);
    list(record.get("households")).filter(belongs).collect()
}

/// Who belongs to a household.
fn members(home: &Value) -> impl Iterator<Item = &Value> {
    let lasting = list(home.get("members")).filter(|member| member["endDate"].is_null());
    lasting.map(|member| &member["personID"])
}

/// Where a household lives.
fn locations(home: &Value) -> Vec<&Value> {
    let all = list(home.get("householdLocations"));
    all.filter(|location| location["endDate"].is_null()).collect()
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// The household somebody lives in: the staff household if there is one.
///
/// # Errors
/// When they belong to none.
pub fn home(record: &Hit) -> Result<&Value, Objection> {
    let homes = homes(record);
    let marked = homes.iter().find(|home| home["staffHousehold"] == true);
    let home = marked.or_else(|| homes.first()).copied();
    home.ok_or_else(|| Contradiction::new("a household of the person", "none").into())
}

/// Somebody belongs to no household.
///
/// # Errors
/// When they belong to one.
pub fn none(record: &Hit) -> Result<(), Objection> {
    match homes(record).len() {
        0 => Ok(()),
        count => Err(Contradiction::new("no household of the person", count).into()),
    }
}

/// Somebody is the only member of a household that carries the staff mark.
///
/// # Errors
/// When there are others, the mark is missing, or there is no household.
pub fn alone(record: &Hit) -> Result<(), Objection> {
    let home = home(record)?;
    marked(record, true)?;
    let members = members(home).count();
    if members == 1 {
        return Ok(());
    }
    Err(Contradiction::new("one member of the household", members).into())
}

/// The household carries the staff mark, or does not.
///
/// # Errors
/// When it is the other way round, or there is no household.
pub fn marked(record: &Hit, expected: bool) -> Result<(), Objection> {
    let word = |is_marked: bool| {
        if is_marked {
            "a staff household"
        } else {
            "a household without the mark"
        }
    };
    let is_marked = home(record)?["staffHousehold"] == true;
    if is_marked == expected {
        return Ok(());
    }
    Err(Contradiction::new(word(expected), word(is_marked)).into())
}

/// Somebody lives at an address and nowhere else.
///
/// # Errors
/// When they live elsewhere, or nowhere.
pub fn lives_at(record: &Hit, place: &Value) -> Result<(), Objection> {
    all_at(&locations(home(record)?), place)
}

/// A hit shows somebody living at an address and nowhere else.
///
/// # Errors
/// When it shows another one, or none.
pub fn shown_at(hit: &Hit, place: &Value) -> Result<(), Objection> {
    let home = hit.get("household").unwrap_or(&Value::Null);
    all_at(&locations(home), place)
}

fn all_at(locations: &[&Value], place: &Value) -> Result<(), Objection> {
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

/// A household shows what is expected of it, and lives exactly at the locations expected, if any are.
///
/// # Errors
/// When something differs.
pub fn shows(
    home: &Value,
    household: &Map<String, Value>,
    expected: &[Map<String, Value>],
) -> Result<(), Objection> {
    let differences: Vec<String> = household
        .iter()
        .filter(|(name, value)| home[*name] != **value)
        .map(|(name, value)| format!("{name}: expected {value}, found {}", home[name]))
        .collect();
    if !differences.is_empty() {
        return Err(Contradiction::new("a household with these values", "others")
            .with_details(differences)
            .into());
    }
    if expected.is_empty() {
        Ok(())
    } else {
        exactly(&locations(home), expected)
    }
}

/// A household has these locations and no other, those of the past included.
///
/// # Errors
/// When one is missing or left over.
pub fn history(home: &Value, expected: &[Map<String, Value>]) -> Result<(), Objection> {
    exactly(
        &list(home.get("householdLocations")).collect::<Vec<_>>(),
        expected,
    )
}

fn exactly(held: &[&Value], expected: &[Map<String, Value>]) -> Result<(), Objection> {
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

/// The ids of the addresses somebody lives at.
///
/// # Errors
/// When they have no household.
pub fn address_ids(record: &Hit) -> Result<Vec<&Value>, Objection> {
    let mut ids: Vec<&Value> = locations(home(record)?)
        .into_iter()
        .map(|location| &location["addressID"])
        .collect();
    ids.dedup();
    Ok(ids)
}

/// The personID of the member of a list, and the id of the household they live in.
///
/// # Errors
/// When they have none.
pub fn id(record: &Hit) -> Result<u64, Objection> {
    let id = home(record)?["householdID"].as_u64();
    id.ok_or_else(|| {
        Objection::Unsettled(format!(
            "the household of {:?} has no householdID",
            person::id(record).ok()
        ))
    })
}

/// Whether an address in components or in one text is the same place as another, spelling aside.
fn is_place(address: &Value, place: &Value) -> bool {
    words(&line(address)) == words(&line(place))
}

/// An address in one line.
fn line(address: &Value) -> String {
    let text = |name: &str| address[name].as_str().map(str::to_owned);
    let po_box = (address["postOfficeBox"] == true).then(|| "PO Box".to_owned());
    let apartment = text("apt").map(|apt| format!("Apt {apt}"));
    let parts = po_box
        .into_iter()
        .chain(text("fullStreetAddress"))
        .chain(STREET.into_iter().filter_map(text))
        .chain(apartment)
        .chain(TOWN.into_iter().filter_map(text));
    parts.collect::<Vec<_>>().join(" ")
}

/// The words of a line, each in its short form, without those that only say that an apartment follows.
fn words(line: &str) -> Vec<String> {
    let short = |word: &str| {
        let known = DIRECTIONS.iter().chain(TAGS).find(|(long, _)| *long == word);
        known.map_or(word, |(_, short)| short).to_owned()
    };
    let bare = line.to_lowercase().replace(['.', ','], "");
    bare.split_whitespace()
        .filter(|word| !UNITS.contains(word))
        .map(short)
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(households: &Value) -> Hit {
        let record = json!({"personID": 1, "households": households});
        record.as_object().cloned().unwrap()
    }

    fn place(text: &str) -> Value {
        json!({"fullStreetAddress": text, "city": "Blaine", "state": "MN", "zip": "55449"})
    }

    fn cedar() -> Value {
        json!({"number": "9", "street": "Cedar", "tag": "Ln", "city": "Blaine", "state": "MN", "zip": "55449"})
    }

    fn home_at(locations: &Value) -> Hit {
        record(&json!([{"householdID": 7, "members": [{"personID": 1}], "householdLocations": locations}]))
    }

    #[test]
    fn a_place_is_the_same_however_it_is_written() {
        let apartment = json!({"number": "4321", "prefix": "S", "street": "Lexington", "tag": "Ave", "apt": "45",
                               "city": "Blaine", "state": "MN", "zip": "55449"});
        assert!(is_place(&apartment, &place("4321 South Lexington Avenue Apt 45")));
        assert!(!is_place(
            &apartment,
            &place("4321 South Lexington Avenue Apt 46")
        ));
        let po_box =
            json!({"postOfficeBox": true, "number": "54", "city": "Blaine", "state": "MN", "zip": "55449"});
        assert!(is_place(&po_box, &place("P.O. Box 54")));
    }

    #[test]
    fn whoever_lives_at_two_addresses_does_not_live_at_one() {
        let (there, other) = (
            json!({"address": cedar()}),
            json!({"address": place("77 Birch St")}),
        );
        let ended = json!({"address": place("77 Birch St"), "endDate": "2024-03-15"});
        let lives = |locations: &Value| lives_at(&home_at(locations), &place("9 Cedar Lane")).is_ok();
        assert!(lives(&json!([there])) && lives(&json!([ended, there])) && lives(&json!([there, there])));
        assert!(!lives(&json!([there, other])) && !lives(&json!([ended])) && !lives(&json!([])));
    }

    #[test]
    fn an_ended_membership_is_none() {
        let left = json!([{"members": [{"personID": 1, "endDate": "2024-03-15"}, {"personID": 2}]}]);
        assert!(none(&record(&left)).is_ok() && home(&record(&left)).is_err());
        let with = |other: Value| {
            let members = json!([{"personID": 1}, other]);
            alone(&record(&json!([{"staffHousehold": true, "members": members}])))
        };
        assert!(with(json!({"personID": 2, "endDate": "2024-03-15"})).is_ok());
        assert!(with(json!({"personID": 2})).is_err());
    }

    #[test]
    fn the_staff_household_is_the_home() {
        let (family, own) = (
            json!({"householdID": 1, "members": [{"personID": 1}]}),
            json!({"householdID": 2, "members": [{"personID": 1}], "staffHousehold": true}),
        );
        assert_eq!(id(&record(&json!([family, own]))).ok(), Some(2));
        assert!(marked(&record(&json!([family])), false).is_ok());
        assert!(marked(&record(&json!([family])), true).is_err());
    }

    #[test]
    fn every_location_is_expected_once_and_the_past_counts_only_as_history() {
        let held = json!({"householdLocations": [
            {"address": cedar(), "startDate": "2024-03-15", "mailing": true},
            {"address": place("77 Birch St"), "endDate": "2024-03-15"},
        ]});
        let row = |row: Value| row.as_object().cloned().unwrap();
        let now = [row(json!({"address": place("9 Cedar Ln"), "mailing": true}))];
        assert!(shows(&held, &Map::new(), &now).is_ok() && history(&held, &now).is_err());
        let other = [row(json!({"address": place("9 Cedar Ln"), "mailing": false}))];
        assert!(shows(&held, &Map::new(), &other).is_err());
        assert!(shows(&held, &row(json!({"phone": null})), &[]).is_ok());
        assert!(shows(&held, &row(json!({"phone": "763-555-0101"})), &[]).is_err());
    }
}
