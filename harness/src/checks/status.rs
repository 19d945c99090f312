//! What became of a call: accepted, refused for its content, refused for want of a token.
//!
//! Of a refusal only the class is asserted (silence AMB-03), except where a check says otherwise.

use serde_json::Value;

use super::{Contradiction, Objection};
use crate::exchange::Answer;

/// Refusals that speak of the call and not of its content; they settle no question about the content.
const ABOUT_THE_CALL: [u16; 7] = [401, 403, 405, 406, 413, 415, 429];

/// The call was accepted.
///
/// # Errors
/// On any status but 2xx.
pub fn accepted(answer: &Answer) -> Result<(), Objection> {
    if answer.is_success() {
        return Ok(());
    }
    Err(Contradiction::new("an accepted call (2xx)", answer.summary()).into())
}

/// The call was refused for its content.
///
/// # Errors
/// When it was accepted, broke the server, or was refused for a reason that is not its content.
pub fn refused(answer: &Answer) -> Result<(), Objection> {
    if ABOUT_THE_CALL.contains(&answer.status) {
        return Err(Objection::Unsettled(format!(
            "refused for another reason: {}",
            answer.summary()
        )));
    }
    if answer.is_refusal() {
        return Ok(());
    }
    Err(Contradiction::new("a refused call (4xx)", answer.summary()).into())
}

/// The call was accepted, or refused for its content.
///
/// # Errors
/// When it broke the server, or was refused for a reason that is not its content.
pub fn defined(answer: &Answer) -> Result<(), Objection> {
    if answer.is_success() {
        return Ok(());
    }
    refused(answer).map_err(|objection| match objection {
        Objection::Contradicted(_) => {
            Contradiction::new("an accepted or a refused call (2xx or 4xx)", answer.summary()).into()
        }
        unsettled @ Objection::Unsettled(_) => unsettled,
    })
}

/// The call was refused, whatever the reason.
///
/// # Errors
/// On any status but 4xx.
pub fn turned_away(answer: &Answer) -> Result<(), Objection> {
    if answer.is_refusal() {
        return Ok(());
    }
    Err(Contradiction::new("a refused call (4xx)", answer.summary()).into())
}

/// The call was refused as invalid input, for exactly one fault.
///
/// # Errors
/// On another status or other faults.
pub fn invalid_for(answer: &Answer, code: &str) -> Result<(), Objection> {
    let errors = answer.json.as_ref().and_then(|json| json["errors"].as_array());
    let codes: Vec<&str> = errors
        .into_iter()
        .flatten()
        .filter_map(|error| error["code"].as_str())
        .collect();
    if answer.status == 400 && codes == [code] {
        return Ok(());
    }
    Err(Contradiction::new(format!("400 for {code} alone"), answer.summary()).into())
}

/// The call was accepted with a warning of this kind at this place of the body.
///
/// # Errors
/// When it was not accepted, or does not warn so.
pub fn warns(answer: &Answer, code: &str, path: &str) -> Result<(), Objection> {
    let warnings = json(answer)?["warnings"].as_array().cloned().unwrap_or_default();
    if warnings
        .iter()
        .any(|warning| warning["code"] == code && warning["path"] == path)
    {
        return Ok(());
    }
    let found = Value::from(warnings).to_string();
    Err(Contradiction::new(format!("a warning of {code} at {path}"), found).into())
}

/// The call was refused for want of a valid token.
///
/// # Errors
/// On any status but 401.
pub fn unauthorized(answer: &Answer) -> Result<(), Objection> {
    if answer.status == 401 {
        return Ok(());
    }
    Err(Contradiction::new("401, no valid token", answer.summary()).into())
}

/// The token was taken: the call was answered, or refused for something else.
///
/// # Errors
/// When the token was refused, the server broke, or it sent the call elsewhere.
pub fn authorized(answer: &Answer) -> Result<(), Objection> {
    if answer.is_success() || (answer.is_refusal() && !matches!(answer.status, 401 | 403)) {
        return Ok(());
    }
    Err(Contradiction::new("a call whose token is valid", answer.summary()).into())
}

/// The refusal asks for a bearer token (RFC 6750) in a problem document (RFC 9457).
///
/// # Errors
/// On another challenge or another media type.
pub fn asks_for_bearer(answer: &Answer) -> Result<(), Objection> {
    let challenge = answer.header("www-authenticate").unwrap_or("none");
    if !challenge.starts_with("Bearer") {
        return Err(Contradiction::new("the challenge Bearer", format!("the challenge {challenge}")).into());
    }
    let media_type = answer.header("content-type").unwrap_or("none");
    if media_type.split(';').next().map(str::trim) != Some("application/problem+json") {
        return Err(Contradiction::new("application/problem+json", media_type).into());
    }
    Ok(())
}

/// The JSON of an accepted call.
///
/// # Errors
/// When it was not accepted or its body is not JSON.
pub fn json(answer: &Answer) -> Result<&Value, Objection> {
    accepted(answer)?;
    let json = answer.json.as_ref();
    json.ok_or_else(|| Contradiction::new("a JSON body", answer.summary()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16) -> Answer {
        Answer::new(status, Vec::new(), String::new())
    }

    #[test]
    fn a_refusal_about_the_call_settles_nothing_about_its_content() {
        for status in ABOUT_THE_CALL {
            assert!(
                matches!(refused(&answer(status)), Err(Objection::Unsettled(_))),
                "{status}"
            );
        }
        assert_eq!(refused(&answer(409)), Ok(()));
    }

    #[test]
    fn success_and_breakdown_contradict_a_refusal() {
        for status in [200, 201, 302, 500, 503] {
            assert!(
                matches!(refused(&answer(status)), Err(Objection::Contradicted(_))),
                "{status}"
            );
        }
    }

    #[test]
    fn an_invalid_call_names_its_one_fault() {
        let text = r#"{"errors":[{"code":"UNKNOWN_SCHOOL"}]}"#;
        let named = Answer::new(400, Vec::new(), text.to_owned());
        assert_eq!(invalid_for(&named, "UNKNOWN_SCHOOL"), Ok(()));
        assert!(invalid_for(&named, "UNKNOWN_GENDER").is_err());
        assert!(invalid_for(&answer(400), "UNKNOWN_SCHOOL").is_err());
    }

    #[test]
    fn a_server_that_broke_or_sent_the_call_elsewhere_did_not_take_a_token() {
        assert!(authorized(&answer(500)).is_err());
        assert!(authorized(&answer(403)).is_err());
        assert!(authorized(&answer(302)).is_err());
        assert_eq!(authorized(&answer(404)), Ok(()));
    }
}
