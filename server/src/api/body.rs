//! Reading a JSON body: its declared type, then the text itself, once.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Request, StatusCode};
use serde_json::Value;

use super::problem::{Problem, invalid_body};
use crate::campus::Code;

/// The body of a request as JSON.
///
/// # Errors
/// The body is not declared as JSON (415), or is not JSON (400).
pub fn json_body(request: &Request<Bytes>) -> Result<Value, Problem> {
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
    serde_json::from_slice(request.body()).map_err(|error| {
        // The parser's own sentence can repeat a piece of the text, which may be part of an SSN.
        let message = format!(
            "the body is not JSON: line {}, column {}",
            error.line(),
            error.column()
        );
        invalid_body(Code::InvalidValue, message)
    })
}

fn declares_json(headers: &HeaderMap) -> bool {
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}
