//! An answer as it came, for judgement; it is never written to a report.

use std::fmt;

use serde_json::Value;

use super::redaction::unstructured;

/// Status, headers and body of an answer.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Header names in lower case with their values, in the order received.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub text: String,
    /// The body as JSON, when it is JSON.
    pub json: Option<Value>,
    /// The body byte for byte, when it is no text; a text says so in its place.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Answer {
    /// Shows the status only: headers and body may hold tokens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}

impl Answer {
    /// An answer of these parts.
    pub fn new(status: u16, headers: Vec<(String, String)>, text: String) -> Self {
        let json = serde_json::from_str(&text).ok();
        Self {
            status,
            headers,
            text,
            json,
            bytes: Vec::new(),
        }
    }

    /// An answer of these parts, whatever its body is.
    pub fn received(status: u16, headers: Vec<(String, String)>, body: Vec<u8>) -> Self {
        match String::from_utf8(body) {
            Ok(text) => Self::new(status, headers, text),
            Err(error) => {
                let bytes = error.into_bytes();
                let text = format!("({} bytes that are no text)", bytes.len());
                Self {
                    bytes,
                    ..Self::new(status, headers, text)
                }
            }
        }
    }

    /// The first value of a header; the name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the status is 2xx.
    pub const fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// Whether the status is 4xx: the class every refusal has (silence AMB-03).
    pub const fn is_refusal(&self) -> bool {
        matches!(self.status, 400..=499)
    }

    /// Status and body, for reasons. It is neither masked nor cut: both happen where a reason is recorded.
    pub fn summary(&self) -> String {
        let body = match &self.json {
            Some(_) => self.text.clone(),
            None => unstructured(&self.text),
        };
        format!("{} {body}", self.status).trim_end().to_owned()
    }
}
