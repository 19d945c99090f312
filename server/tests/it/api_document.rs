//! The API document of a district: what it lists is what is served, and what is served is as it says.

use std::collections::BTreeSet;

use http::Method;
use jsonschema::Validator;
use mock_campus::api::OPERATIONS;
use mock_campus::campus::Readings;
use serde_json::{Value, json};

use crate::actors::{Answer, HrSystem, Shows, TestCampus, position, resident, staff};

/// The document as anybody reads it, without a token.
async fn document(campus: &TestCampus) -> Value {
    campus.stranger().get("/openapi.json").await.expect(200).json()
}

/// Every operation of the document: its id, method and path.
fn documented(document: &Value) -> BTreeSet<(String, String, String)> {
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(path, item)| {
        let methods = item
            .as_object()
            .unwrap()
            .iter()
            .filter(|(key, _)| *key != "parameters");
        methods.map(move |(method, operation)| {
            let id = operation["operationId"].as_str().unwrap();
            (id.to_owned(), method.to_uppercase(), path.clone())
        })
    });
    operations.collect()
}

#[tokio::test]
async fn the_document_lists_exactly_the_operations_that_are_served() {
    let campus = TestCampus::start().await;
    let documented = documented(&document(&campus).await);
    let routed: BTreeSet<_> = OPERATIONS
        .iter()
        .map(|operation| {
            (
                operation.name.to_owned(),
                operation.method.to_string(),
                operation.path.to_owned(),
            )
        })
        .collect();
    assert_eq!(documented, routed);
    let version = campus.operator().read("/_mock/version").await.expect(200).json();
    let ids: Vec<_> = documented.iter().map(|(id, _, _)| id.as_str()).collect();
    assert_eq!(version["operations"], json!(ids));
    for (id, method, path) in &documented {
        let path = campus.stranger().path(&path.replace("{staffNumber}", "E1001"));
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let answer = campus.client().call(method, &path, Shows::Nothing).await;
        assert_eq!(answer.status, 401, "{id} is not served");
    }
}

#[tokio::test]
async fn the_document_names_the_urls_of_its_district() {
    let campus = TestCampus::start().await;
    let document = document(&campus).await;
    assert_eq!(
        document["servers"],
        json!([{ "url": campus.running().base_url() }])
    );
    let flows = &document["components"]["securitySchemes"]["clientCredentials"]["flows"];
    assert_eq!(
        flows["clientCredentials"]["tokenUrl"],
        campus.running().token_url()
    );
}

#[tokio::test]
async fn every_reference_of_the_document_leads_somewhere() {
    let campus = TestCampus::start().await;
    let document = document(&campus).await;
    let mut references = Vec::new();
    collect(&document, &mut references);
    assert!(references.len() > 20, "{references:?}");
    for reference in references {
        let target = reference
            .strip_prefix('#')
            .and_then(|pointer| document.pointer(pointer));
        assert!(target.is_some(), "{reference} leads nowhere");
    }
}

fn collect<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(properties) => {
            references.extend(properties.get("$ref").and_then(Value::as_str));
            properties.values().for_each(|value| collect(value, references));
        }
        Value::Array(elements) => elements.iter().for_each(|value| collect(value, references)),
        _ => {}
    }
}

#[tokio::test]
async fn the_page_renders_every_operation_without_a_token() {
    let campus = TestCampus::start().await;
    let page = campus.stranger().get("/docs").await.expect(200);
    for operation in &OPERATIONS {
        assert!(page.text().contains(operation.name), "{}", operation.name);
        assert!(page.text().contains(operation.path), "{}", operation.path);
    }
    for url in [campus.running().base_url(), campus.running().token_url()] {
        assert!(page.text().contains(url), "{url}");
    }
}

#[tokio::test]
async fn what_is_answered_is_as_the_document_says_however_silences_are_read() {
    let campus = TestCampus::start().await;
    for (key, values) in Readings::catalogue() {
        for value in values {
            let wanted = json!({ "readings": { key: value } });
            let mut hr = campus.operator().create(&wanted).await.hr;
            hr.shows = if value == "full" {
                Shows::Ssn
            } else {
                Shows::Nothing
            };
            let document = hr.get("/openapi.json").await.expect(200).json();
            let mut judged = BTreeSet::new();
            for call in calls(&hr).await {
                let objections = objections(&document, &call);
                assert!(objections.is_empty(), "{key}={value}: {objections:#?}");
                judged.insert((call.0, call.2));
            }
            assert_eq!(judged.len(), OPERATIONS.len());
        }
    }
}

/// What the document has against an answer.
fn objections(document: &Value, (path, below, method, answer): &Called) -> Vec<String> {
    let operation = &document["paths"][path][method];
    let status = answer.status.as_u16().to_string();
    let described = resolved(document, &operation["responses"][&status]);
    let schema = &described["content"][answer.header("content-type")]["schema"];
    if !schema.is_object() {
        return vec![format!(
            "{method} {below} answers {status}, which is not documented"
        )];
    }
    let rooted = json!({ "allOf": [schema], "components": document["components"] });
    let validator: Validator = jsonschema::draft202012::new(&rooted).unwrap();
    let answer = answer.json();
    let errors = validator.iter_errors(&answer);
    errors
        .map(|error| format!("{method} {below}: {error} at {}", error.instance_path()))
        .collect()
}

