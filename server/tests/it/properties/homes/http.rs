//! Histories of homes as they go over HTTP, and what the answers tell of them.

use http::Method;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::model::{Act, Model, Sent, Span, Told};
use super::places::{PLACES, TOWN};
use crate::properties::any_body::{BASE, InProcess};

fn address((place, spelling): (usize, usize)) -> Value {
    let mut said = Map::new();
    for (name, text) in TOWN.iter().chain(PLACES[place][spelling]) {
        let value = if *name == "postOfficeBox" {
            json!(true)
        } else {
            json!(text)
        };
        said.insert((*name).to_owned(), value);
    }
    Value::Object(said)
}

fn household(sent: &Sent) -> Value {
    let mut household = json!({});
    if let Some(name) = sent.name {
        household["name"] = json!(name);
    }
    let places = sent.places.iter();
    let mut locations: Vec<Value> = places
        .map(|place| json!({ "address": address(*place) }))
        .collect();
    locations.extend(sent.is_broken.then(|| json!({})));
    if !locations.is_empty() {
        household["householdLocations"] = json!(locations);
    }
    household
}

/// The call that is this act; none where only time passes.
fn call(act: &Act) -> Option<(Method, String, Value)> {
    let members = |home: &usize| format!("/_mock/districts/blaine/campus/households/{}/members", home + 1);
    Some(match act {
        Act::Create(number, sent) => {
            let mut body =
                json!({ "staffNumber": number, "lastName": "Moreau", "firstName": "Gil", "gender": "M" });
            if let Some(sent) = sent {
                body["household"] = household(sent);
            }
            (Method::POST, format!("{BASE}/staff"), body)
        }
        Act::Move(number, sent) => {
            let body = json!({ "household": household(sent) });
            (Method::PUT, format!("{BASE}/staff/{number}"), body)
        }
        Act::Join(home, person) => (Method::POST, members(home), json!({ "personID": person })),
        Act::Leave(home, person) => (Method::DELETE, format!("{}/{person}", members(home)), Value::Null),
        Act::Wait(_) => return None,
    })
}

fn status(act: &Act, told: Told) -> u16 {
    match (told, act) {
        (Told::Done, Act::Create(..) | Act::Join(..)) => 201,
        (Told::Done | Told::Ignored, _) => 200,
        (Told::Invalid, _) => 400,
        (Told::Nobody, _) => 404,
        (Told::Taken | Told::Several, _) => 409,
    }
}

fn asked(campus: &InProcess, method: Method, path: &str, body: &str) -> (u16, Value) {
    // Null stands for nothing to send.
    let body = if body == "null" { "" } else { body };
    let response = campus.json(method, path, body.to_owned());
    let json = serde_json::from_slice(response.body()).unwrap();
    (response.status().as_u16(), json)
}

/// Does it over HTTP; the answer and all an operator finds then are what the model says.
pub(super) fn play(campus: &InProcess, model: &mut Model, act: &Act) -> Result<(), TestCaseError> {
    let Some((method, path, body)) = call(act) else {
        return Ok(());
    };
    let (found, reply) = asked(campus, method, &path, &body.to_string());
    let told = model.act(act);
    prop_assert_eq!(found, status(act, told), "{:?}: {}", act, reply);
    let warnings = reply["warnings"].as_array().into_iter().flatten();
    let ignored = warnings
        .filter(|warning| warning["code"] == "HOUSEHOLD_IGNORED")
        .count();
    prop_assert_eq!(
        ignored,
        usize::from(told == Told::Ignored),
        "{:?}: {}",
        act,
        reply
    );
    if let (Act::Create(number, _) | Act::Move(number, _), 200 | 201) = (act, found) {
        shows(model, model.holder(number).unwrap(), &reply)?;
    }
    let (_, homes) = asked(
        campus,
        Method::GET,
        "/_mock/districts/blaine/campus/households",
        "",
    );
    let expected: Vec<Value> = (1..)
        .zip(&model.homes)
        .map(|(id, _)| recorded(model, id))
        .collect();
    let found = homes.as_array().unwrap().iter().map(without_the_rest);
    prop_assert_eq!(found.collect::<Vec<_>>(), expected, "{:?}", act);
    let (_, addresses) = asked(
        campus,
        Method::GET,
        "/_mock/districts/blaine/campus/addresses",
        "",
    );
    prop_assert_eq!(
        addresses.as_array().unwrap().len(),
        model.addresses.len(),
        "{:?}",
        act
    );
    Ok(())
}

/// A reply shows where somebody lives today: in the staff household, or else in the oldest.
fn shows(model: &Model, person: u64, reply: &Value) -> Result<(), TestCaseError> {
    let lives = |span: &Span<u64>| span.of == person && span.goes_on(model.today);
    let own: Vec<_> = model
        .homes
        .iter()
        .filter(|home| home.members.iter().any(lives))
        .collect();
    let home = own.iter().find(|home| home.is_marked).or(own.first());
    prop_assert_eq!(
        reply["household"]["name"].as_str(),
        home.map(|home| home.name.as_str())
    );
    let stays = home.iter().flat_map(|home| &home.stays);
    let stays = stays.filter(|stay| stay.goes_on(model.today)).count();
    let shown = reply["household"]["householdLocations"]
        .as_array()
        .map_or(0, Vec::len);
    prop_assert_eq!(shown, stays);
    Ok(())
}

/// A household as an operator sees it, as far as the model goes.
fn recorded(model: &Model, id: usize) -> Value {
    let home = &model.homes[id - 1];
    let spans = |name: &str, spans: &mut dyn Iterator<Item = Span<u64>>| {
        let rows = spans.map(|span| {
            let mut row = json!({ name: span.of, "startDate": span.from });
            if let Some(to) = span.to {
                row["endDate"] = json!(to);
            }
            row
        });
        rows.collect::<Vec<_>>()
    };
    let stays = home.stays.iter().map(|stay| Span {
        of: stay.of as u64,
        from: stay.from,
        to: stay.to,
    });
    json!({
        "householdID": id, "name": home.name, "staffHousehold": home.is_marked,
        "members": spans("personID", &mut home.members.iter().cloned()),
        "householdLocations": spans("addressID", &mut { stays }),
    })
}

fn without_the_rest(home: &Value) -> Value {
    let mut home = home.clone();
    home.as_object_mut().unwrap().shift_remove("private");
    for location in home["householdLocations"].as_array_mut().unwrap() {
        let known = ["addressID", "startDate", "endDate"];
        location
            .as_object_mut()
            .unwrap()
            .retain(|name, _| known.contains(&name.as_str()));
    }
    home
}
