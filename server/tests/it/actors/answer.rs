//! An answer, whole.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body of UTF-8")
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// A header, or an empty text.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    /// The same answer, which has to have this status.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }

    /// The faults of a problem, each as its code, its path and the rule it enforces.
    pub(crate) fn faults(&self) -> Vec<String> {
        let problem = self.json();
        let errors = problem["errors"].as_array().into_iter().flatten();
        errors.map(fault).collect()
    }
}

fn fault(error: &Value) -> String {
    let words = [&error["code"], &error["path"], &error["rule"]];
    let words = words.map(|word| word.as_str().unwrap_or_default());
    words.join(" ").trim_end().to_owned()
}

/// Status, media type and body, as snapshots show an answer.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.status.as_u16(), self.header("content-type"))?;
        if self.body.is_empty() {
            return Ok(());
        }
        f.write_str(&serde_json::to_string_pretty(&self.json()).map_err(|_| fmt::Error)?)
    }
}
