//! What the Combine Person tool warns of, and its audit report.

use serde_json::Value;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// The warning that a staff number is lost, in a preview.
const LOST: &str = "STAFF_NUMBER_LOST";

/// What an act wants that was not confirmed.
const NOT_CONFIRMED: &str = "NOT_CONFIRMED";

/// A preview, or the answer to an act that was not confirmed, warns that a staff number is lost.
///
/// # Errors
/// When it does not, or speaks of another number.
pub fn warns_of(answer: &Answer, number: &str) -> Result<(), Objection> {
    let told = answer.json.as_ref();
    let told = told.ok_or_else(|| Contradiction::new("a JSON body", answer.summary()))?;
    let warnings = warnings(told, &[LOST, NOT_CONFIRMED]);
    if warnings.iter().any(|message| message.contains(number)) {
        return Ok(());
    }
    let expected = format!("a warning that the staff number {number} is lost");
    Err(Contradiction::new(expected, "none").with_details(warnings).into())
}

/// A preview warns of no staff number that is lost.
///
/// # Errors
/// When it does, or is no preview.
pub fn warns_of_none(answer: &Answer) -> Result<(), Objection> {
    let preview = status::json(answer)?;
    if !preview["warnings"].is_array() {
        return Err(Objection::Unsettled(format!("no preview: {}", answer.summary())));
    }
    let warnings = warnings(preview, &[LOST]);
    if warnings.is_empty() {
        return Ok(());
    }
    Err(
        Contradiction::new("no warning that a staff number is lost", "one")
            .with_details(warnings)
            .into(),
    )
}

/// The sentences of warnings and errors of some codes.
fn warnings(json: &Value, codes: &[&str]) -> Vec<String> {
    let lists = [&json["warnings"], &json["errors"]];
    let told = lists.into_iter().filter_map(Value::as_array).flatten();
    let wanted = told.filter(|told| told["code"].as_str().is_some_and(|code| codes.contains(&code)));
    wanted
        .map(|told| told["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// The newest entry of the audit report tells that somebody of this name was combined into the holder of a staff number.
///
/// # Errors
/// When it tells something else, or there is none.
pub fn tells(answer: &Answer, base: &str, first: &str, last: &str) -> Result<(), Objection> {
    let expected = format!("{first} {last} combined into {base}");
    let audit = audit(answer)?;
    let Some(newest) = audit.first() else {
        return Err(Contradiction::new(expected, "an empty report").into());
    };
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let (other, base) = (&newest["other"], &newest["base"]);
    let found = format!(
        "{} {} combined into {}",
        text(&other["firstName"]),
        text(&other["lastName"]),
        text(&base["staffNumber"])
    );
    if found == expected {
        return Ok(());
    }
    Err(Contradiction::new(expected, found).into())
}

/// The audit report is empty.
///
/// # Errors
/// When it is not.
pub fn tells_of_nobody(answer: &Answer) -> Result<(), Objection> {
    match audit(answer)?.len() {
        0 => Ok(()),
        count => Err(Contradiction::new("an empty report", format!("{count} entries")).into()),
    }
}

fn audit(answer: &Answer) -> Result<&Vec<Value>, Objection> {
    let audit = status::json(answer)?["audit"].as_array();
    audit.ok_or_else(|| Objection::Unsettled(format!("no audit report: {}", answer.summary())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Answer {
        Answer::new(200, Vec::new(), text.to_owned())
    }

    #[test]
    fn a_lost_number_is_warned_of_beside_the_preview_or_in_the_refusal() {
        let beside = read(r#"{"warnings":[{"code":"STAFF_NUMBER_LOST","message":"E2003 is lost"}]}"#);
        let refusal = read(r#"{"errors":[{"code":"NOT_CONFIRMED","message":"E2003 is lost"}]}"#);
        let other = read(r#"{"warnings":[{"code":"POSITIONS_LOST","message":"1 position of E2003"}]}"#);
        assert!(warns_of(&beside, "E2003").is_ok() && warns_of(&refusal, "E2003").is_ok());
        assert!(warns_of(&beside, "E2004").is_err() && warns_of(&other, "E2003").is_err());
        assert!(warns_of_none(&other).is_ok() && warns_of_none(&beside).is_err());
        assert!(matches!(warns_of_none(&refusal), Err(Objection::Unsettled(_))));
    }

    #[test]
    fn the_newest_entry_tells_who_was_combined_into_whom() {
        let entry = r#"{"base":{"staffNumber":"E2003"},"other":{"firstName":"Fay","lastName":"Norton"}}"#;
        let report = read(&format!(r#"{{"audit":[{entry},{{}}]}}"#));
        assert!(tells(&report, "E2003", "Fay", "Norton").is_ok());
        assert!(tells(&report, "E2004", "Fay", "Norton").is_err());
        assert!(tells(&report, "E2003", "Max", "Norton").is_err());
        assert!(tells_of_nobody(&report).is_err());
        assert!(tells_of_nobody(&read(r#"{"audit":[]}"#)).is_ok());
        assert!(tells(&read(r#"{"audit":[]}"#), "E2003", "Fay", "Norton").is_err());
    }
}
