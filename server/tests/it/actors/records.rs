//! Records as they are sent, small and right; a test changes what it is about.

use serde_json::{Value, json};

/// A staff member with what is needed and no more.
pub(crate) fn staff(number: &str) -> Value {
    json!({ "staffNumber": number, "lastName": "Moreau", "firstName": "Gil", "gender": "M" })
}

/// A position with what is needed and no more.
pub(crate) fn position() -> Value {
    json!({ "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08" })
}

/// A household at one address, which is a street text in Blaine or its components.
pub(crate) fn household(street: impl Into<Value>) -> Value {
    json!({ "householdLocations": [{ "address": address(street) }] })
}

/// An address in Blaine: a street text or its components.
pub(crate) fn address(street: impl Into<Value>) -> Value {
    let mut address = match street.into() {
        Value::Object(components) => Value::Object(components),
        text => json!({ "fullStreetAddress": text }),
    };
    for (property, text) in [("city", "Blaine"), ("state", "MN"), ("zip", "55449")] {
        if address.get(property).is_none() {
            address[property] = json!(text);
        }
    }
    address
}

/// A staff member who lives at an address of Blaine.
pub(crate) fn resident(number: &str, street: impl Into<Value>) -> Value {
    let mut resident = staff(number);
    resident["household"] = household(street);
    resident
}

/// A fixture: reference lists of one entry each and `people` people with a position, `N1 Aarons` and so on.
pub(crate) fn district(people: usize) -> Value {
    let person = |id: usize| {
        json!({
            "personID": id,
            "staffNumber": format!("N{id}"),
            "identities": [{ "identityID": id, "startDate": "2020-08-01", "lastName": format!("Aarons{id:04}"),
                "firstName": "Kim", "gender": "N" }],
            "positions": [{ "assignmentID": id, "schoolNumber": "1", "assignmentCode": "1", "startDate": "2020-08-01" }],
        })
    };
    json!({
        "schema": 1,
        "timeZone": "America/Chicago",
        "now": "2024-03-15T17:00:00Z",
        "schools": [{ "schoolNumber": "1", "name": "One" }],
        "genders": [{ "gender": "N", "name": "Non-binary" }],
        "assignmentCodes": [{ "assignmentCode": "1", "description": "Teacher" }],
        "titles": [],
        "people": (1..=people).map(person).collect::<Vec<_>>(),
    })
}
