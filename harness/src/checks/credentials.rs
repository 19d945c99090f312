//! What the credentials view shows, and what it keeps to itself.

use serde_json::Value;

use super::{Contradiction, Objection, journal, status};
use crate::exchange::Answer;

/// What the guide lists of the view.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Item {
    /// The id of the HR system's client.
    ClientId,
    /// The secret, masked or not.
    ClientSecret,
    /// Where tokens are obtained.
    TokenUrl,
    /// Below which the operations lie.
    BaseUrl,
    /// The link to the API documentation.
    Documentation,
    /// The toggle that reveals the secret.
    ShowSecret,
    /// The control that makes a new secret.
    GenerateSecret,
}

impl Item {
    /// All items.
    pub const ALL: [Self; 7] = [
        Self::ClientId,
        Self::ClientSecret,
        Self::TokenUrl,
        Self::BaseUrl,
        Self::Documentation,
        Self::ShowSecret,
        Self::GenerateSecret,
    ];

    /// Its name in features.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ClientId => "the Client ID",
            Self::ClientSecret => "the Client Secret",
            Self::TokenUrl => "the Token URL",
            Self::BaseUrl => "the Base URL",
            Self::Documentation => "the link to the API documentation",
            Self::ShowSecret => "Show Secret",
            Self::GenerateSecret => "Generate New Secret",
        }
    }

    const fn member(self) -> &'static str {
        match self {
            Self::ClientId => "clientId",
            Self::ClientSecret => "clientSecret",
            Self::TokenUrl => "tokenUrl",
            Self::BaseUrl => "baseUrl",
            Self::Documentation => "documentationUrl",
            Self::ShowSecret => "showSecret",
            Self::GenerateSecret => "generateSecret",
        }
    }

    /// Whether a value can be this item: a text, the state of a toggle, or a control.
    fn is(self, value: &Value) -> bool {
        match self {
            Self::ShowSecret => value.is_boolean(),
            Self::GenerateSecret => value.is_object(),
            _ => value.as_str().is_some_and(|text| !text.is_empty()),
        }
    }
}

/// The view has an item.
///
/// # Errors
/// When there is no view, or the item is not on it.
pub fn shows(view: &Answer, item: Item) -> Result<(), Objection> {
    let found = &status::json(view)?[item.member()];
    if item.is(found) {
        return Ok(());
    }
    Err(Contradiction::new(format!("a view with {}", item.name()), found).into())
}

/// What the view shows as an item that is a text.
///
/// # Errors
/// When there is no view, or no such text on it.
pub fn text(view: &Answer, item: Item) -> Result<String, Objection> {
    let found = status::json(view)?[item.member()].as_str();
    let text = found.filter(|text| !text.is_empty());
    text.map(str::to_owned)
        .ok_or_else(|| Contradiction::new(format!("a view with {}", item.name()), "none").into())
}

/// Where to read the document that the documentation renders.
///
/// # Errors
/// When there is no view, or no such link on it.
pub fn document_link(view: &Answer) -> Result<String, Objection> {
    let link = status::json(view)?["openApiUrl"].as_str();
    link.map(str::to_owned)
        .ok_or_else(|| Contradiction::new("a link to the API document", "none").into())
}

/// The list of tools has one of this name, under this path of the menu.
///
/// # Errors
/// When it is not listed, or filed elsewhere.
pub fn filed(tools: &Answer, name: &str, menu: &str) -> Result<(), Objection> {
    let tools = status::json(tools)?.as_array().cloned().unwrap_or_default();
    match tools.iter().find(|tool| tool["name"] == name) {
        Some(tool) => filed_at(tool, &format!("{menu} > {name}")),
        None => Err(Contradiction::new(format!("the tool {name}"), "no such tool").into()),
    }
}

/// The view says of itself that it is found at this path of the menu.
///
/// # Errors
/// When it says otherwise.
pub fn at_home(view: &Answer, path: &str) -> Result<(), Objection> {
    filed_at(status::json(view)?, path)
}

fn filed_at(tool: &Value, path: &str) -> Result<(), Objection> {
    let found = &tool["menuPath"];
    if found == path {
        return Ok(());
    }
    Err(Contradiction::new(path, found).into())
}

/// In the place of the secret there are mask characters only, and it is nowhere else in the view.
///
/// # Errors
/// When a character is legible.
pub fn masked(view: &Answer, secret: &str, client: &str) -> Result<(), Objection> {
    let shown = text(view, Item::ClientSecret)?;
    let mask = shown.chars().next().unwrap_or_default();
    if mask.is_alphanumeric() || shown.chars().any(|one| one != mask) {
        // What is legible may be a part of the secret, which nothing would mask in a report.
        return Err(Contradiction::new("mask characters only", "legible ones").into());
    }
    journal::keeps_secret(&view.text, secret, client)
}

