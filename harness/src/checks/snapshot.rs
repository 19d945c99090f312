//! What Campus holds, compared as a whole.

use serde_json::{Map, Value};

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// Members of a snapshot that are not data of Campus.
const ASIDE: [&str; 7] = [
    "now",
    "clock",
    "readings",
    "sabotage",
    "credentials",
    "tokens",
    "journal",
];

/// The data in a snapshot.
///
/// # Errors
/// When the answer is no snapshot.
pub fn data(answer: &Answer) -> Result<Map<String, Value>, Objection> {
    let Some(mut members) = status::json(answer)?.as_object().cloned() else {
        return Err(Objection::Unsettled(format!("no snapshot: {}", answer.summary())));
    };
    members.retain(|name, _| !ASIDE.contains(&name.as_str()));
    Ok(members)
}

/// Campus holds what it held.
///
/// # Errors
/// When anything differs.
pub fn unchanged(before: &Map<String, Value>, now: &Map<String, Value>) -> Result<(), Objection> {
    let names: Vec<&String> = before
        .keys()
        .chain(now.keys().filter(|name| !before.contains_key(*name)))
        .collect();
    let differences: Vec<String> = names
        .into_iter()
        .filter(|name| before.get(*name) != now.get(*name))
        .map(|name| {
            format!(
                "{name} differs: {} before, {} now",
                size(before.get(name)),
                size(now.get(name))
            )
        })
        .collect();
    if differences.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("Campus as it was", "a change")
        .with_details(differences)
        .into())
}

fn size(value: Option<&Value>) -> String {
    match value {
        None => "absent".to_owned(),
        Some(Value::Array(items)) => format!("{} records", items.len()),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Map<String, Value> {
        data(&Answer::new(200, Vec::new(), text.to_owned())).unwrap()
    }

    #[test]
    fn the_clock_is_not_data_and_a_title_is() {
        let before = read(r#"{"now":"1","titles":[]}"#);
        assert!(unchanged(&before, &read(r#"{"now":"2","titles":[]}"#)).is_ok());
        assert!(unchanged(&before, &read(r#"{"now":"1","titles":[{"titleCode":"T1"}]}"#)).is_err());
        assert!(unchanged(&before, &read(r#"{"titles":[],"people":[]}"#)).is_err());
    }
}
