//! The record of a person, as a Campus user sees it.

use serde_json::{Map, Value};

use super::search::Hit;
use super::{Contradiction, Objection, staff, status};
use crate::exchange::Answer;

/// What the view of a person calls the staff number.
const LOCAL_STAFF_NUMBER: &str = "localStaffNumber";

/// The people of a list, each with its personID.
///
/// # Errors
/// When the answer is no list of people.
pub fn people(answer: &Answer) -> Result<Vec<Hit>, Objection> {
    let people: Option<Vec<Hit>> = status::json(answer)?
        .as_array()
        .and_then(|people| people.iter().map(|person| person.as_object().cloned()).collect());
    people.ok_or_else(|| Objection::Unsettled(format!("no list of people: {}", answer.summary())))
}

/// The people of a list who have this name.
pub fn named(people: &[Hit], first: &str, last: &str) -> Vec<Hit> {
    let has = |person: &Hit, name: &str, value: &str| person.get(name).is_some_and(|held| held == value);
    let named = people
        .iter()
        .filter(|person| has(person, "firstName", first) && has(person, "lastName", last));
    named.cloned().collect()
}

/// The personID of somebody in a list.
///
/// # Errors
/// When there is none.
pub fn id(person: &Hit) -> Result<u64, Objection> {
    let id = person.get("personID").and_then(Value::as_u64);
    id.ok_or_else(|| Objection::Unsettled("a person of the list has no personID".to_owned()))
}

/// A record with what holds today of it brought to its top, named like a hit of a search: the parts of the current
/// identity and the staff number.
///
/// # Errors
/// When not exactly one identity is current.
pub fn today(record: &Hit) -> Result<Hit, Objection> {
    let identities = record
        .get("identities")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let current: Vec<&Value> = identities
        .iter()
        .filter(|identity| identity["current"] == true)
        .collect();
    let [Value::Object(current)] = current.as_slice() else {
        let found = format!("{} of {}", current.len(), identities.len());
        return Err(Contradiction::new("exactly one current identity", found).into());
    };
    let mut today = record.clone();
    let parts = current
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "startDate" | "endDate"));
    today.extend(parts.map(|(name, value)| (name.clone(), value.clone())));
    if let Some(number) = record.get(LOCAL_STAFF_NUMBER) {
        today.insert("staffNumber".to_owned(), number.clone());
    }
    Ok(today)
}

/// Somebody was known under another identity before, and each such identity has ended, by a date if one is given; the
/// current identity has not ended.
///
/// # Errors
/// When there was no other identity, one of them goes on or ended later, or the current one has ended.
pub fn former_ended(record: &Hit, by: Option<&str>) -> Result<(), Objection> {
    let identities = record.get("identities").and_then(Value::as_array);
    let (current, former): (Vec<&Value>, Vec<&Value>) = identities
        .into_iter()
        .flatten()
        .partition(|identity| identity["current"] == true);
    // Dates of the form YYYY-MM-DD have the order of their texts.
    let in_time = |end: &str| by.is_none_or(|by| end <= by);
    let have_ended = former
        .iter()
        .all(|identity| identity["endDate"].as_str().is_some_and(in_time));
    let goes_on = current.iter().all(|identity| identity["endDate"].is_null());
    if have_ended && goes_on && !former.is_empty() {
        return Ok(());
    }
    let expected = "former identities that have ended in time, and a current one that has not";
    let all = former.into_iter().chain(current).map(life);
    Err(Contradiction::new(expected, "other identities")
        .with_details(all)
        .into())
}

/// An identity and how long it lasts, in one line.
fn life(identity: &Value) -> String {
    let text = |name: &str, without: &str| identity[name].as_str().unwrap_or(without).to_owned();
    format!("{} until {}", text("lastName", "?"), text("endDate", "now"))
}

/// What a table of staff says, under the names by which the operator enters it.
pub fn edit(body: Map<String, Value>) -> Map<String, Value> {
    let renamed = |name: String| match name.as_str() {
        "staffNumber" => LOCAL_STAFF_NUMBER.to_owned(),
        "positions" => "districtAssignments".to_owned(),
        _ => name,
    };
    body.into_iter()
        .map(|(name, value)| (renamed(name), value))
        .collect()
}

/// The assignmentID of the one position of a record that is like the one row.
///
/// # Errors
/// When there is none, or several are like it.
pub fn assignment(record: &Hit, rows: &[Map<String, Value>]) -> Result<u64, Objection> {
    let held = record
        .get("districtAssignments")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let alike: Vec<&Value> = held
        .iter()
        .filter(|held| rows.iter().any(|row| staff::same(held, row)))
        .collect();
    let unsettled = || Objection::Unsettled(format!("{} positions are like it", alike.len()));
    match alike.as_slice() {
        [one] => one["assignmentID"].as_u64().ok_or_else(unsettled),
        _ => Err(unsettled()),
    }
}

/// A record is as it was noted.
///
/// # Errors
/// When a member of it differs.
pub fn unchanged(noted: &Hit, now: &Hit) -> Result<(), Objection> {
    let names: Vec<&String> = noted
        .keys()
        .chain(now.keys().filter(|name| !noted.contains_key(*name)))
        .collect();
    let differ = names
        .into_iter()
        .filter(|name| noted.get(*name) != now.get(*name));
    let shown = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), Value::to_string);
    let differences: Vec<String> = differ
        .map(|name| {
            format!(
                "{name}: {} before, {} now",
                shown(noted.get(name)),
                shown(now.get(name))
            )
        })
        .collect();
    if differences.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("the record as it was noted", "a change")
        .with_details(differences)
        .into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(value: &Value) -> Hit {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn what_holds_today_is_the_current_identity_and_the_number() {
        let ann = record(&json!({
            "localStaffNumber": "E1001",
            "identities": [
                {"lastName": "Lindqvist", "current": false, "endDate": "2024-03-15"},
                {"lastName": "Berg", "current": true, "startDate": "2024-03-15"},
            ],
        }));
        let today = today(&ann).unwrap();
        assert_eq!(
            (&today["lastName"], &today["staffNumber"]),
            (&json!("Berg"), &json!("E1001"))
        );
        assert!(!today.contains_key("startDate"));
    }

    #[test]
    fn former_identities_have_ended_and_the_current_one_has_not() {
        let ended = |former: &Value, current: &Value, by| {
            let mut current = current.clone();
            current["current"] = json!(true);
            former_ended(&record(&json!({"identities": [former, current]})), by).is_ok()
        };
        let (open, over) = (json!({}), json!({"endDate": "2024-03-15"}));
        assert!(ended(&over, &open, None) && ended(&over, &open, Some("2024-03-15")));
        assert!(!ended(&over, &open, Some("2024-03-14")));
        assert!(!ended(&open, &open, None) && !ended(&over, &over, None));
        assert!(former_ended(&record(&json!({"identities": [{"current": true}]})), None).is_err());
    }

    #[test]
    fn two_current_identities_are_one_too_many() {
        let twice = record(&json!({"identities": [{"current": true}, {"current": true}]}));
        assert!(today(&twice).is_err());
        assert!(today(&record(&json!({"identities": []}))).is_err());
    }

    #[test]
    fn a_record_with_a_member_more_or_less_is_another() {
        let (one, more) = (record(&json!({"a": 1})), record(&json!({"a": 1, "b": 2})));
        assert!(unchanged(&one, &one).is_ok());
        assert!(unchanged(&one, &more).is_err() && unchanged(&more, &one).is_err());
    }
}
