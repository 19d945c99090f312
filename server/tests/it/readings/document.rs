//! What the API document of a district says of the readings that decide what a body may look like.

use mock_campus::campus::{LENGTHS, LONGEST_STREET, Readings};
use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, TestCampus};

async fn schemas(district: &NewDistrict) -> Value {
    let mut document = district.hr.get("/openapi.json").await.expect(200).json();
    document["components"]["schemas"].take()
}

/// What the body of an operation needs beside its object.
async fn needed(district: &NewDistrict, path: &str, method: &str) -> Value {
    let document = district.hr.get("/openapi.json").await.expect(200).json();
    let body = &document["paths"][path][method]["requestBody"];
    body["content"]["application/json"]["schema"]["allOf"][1].clone()
}

const POSITIONS: &str = "/staff/{staffNumber}/positions";

#[tokio::test]
async fn the_document_states_the_lengths_or_none() {
    let campus = TestCampus::start().await;
    let usual = schemas(&decided(&campus).await).await;
    let lenient = schemas(&read_as(&campus, "lengths", "lenient").await).await;
    let stated = |schemas: &Value, property: &str| {
        let objects = ["Staff", "Position", "Household", "Address"].iter();
        let described = objects.map(|object| &schemas[object]["properties"][property]["maxLength"]);
        described.filter_map(Value::as_u64).max()
    };
    for (property, length) in &LENGTHS {
        // A text that is kept whole has its room in the street, so that it can be sent back.
        let length = if *property == "street" {
            LONGEST_STREET
        } else {
            *length
        };
        assert_eq!(stated(&usual, property), Some(length as u64), "{property}");
        assert_eq!(stated(&lenient, property), None, "{property}");
    }
}

#[tokio::test]
async fn the_document_knows_the_misspelt_number_where_it_is_read() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "compat.schoo_number", "true").await,
    );
    let properties = |schemas: Value| schemas["Position"]["properties"].clone();
    let (known, also) = (
        properties(schemas(&usual).await),
        properties(schemas(&lenient).await),
    );
    assert_eq!(known["schooNumber"], Value::Null);
    assert_eq!(also["schooNumber"], also["schoolNumber"]);
    assert_eq!(
        needed(&usual, POSITIONS, "post").await["allOf"][0],
        json!({ "required": ["schoolNumber"] })
    );
    assert_eq!(
        needed(&lenient, POSITIONS, "post").await["allOf"][0],
        json!({ "anyOf": [{ "required": ["schoolNumber"] }, { "required": ["schooNumber"] }] })
    );
}

#[tokio::test]
async fn the_document_says_what_an_update_of_a_position_needs() {
    let campus = TestCampus::start().await;
    let (usual, clearing) = (
        decided(&campus).await,
        read_as(&campus, "position.absent_end", "clear").await,
    );
    let end = json!({ "required": ["endDate"] });
    let created = needed(&usual, POSITIONS, "post").await;
    let updated = needed(&usual, POSITIONS, "put").await;
    assert_eq!(updated["allOf"][3], end);
    assert_eq!(needed(&clearing, POSITIONS, "put").await, created);
}

#[tokio::test]
async fn the_document_names_every_reading_that_is_not_the_decided_one() {
    let campus = TestCampus::start().await;
    let text = |document: Value| document["info"]["description"].as_str().unwrap().to_owned();
    let usual = text(decided(&campus).await.hr.get("/openapi.json").await.json());
    for (key, values) in Readings::catalogue() {
        let other = read_as(&campus, key, values[1]).await;
        let told = text(other.hr.get("/openapi.json").await.json());
        let named = format!("`{key}={}`.", values[1]);
        assert!(told.starts_with(&usual) && told.ends_with(&named), "{told}");
    }
}

#[tokio::test]
async fn the_document_closes_what_is_sent_where_unknown_properties_are_refused() {
    let campus = TestCampus::start().await;
    let usual = schemas(&decided(&campus).await).await;
    let strict = schemas(&read_as(&campus, "schema.unknown", "reject").await).await;
    for object in [
        "Staff",
        "Household",
        "HouseholdLocation",
        "Address",
        "Employment",
        "Position",
    ] {
        assert_eq!(usual[object]["additionalProperties"], Value::Null, "{object}");
        assert_eq!(strict[object]["additionalProperties"], false, "{object}");
    }
}

#[tokio::test]
async fn the_document_states_which_codes_may_be_numbers() {
    let campus = TestCampus::start().await;
    let usual = schemas(&decided(&campus).await).await;
    let lenient = schemas(&read_as(&campus, "schema.lenient_numbers", "true").await).await;
    for (object, properties) in [
        ("Staff", &["staffNumber"][..]),
        ("Position", &["schoolNumber", "assignmentCode", "titleCode"]),
    ] {
        for (property, described) in usual[object]["properties"].as_object().unwrap() {
            let kind = &lenient[object]["properties"][property]["type"];
            if properties.contains(&property.as_str()) {
                assert_eq!(described["type"], json!(["string", "null"]), "{property}");
                assert_eq!(*kind, json!(["string", "number", "null"]), "{property}");
            } else {
                assert_eq!(*kind, described["type"], "{property}");
            }
        }
    }
}

#[tokio::test]
async fn the_document_states_whether_an_employment_needs_its_hire_date() {
    let campus = TestCampus::start().await;
    let usual = schemas(&decided(&campus).await).await;
    let lenient = schemas(&read_as(&campus, "employment.require_hire", "false").await).await;
    assert_eq!(usual["Employment"]["required"], json!(["hireDate"]));
    assert_eq!(lenient["Employment"]["required"], Value::Null);
}

#[tokio::test]
async fn the_document_knows_a_creation_that_updates() {
    let campus = TestCampus::start().await;
    let (usual, updating) = (
        decided(&campus).await,
        read_as(&campus, "create.existing", "update").await,
    );
    for (district, known) in [(usual, false), (updating, true)] {
        let document = district.hr.get("/openapi.json").await.expect(200).json();
        let answers = &document["paths"]["/staff"]["post"]["responses"];
        assert_eq!(answers["200"].is_object(), known);
        assert!(answers["201"].is_object() && answers["409"].is_object());
    }
}

#[tokio::test]
async fn an_update_needs_nothing_and_a_creation_what_nobody_is_without() {
    let campus = TestCampus::start().await;
    let usual = decided(&campus).await;
    assert_eq!(needed(&usual, "/staff/{staffNumber}", "put").await, json!({}));
    let clearing = read_as(&campus, "update.absent", "clear").await;
    assert_eq!(
        needed(&clearing, "/staff/{staffNumber}", "put").await,
        json!({ "required": ["lastName", "firstName", "gender"] })
    );
    assert_eq!(
        needed(&usual, "/staff", "post").await,
        json!({ "required": ["staffNumber", "lastName", "firstName", "gender"] })
    );
}
