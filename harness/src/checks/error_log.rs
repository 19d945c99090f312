//! What the Error Log shows.

use serde_json::Value;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// A column of the log, by its heading.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Column {
    /// When the error occurred.
    ErrorDate,
    /// The method of the call.
    Action,
    /// What the call addressed.
    Path,
    /// What went wrong.
    ErrorMessage,
    /// What was sent.
    Payload,
}

impl Column {
    /// All columns, in the order of the guide.
    pub const ALL: [Self; 5] = [
        Self::ErrorDate,
        Self::Action,
        Self::Path,
        Self::ErrorMessage,
        Self::Payload,
    ];

    /// Its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::ErrorDate => "Error Date",
            Self::Action => "Action",
            Self::Path => "Path",
            Self::ErrorMessage => "Error Message",
            Self::Payload => "Payload",
        }
    }

    const fn member(self) -> &'static str {
        match self {
            Self::ErrorDate => "errorDate",
            Self::Action => "action",
            Self::Path => "path",
            Self::ErrorMessage => "errorMessage",
            Self::Payload => "payload",
        }
    }
}

/// The log has exactly these columns, in this order.
///
/// # Errors
/// When it has others.
pub fn has_columns(log: &Answer, headings: &[&str]) -> Result<(), Objection> {
    let found = &status::json(log)?["columns"];
    if *found == serde_json::json!(headings) {
        return Ok(());
    }
    Err(Contradiction::new(headings.join(", "), found).into())
}

/// The log has exactly so many entries.
///
/// # Errors
/// When it has more or fewer, or is none.
pub fn counts(log: &Answer, count: usize) -> Result<(), Objection> {
    let found = entries(log)?;
    if found.len() == count {
        return Ok(());
    }
    let told = found.iter().map(|entry| {
        let part = |column| text(entry, column).unwrap_or_default();
        format!("{} {}", part(Column::Action), part(Column::Path))
    });
    let wanted = format!("{count} in the Error Log");
    Err(Contradiction::new(wanted, found.len()).with_details(told).into())
}

/// What the newest entry shows in a column.
///
/// # Errors
/// When there is no entry, or no such text in it.
pub fn newest(log: &Answer, column: Column) -> Result<String, Objection> {
    let entries = entries(log)?;
    let newest = entries.first();
    let missing = || Contradiction::new(format!("an entry with {}", column.heading()), "none").into();
    newest
        .and_then(|entry| text(entry, column))
        .map(str::to_owned)
        .ok_or_else(missing)
}

/// The newest entry shows exactly this in a column.
///
/// # Errors
/// When it shows something else.
pub fn newest_is(log: &Answer, column: Column, expected: &str) -> Result<(), Objection> {
    judge(log, column, &format!("exactly {expected}"), |found| {
        found == expected
    })
}

/// What the newest entry shows in a column ends like this.
///
/// # Errors
/// When it ends otherwise.
pub fn newest_ends(log: &Answer, column: Column, end: &str) -> Result<(), Objection> {
    judge(log, column, &format!("something that ends with {end}"), |found| {
        found.ends_with(end)
    })
}

/// What the newest entry shows in a column begins like this.
///
/// # Errors
/// When it begins otherwise.
pub fn newest_begins(log: &Answer, column: Column, begin: &str) -> Result<(), Objection> {
    judge(
        log,
        column,
        &format!("something that begins with {begin}"),
        |found| found.starts_with(begin),
    )
}

/// What the newest entry shows in a column names this, as a word of its own.
///
/// # Errors
/// When it does not.
pub fn newest_names(log: &Answer, column: Column, word: &str) -> Result<(), Objection> {
    judge(log, column, &format!("something that names {word}"), |found| {
        names(found, word)
    })
}

/// What the newest entry shows in a column does not hold this anywhere.
///
/// # Errors
/// When it does.
pub fn newest_hides(log: &Answer, column: Column, text: &str) -> Result<(), Objection> {
    judge(log, column, &format!("something without {text}"), |found| {
        !found.contains(text)
    })
}

