//! What is shown as locked, and how a refused edit looks (silence AMB-98).

use std::collections::BTreeSet;

use serde_json::Value;

use super::search::Hit;
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

/// These areas of a person are shown as locked and no other.
///
/// # Errors
/// When they are others, or the view does not say.
pub fn exactly(record: &Hit, expected: &[&str]) -> Result<(), Objection> {
    let shown = record.get("locks").and_then(Value::as_array);
    let shown =
        shown.ok_or_else(|| Objection::Unsettled("the view does not say what is locked".to_owned()))?;
    let shown: BTreeSet<&str> = shown.iter().filter_map(Value::as_str).collect();
    if shown == expected.iter().copied().collect() {
        return Ok(());
    }
    let named = |areas: Vec<&str>| format!("{} locked", areas.join(", "));
    Err(Contradiction::new(named(expected.to_vec()), named(shown.into_iter().collect())).into())
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
    fn areas_are_compared_as_a_whole_and_in_any_order() {
        let record = json!({"locks": ["household", "address"]});
        let record = record.as_object().unwrap();
        assert!(exactly(record, &["address", "household"]).is_ok());
        assert!(exactly(record, &["household"]).is_err());
        assert!(exactly(record, &["address", "household", "employments"]).is_err());
        assert!(matches!(exactly(&Hit::new(), &[]), Err(Objection::Unsettled(_))));
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
