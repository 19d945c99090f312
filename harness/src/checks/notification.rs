//! Who is told of what, and what they find in the Message Center.

use serde_json::{Value, json};

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// A message as a feature expects it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Message {
    /// The type of the notification it came by.
    pub kind: String,
    /// The number of the staff member it names, if it is to name one.
    pub about: Option<String>,
}

/// A notification as a feature expects it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Notification {
    /// Its type.
    pub kind: String,
    /// The usernames of those who are told.
    pub recipients: Vec<String>,
}

/// Somebody finds exactly these messages, the newest first.
///
/// # Errors
/// When there are others, or not so many.
pub fn messages_are(inbox: &Answer, expected: &[Message]) -> Result<(), Objection> {
    let found = list(status::json(inbox)?, inbox)?;
    let fits = |(found, expected): (&Value, &Message)| {
        let text = found["text"].as_str().unwrap_or_default();
        let names = |number: &String| text.split_whitespace().any(|word| word == number);
        found["type"] == expected.kind && expected.about.as_ref().is_none_or(names)
    };
    if found.len() == expected.len() && found.iter().zip(expected).all(fits) {
        return Ok(());
    }
    let wanted = expected.iter().map(|message| {
        let about = message.about.as_deref();
        format!("{} about {}", message.kind, about.unwrap_or("no matter what"))
    });
    let wanted: Vec<String> = wanted.collect();
    let shown = found.iter().map(shown);
    let expected = format!("exactly the messages [{}]", wanted.join(", "));
    Err(Contradiction::new(expected, found.len())
        .with_details(shown)
        .into())
}

/// Somebody finds no message of a type.
///
/// # Errors
/// When there is one.
pub fn no_message_of(inbox: &Answer, kind: &str) -> Result<(), Objection> {
    let messages = list(status::json(inbox)?, inbox)?;
    match messages.iter().find(|message| message["type"] == kind) {
        None => Ok(()),
        Some(message) => Err(Contradiction::new(format!("no {kind} message"), shown(message)).into()),
    }
}

/// Exactly these notifications are in force; neither their order nor that of their recipients counts.
///
/// # Errors
/// When there are others.
pub fn in_force(view: &Answer, expected: &[Notification]) -> Result<(), Objection> {
    let notifications = list(&status::json(view)?["notifications"], view)?;
    let read = notifications.iter().map(|notification| {
        let recipients = notification["recipients"].as_array().into_iter().flatten();
        (
            text(&notification["type"]),
            sorted(recipients.map(|recipient| text(&recipient["username"]))),
        )
    });
    let mut found: Vec<(String, Vec<String>)> = read.collect();
    let wanted = expected.iter().map(|notification| {
        (
            notification.kind.clone(),
            sorted(notification.recipients.iter().cloned()),
        )
    });
    let mut wanted: Vec<(String, Vec<String>)> = wanted.collect();
    found.sort();
    wanted.sort();
    if found == wanted {
        return Ok(());
    }
    let expected = format!("in force: {}", json!(wanted));
    Err(Contradiction::new(expected, json!(found)).into())
}

/// The number of the one notification of a type.
///
/// # Errors
/// When there is none or several, so that it is not said which one is meant.
pub fn only_of(view: &Answer, kind: &str) -> Result<u64, Objection> {
    let notifications = list(&status::json(view)?["notifications"], view)?;
    let mut ids = notifications
        .iter()
        .filter(|notification| notification["type"] == kind)
        .map(|notification| notification["notificationID"].as_u64());
    match (ids.next().flatten(), ids.next()) {
        (Some(id), None) => Ok(id),
        _ => Err(Objection::Unsettled(format!(
            "not exactly one notification {kind}"
        ))),
    }
}

/// There are exactly these types to choose from.
///
/// # Errors
/// When there are others.
pub fn types_are(view: &Answer, expected: &[&str]) -> Result<(), Objection> {
    let found = &status::json(view)?["types"];
    if *found == json!(expected) {
        return Ok(());
    }
    Err(Contradiction::new(format!("the types {}", json!(expected)), found).into())
}

/// The list of users to choose from has somebody, or has not.
///
/// # Errors
/// When it is the other way round, or there is no such list.
pub fn offered(view: &Answer, username: &str, is_expected: bool) -> Result<(), Objection> {
    let offered = list(&status::json(view)?["offered"], view)?;
    let is_offered = offered.iter().any(|user| user["username"] == username);
    if is_offered == is_expected {
        return Ok(());
    }
    let said = |is_so: bool| if is_so { "offered" } else { "not offered" };
    let expected = format!("{username} {}", said(is_expected));
    Err(Contradiction::new(expected, said(is_offered)).into())
}

