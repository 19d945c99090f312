//! What the readings of a district decide about the contract, stated in the document the district serves.

use serde_json::{Value, json};

use super::form::NUMBERS;
use crate::campus::{
    CREATE_REQUIRED, Existing, LENGTHS, LONGEST_STREET, Lengths, Locations, OnUpdate, Readings,
    UnknownProperties,
};

const CREATE_STAFF: &str = "/paths/~1staff/post";
const UPDATE_STAFF: &str = "/paths/~1staff~1{staffNumber}/put";
const CREATE_POSITION: &str = "/paths/~1staff~1{staffNumber}~1positions/post";
const UPDATE_POSITION: &str = "/paths/~1staff~1{staffNumber}~1positions/put";

/// The records a body may hold.
const RECORDS: [&str; 6] = [
    "Staff",
    "Employment",
    "Position",
    "Household",
    "HouseholdLocation",
    "Address",
];

/// States in the contract what it leaves to the readings: what is needed, how long a text may be, what is tolerated.
pub(super) fn state_readings(document: &mut Value, readings: &Readings) {
    for object in RECORDS {
        let schema = &mut document["components"]["schemas"][object];
        if let Some(properties) = schema["properties"].as_object_mut() {
            state_values(properties, readings);
        }
    }
    if readings.require_hire {
        document["components"]["schemas"]["Employment"]["required"] = json!(["hireDate"]);
    }
    if readings.locations == Locations::Either {
        allow_one_location(document);
    }
    if readings.unknown_properties == UnknownProperties::Reject {
        close(document);
    }
    require(document, CREATE_STAFF, &needed_to_create());
    require(document, UPDATE_STAFF, &needed_to_update(readings));
    require(document, CREATE_POSITION, &needed_of_a_position(readings));
    require(document, UPDATE_POSITION, &needed_to_update_a_position(readings));
    name_readings(document, readings);
    if readings.create_existing == Existing::Update {
        document["paths"]["/staff"]["post"]["responses"]["200"] =
            document["paths"]["/staff/{staffNumber}"]["put"]["responses"]["200"].clone();
    }
}

fn state_values(properties: &mut serde_json::Map<String, Value>, readings: &Readings) {
    if readings.lengths == Lengths::Campus {
        for (property, length) in LENGTHS {
            if let Some(schema) = properties.get_mut(property) {
                // A text that was kept whole comes back so, longer than other streets (SEARCH-10).
                let length = if property == "street" {
                    LONGEST_STREET
                } else {
                    length
                };
                schema["maxLength"] = json!(length);
            }
        }
    }
    if readings.schoo_number
        && let Some(school) = properties.get("schoolNumber").cloned()
    {
        properties.insert("schooNumber".to_owned(), school);
    }
    if readings.lenient_numbers {
        for property in NUMBERS {
            if let Some(schema) = properties.get_mut(property) {
                schema["type"] = json!(["string", "number", "null"]);
            }
        }
    }
}

/// A location may come by itself, without the list around it (silence AMB-46).
fn allow_one_location(document: &mut Value) {
    let location = json!({ "$ref": "#/components/schemas/HouseholdLocation" });
    let locations = &mut document["components"]["schemas"]["Household"]["properties"]["householdLocations"];
    let list = locations.take();
    *locations = json!({ "description": list["description"], "oneOf": [list, location] });
}

/// Leaves no room for unknown properties. A reply is what was sent and its warnings, for which there is no room then, so
/// that replies are written out.
fn close(document: &mut Value) {
    let schemas = &mut document["components"]["schemas"];
    for (reply, object) in [("StaffReply", "Staff"), ("PositionReply", "Position")] {
        let mut whole = schemas[object].clone();
        whole["description"] = schemas[reply]["description"].clone();
        whole["required"] = schemas["Warnings"]["required"].clone();
        whole["properties"]["warnings"] = schemas["Warnings"]["properties"]["warnings"].clone();
        schemas[reply] = whole;
    }
    for object in RECORDS {
        schemas[object]["additionalProperties"] = json!(false);
    }
}

fn needed_to_create() -> Value {
    let needed: Vec<&str> = CREATE_REQUIRED.iter().map(|(property, _)| *property).collect();
    json!({ "required": needed })
}

/// Nothing, unless what is not sent is cleared: the number of the address is that of the person then, too.
fn needed_to_update(readings: &Readings) -> Value {
    if readings.update_absent == OnUpdate::Keep {
        return json!({});
    }
    let needed = CREATE_REQUIRED.iter().map(|(property, _)| *property);
    let needed: Vec<&str> = needed.filter(|property| *property != "staffNumber").collect();
    json!({ "required": needed })
}

fn needed_of_a_position(readings: &Readings) -> Value {
    let school = if readings.schoo_number {
        json!({ "anyOf": [{ "required": ["schoolNumber"] }, { "required": ["schooNumber"] }] })
    } else {
        json!({ "required": ["schoolNumber"] })
    };
    json!({
        "allOf": [
            school,
            { "required": ["startDate"] },
            { "anyOf": [{ "required": ["assignmentCode"] }, { "required": ["titleCode"] }] },
        ],
    })
}

/// Both dates, unless an end that is not sent means that the position is open (silence AMB-33).
fn needed_to_update_a_position(readings: &Readings) -> Value {
    let mut needed = needed_of_a_position(readings);
    if readings.absent_end == OnUpdate::Keep
        && let Some(parts) = needed["allOf"].as_array_mut()
    {
        parts.push(json!({ "required": ["endDate"] }));
    }
    needed
}

/// Names the readings that are not the decided ones: they hold where the text of an operation says otherwise.
fn name_readings(document: &mut Value, readings: &Readings) {
    let decided = Readings::default().words();
    let words = readings.words();
    let other = words
        .iter()
        .filter(|(key, word)| decided.get(*key) != Some(*word));
    let named: Vec<String> = other.map(|(key, word)| format!("`{key}={word}`")).collect();
    if let (false, Some(text)) = (named.is_empty(), document["info"]["description"].as_str()) {
        let named = named.join(", ");
        let said = format!(
            "{text}\n\nThis district reads silences of the guide otherwise than decided, whatever the \
             description of an operation says: {named}."
        );
        document["info"]["description"] = json!(said);
    }
}

fn require(document: &mut Value, operation: &str, needed: &Value) {
    let schema = document.pointer_mut(&format!(
        "{operation}/requestBody/content/application~1json/schema"
    ));
    if let Some(schema) = schema {
        *schema = json!({ "allOf": [schema.clone(), needed] });
    }
}
