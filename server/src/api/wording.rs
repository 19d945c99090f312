//! What is said of a value that its JSON Schema does not allow.

use jsonschema::JsonType;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use crate::campus::Code;

/// What a fault at a path is about, in a sentence.
pub(super) fn subject(path: &str) -> String {
    let named = |name: &str| name.replace("~1", "/").replace("~0", "~");
    let is_index = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
    match path.rsplit_once('/') {
        None => "the JSON".to_owned(),
        Some((list, index)) if is_index(index) => match list.rsplit('/').next() {
            Some(list) if !list.is_empty() && !is_index(list) => format!("an element of {}", named(list)),
            _ => "an element".to_owned(),
        },
        Some((_, name)) => named(name),
    }
}

/// The word for a fault of one value, and what a sentence says of it. The value itself is not repeated: it may be an SSN.
pub(super) fn single(kind: &ValidationErrorKind, found: &Value) -> (Code, String) {
    match kind {
        ValidationErrorKind::Type { kind } => {
            let said = match kind {
                TypeKind::Single(one) => has_to_be([*one], found),
                TypeKind::Multiple(several) => has_to_be(several.iter(), found),
            };
            (Code::InvalidType, said)
        }
        ValidationErrorKind::Format { format } if format == "date" => (
            Code::InvalidDate,
            "is not a calendar date of the form YYYY-MM-DD".to_owned(),
        ),
        ValidationErrorKind::Format { format } => (Code::InvalidValue, format!("is not {}", named(format))),
        ValidationErrorKind::Enum { options } => (Code::InvalidValue, format!("has to be one of {options}")),
        ValidationErrorKind::Constant { expected_value } => {
            (Code::InvalidValue, format!("has to be {expected_value}"))
        }
        ValidationErrorKind::MinLength { limit: 1 } | ValidationErrorKind::MinItems { limit: 1 } => {
            (Code::InvalidValue, "is empty".to_owned())
        }
        ValidationErrorKind::MinLength { limit } => {
            (Code::InvalidValue, format!("needs at least {limit} characters"))
        }
        ValidationErrorKind::MaxLength { limit } => {
            let characters = counted(*limit, "character", "characters");
            (Code::TooLong, format!("may have at most {characters}"))
        }
        ValidationErrorKind::MinItems { limit } => {
            (Code::InvalidValue, format!("needs at least {limit} elements"))
        }
        ValidationErrorKind::MinProperties { limit } => {
            (Code::InvalidValue, format!("needs at least {limit} properties"))
        }
        ValidationErrorKind::MaxProperties { limit } => {
            let properties = counted(*limit, "property", "properties");
            (Code::InvalidValue, format!("may have at most {properties}"))
        }
        ValidationErrorKind::MaxItems { limit } => {
            let elements = counted(*limit, "element", "elements");
            (Code::InvalidValue, format!("may have at most {elements}"))
        }
        ValidationErrorKind::Minimum { limit } => (Code::InvalidValue, format!("has to be at least {limit}")),
        ValidationErrorKind::Maximum { limit } => (Code::InvalidValue, format!("has to be at most {limit}")),
        ValidationErrorKind::Pattern { pattern } => (
            Code::InvalidValue,
            format!("has to be a text of the pattern {pattern}"),
        ),
        _ => (Code::InvalidValue, "is not what the schema allows".to_owned()),
    }
}

/// What a value of the wrong kind has to be, and what it is.
pub(super) fn has_to_be(kinds: impl IntoIterator<Item = JsonType>, found: &Value) -> String {
    let kinds: Vec<JsonType> = kinds.into_iter().collect();
    let found = match JsonType::from(found) {
        JsonType::Number if kinds.contains(&JsonType::Integer) => "a number with a fraction",
        kind => word(kind),
    };
    let expected = either(kinds.into_iter().map(word).collect());
    format!("has to be {expected}, not {found}")
}

/// What a text of a format is called.
fn named(format: &str) -> String {
    match format {
        "date-time" => "an instant such as 2024-08-05T09:00:00Z".to_owned(),
        "duration" => "a duration such as P1D or PT2H30M".to_owned(),
        other => format!("a {other}"),
    }
}

fn counted(count: u64, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// Null comes last: it is the way to send nothing.
fn either(mut words: Vec<&str>) -> String {
    words.sort_by_key(|word| *word == "null");
    words.join(" or ")
}

fn word(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Array => "a list",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "a whole number",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::Object => "an object",
        JsonType::String => "text",
    }
}