/// A call: the path and method of its description, its own path, its answer.
type Called = (&'static str, &'static str, &'static str, Answer);

/// A success and a refusal of each operation, with the keys of its description.
async fn calls(hr: &HrSystem) -> Vec<Called> {
    let stranger = hr.with_token(None);
    let mut calls = Vec::new();
    for list in ["/schools", "/genders", "/assignmentCodes", "/titleCodes"] {
        calls.push((list, list, "get", hr.get(list).await));
        calls.push((list, list, "get", stranger.get(list).await));
    }
    for query in ["/addresses?city=Blaine", "/addresses"] {
        calls.push(("/addresses", query, "get", hr.get(query).await));
    }
    for query in ["/staff?lastName=l", "/staff"] {
        calls.push(("/staff", query, "get", hr.get(query).await));
    }
    for body in [
        staff("E2001"),
        staff("E2001"),
        resident("E2002", "12 Oak Street"),
        json!({ "employments": [{}] }),
    ] {
        calls.push(("/staff", "/staff", "post", hr.post("/staff", &body).await));
    }
    for (below, body) in [
        (
            "/staff/E1001",
            json!({ "lastName": "Berg", "employments": [{ "hireDate": "2020-08-01" }] }),
        ),
        ("/staff/E1001", json!({ "gender": "Q" })),
        ("/staff/E1001", json!({ "staffNumber": "E1002" })),
        ("/staff/E9999", json!({ "workPhone": "763-555-0101" })),
    ] {
        calls.push(("/staff/{staffNumber}", below, "put", hr.put(below, &body).await));
    }
    let positions = "/staff/{staffNumber}/positions";
    for (below, body) in [
        ("/staff/E1001/positions", position()),
        ("/staff/E1001/positions", json!([])),
        ("/staff/E9999/positions", position()),
        ("/staff/E1005/positions", position()),
    ] {
        calls.push((positions, below, "post", hr.post(below, &body).await));
        let mut update = body;
        if let Some(update) = update.as_object_mut() {
            update.insert("endDate".to_owned(), Value::Null);
        }
        calls.push((positions, below, "put", hr.put(below, &update).await));
    }
    let mut ended = position();
    ended["endDate"] = json!("2024-06-30");
    for (below, body) in [
        ("/staff/E1001/positions", ended.clone()),
        ("/staff/E1001/positions", json!([])),
        ("/staff/E1002/positions", ended.clone()),
        ("/staff/E9999/positions", ended.clone()),
        ("/staff/E1005/positions", ended),
    ] {
        calls.push((positions, below, "put", hr.put(below, &body).await));
    }
    calls.extend(synchronization(hr).await);
    calls
}

/// A whole synchronization, with a refusal before it.
async fn synchronization(hr: &HrSystem) -> Vec<Called> {
    let mut bad = staff("E2004");
    bad["gender"] = json!("Q");
    let records = json!([resident("E2003", "14 Oak Street"), { "staffNumber": "E1002", "lastName": "Berg",
        "employments": [{ "hireDate": "2024-01-08" }], "positions": [position()] }, { "staffNumber": "E1005" }]);
    let (start, transfer, end) = (
        "/staffSync/start",
        "/staffSync/transfer",
        "/staffSync/endTransfer",
    );
    let (validate, commit) = ("/staffSync/validate", "/staffSync/commit");
    let (submit, status) = ("/staffSync/submitCommitJob", "/staffSync/commitJobStatus");
    let nothing = Value::Null;
    let mut calls = Vec::new();
    for (path, body) in [
        (submit, &nothing),
        (start, &nothing),
        (transfer, &json!({})),
        (transfer, &json!([bad])),
        (transfer, &records),
        (end, &nothing),
    ] {
        calls.push((path, path, "post", hr.post(path, body).await));
    }
    calls.push((status, status, "get", hr.get(status).await));
    calls.push((validate, validate, "get", hr.get(validate).await));
    for path in [commit, start, end, submit] {
        calls.push((path, path, "post", hr.post(path, &nothing).await));
    }
    calls.push((status, status, "get", hr.get(status).await));
    calls
}

fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let reference = value["$ref"]
        .as_str()
        .and_then(|reference| reference.strip_prefix('#'));
    reference
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(value)
}

#[tokio::test]
async fn the_document_states_what_a_new_staff_member_needs() {
    let campus = TestCampus::start().await;
    let document = document(&campus).await;
    let schema = &document["paths"]["/staff"]["post"]["requestBody"]["content"]["application/json"]["schema"];
    let needed = json!({ "required": ["staffNumber", "lastName", "firstName", "gender"] });
    assert!(schema["allOf"].as_array().unwrap().contains(&needed), "{schema}");
    let properties = &document["components"]["schemas"]["Staff"]["properties"];
    assert_eq!(properties["staffNumber"]["maxLength"], 15);
    assert_eq!(properties["lastName"]["maxLength"], 50);
}
