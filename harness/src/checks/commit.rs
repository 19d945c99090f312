//! What a commit answers: whose records were applied, and whose were not.

use serde_json::Value;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// Exactly these staff members were committed.
///
/// # Errors
/// When one is missing, left over or named twice, or there is no list of them.
pub fn succeeded(answer: &Answer, expected: &[String]) -> Result<(), Objection> {
    exactly("committed", &named(answer, "succeeded")?, expected)
}

/// The commit failed for exactly these staff members.
///
/// # Errors
/// When one is missing, left over or named twice, or there is no list of them.
pub fn failed(answer: &Answer, expected: &[String]) -> Result<(), Objection> {
    exactly("failed", &named(answer, "failed")?, expected)
}

/// Each of these staff members is among those committed or among the failed, and nobody else is, or twice.
///
/// # Errors
/// When one is missing, left over or named twice, or there are no such lists.
pub fn treated(answer: &Answer, expected: &[String]) -> Result<(), Objection> {
    exactly("committed or failed", &everybody(answer)?, expected)
}

/// So many staff members are among those committed or among the failed, each once.
///
/// # Errors
/// When there are more or fewer, or one is named twice, or there are no such lists.
pub fn so_many(answer: &Answer, count: usize) -> Result<(), Objection> {
    let named = everybody(answer)?;
    let mut distinct = named.clone();
    distinct.sort_unstable();
    distinct.dedup();
    if named.len() == count && distinct.len() == count {
        return Ok(());
    }
    let found = format!("{} records of {} staff members", named.len(), distinct.len());
    Err(Contradiction::new(format!("{count} records committed or failed, each once"), found).into())
}

/// The commit failed for a staff member, and says why.
///
/// # Errors
/// When it did not fail for that one, or names no reason.
pub fn reason(answer: &Answer, number: &str) -> Result<(), Objection> {
    let errors = errors(answer, number)?;
    let says_why = |error: &Value| {
        error["message"]
            .as_str()
            .is_some_and(|text| !text.trim().is_empty())
    };
    if errors.iter().any(says_why) {
        return Ok(());
    }
    Err(Contradiction::new(format!("a reason why {number} failed"), Value::from(errors)).into())
}

/// The commit failed for a staff member for exactly one reason.
///
/// # Errors
/// When it did not fail for that one, or for another reason or further ones.
pub fn failed_because(answer: &Answer, number: &str, code: &str) -> Result<(), Objection> {
    let errors = errors(answer, number)?;
    if errors.len() == 1 && errors[0]["code"] == code {
        return Ok(());
    }
    Err(Contradiction::new(format!("{code} alone for {number}"), Value::from(errors)).into())
}

/// Everybody the answer names, in either list.
fn everybody(answer: &Answer) -> Result<Vec<String>, Objection> {
    let mut everybody = named(answer, "succeeded")?;
    everybody.extend(named(answer, "failed")?);
    Ok(everybody)
}

/// The staff numbers of a list: they stand there by themselves or in entries.
fn named(answer: &Answer, list: &str) -> Result<Vec<String>, Objection> {
    let number = |entry: &Value| {
        let number = entry.as_str().or_else(|| entry["staffNumber"].as_str());
        number.map(str::to_owned)
    };
    let numbers: Option<Vec<String>> = entries(answer, list)?.iter().map(number).collect();
    numbers.ok_or_else(|| Contradiction::new("entries with a staff number", answer.summary()).into())
}

/// Why the commit failed for a staff member.
fn errors(answer: &Answer, number: &str) -> Result<Vec<Value>, Objection> {
    let failed = entries(answer, "failed")?;
    let entry = failed.iter().find(|entry| entry["staffNumber"] == number);
    let Some(entry) = entry else {
        return Err(Contradiction::new(format!("{number} among the failed"), Value::from(failed)).into());
    };
    Ok(entry["errors"].as_array().cloned().unwrap_or_default())
}

fn entries(answer: &Answer, list: &str) -> Result<Vec<Value>, Objection> {
    let entries = status::json(answer)?[list].as_array().cloned();
    entries.ok_or_else(|| Contradiction::new(format!("a list: {list}"), answer.summary()).into())
}

fn exactly(what: &str, found: &[String], expected: &[String]) -> Result<(), Objection> {
    let sorted = |numbers: &[String]| {
        let mut sorted = numbers.to_vec();
        sorted.sort_unstable();
        sorted
    };
    if sorted(found) == sorted(expected) {
        return Ok(());
    }
    let told = |numbers: &[String]| {
        let numbers = if numbers.is_empty() {
            "nobody".to_owned()
        } else {
            numbers.join(", ")
        };
        format!("{what}: {numbers}")
    };
    Err(Contradiction::new(told(expected), told(found)).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = r#"{"succeeded": ["E1001"],
        "failed": [{"staffNumber": "E1005", "errors": [{"code": "AMBIGUOUS_STAFF", "message": "two hold it"}]}]}"#;

    fn answer(text: &str) -> Answer {
        Answer::new(200, Vec::new(), text.to_owned())
    }

    fn numbers(numbers: &[&str]) -> Vec<String> {
        numbers.iter().map(|&number| number.to_owned()).collect()
    }

    #[test]
    fn everybody_stands_in_one_list() {
        let answer = answer(ANSWER);
        assert_eq!(succeeded(&answer, &numbers(&["E1001"])), Ok(()));
        assert_eq!(failed(&answer, &numbers(&["E1005"])), Ok(()));
        assert_eq!(treated(&answer, &numbers(&["E1005", "E1001"])), Ok(()));
        assert_eq!(so_many(&answer, 2), Ok(()));
        assert!(succeeded(&answer, &numbers(&["E1001", "E1005"])).is_err());
        assert!(failed(&answer, &[]).is_err());
        assert!(treated(&answer, &numbers(&["E1001"])).is_err());
        assert!(so_many(&answer, 3).is_err());
    }

    #[test]
    fn nobody_stands_in_both_lists_or_twice_in_one() {
        let both = answer(r#"{"succeeded": ["E1001"], "failed": [{"staffNumber": "E1001"}]}"#);
        let twice = answer(r#"{"succeeded": ["E1001", "E1001"], "failed": []}"#);
        for answer in [both, twice] {
            assert!(treated(&answer, &numbers(&["E1001"])).is_err());
            assert!(so_many(&answer, 2).is_err());
        }
    }

    #[test]
    fn a_failure_has_a_reason() {
        let named = answer(ANSWER);
        assert_eq!(reason(&named, "E1005"), Ok(()));
        assert_eq!(failed_because(&named, "E1005", "AMBIGUOUS_STAFF"), Ok(()));
        assert!(failed_because(&named, "E1005", "UNKNOWN_SCHOOL").is_err());
        assert!(reason(&named, "E1001").is_err());
        let bare = answer(r#"{"succeeded": [], "failed": [{"staffNumber": "E1005", "errors": []}]}"#);
        assert!(reason(&bare, "E1005").is_err());
    }

    #[test]
    fn a_count_is_no_list() {
        let counted = answer(r#"{"succeeded": 1, "failed": 0}"#);
        assert!(succeeded(&counted, &numbers(&["E1001"])).is_err());
        assert!(failed(&counted, &[]).is_err());
    }
}
