//! What the tools of Campus are found by, and what the synchronization tool shows and offers.

use serde_json::Value;

use super::{Contradiction, Objection, status, validation};
use crate::exchange::Answer;

/// Where a synchronization stands, as the tool shows it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stand {
    /// None is open.
    Idle,
    /// Records can be transferred.
    Open,
    /// The transfer has been ended.
    Ended,
}

impl Stand {
    /// What words of a feature say.
    pub fn of(words: &str) -> Option<Self> {
        match words {
            "no synchronization is open" => Some(Self::Idle),
            "the transfer is open" => Some(Self::Open),
            "the transfer has ended" => Some(Self::Ended),
            _ => None,
        }
    }

    const fn state(self) -> &'static str {
        match self {
            Self::Idle => "IDLE",
            Self::Open => "TRANSFER",
            Self::Ended => "ENDED",
        }
    }
}

/// The tool shows where the synchronization stands, and with how many records, where that is asked.
///
/// # Errors
/// When it shows otherwise.
pub fn stands(tool: &Answer, stand: Stand, records: Option<usize>) -> Result<(), Objection> {
    let view = status::json(tool)?;
    let staged = view["staged"]
        .as_u64()
        .and_then(|staged| usize::try_from(staged).ok());
    if view["state"] == stand.state() && records.is_none_or(|records| staged == Some(records)) {
        return Ok(());
    }
    let records = records.map_or_else(String::new, |records| format!(" with {records} staged"));
    let found = format!("{} with {} staged", view["state"], view["staged"]);
    Err(Contradiction::new(format!("{}{records}", stand.state()), found).into())
}

/// The tool has this control, whether or not it can be used now.
///
/// # Errors
/// When it has not.
pub fn has(tool: &Answer, control: &str) -> Result<(), Objection> {
    action(tool, control)?
        .map(|_| ())
        .ok_or_else(|| Contradiction::new(format!("the control {control}"), "no such control").into())
}

/// The tool has this control and it can be used now, or it has not or it cannot.
///
/// # Errors
/// When it is otherwise.
pub fn offers(tool: &Answer, control: &str, is_expected: bool) -> Result<(), Objection> {
    let is_offered = action(tool, control)?.is_some_and(|action| action["available"] == true);
    if is_offered == is_expected {
        return Ok(());
    }
    let tell = |is| if is { "offered" } else { "not offered" };
    Err(Contradiction::new(format!("{control} {}", tell(is_expected)), tell(is_offered)).into())
}

fn action<'a>(tool: &'a Answer, control: &str) -> Result<Option<&'a Value>, Objection> {
    let actions = status::json(tool)?["actions"].as_array();
    let actions = actions.ok_or_else(|| Contradiction::new("a tool with controls", tool.summary()))?;
    Ok(actions.iter().find(|action| action["name"] == control))
}

/// A search for tools found exactly this one, or none.
///
/// # Errors
/// When it found another or several.
pub fn found(tools: &Answer, name: Option<&str>) -> Result<(), Objection> {
    let list = status::json(tools)?.as_array();
    let list = list.ok_or_else(|| Contradiction::new("a list of tools", tools.summary()))?;
    let names: Vec<&str> = list.iter().filter_map(|tool| tool["name"].as_str()).collect();
    if names == name.into_iter().collect::<Vec<_>>() {
        return Ok(());
    }
    let expected = name.map_or_else(|| "no tool".to_owned(), |name| format!("the tool {name}"));
    let found = if names.is_empty() {
        "no tool".to_owned()
    } else {
        names.join(", ")
    };
    Err(Contradiction::new(expected, found).into())
}

/// Whoever is about to commit is told what it means: beside the control, or in the answer to a press that was not confirmed.
/// The words are the target's own; it has to speak of valid data that cannot be changed.
///
/// # Errors
/// When there is no warning, or it does not say that.
pub fn warns(answer: &Answer) -> Result<(), Objection> {
    let json = answer.json.as_ref().unwrap_or(&Value::Null);
    let beside = action(answer, "Commit").ok().flatten();
    let warning = beside
        .and_then(|action| action["warning"].as_str())
        .or_else(|| json["errors"][0]["message"].as_str())
        .unwrap_or("no warning");
    let words = warning.to_lowercase();
    if words.contains("valid") && words.contains("cannot be changed") {
        return Ok(());
    }
    Err(Contradiction::new(
        "a warning that the data has to be valid and cannot be changed",
        warning,
    )
    .into())
}

