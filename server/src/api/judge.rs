//! Judging a document by its JSON Schema: all faults, in our own words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Draft, JsonType, ValidationError, Validator};
use serde_json::{Value, json};

use super::OPERATIONS;
use super::tree::{Borrowed, Tree};
use crate::campus::{Code, Fault};

/// A compiled JSON Schema.
pub struct Judge(Validator<Borrowed>);

/// The schemas of the bodies of the contract, compiled when the first body arrives.
static BODIES: LazyLock<BTreeMap<&'static str, Judge>> = LazyLock::new(|| {
    let contract: Value = serde_json::from_str(super::document::CONTRACT).unwrap_or_default();
    let names = OPERATIONS.iter().filter_map(|operation| operation.body);
    names
        .filter_map(|name| Some((name, Judge::new(&rooted(&contract, name)).ok()?)))
        .collect()
});

fn rooted(contract: &Value, name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}"), "components": contract["components"] })
}

impl Judge {
    /// Compiles a schema. Formats are validated, unknown formats are refused, nothing is fetched.
    ///
    /// # Errors
    /// The document is no JSON Schema.
    pub fn new(schema: &Value) -> Result<Self, ValidationError<'static>> {
        jsonschema::options_for::<Borrowed>()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false)
            .with_format("date", is_date_or_none)
            .build(schema)
            .map(Self)
    }

    /// The judge of the bodies of schema `name` of the contract.
    pub(super) fn of_body(name: &str) -> Option<&'static Self> {
        BODIES.get(name)
    }

    /// Every fault of the document, in the order of its text.
    pub fn faults(&self, document: &Tree<'_>) -> Vec<Fault> {
        if self.0.is_valid(document) {
            return Vec::new();
        }
        let mut faults: Vec<Fault> = self
            .0
            .iter_errors(document)
            .flat_map(|error| described(&error))
            .collect();
        faults.sort_by(|a, b| a.path.cmp(&b.path));
        faults.dedup();
        faults
    }
}

/// A date, or nothing: an empty text stands for none (silence AMB-08).
fn is_date_or_none(text: &str) -> bool {
    text.is_empty() || super::properties::parse_date(text).is_some()
}

fn described(error: &ValidationError<'_>) -> Vec<Fault> {
    let path = error.instance_path().to_string();
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            vec![Fault::new(
                Code::MissingProperty,
                format!("{path}/{property}"),
                format!("{property} is missing"),
                None,
            )]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| {
                let at = super::properties::below(&path, name);
                Fault::new(Code::UnknownProperty, at, "there is no such property here", None)
            })
            .collect(),
        ValidationErrorKind::OneOfNotValid { context } => of_branches(&path, context, error.instance()),
        kind => {
            let (code, message) = single(kind, error.instance());
            vec![Fault::new(code, path, message, None)]
        }
    }
}

/// What is wrong with a value that may be of several kinds: with one of a kind it may be, what that kind has against it.
fn of_branches(path: &str, branches: &[Vec<ValidationError<'_>>], found: &Value) -> Vec<Fault> {
    let kind_of = |error: &ValidationError<'_>| match error.kind() {
        ValidationErrorKind::Type {
            kind: TypeKind::Single(kind),
        } if error.instance_path().as_str() == path => Some(*kind),
        _ => None,
    };
    let kinds = |branch: &Vec<ValidationError<'_>>| branch.iter().filter_map(kind_of).collect::<Vec<_>>();
    if let Some(branch) = branches.iter().find(|branch| kinds(branch).is_empty()) {
        return branch.iter().flat_map(described).collect();
    }
    let expected = either(branches.iter().flat_map(kinds).map(word).collect());
    let message = format!("has to be {expected}, not {}", word(JsonType::from(found)));
    vec![Fault::new(Code::InvalidType, path, message, None)]
}

/// The word and the sentence for a fault of one value. The value itself is not repeated: it may be an SSN.
fn single(kind: &ValidationErrorKind, found: &Value) -> (Code, String) {
    match kind {
        ValidationErrorKind::Type { kind } => {
            let expected = match kind {
                TypeKind::Single(one) => word(*one).to_owned(),
                TypeKind::Multiple(several) => either(several.iter().map(word).collect()),
            };
            (
                Code::InvalidType,
                format!("has to be {expected}, not {}", word(JsonType::from(found))),
            )
        }
        ValidationErrorKind::Format { format } if format == "date" => (
            Code::InvalidDate,
            "is not a calendar date of the form YYYY-MM-DD".to_owned(),
        ),
        ValidationErrorKind::Format { format } => (Code::InvalidValue, format!("is not a {format}")),
        ValidationErrorKind::Enum { options } => (Code::InvalidValue, format!("has to be one of {options}")),
        ValidationErrorKind::Constant { expected_value } => {
            (Code::InvalidValue, format!("has to be {expected_value}"))
        }
        ValidationErrorKind::MinLength { limit } => {
            (Code::InvalidValue, format!("needs at least {limit} characters"))
        }
        ValidationErrorKind::MaxLength { limit } => {
            (Code::TooLong, format!("may have at most {limit} characters"))
        }
        ValidationErrorKind::MinItems { limit } => {
            (Code::InvalidValue, format!("needs at least {limit} elements"))
        }
        ValidationErrorKind::MinProperties { limit } => {
            (Code::InvalidValue, format!("needs at least {limit} properties"))
        }
        ValidationErrorKind::MaxProperties { limit } => {
            (Code::InvalidValue, format!("may have at most {limit} properties"))
        }
        _ => (Code::InvalidValue, "is not what the schema allows".to_owned()),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_body_of_the_contract_has_its_judge() {
        for name in OPERATIONS.iter().filter_map(|operation| operation.body) {
            let judge = Judge::of_body(name).unwrap();
            assert_eq!(
                judge.faults(&Tree::Array(Vec::new())).len(),
                1,
                "{name} is an object"
            );
        }
    }
}
