//! A reply on its way out.

use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde::Serialize;

use crate::campus::{Rule, SoughtTrace};

/// A response, the operation that gave it and the rules it enforces.
#[derive(Debug)]
pub struct Reply {
    /// What is sent.
    pub response: Response<Bytes>,
    /// The `operationId` of the operation the call was meant for, if it was meant for one.
    pub operation: Option<&'static str>,
    /// The documented rules the reply enforces; they go to the journal.
    pub rules: Vec<Rule>,
    /// What went wrong, in detail, where something did; it goes to the error log.
    pub failure: Option<String>,
    /// The address that a search did not find; it goes to the journal.
    pub sought: Option<SoughtTrace>,
    /// Records that were left out of what was done; each goes to the error log by itself.
    pub records: Vec<RecordFailure>,
}

/// A record that was left out.
#[derive(Debug)]
pub struct RecordFailure {
    /// What is wrong with it, in detail.
    pub message: String,
    /// The record as it was sent.
    pub payload: Arc<str>,
}

impl From<Response<Bytes>> for Reply {
    fn from(response: Response<Bytes>) -> Self {
        Self {
            response,
            operation: None,
            rules: Vec::new(),
            failure: None,
            sought: None,
            records: Vec::new(),
        }
    }
}

/// How long most replies are, at most.
const USUAL_BYTES: usize = 1024;

/// A reply with a JSON body.
pub fn json(status: StatusCode, body: &impl Serialize) -> Reply {
    json_as(status, HeaderValue::from_static("application/json"), body)
}

/// A reply with a body of a JSON media type.
pub(super) fn json_as(status: StatusCode, media_type: HeaderValue, body: &impl Serialize) -> Reply {
    // Room for a usual record, which would otherwise move twice while it is written.
    let mut text = Vec::with_capacity(USUAL_BYTES);
    // The bodies are trees of texts, numbers and lists; serializing one cannot fail.
    let _ = serde_json::to_writer(&mut text, body);
    let mut response = Response::new(Bytes::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    Reply::from(response)
}
