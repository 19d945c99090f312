//! Histories of positions as they go over HTTP, and what the answers tell of them.

use http::Method;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::acts::{marked, person_id, titles};
use super::model::{Act, Held, Model, Result as Told};
use super::sent::{End, Sent};
use crate::properties::any_body::{BASE, InProcess};

fn body(sent: &Sent) -> Value {
    let mut body = json!({});
    for (name, text) in [
        ("schoolNumber", sent.school),
        ("assignmentCode", sent.assignment),
        ("titleCode", sent.title),
        ("titleDescription", sent.description),
    ] {
        if let Some(text) = text {
            body[name] = json!(text);
        }
    }
    if let Some(start) = sent.start {
        body["startDate"] = json!(start);
    }
    match sent.end {
        End::Unsaid => {}
        End::Open => body["endDate"] = Value::Null,
        End::On(date) => body["endDate"] = json!(date),
    }
    body
}

/// The call that is this act; none where there is nothing to be marked.
pub(super) fn call(model: &Model, act: &Act) -> Option<(Method, String, Value)> {
    Some(match act {
        Act::Create(number, sent) => (
            Method::POST,
            format!("{BASE}/staff/{number}/positions"),
            body(sent),
        ),
        Act::Update(number, sent) => (
            Method::PUT,
            format!("{BASE}/staff/{number}/positions"),
            body(sent),
        ),
        Act::Replace(number, set) => {
            let positions: Vec<Value> = set.iter().map(body).collect();
            (
                Method::PUT,
                format!("{BASE}/staff/{number}"),
                json!({ "positions": positions }),
            )
        }
        Act::Mark(number, place, linked) => {
            let (person, position) = (person_id(number), marked(model, number, *place)?);
            let path =
                format!("/_mock/districts/blaine/campus/people/{person}/districtAssignments/{position}");
            (Method::PATCH, path, json!({ "linked": linked }))
        }
    })
}

/// Status and first error code of an answer.
fn status(act: &Act, told: &Told) -> (u16, Option<&'static str>) {
    match (told, act) {
        (Told::Done(_), Act::Create(..)) => (201, None),
        (Told::Done(_), _) => (200, None),
        (Told::Invalid, _) => (400, None),
        (Told::Nobody, _) => (404, Some("UNKNOWN_STAFF")),
        (Told::Several, _) => (409, Some("AMBIGUOUS_STAFF")),
        (Told::NoMatch, _) => (404, Some("NO_MATCHING_POSITION")),
        (Told::Unremovable, _) => (409, Some("LINKED_POSITION")),
    }
}

/// A position as the HR system is shown it.
fn shown(model: &Model, one: &Held) -> Value {
    let mut shown = json!({ "schoolNumber": one.school, "startDate": one.start });
    let described = model
        .titles
        .iter()
        .find(|(code, _)| Some(code) == one.title.as_ref());
    for (name, value) in [
        ("assignmentCode", json!(one.assignment)),
        ("titleCode", json!(one.title)),
        ("titleDescription", json!(described.map(|(_, text)| text))),
        ("endDate", json!(one.end)),
    ] {
        if !value.is_null() {
            shown[name] = value;
        }
    }
    shown
}

/// A position as a snapshot holds it.
fn recorded(one: &Held) -> Value {
    let mut recorded = json!({ "assignmentID": one.id, "schoolNumber": one.school, "startDate": one.start });
    for (name, value) in [
        ("assignmentCode", json!(one.assignment)),
        ("titleCode", json!(one.title)),
        ("endDate", json!(one.end)),
    ] {
        if !value.is_null() {
            recorded[name] = value;
        }
    }
    if one.linked {
        recorded["linked"] = json!(true);
    }
    recorded
}

pub(super) fn asked(campus: &InProcess, method: Method, path: &str, body: &str) -> (u16, Value) {
    let response = campus.json(method, path, body.to_owned());
    let json = serde_json::from_slice(response.body()).unwrap();
    (response.status().as_u16(), json)
}

/// An answer tells what the model says.
pub(super) fn tells(
    model: &Model,
    act: &Act,
    told: &Told,
    answer: &(u16, Value),
) -> Result<(), TestCaseError> {
    let (expected, code) = status(act, told);
    let (found, reply) = answer;
    prop_assert_eq!(*found, expected, "{:?}: {}", act, reply);
    if let Some(code) = code {
        prop_assert_eq!(&reply["errors"][0]["code"], code);
    }
    match (act, told) {
        (Act::Update(number, _), Told::Done(ids)) => {
            let meant = model.held[number].iter().filter(|one| ids.contains(&one.id));
            let meant: Vec<Value> = meant.map(|one| shown(model, one)).collect();
            prop_assert_eq!(&reply["updated"], meant.len());
            prop_assert_eq!(&reply["positions"], &json!(meant));
        }
        (Act::Create(number, _), Told::Done(_)) => {
            let mut stored = reply.clone();
            stored.as_object_mut().unwrap().remove("warnings");
            prop_assert_eq!(
                Some(stored),
                model.held[number].last().map(|one| shown(model, one))
            );
        }
        (Act::Replace(number, _), Told::Done(_)) => {
            let held: Vec<Value> = model.held[number].iter().map(|one| shown(model, one)).collect();
            prop_assert_eq!(&reply["positions"], &json!(held));
        }
        _ => {}
    }
    Ok(())
}

/// A snapshot holds what the model does.
pub(super) fn records(model: &Model, snapshot: &Value) -> Result<(), TestCaseError> {
    for (number, held) in &model.held {
        let people = snapshot["people"].as_array().unwrap();
        let person = people
            .iter()
            .find(|person| person["staffNumber"] == *number)
            .unwrap();
        let expected: Vec<Value> = held.iter().map(recorded).collect();
        let found = person["positions"].as_array().cloned().unwrap_or_default();
        prop_assert_eq!(found, expected, "{}", number);
    }
    let listed = snapshot["titles"].as_array().unwrap().iter();
    let text = |title: &Value, name| title[name].as_str().unwrap().to_owned();
    let mut listed: Vec<(String, String)> = listed
        .map(|title| (text(title, "titleCode"), text(title, "titleDescription")))
        .collect();
    listed.sort();
    prop_assert_eq!(listed, titles(model));
    Ok(())
}
