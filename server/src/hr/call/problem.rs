//! Why Campus refused a call.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a refusal says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Problem {
    /// What kind of refusal it is, for people.
    pub title: Option<String>,
    /// What is the matter this time.
    pub detail: Option<String>,
    /// Everything that is wrong with what was sent.
    pub errors: Vec<ProblemError>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ProblemError {
    /// A stable word for it.
    pub code: String,
    /// The same for people.
    pub message: String,
    /// Where in the body it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Whose record it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_number: Option<String>,
    /// The rule it enforces; only the emulator knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

impl Problem {
    /// What the body of an answer says of a problem; nothing if it says nothing.
    pub(super) fn read(body: &[u8]) -> Self {
        serde_json::from_slice(body).unwrap_or_default()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = [&self.title, &self.detail].into_iter().flatten();
        let said: Vec<&str> = said.map(String::as_str).collect();
        f.write_str(&said.join(": "))?;
        // A refusal that has no more to say than its detail says it twice.
        let further = self.errors.iter();
        let further = further.filter(|error| self.detail.as_ref() != Some(&error.message));
        for (index, error) in further.take(3).enumerate() {
            let before = if index == 0 && said.is_empty() { "" } else { "; " };
            write!(f, "{before}{}", error.message)?;
        }
        Ok(())
    }
}

impl ProblemError {
    /// The place in the list of records, if the path leads into one, and the path inside it.
    pub(crate) fn place(&self) -> Option<(usize, &str)> {
        let path = self.path.as_deref()?.strip_prefix('/')?;
        let end = path.find('/').unwrap_or(path.len());
        let (index, inside) = path.split_at(end);
        Some((index.parse().ok()?, inside))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_a_record_and_into_it() {
        let at = |path: &str| ProblemError {
            path: Some(path.to_owned()),
            ..ProblemError::default()
        };
        assert_eq!(
            at("/3/positions/0/schoolNumber").place(),
            Some((3, "/positions/0/schoolNumber"))
        );
        assert_eq!(at("/12").place(), Some((12, "")));
        for path in ["", "/", "/gender", "3"] {
            assert_eq!(at(path).place(), None, "{path}");
        }
    }

    #[test]
    fn a_body_that_is_no_problem_says_nothing() {
        assert_eq!(Problem::read(b"<html>").to_string(), "");
        let told = Problem::read(br#"{"title": "Out of order", "detail": "start first", "status": 409}"#);
        assert_eq!(told.to_string(), "Out of order: start first");
        let twice = br#"{"title": "Too large", "detail": "no", "errors": [{"code": "X", "message": "no"}]}"#;
        assert_eq!(Problem::read(twice).to_string(), "Too large: no");
    }
}