/// The secret is shown with every character.
///
/// # Errors
/// When it is not.
pub fn legible(view: &Answer, secret: &str) -> Result<(), Objection> {
    if text(view, Item::ClientSecret)? == secret {
        return Ok(());
    }
    Err(Contradiction::new("the whole secret", "something else").into())
}

/// Whoever is about to generate a secret is told what it costs: on the view beside the control, or in the answer to a
/// press that was not confirmed. The words are the target's own; it has to speak of calls that fail.
///
/// # Errors
/// When there is no warning, or it does not say that.
pub fn warns(answer: &Answer) -> Result<(), Objection> {
    let json = answer.json.as_ref().unwrap_or(&Value::Null);
    let warning = json["generateSecret"]["warning"]
        .as_str()
        .or_else(|| json["errors"][0]["message"].as_str())
        .unwrap_or("no warning");
    let words = warning.to_lowercase();
    if words.contains("fail") && words.contains("call") && words.contains("new secret") {
        return Ok(());
    }
    Err(Contradiction::new("a warning that calls fail until the new secret is used", warning).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "s3cr3t-value";

    fn view(text: &str) -> Answer {
        Answer::new(200, Vec::new(), text.to_owned())
    }

    fn with_secret(shown: &str) -> Answer {
        view(&format!(r#"{{"clientSecret":"{shown}"}}"#))
    }

    #[test]
    fn an_item_is_there_only_with_a_value_of_its_kind() {
        let whole = r#"{"clientId":"a","clientSecret":"*","tokenUrl":"u","baseUrl":"u","documentationUrl":"u",
            "showSecret":false,"generateSecret":{}}"#;
        let empty =
            r#"{"clientId":"","clientSecret":null,"tokenUrl":7,"showSecret":"no","generateSecret":true}"#;
        for item in Item::ALL {
            assert_eq!(shows(&view(whole), item), Ok(()), "{}", item.name());
            assert!(shows(&view(empty), item).is_err(), "{}", item.name());
        }
    }

    #[test]
    fn a_mask_hides_every_character() {
        for mask in ["********", "\u{2022}\u{2022}", "*"] {
            assert_eq!(masked(&with_secret(mask), SECRET, "me"), Ok(()), "{mask}");
        }
        for shown in ["", SECRET, "****alue", "xxxx", "*-*"] {
            assert!(masked(&with_secret(shown), SECRET, "me").is_err(), "{shown}");
        }
        let beside = view(r#"{"clientSecret":"***","hint":"s3cr3t-value"}"#);
        assert!(masked(&beside, SECRET, "me").is_err());
    }

    #[test]
    fn a_secret_is_legible_as_a_whole_or_not_at_all() {
        assert_eq!(legible(&with_secret(SECRET), SECRET), Ok(()));
        for shown in ["********", "value", "S3CR3T-VALUE"] {
            assert!(legible(&with_secret(shown), SECRET).is_err(), "{shown}");
        }
    }

    #[test]
    fn a_tool_is_filed_under_one_path_only() {
        let tools = view(r#"[{"name":"Credentials","menuPath":"Settings > Office > Credentials"}]"#);
        assert_eq!(filed(&tools, "Credentials", "Settings > Office"), Ok(()));
        assert!(filed(&tools, "Credentials", "Settings").is_err());
        assert!(filed(&tools, "Office", "Settings").is_err());
        let own = view(r#"{"menuPath":"Settings > Office > Credentials"}"#);
        assert_eq!(at_home(&own, "Settings > Office > Credentials"), Ok(()));
        assert!(at_home(&view("{}"), "Settings").is_err());
    }

    #[test]
    fn a_warning_stands_beside_the_control_or_in_the_refusal() {
        let words = "Every call fails until the new secret is used";
        let beside = view(&format!(r#"{{"generateSecret":{{"warning":"{words}"}}}}"#));
        assert_eq!(warns(&beside), Ok(()));
        let refusal = format!(r#"{{"errors":[{{"message":"{words}"}}]}}"#);
        assert_eq!(warns(&Answer::new(400, Vec::new(), refusal)), Ok(()));
        assert!(warns(&view(r#"{"generateSecret":{"warning":"Are you sure?"}}"#)).is_err());
        assert!(warns(&view("{}")).is_err());
    }
}
