//! Who may use the control interface, and in which form its bodies come.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use bytes::Bytes;
use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, HeaderValue, Request, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use crate::api::{Judge, Problem, Reply, Tree, bearer_token, below, json_body};
use crate::campus::{Code, Fault, Rule, Sent};
use crate::mock::emulator::ControlAccess;

const SCHEMA: &str = include_str!("../../../../schemas/control.schema.json");

/// The judges of the bodies, by name.
static BODIES: LazyLock<BTreeMap<String, Judge>> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap_or_default();
    let names = schema["$defs"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name);
    let rooted = |name: &String| json!({ "$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"] });
    names
        .filter_map(|name| Some((name.clone(), Judge::new(&rooted(name)).ok()?)))
        .collect()
});

/// The reply to a request that is not let in.
pub(in crate::mock) fn turned_away(access: &ControlAccess, headers: &HeaderMap) -> Option<Reply> {
    match access {
        ControlAccess::Open => None,
        ControlAccess::Token(token) if bearer_token(headers).is_some_and(|sent| token.is(sent)) => None,
        ControlAccess::Token(_) => {
            let detail = "send the control token as a bearer token";
            let title = "The control interface wants its token";
            let mut reply = Problem::new(StatusCode::UNAUTHORIZED, "control-token", title, detail).reply();
            let challenge = HeaderValue::from_static("Bearer realm=\"Mock Campus control\"");
            reply.response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
            Some(reply)
        }
        ControlAccess::Closed => {
            let detail =
                "off the loopback address it answers only when the server was started with --control-token";
            let title = "The control interface is closed";
            Some(Problem::new(StatusCode::FORBIDDEN, "control-closed", title, detail).reply())
        }
    }
}

/// The body of a request, judged as the body `name` of the schema and then typed.
pub(super) fn body<T: DeserializeOwned>(request: &Request<Bytes>, name: &str) -> Result<T, Problem> {
    let (body, faults) = judged_body(request, name)?;
    if !faults.is_empty() {
        return Err(invalid(faults));
    }
    let mut body = Value::from(&body);
    let members = body.as_object_mut().into_iter().flatten();
    members.for_each(|(_, value)| write_whole(value));
    T::deserialize(body).map_err(|_| {
        let message = "a value is of the right form and beyond what can be kept";
        invalid(vec![Fault::new(Code::InvalidValue, "", message, None)])
    })
}

/// The body of a request, and everything the body `name` of the schema has against it.
pub(super) fn judged_body<'r>(
    request: &'r Request<Bytes>,
    name: &str,
) -> Result<(Tree<'r>, Vec<Fault>), Problem> {
    let body = json_body(request)?;
    let faults = BODIES.get(name).map(|judge| judge.faults(&body));
    Ok((body, faults.unwrap_or_default()))
}

/// Writes a whole number that came with a point as what it is: 1.0 is 1 to a JSON Schema, and not to serde.
fn write_whole(value: &mut Value) {
    let number = value.as_f64().filter(|_| value.is_f64());
    let whole = number.filter(|number| *number >= 0.0 && number.fract() == 0.0);
    if let Some(whole) = whole.and_then(|whole| format!("{:.0}", whole.abs()).parse::<u64>().ok()) {
        *value = json!(whole);
    }
}

/// Lets a request pass that sends nothing, or nothing but `{}`, to a resource that takes no body.
///
/// # Errors
/// Something was sent: whoever sends it thinks that it counts. Every property is told.
pub(super) fn without_body(request: &Request<Bytes>) -> Result<(), Problem> {
    if request.body().is_empty() {
        return Ok(());
    }
    let message = format!("{} takes no body here", request.method());
    let fault = |code, path| Fault::new(code, path, message.clone(), None);
    let faults: Vec<Fault> = match json_body(request) {
        Ok(Tree::Object(members)) => members
            .as_vec()
            .iter()
            .map(|(name, _)| fault(Code::UnknownProperty, below("", name)))
            .collect(),
        _ => vec![fault(Code::InvalidValue, String::new())],
    };
    if faults.is_empty() {
        return Ok(());
    }
    Err(invalid(faults))
}

/// Reads a value that may be null, and tells that from one that is not there, for which serde takes the default.
pub(super) fn stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(value: D) -> Result<Sent<T>, D::Error> {
    let value = Option::deserialize(value)?;
    Ok(value.map_or(Sent::Empty, Sent::Value))
}

#[derive(Default, Deserialize)]
struct Confirmation {
    confirm: Option<bool>,
}

/// Lets an act pass that its operator has confirmed (silence AMB-118).
///
/// # Errors
/// It was not confirmed: the problem warns of what the act does.
pub(super) fn confirmed(request: &Request<Bytes>, warning: &str, rule: Rule) -> Result<(), Problem> {
    // Whoever sends nothing at all has not confirmed either.
    let confirmation: Confirmation = if request.body().is_empty() {
        Confirmation::default()
    } else {
        body(request, "Confirmation")?
    };
    if confirmation.confirm == Some(true) {
        return Ok(());
    }
    Err(unconfirmed(warning, rule))
}

/// The problem of an act that was not confirmed: it warns of what the act does.
pub(super) fn unconfirmed(warning: &str, rule: Rule) -> Problem {
    invalid(vec![Fault::new(Code::NotConfirmed, "/confirm", warning, rule)])
}

/// The problem of a query with faults.
pub(super) fn invalid_query(faults: Vec<Fault>) -> Problem {
    Problem::invalid("invalid-query", "The query was not accepted", faults)
}

/// The problem of a body with faults.
pub(super) fn invalid(faults: Vec<Fault>) -> Problem {
    Problem::invalid("invalid-body", "The body was not accepted", faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_body_of_the_schema_has_its_judge() {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        assert_eq!(BODIES.len(), schema["$defs"].as_object().unwrap().len());
    }
}
