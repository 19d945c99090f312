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