/// The notification being edited has exactly these recipients.
///
/// # Errors
/// When it has others, or none is being edited.
pub fn edits(view: &Answer, expected: &[String]) -> Result<(), Objection> {
    let recipients = list(&status::json(view)?["draft"]["recipients"], view)?;
    let found = sorted(recipients.iter().map(text));
    let wanted = sorted(expected.iter().cloned());
    if found == wanted {
        return Ok(());
    }
    let expected = format!("the recipients {}", json!(wanted));
    Err(Contradiction::new(expected, json!(found)).into())
}

fn list<'a>(value: &'a Value, answer: &Answer) -> Result<&'a Vec<Value>, Objection> {
    let list = value.as_array();
    list.ok_or_else(|| Contradiction::new("a list", answer.summary()).into())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    texts.sort();
    texts
}

fn shown(message: &Value) -> String {
    format!("{}: {}", text(&message["type"]), text(&message["text"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(json: &Value) -> Answer {
        Answer::new(200, Vec::new(), json.to_string())
    }

    fn inbox() -> Answer {
        answer(&json!([
            {"type": "HR Sync Commit", "text": "The synchronization is complete."},
            {"type": "HR-Staff", "text": "E2001 Gil Moreau was created by the HR system."},
        ]))
    }

    fn view() -> Answer {
        answer(&json!({
            "types": ["HR-Staff", "HR Sync Commit"],
            "offered": [{"username": "aadmin"}, {"username": "bhr"}],
            "notifications": [
                {"notificationID": 3, "type": "HR-Staff",
                 "recipients": [{"username": "bhr", "name": "Ben Hr"}, {"username": "aadmin", "name": "Alma Admin"}]},
            ],
            "draft": {"type": null, "recipients": ["aadmin"]},
        }))
    }

    fn message(kind: &str, about: Option<&str>) -> Message {
        Message {
            kind: kind.to_owned(),
            about: about.map(str::to_owned),
        }
    }

    fn notification(kind: &str, recipients: &[&str]) -> Notification {
        Notification {
            kind: kind.to_owned(),
            recipients: recipients.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    #[test]
    fn messages_are_compared_one_by_one_from_the_newest() {
        let (commit, staff) = (
            message("HR Sync Commit", None),
            message("HR-Staff", Some("E2001")),
        );
        assert!(messages_are(&inbox(), &[commit.clone(), staff.clone()]).is_ok());
        assert!(messages_are(&inbox(), &[staff, commit.clone()]).is_err());
        assert!(messages_are(&inbox(), std::slice::from_ref(&commit)).is_err());
        assert!(messages_are(&inbox(), &[commit, message("HR-Staff", Some("E200"))]).is_err());
        assert!(messages_are(&answer(&json!([])), &[]).is_ok());
        assert!(no_message_of(&inbox(), "HR-Staff").is_err());
        assert!(no_message_of(&answer(&json!([])), "HR-Staff").is_ok());
        assert!(no_message_of(&answer(&json!({})), "HR-Staff").is_err());
    }

    #[test]
    fn a_notification_is_its_type_and_its_recipients_in_any_order() {
        let view = view();
        assert!(in_force(&view, &[notification("HR-Staff", &["aadmin", "bhr"])]).is_ok());
        assert!(in_force(&view, &[notification("HR-Staff", &["aadmin"])]).is_err());
        assert!(in_force(&view, &[notification("HR Sync Commit", &["aadmin", "bhr"])]).is_err());
        assert!(in_force(&view, &[]).is_err());
        assert_eq!(only_of(&view, "HR-Staff"), Ok(3));
        assert!(only_of(&view, "HR Sync Commit").is_err());
    }

    #[test]
    fn the_tool_shows_types_users_and_what_is_being_edited() {
        let view = view();
        assert!(types_are(&view, &["HR-Staff", "HR Sync Commit"]).is_ok());
        assert!(types_are(&view, &["HR-Staff"]).is_err());
        assert!(offered(&view, "aadmin", true).is_ok());
        assert!(offered(&view, "tteach", false).is_ok());
        assert!(offered(&view, "tteach", true).is_err());
        assert!(edits(&view, &["aadmin".to_owned()]).is_ok());
        assert!(edits(&view, &[]).is_err());
        assert!(edits(&answer(&json!({"draft": null})), &[]).is_err());
    }
}