/// Whatever one validation tells, the other tells, too.
///
/// # Errors
/// When something is left out, or one of them is no report.
pub fn covers(tool: &Answer, api: &Answer) -> Result<(), Objection> {
    let (tool, api) = (validation::report(tool)?, validation::report(api)?);
    let (mut told, expected) = (entries(tool.values()), entries(api.values()));
    let mut details = Vec::new();
    for entry in expected {
        match told.iter().position(|found| *found == entry) {
            Some(index) => {
                told.remove(index);
            }
            None => details.push(format!("missing {entry}")),
        }
    }
    if details.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("all that the API tells", "less")
        .with_details(details)
        .into())
}

/// The elements of all lists of a report.
fn entries<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<&'a Value> {
    let inside = values.flat_map(|value| match value {
        Value::Array(elements) => elements.iter().collect(),
        Value::Object(members) => entries(members.values()),
        _ => Vec::new(),
    });
    inside.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> Answer {
        Answer::new(200, Vec::new(), text.to_owned())
    }

    const TOOL: &str = r#"{"state":"TRANSFER","staged":2,"actions":[
        {"name":"Start Sync","available":true},{"name":"Commit","available":false,
        "warning":"Be sure that all is valid; it cannot be changed"}]}"#;

    #[test]
    fn a_tool_shows_where_it_stands() {
        assert_eq!(stands(&answer(TOOL), Stand::Open, None), Ok(()));
        assert_eq!(stands(&answer(TOOL), Stand::Open, Some(2)), Ok(()));
        assert!(stands(&answer(TOOL), Stand::Open, Some(1)).is_err());
        assert!(stands(&answer(TOOL), Stand::Idle, None).is_err());
        assert!(stands(&answer(TOOL), Stand::Ended, Some(2)).is_err());
        assert_eq!(Stand::of("no synchronization is open"), Some(Stand::Idle));
        assert_eq!(Stand::of("all is well"), None);
    }

    #[test]
    fn a_control_may_be_there_and_not_be_offered() {
        assert_eq!(has(&answer(TOOL), "Commit"), Ok(()));
        assert!(has(&answer(TOOL), "Validate").is_err());
        assert_eq!(offers(&answer(TOOL), "Start Sync", true), Ok(()));
        for control in ["Commit", "Validate"] {
            assert_eq!(offers(&answer(TOOL), control, false), Ok(()), "{control}");
            assert!(offers(&answer(TOOL), control, true).is_err(), "{control}");
        }
        assert!(offers(&answer("{}"), "Commit", false).is_err());
    }

    #[test]
    fn a_search_finds_one_tool_or_none() {
        let one = answer(r#"[{"name":"Error Log"}]"#);
        assert_eq!(found(&one, Some("Error Log")), Ok(()));
        assert!(found(&one, None).is_err());
        assert!(found(&one, Some("Notifications")).is_err());
        assert_eq!(found(&answer("[]"), None), Ok(()));
        assert!(found(&answer("{}"), None).is_err());
    }

    #[test]
    fn a_warning_stands_beside_the_control_or_in_the_refusal() {
        assert_eq!(warns(&answer(TOOL)), Ok(()));
        let refusal = r#"{"errors":[{"message":"Valid data only: it cannot be changed"}]}"#;
        assert_eq!(warns(&Answer::new(400, Vec::new(), refusal.to_owned())), Ok(()));
        assert!(warns(&answer(r#"{"actions":[{"name":"Commit","warning":"Sure?"}]}"#)).is_err());
        assert!(warns(&answer("{}")).is_err());
    }

    #[test]
    fn one_report_covers_another() {
        let api = answer(r#"{"changes":{"demographics":[{"a":1}]},"errors":[{"b":2}]}"#);
        assert_eq!(covers(&api, &api), Ok(()));
        let less = answer(r#"{"changes":{"demographics":[{"a":1}]},"errors":[]}"#);
        assert_eq!(covers(&api, &less), Ok(()));
        assert!(covers(&less, &api).is_err());
    }
}
