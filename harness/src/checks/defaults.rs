//! What the documentation says that Campus fills in, compared with what it filled in.

use serde_json::{Map, Value};

use super::{Contradiction, Objection, status};
use crate::contract::Contract;
use crate::exchange::Answer;

const HOUSEHOLD: &str = "Household";
const LOCATION: &str = "HouseholdLocation";
const ADDRESS: &str = "Address";

/// How the description of a property begins whose default is no fixed value.
const IN_WORDS: &str = "Default:";

/// An object under the name of its schema.
type NamedObject = (&'static str, Map<String, Value>);

/// The objects of the household an answer shows, each with the object of the documentation that describes it.
///
/// # Errors
/// When it shows none.
fn objects(answer: &Answer) -> Result<Vec<NamedObject>, Objection> {
    let household = &status::json(answer)?["household"];
    let object = |value: &Value| value.as_object().cloned();
    let mut objects = vec![(HOUSEHOLD, object(household))];
    for location in household["householdLocations"].as_array().into_iter().flatten() {
        objects.push((LOCATION, object(location)));
        objects.push((ADDRESS, object(&location["address"])));
    }
    let shown: Vec<_> = objects
        .into_iter()
        .filter_map(|(name, object)| Some((name, object?)))
        .collect();
    if shown.len() < 3 {
        return Err(Contradiction::new("a household with an address", answer.summary()).into());
    }
    Ok(shown)
}

/// Every default that is documented is the value that was filled in.
///
/// # Errors
/// When one differs, or none is documented.
pub fn are_applied(documentation: &Contract, answer: &Answer) -> Result<(), Objection> {
    let mut compared = 0;
    let mut differences = Vec::new();
    for (name, shown) in objects(answer)? {
        for (property, described) in documentation.properties(name) {
            let Some(default) = described.get("default") else {
                continue;
            };
            compared += 1;
            let found = shown.get(&property).unwrap_or(&Value::Null);
            if !is_same(found, default) {
                differences.push(format!(
                    "{name} {property}: documented {default}, filled in {found}"
                ));
            }
        }
    }
    if differences.is_empty() && compared > 0 {
        return Ok(());
    }
    Err(
        Contradiction::new("the documented defaults", format!("others ({compared} compared)"))
            .with_details(differences)
            .into(),
    )
}

/// Whatever was filled in is documented to have a default.
///
/// # Errors
/// When the default of a property is not documented.
pub fn are_documented(documentation: &Contract, answer: &Answer) -> Result<(), Objection> {
    let mut missing = Vec::new();
    for (name, shown) in objects(answer)? {
        // What an address is, is what was sent, in other words.
        if name == ADDRESS {
            continue;
        }
        let properties = documentation.properties(name);
        let is_filled_in =
            |property: &&String| !matches!(property.as_str(), "householdLocations" | "address");
        let undocumented = shown
            .keys()
            .filter(is_filled_in)
            .filter(|property| !properties.get(*property).is_some_and(has_default));
        missing.extend(undocumented.map(|property| format!("{name} {property}")));
    }
    if missing.is_empty() {
        return Ok(());
    }
    let expected = "a documented default of everything filled in";
    Err(Contradiction::new(expected, format!("none of {}", missing.join(", "))).into())
}

/// The documentation states these defaults.
///
/// # Errors
/// When it states another one, or none.
pub fn are(
    documentation: &Contract,
    household: &Map<String, Value>,
    location: &Map<String, Value>,
) -> Result<(), Objection> {
    let mut differences = Vec::new();
    for (name, values) in [(HOUSEHOLD, household), (LOCATION, location)] {
        let properties = documentation.properties(name);
        for (property, value) in values {
            let stated = properties
                .get(property)
                .and_then(|described| described.get("default"));
            if stated != Some(value) {
                differences.push(format!("{name} {property}: expected {value}, found {stated:?}"));
            }
        }
    }
    if differences.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("these defaults", "others")
        .with_details(differences)
        .into())
}

fn has_default(described: &Value) -> bool {
    let words = described["description"].as_str().unwrap_or_default();
    described.get("default").is_some() || words.starts_with(IN_WORDS)
}

/// What is not shown is nothing, or no.
fn is_same(found: &Value, default: &Value) -> bool {
    found == default || found.is_null() && *default == Value::Bool(false)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answer(private: bool) -> Answer {
        let location = json!({"mailing": true, "startDate": "2024-03-15", "address": {"number": "9"}});
        let household = json!({"name": "Moreau", "private": private, "householdLocations": [location]});
        Answer::new(201, Vec::new(), json!({"household": household}).to_string())
    }

    fn documentation(mailing: &Value) -> Contract {
        let document = json!({
            "paths": {"/a": {"get": {"operationId": "a"}}},
            "components": {"schemas": {
                "Household": {"properties": {
                    "name": {"description": "Default: the last name."},
                    "phone": {"default": null},
                    "private": {"default": false},
                }},
                "HouseholdLocation": {"properties": {
                    "mailing": mailing,
                    "startDate": {"description": "Default: the date of the call."},
                }},
                "Address": {"properties": {"postOfficeBox": {"default": false}}},
            }},
        });
        Contract::read(&document.to_string()).unwrap()
    }

    #[test]
    fn what_is_filled_in_is_compared_with_what_is_documented() {
        let good = documentation(&json!({"default": true}));
        assert!(are_applied(&good, &answer(false)).is_ok());
        assert!(are_applied(&good, &answer(true)).is_err());
        assert!(are_applied(&documentation(&json!({"default": false})), &answer(false)).is_err());
    }

    #[test]
    fn what_is_filled_in_without_being_documented_is_found() {
        assert!(are_documented(&documentation(&json!({"default": true})), &answer(false)).is_ok());
        assert!(
            are_documented(
                &documentation(&json!({"description": "Letters."})),
                &answer(false)
            )
            .is_err()
        );
    }

    #[test]
    fn an_answer_without_a_household_shows_no_defaults() {
        let empty = Answer::new(201, Vec::new(), "{}".to_owned());
        assert!(are_applied(&documentation(&json!({})), &empty).is_err());
    }

    #[test]
    fn a_stated_default_is_the_one_expected() {
        let mailing = |mailing: bool| Map::from_iter([("mailing".to_owned(), Value::Bool(mailing))]);
        let stated = documentation(&json!({"default": true}));
        let are = |yes: bool| are(&stated, &Map::new(), &mailing(yes));
        assert!(are(true).is_ok() && are(false).is_err());
    }
}
