//! How a refused edit looks (silence AMB-98).

use super::{Contradiction, Objection};
use crate::exchange::Answer;

/// The edit was refused because what it is about is read-only, and for no other reason.
///
/// # Errors
/// When it was accepted, or refused for another reason.
pub fn read_only(answer: &Answer) -> Result<(), Objection> {
    let errors = answer.json.as_ref().and_then(|json| json["errors"].as_array());
    let mut codes = errors.into_iter().flatten().map(|error| &error["code"]);
    let is_said = codes.clone().next().is_some() && codes.all(|code| code == "READ_ONLY");
    if answer.status == 409 && is_said {
        return Ok(());
    }
    Err(Contradiction::new("409 for READ_ONLY alone", answer.summary()).into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refused(status: u16, codes: &[&str]) -> Answer {
        let errors: Vec<_> = codes.iter().map(|code| json!({"code": code})).collect();
        Answer::new(status, Vec::new(), json!({"errors": errors}).to_string())
    }

    #[test]
    fn an_edit_is_refused_for_the_lock_and_for_nothing_else() {
        assert!(read_only(&refused(409, &["READ_ONLY", "READ_ONLY"])).is_ok());
        assert!(read_only(&refused(409, &["READ_ONLY", "TOO_LONG"])).is_err());
        assert!(read_only(&refused(409, &[])).is_err());
        assert!(read_only(&refused(400, &["READ_ONLY"])).is_err());
        assert!(read_only(&refused(200, &[])).is_err());
    }
}
