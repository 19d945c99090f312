//! What a hit shows of a person.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::search::Hit;
use super::{Contradiction, Objection};

/// A hit shows each of these properties with this value; an expected null must be absent or null. Of the employments
/// one must agree.
///
/// # Errors
/// When one differs.
pub fn shows(
    hit: &Hit,
    expected: &Map<String, Value>,
    employment: &Map<String, Value>,
) -> Result<(), Objection> {
    let mut differences: Vec<String> = expected
        .iter()
        .filter(|(name, value)| hit.get(*name).unwrap_or(&Value::Null) != *value)
        .map(|(name, value)| {
            let found = hit.get(name).unwrap_or(&Value::Null);
            format!("{name}: expected {value}, found {found}")
        })
        .collect();
    let employments = hit
        .get("employments")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    if !employment.is_empty() && !employments.iter().any(|held| same(held, employment)) {
        differences.push(format!(
            "employments: expected {}, found {}",
            Value::Object(employment.clone()),
            Value::Array(employments)
        ));
    }
    if differences.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("a hit that shows the person", "other data")
        .with_details(differences)
        .into())
}

/// Two hits show the same, but for the staff number.
///
/// # Errors
/// When something is different.
pub fn alike(one: &Hit, other: &Hit) -> Result<(), Objection> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let value = |hit: &Hit, name: &str| hit.get(name).cloned().unwrap_or_default();
    let differences: Vec<String> = names
        .into_iter()
        .filter(|name| *name != "staffNumber" && value(one, name) != value(other, name))
        .map(|name| format!("{name}: {} and {}", value(one, name), value(other, name)))
        .collect();
    if differences.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("two hits that show the same", "other data")
        .with_details(differences)
        .into())
}

/// Whether an object has these values; a null stands for a property that is absent or null.
pub(super) fn same(held: &Value, expected: &Map<String, Value>) -> bool {
    expected.iter().all(|(name, value)| held[name] == *value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn members(value: &Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn an_expected_absence_is_met_by_absent_and_null_only() {
        let expected = members(&json!({"ssn": null}));
        assert!(shows(&members(&json!({})), &expected, &Map::new()).is_ok());
        assert!(shows(&members(&json!({"ssn": null})), &expected, &Map::new()).is_ok());
        assert!(shows(&members(&json!({"ssn": ""})), &expected, &Map::new()).is_err());
    }

    #[test]
    fn one_employment_must_agree_in_all_that_is_expected() {
        let hit = members(&json!({"employments": [{"hireDate": "2020-08-01"}, {"hireDate": "2022-01-01"}]}));
        let agrees = |employment: Value| shows(&hit, &Map::new(), &members(&employment)).is_ok();
        assert!(agrees(json!({"hireDate": "2022-01-01", "terminationDate": null})));
        assert!(!agrees(json!({"hireDate": "2021-01-01"})));
    }

    #[test]
    fn hits_are_alike_that_differ_in_the_staff_number_alone() {
        let hit = |number: &str, last: &str| members(&json!({"staffNumber": number, "lastName": last}));
        assert_eq!(alike(&hit("E1001", "Vega"), &hit("E1002", "Vega")), Ok(()));
        assert!(alike(&hit("E1001", "Vega"), &hit("E1001", "Moreau")).is_err());
        assert!(alike(&hit("E1001", "Vega"), &Map::new()).is_err());
    }
}
