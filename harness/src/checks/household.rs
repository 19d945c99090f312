//! Households, as an operator sees them in the record of a person, and as a search shows them.

use serde_json::{Map, Value};

use super::search::Hit;
use super::{Contradiction, Objection, location, person};

/// The households somebody belongs to.
///
/// # Errors
/// When the record does not say.
fn homes(record: &Hit) -> Result<Vec<&Value>, Objection> {
    let me = &record["personID"];
    let belongs = |home: &&Value| members(home).any(|member| member == me);
    let homes = record.get("households").and_then(Value::as_array);
    let homes = homes.map(|homes| homes.iter().filter(belongs).collect());
    homes.ok_or_else(|| Objection::Unsettled("the record of the person has no households".to_owned()))
}

/// Who belongs to a household.
fn members(home: &Value) -> impl Iterator<Item = &Value> {
    let members = home["members"].as_array().into_iter().flatten();
    let lasting = members.filter(|member| member["endDate"].is_null());
    lasting.map(|member| &member["personID"])
}

/// The household somebody lives in: the staff household if there is one.
///
/// # Errors
/// When they belong to none.
pub fn home(record: &Hit) -> Result<&Value, Objection> {
    let homes = homes(record)?;
    let marked = homes.iter().find(|home| home["staffHousehold"] == true);
    let home = marked.or_else(|| homes.first()).copied();
    home.ok_or_else(|| Contradiction::new("a household of the person", "none").into())
}

/// Somebody belongs to a household that another person belongs to as well.
///
/// # Errors
/// When they do not.
pub fn shared_with(record: &Hit, other: u64) -> Result<(), Objection> {
    let homes = homes(record)?;
    if homes
        .iter()
        .any(|home| members(home).any(|member| member.as_u64() == Some(other)))
    {
        return Ok(());
    }
    let found = format!("{} households without", homes.len());
    Err(Contradiction::new(format!("a household with the person {other}"), found).into())
}

/// Somebody belongs to no household.
///
/// # Errors
/// When they belong to one.
pub fn none(record: &Hit) -> Result<(), Objection> {
    match homes(record)?.len() {
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

/// The household a hit shows; nothing where it shows none.
pub fn shown(hit: &Hit) -> &Value {
    hit.get("household").unwrap_or(&Value::Null)
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
        location::exactly(home, expected)
    }
}

/// The id of the household somebody lives in.
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(households: &Value) -> Hit {
        let record = json!({"personID": 1, "households": households});
        record.as_object().cloned().unwrap()
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
    fn a_household_is_shared_while_both_belong_to_it() {
        let shared = |mine: Value, other: Value| {
            let homes = json!([{"members": [{"personID": 1}]}, {"members": [mine, other]}]);
            shared_with(&record(&homes), 2).is_ok()
        };
        let (me, other) = (json!({"personID": 1}), json!({"personID": 2}));
        assert!(shared(me.clone(), other.clone()));
        assert!(!shared(
            me.clone(),
            json!({"personID": 2, "endDate": "2024-03-15"})
        ));
        assert!(!shared(json!({"personID": 1, "endDate": "2024-03-15"}), other));
        assert!(!shared(me, json!({"personID": 3})));
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
    fn a_record_without_households_does_not_say_that_there_are_none() {
        let silent = json!({"personID": 1}).as_object().cloned().unwrap();
        assert!(matches!(none(&silent), Err(Objection::Unsettled(_))));
        assert!(none(&record(&json!([]))).is_ok() && home(&record(&json!([]))).is_err());
    }

    #[test]
    fn a_household_shows_its_values_and_its_locations() {
        let held = json!({"name": "Moreau", "householdLocations": [{"mailing": true}]});
        let row = |row: Value| row.as_object().cloned().unwrap();
        let named = row(json!({"name": "Moreau", "phone": null}));
        assert!(shows(&held, &named, &[]).is_ok());
        assert!(shows(&held, &row(json!({"phone": "763-555-0101"})), &[]).is_err());
        assert!(shows(&held, &named, &[row(json!({"mailing": true}))]).is_ok());
        assert!(shows(&held, &named, &[row(json!({"mailing": false}))]).is_err());
    }
}
