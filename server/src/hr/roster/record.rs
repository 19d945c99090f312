//! A record of a roster: what it says is for Campus to judge, that it is one is for us.

use serde::Deserialize;
use serde_json::Value;

/// A record, as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which record of the roster it is, from one on.
    pub number: u64,
    /// The line on which it begins, from one on.
    pub line: u64,
    /// The staff number, if it says one.
    pub staff_number: Option<String>,
    /// The record in JSON.
    pub json: Vec<u8>,
}

/// What of a record we look at; the rest is only seen to be JSON.
#[derive(Deserialize)]
#[serde(expecting = "a record, which is an object in braces")]
struct Head {
    #[serde(default, rename = "staffNumber")]
    staff_number: Value,
}

/// The staff number of a record in JSON, if it says one; or what is wrong with it, and on which of its lines.
pub(super) fn staff_number(json: &[u8]) -> Result<Option<String>, (u64, String)> {
    let text = str::from_utf8(json).map_err(|error| {
        let before = &json[..error.valid_up_to()];
        (lines_of(before), "is not UTF-8".to_owned())
    })?;
    match serde_json::from_str::<Head>(text) {
        Ok(_) if !text.trim_start().starts_with('{') => {
            Err((0, "a record is an object in braces".to_owned()))
        }
        Ok(Head { staff_number }) => Ok(staff_number.as_str().map(str::to_owned)),
        Err(error) => {
            let line = u64::try_from(error.line()).unwrap_or(1).saturating_sub(1);
            Err((line, without_place(&error)))
        }
    }
}

/// How many lines end in a text.
pub(super) fn lines_of(text: &[u8]) -> u64 {
    text.iter()
        .fold(0, |lines, sign| lines + u64::from(*sign == b'\n'))
}

/// What is wrong, with the column: the line is ours to tell.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let said = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(said, _)| said);
    match error.column() {
        0 => said.to_owned(),
        column => format!("{said} (column {column})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_an_object_whatever_it_says() {
        assert_eq!(
            staff_number(br#"{"staffNumber": "E1", "gender": 7}"#),
            Ok(Some("E1".to_owned()))
        );
        assert_eq!(staff_number(br#"{"staffNumber": 7}"#), Ok(None));
        assert_eq!(staff_number(b"{}"), Ok(None));
    }

    #[test]
    fn what_is_no_record_is_told_with_its_place() {
        for (json, line, message) in [
            (&b"[\"E1\"]"[..], 0, "a record is an object in braces"),
            (b"{\n\"lastName\": }", 1, "expected value (column 13)"),
            (b"{\"lastName\": \"\xff\"}", 0, "is not UTF-8"),
            (
                br#"{"staffNumber": "E1", "staffNumber": "E2"}"#,
                0,
                "duplicate field `staffNumber` (column 35)",
            ),
        ] {
            assert_eq!(staff_number(json), Err((line, message.to_owned())));
        }
        assert!(staff_number(b"7").is_err());
    }
}
