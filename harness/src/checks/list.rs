//! Reference lists.

use serde_json::{Map, Value};

use super::{Contradiction, Objection, status};
use crate::contract::List;
use crate::exchange::Answer;

/// The entries of a list.
///
/// # Errors
/// When the call was not accepted or the answer is no list of objects.
pub fn entries(answer: &Answer) -> Result<Vec<Map<String, Value>>, Objection> {
    let json = status::json(answer)?;
    let entries: Option<Vec<_>> = json
        .as_array()
        .and_then(|entries| entries.iter().map(|entry| entry.as_object().cloned()).collect());
    entries.ok_or_else(|| Contradiction::new("a list of objects", answer.summary()).into())
}

/// The codes of a list, as text.
///
/// # Errors
/// When there is no list, or no entry of it has a code.
pub fn codes(answer: &Answer, list: List) -> Result<Vec<String>, Objection> {
    let codes: Vec<String> = entries(answer)?
        .iter()
        .filter_map(|entry| entry.get(list.code()).and_then(Value::as_str).map(str::to_owned))
        .collect();
    if codes.is_empty() {
        return Err(Objection::Unsettled(format!(
            "no entry of the list of {} has a code",
            list.name()
        )));
    }
    Ok(codes)
}

/// Each of the expected entries is listed. An expected entry names only the properties that are compared.
///
/// # Errors
/// When one is missing or the answer is no list.
pub fn shows(answer: &Answer, expected: &[Value]) -> Result<(), Objection> {
    let entries = entries(answer)?;
    let missing: Vec<&Value> = expected
        .iter()
        .filter(|row| !entries.iter().any(|entry| agrees(entry, row)))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.iter().map(|row| format!("missing {row}"));
    Err(Contradiction::new("entries to be listed", answer.summary())
        .with_details(missing)
        .into())
}

/// The expected entries are listed and no other, in any order.
///
/// # Errors
/// When one is missing, another is there, or the answer is no list.
pub fn shows_exactly(answer: &Answer, expected: &[Value]) -> Result<(), Objection> {
    shows(answer, expected)?;
    let entries = entries(answer)?;
    let other: Vec<String> = entries
        .iter()
        .filter(|entry| !expected.iter().any(|row| agrees(entry, row)))
        .map(|entry| format!("not expected {}", Value::Object((*entry).clone())))
        .collect();
    if other.is_empty() && entries.len() == expected.len() {
        return Ok(());
    }
    let expected = match expected.len() {
        1 => "exactly 1 entry".to_owned(),
        count => format!("exactly {count} entries"),
    };
    Err(Contradiction::new(expected, answer.summary())
        .with_details(other)
        .into())
}

/// No entry has this code; a number counts by its digits.
///
/// # Errors
/// When one has, or the answer is no list.
pub fn lacks(answer: &Answer, list: List, code: &str) -> Result<(), Objection> {
    if times(answer, list, code)? == 0 {
        return Ok(());
    }
    Err(Contradiction::new(format!("no {code} in the list"), format!("{code} is listed")).into())
}

/// One entry has this code and no second one; a number counts by its digits.
///
/// # Errors
/// When none or several have, or the answer is no list.
pub fn once(answer: &Answer, list: List, code: &str) -> Result<(), Objection> {
    match times(answer, list, code)? {
        1 => Ok(()),
        times => Err(Contradiction::new(format!("{code} listed once"), format!("{times} entries")).into()),
    }
}

/// How many entries have this code.
fn times(answer: &Answer, list: List, code: &str) -> Result<usize, Objection> {
    let entries = entries(answer)?;
    let held = entries.iter().filter(|entry| match entry.get(list.code()) {
        Some(Value::String(text)) => text == code,
        Some(Value::Number(number)) => number.to_string() == code,
        _ => false,
    });
    Ok(held.count())
}

/// The list is the same as before, order included.
///
/// # Errors
/// When it differs or there is none.
pub fn unchanged(before: &Answer, now: &Answer) -> Result<(), Objection> {
    let (before, now) = (entries(before)?, entries(now)?);
    if before == now {
        return Ok(());
    }
    let gone = before
        .iter()
        .filter(|entry| !now.contains(entry))
        .map(|entry| format!("gone {}", show(entry)));
    let new = now
        .iter()
        .filter(|entry| !before.contains(entry))
        .map(|entry| format!("new {}", show(entry)));
    let expected = format!("the {} entries first read", before.len());
    let found = format!("{} entries, not the same", now.len());
    Err(Contradiction::new(expected, found)
        .with_details(gone.chain(new))
        .into())
}

fn show(entry: &Map<String, Value>) -> Value {
    Value::Object(entry.clone())
}

/// Whether an entry has every property of the expected row with the same value of the same type.
fn agrees(entry: &Map<String, Value>, row: &Value) -> bool {
    row.as_object()
        .is_some_and(|row| row.iter().all(|(name, value)| entry.get(name) == Some(value)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn list(value: &Value) -> Answer {
        Answer::new(200, Vec::new(), value.to_string())
    }

    #[test]
    fn a_number_is_not_the_text_of_the_same_digits() {
        let answer = list(&json!([{"schoolNumber": 10}]));
        assert!(shows(&answer, &[json!({"schoolNumber": "10"})]).is_err());
        assert!(lacks(&answer, List::Schools, "10").is_err());
        assert!(lacks(&answer, List::Schools, "010").is_ok());
    }

    #[test]
    fn exactly_means_no_entry_more_and_none_twice() {
        let rows = [json!({"gender": "F"}), json!({"gender": "M"})];
        assert!(
            shows_exactly(
                &list(&json!([{"gender": "M", "name": "x"}, {"gender": "F"}])),
                &rows
            )
            .is_ok()
        );
        assert!(shows_exactly(&list(&json!([{"gender": "M"}])), &rows).is_err());
        assert!(
            shows_exactly(
                &list(&json!([{"gender": "M"}, {"gender": "F"}, {"gender": "N"}])),
                &rows
            )
            .is_err()
        );
        assert!(
            shows_exactly(
                &list(&json!([{"gender": "M"}, {"gender": "F"}, {"gender": "F"}])),
                &rows
            )
            .is_err()
        );
    }

    #[test]
    fn once_is_neither_never_nor_twice() {
        let titles = |codes: &[&str]| {
            let entries: Vec<Value> = codes.iter().map(|code| json!({"titleCode": code})).collect();
            list(&Value::from(entries))
        };
        let once = |codes: &[&str]| once(&titles(codes), List::TitleCodes, "T100").is_ok();
        assert!(once(&["T100", "T200"]));
        assert!(!once(&["T200"]) && !once(&["T100", "T200", "T100"]));
    }

    #[test]
    fn what_is_no_list_contradicts_every_expectation() {
        for text in ["{}", "<html>", "[1]", "null", ""] {
            let answer = Answer::new(200, Vec::new(), text.to_owned());
            assert!(entries(&answer).is_err(), "{text}");
            assert!(lacks(&answer, List::Genders, "Q").is_err(), "{text}");
        }
    }

    #[test]
    fn a_list_without_codes_leaves_nothing_to_iterate() {
        let answer = list(&json!([{"schoolID": 1}]));
        assert!(matches!(
            codes(&answer, List::Schools),
            Err(Objection::Unsettled(_))
        ));
    }

    #[test]
    fn order_counts_when_a_list_is_compared_with_itself() {
        let (one, other) = (
            list(&json!([{"a": 1}, {"a": 2}])),
            list(&json!([{"a": 2}, {"a": 1}])),
        );
        assert!(unchanged(&one, &one).is_ok());
        assert!(unchanged(&one, &other).is_err());
    }
}
