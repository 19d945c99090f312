//! What became of the records of a transfer.

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// The record of a staff number was not taken: the call was refused, or it was accepted and names the record as one that was
/// left out (silence AMB-80).
///
/// # Errors
/// When the record was taken.
pub fn record_refused(answer: &Answer, number: &str) -> Result<(), Objection> {
    if !answer.is_success() {
        return status::refused(answer);
    }
    names(answer, number).map_err(|_| {
        let expected = format!("a refusal of the record of {number}");
        Contradiction::new(expected, answer.summary()).into()
    })
}

/// An answer names a staff number as that of a record with an error.
///
/// # Errors
/// When it does not.
pub fn names(answer: &Answer, number: &str) -> Result<(), Objection> {
    let errors = answer.json.as_ref().and_then(|json| json["errors"].as_array());
    let mut named = errors
        .into_iter()
        .flatten()
        .filter_map(|error| error["staffNumber"].as_str());
    if named.any(|named| named == number) {
        return Ok(());
    }
    let expected = format!("an error that names {number}");
    Err(Contradiction::new(expected, answer.summary()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, text: &str) -> Answer {
        Answer::new(status, Vec::new(), text.to_owned())
    }

    const NAMED: &str = r#"{"errors": [{"staffNumber": "E2002", "code": "UNKNOWN_GENDER"}]}"#;

    #[test]
    fn a_record_is_refused_with_its_call_or_by_itself() {
        assert!(record_refused(&answer(400, "{}"), "E2002").is_ok());
        assert!(record_refused(&answer(200, NAMED), "E2002").is_ok());
        assert!(record_refused(&answer(200, NAMED), "E2001").is_err());
        assert!(record_refused(&answer(200, "{}"), "E2002").is_err());
        assert!(record_refused(&answer(500, NAMED), "E2002").is_err());
    }

    #[test]
    fn an_answer_names_whom_it_names() {
        assert!(names(&answer(400, NAMED), "E2002").is_ok());
        assert!(names(&answer(400, NAMED), "E2001").is_err());
    }
}
