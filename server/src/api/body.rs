//! Reading a JSON body: its declared type, then the text itself, once.

use super::problem::{Problem, invalid_body};
use super::properties::below;
use super::tree::{Member, Tree};
use crate::campus::Code;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Request, StatusCode};

/// The body of a request as JSON.
///
/// # Errors
/// The body is not declared as JSON (415), is not JSON, or gives one property twice (400, silence AMB-132).
pub fn json_body(request: &Request<Bytes>) -> Result<Tree<'_>, Problem> {
    declared_json(request)?;
    let body = serde_json::from_slice(request.body()).map_err(|error| no_json(&error))?;
    match repeated(&body) {
        Some(path) => Err(invalid_body(path, Code::RepeatedProperty, REPEATED)),
        None => Ok(body),
    }
}

/// What is said of a property that is given twice.
pub(super) const REPEATED: &str =
    "the property is given more than once, which leaves open what it is meant to be";

/// Sees to it that a body is declared as JSON.
///
/// # Errors
/// It is not (415).
pub(super) fn declared_json(request: &Request<Bytes>) -> Result<(), Problem> {
    if !declares_json(request.headers()) {
        let detail = "the content type has to be application/json; nothing was stored";
        let title = "The body is not declared as JSON";
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "not-json",
            title,
            detail,
        ));
    }
    Ok(())
}

/// The problem of a body that is not JSON.
pub(super) fn no_json(error: &serde_json::Error) -> Problem {
    // The parser's own sentence can repeat a piece of the text, which may be part of an SSN.
    let message = format!(
        "the body is not JSON: line {}, column {}",
        error.line(),
        error.column()
    );
    invalid_body("", Code::InvalidValue, message)
}

/// The pointer of the first property that its object has had before.
pub(super) fn repeated(tree: &Tree<'_>) -> Option<String> {
    match tree {
        Tree::Object(members) => {
            let members = members.as_vec();
            if let Some(name) = repeated_name(members) {
                return Some(below("", name));
            }
            // The place is written down only once something was found: nearly no body has it.
            members.iter().find_map(|(name, value)| {
                let within = repeated(value)?;
                Some(below("", name) + &within)
            })
        }
        Tree::Array(elements) => {
            let mut numbered = elements.iter().enumerate();
            numbered.find_map(|(index, value)| Some(format!("/{index}{}", repeated(value)?)))
        }
        _ => None,
    }
}

fn repeated_name<'a>(members: &'a [Member<'_>]) -> Option<&'a str> {
    /// Up to so many names are compared each with each, which beats sorting them.
    const FEW: usize = 24;
    if members.len() <= FEW {
        let mut seen = members.iter().enumerate();
        return seen.find_map(|(index, (name, _))| {
            let earlier = members[..index].iter().any(|(earlier, _)| **earlier == **name);
            earlier.then_some(&**name)
        });
    }
    let mut names: Vec<&str> = members.iter().map(|(name, _)| &**name).collect();
    names.sort_unstable();
    names
        .windows(2)
        .find(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
}

fn declares_json(headers: &HeaderMap) -> bool {
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}