/// The payloads, from the newest to the oldest, are of these staff members.
///
/// # Errors
/// When there are others, or not so many.
pub fn payloads_are_of(log: &Answer, numbers: &[&str]) -> Result<(), Objection> {
    let number = |entry: &Value| {
        let payload: Value = serde_json::from_str(text(entry, Column::Payload)?).ok()?;
        payload["staffNumber"].as_str().map(str::to_owned)
    };
    let found: Vec<String> = entries(log)?
        .iter()
        .map(|entry| number(entry).unwrap_or_else(|| "nobody".to_owned()))
        .collect();
    if found == numbers {
        return Ok(());
    }
    let wanted = format!("payloads of {}", numbers.join(", "));
    Err(Contradiction::new(wanted, found.join(", ")).into())
}

fn judge(
    log: &Answer,
    column: Column,
    expected: &str,
    holds: impl FnOnce(&str) -> bool,
) -> Result<(), Objection> {
    let found = newest(log, column)?;
    if holds(&found) {
        return Ok(());
    }
    let heading = column.heading();
    Err(Contradiction::new(format!("{heading}: {expected}"), found).into())
}

fn entries(log: &Answer) -> Result<&Vec<Value>, Objection> {
    let entries = status::json(log)?["entries"].as_array();
    entries.ok_or_else(|| Contradiction::new("an Error Log", log.summary()).into())
}

fn text(entry: &Value, column: Column) -> Option<&str> {
    entry[column.member()].as_str()
}

/// Whether a text has a word that is no part of a longer one.
fn names(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|part| part == word)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn log() -> Answer {
        let entry = |number: &str| {
            json!({
                "errorDate": "2024-03-15T12:00:00-05:00",
                "action": "PUT",
                "path": "/campus/staff/E1001",
                "errorMessage": "/gender: Q is none",
                "payload": format!("{{\"staffNumber\":\"{number}\"}}"),
            })
        };
        let view = json!({"columns": ["Action", "Path"], "entries": [entry("E2002"), entry("E2001")]});
        Answer::new(200, Vec::new(), view.to_string())
    }

    #[test]
    fn the_columns_have_to_be_those_and_in_that_order() {
        assert!(has_columns(&log(), &["Action", "Path"]).is_ok());
        assert!(has_columns(&log(), &["Path", "Action"]).is_err());
        assert!(has_columns(&log(), &["Action"]).is_err());
    }

    #[test]
    fn entries_are_counted() {
        assert!(counts(&log(), 2).is_ok());
        assert!(counts(&log(), 1).is_err());
        assert!(counts(&Answer::new(404, Vec::new(), "{}".to_owned()), 0).is_err());
    }

    #[test]
    fn the_newest_entry_is_the_first() {
        let log = log();
        assert!(newest_is(&log, Column::Action, "PUT").is_ok());
        assert!(newest_is(&log, Column::Action, "POST").is_err());
        assert!(newest_begins(&log, Column::ErrorDate, "2024-03-15").is_ok());
        assert!(newest_begins(&log, Column::ErrorDate, "2024-03-16").is_err());
        assert!(newest_ends(&log, Column::Path, "/staff/E1001").is_ok());
        assert!(newest_ends(&log, Column::Path, "/staff").is_err());
        assert!(newest_names(&log, Column::ErrorMessage, "Q").is_ok());
        assert!(newest_names(&log, Column::ErrorMessage, "gend").is_err());
        assert!(newest_hides(&log, Column::Payload, "E2001").is_ok());
        assert!(newest_hides(&log, Column::Payload, "E2002").is_err());
    }

    #[test]
    fn each_payload_has_to_be_its_own() {
        assert!(payloads_are_of(&log(), &["E2002", "E2001"]).is_ok());
        assert!(payloads_are_of(&log(), &["E2001", "E2001"]).is_err());
        assert!(payloads_are_of(&log(), &["E2002"]).is_err());
    }
}
