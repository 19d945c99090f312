//! Every property of every body with every type JSON has.

use serde_json::{Map, Value, json};

use super::writes::Write;
use crate::actors::{TestCampus, staff};

/// A value of each JSON type, by the name JSON Schema gives the type.
fn values() -> [(&'static str, Value); 7] {
    [
        ("null", Value::Null),
        ("boolean", json!(true)),
        ("integer", json!(10)),
        ("number", json!(1.5)),
        ("string", json!("a text")),
        ("array", json!([1])),
        ("object", json!({ "a": 1 })),
    ]
}

/// The properties of a schema of the contract.
fn properties(document: &Value, schema: &str) -> Map<String, Value> {
    document["components"]["schemas"][schema]["properties"]
        .as_object()
        .unwrap()
        .clone()
}

/// The types a property may have. One location may come by itself (AMB-46).
fn allowed(name: &str, described: &Value) -> Vec<Value> {
    if name == "householdLocations" {
        return ["array", "object", "null"].map(Value::from).into();
    }
    let of_one_kind = described["type"].as_array().cloned();
    of_one_kind.unwrap_or_else(|| vec![json!("object"), json!("null")])
}

/// Bodies with one property of a type the contract does not give it, and the pointer to that property.
fn wrong_bodies(document: &Value, write: Write) -> Vec<(String, Value)> {
    let mut bodies = Vec::new();
    for (schema, at) in write.parts() {
        let count = bodies.len();
        for (name, described) in properties(document, schema) {
            let allowed = allowed(&name, &described);
            let wrong = values()
                .into_iter()
                .filter(|(kind, _)| !allowed.contains(&json!(kind)));
            for (_, value) in wrong {
                let mut body = write.whole();
                body.pointer_mut(at).unwrap()[&name] = value;
                bodies.push((format!("{at}/{name}"), body));
            }
        }
        assert!(bodies.len() > count + 5, "{schema}");
    }
    bodies
}

#[tokio::test]
async fn a_property_of_the_wrong_type_is_told_by_its_pointer() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let document = hr.get("/openapi.json").await.json();
    for write in Write::ALL {
        for (pointer, body) in wrong_bodies(&document, write) {
            let answer = write.send(&hr, &body).await.expect(400);
            assert_eq!(
                answer.faults(),
                [format!("INVALID_TYPE {pointer}")],
                "{write:?} {body}"
            );
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn null_and_empty_text_mean_none() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let document = hr.get("/openapi.json").await.json();
    let needed = staff("E2001");
    for (number, (property, described)) in properties(&document, "Staff").into_iter().enumerate() {
        for (kind, none) in [("n", Value::Null), ("e", json!(""))] {
            let is_list = described["type"][0] != "string";
            let mut body = staff(&format!("E{number}{kind}"));
            if needed.get(&property).is_some() || is_list && kind == "e" {
                continue;
            }
            body[&property] = none;
            hr.post("/staff", &body).await.expect(201);
        }
    }
    let people = operator.snapshot().await["people"].as_array().unwrap().clone();
    let stored = people
        .iter()
        .filter(|person| person["personID"].as_u64() > Some(14));
    for person in stored {
        let keys: Vec<&String> = person.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            ["personID", "staffNumber", "identities", "hrManaged"],
            "{person}"
        );
    }
    assert_eq!(people.len(), 14 + 19);
}

#[tokio::test]
async fn an_element_of_a_list_that_is_no_object_is_told_by_its_index() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for write in Write::OF_STAFF {
        for list in ["employments", "positions"] {
            let elements: Vec<Value> = values().into_iter().map(|(_, value)| value).collect();
            let mut body = write.right();
            body[list] = json!(elements);
            let faults = write.send(&hr, &body).await.expect(400).faults();
            for index in 0..6 {
                assert!(
                    faults.contains(&format!("INVALID_TYPE /{list}/{index}")),
                    "{write:?}: {index} in {faults:?}"
                );
            }
        }
    }
}

/// What people write where a date is wanted.
const NO_DATES: [&str; 19] = [
    "2023-02-29",
    "2023-02-30",
    "2023-2-3",
    "1900-02-29",
    "2024-00-10",
    "2024-01-32",
    "2024-1-8",
    "20240108",
    "08/01/2024",
    "2024-01-08T00:00:00Z",
    " 2024-01-08",
    "2024-01-08 ",
    "+2024-01-08",
    "-2024-01-8",
    "12024-01-08",
    "2024\u{2010}01\u{2010}08",
    "\u{0662}\u{0660}\u{0662}\u{0664}-01-08",
    "today",
    " ",
];

#[tokio::test]
async fn what_looks_like_a_date_but_is_none_is_refused_wherever_a_date_stands() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let document = hr.get("/openapi.json").await.json();
    let mut tried = 0;
    for write in Write::ALL {
        for (schema, at) in write.parts() {
            let described = properties(&document, schema).into_iter();
            for (name, _) in described.filter(|(_, described)| described["format"] == "date") {
                for date in NO_DATES {
                    let mut body = write.whole();
                    body.pointer_mut(at).unwrap()[&name] = json!(date);
                    let answer = write.send(&hr, &body).await.expect(400);
                    let fault = format!("INVALID_DATE {at}/{name}");
                    assert_eq!(answer.faults(), [fault], "{write:?} {date}");
                }
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 7 + 7 + 2 + 2);
    assert_eq!(operator.snapshot().await, before);
}
