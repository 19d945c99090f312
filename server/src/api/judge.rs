//! Judging a document by its JSON Schema: all faults, in our own words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::{Value, json};

use super::OPERATIONS;
use super::tree::{Borrowed, Tree};
use super::wording::{has_to_be, single, subject};
use crate::campus::{Code, Fault, Rule};

/// A compiled JSON Schema, with its text, which names what a fault is about.
pub struct Judge {
    validator: Validator<Borrowed>,
    schema: Value,
}

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
        let validator = jsonschema::options_for::<Borrowed>()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false)
            .with_format("date", is_date_or_none)
            .build(schema)?;
        Ok(Self {
            validator,
            schema: schema.clone(),
        })
    }

    /// The judge of the bodies of schema `name` of the contract.
    pub(super) fn of_body(name: &str) -> Option<&'static Self> {
        BODIES.get(name)
    }

    /// Every fault of the document, in the order of its text.
    pub fn faults(&self, document: &Tree<'_>) -> Vec<Fault> {
        if self.validator.is_valid(document) {
            return Vec::new();
        }
        let mut faults: Vec<Fault> = self
            .validator
            .iter_errors(document)
            .flat_map(|error| self.described(&error))
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

impl Judge {
    /// The faults of an error, with the rule that the schema says it enforces.
    fn described(&self, error: &ValidationError<'_>) -> Vec<Fault> {
        let rule = self.rule_of(error);
        let mut faults = self.worded(error);
        for fault in &mut faults {
            fault.rule = fault.rule.or(rule);
        }
        faults
    }

    fn worded(&self, error: &ValidationError<'_>) -> Vec<Fault> {
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
            ValidationErrorKind::OneOfNotValid { context } => {
                self.of_branches(&path, context, error.instance())
            }
            ValidationErrorKind::MinProperties { limit: 1 } => {
                let message = match self.properties_beside(error) {
                    names if names.is_empty() => format!("{} is empty", subject(&path)),
                    names => format!(
                        "there is nothing to change; name at least one of {}",
                        names.join(", ")
                    ),
                };
                vec![Fault::new(Code::InvalidValue, path, message, None)]
            }
            kind => {
                let (code, said) = single(kind, error.instance());
                vec![Fault::new(
                    code,
                    path.clone(),
                    format!("{} {said}", subject(&path)),
                    None,
                )]
            }
        }
    }

    /// What is wrong with a value that may be of several kinds: with one of a kind it may be, what that kind has against it.
    fn of_branches(&self, path: &str, branches: &[Vec<ValidationError<'_>>], found: &Value) -> Vec<Fault> {
        let kind_of = |error: &ValidationError<'_>| match error.kind() {
            ValidationErrorKind::Type {
                kind: TypeKind::Single(kind),
            } if error.instance_path().as_str() == path => Some(*kind),
            _ => None,
        };
        let kinds = |branch: &Vec<ValidationError<'_>>| branch.iter().filter_map(kind_of).collect::<Vec<_>>();
        if let Some(branch) = branches.iter().find(|branch| kinds(branch).is_empty()) {
            return branch.iter().flat_map(|error| self.described(error)).collect();
        }
        let kinds = branches.iter().flat_map(kinds);
        let message = format!("{} {}", subject(path), has_to_be(kinds, found));
        vec![Fault::new(Code::InvalidType, path, message, None)]
    }

    /// The rule that stands in the schema beside the keyword of a fault.
    fn rule_of(&self, error: &ValidationError<'_>) -> Option<Rule> {
        let (object, keyword) = error.schema_path().as_str().rsplit_once('/')?;
        let rules = self.schema.pointer(object)?.get("x-rules")?;
        Rule::from_id(rules.get(keyword)?.as_str()?)
    }

    /// The properties that stand in the schema beside the keyword of a fault.
    fn properties_beside(&self, error: &ValidationError<'_>) -> Vec<&str> {
        let keyword = error.schema_path().as_str();
        let beside = keyword
            .rsplit_once('/')
            .map(|(object, _)| format!("{object}/properties"));
        let properties = beside.and_then(|pointer| self.schema.pointer(&pointer)?.as_object());
        properties
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(schema: &Value, text: &str) -> Vec<String> {
        let tree: Tree<'_> = serde_json::from_str(text).unwrap();
        let faults = Judge::new(schema).unwrap().faults(&tree).into_iter();
        faults.map(|fault| fault.message).collect()
    }

    #[test]
    fn every_sentence_has_a_subject() {
        let schema = json!({
            "properties": {
                "a/b": { "type": "string" },
                "list": { "items": { "type": "integer" }, "minItems": 1 },
                "nested": { "items": { "items": { "const": 1 } } },
                "name": { "maxLength": 1, "minLength": 1 },
            },
            "type": "object",
        });
        for (text, expected) in [
            ("[]", "the JSON has to be an object, not a list"),
            (r#"{"a/b": 1}"#, "a/b has to be text, not a number"),
            (
                r#"{"list": ["x"]}"#,
                "an element of list has to be a whole number, not text",
            ),
            (r#"{"list": []}"#, "list is empty"),
            (r#"{"nested": [[2]]}"#, "an element has to be 1"),
            (r#"{"name": ""}"#, "name is empty"),
            (r#"{"name": "xy"}"#, "name may have at most 1 character"),
        ] {
            assert_eq!(messages(&schema, text), [expected]);
        }
    }

    #[test]
    fn who_changes_nothing_is_told_what_there_is_to_change() {
        let edit = json!({ "minProperties": 1, "properties": { "type": {}, "recipients": {} } });
        let schema = json!({ "$ref": "#/$defs/Edit", "$defs": { "Edit": edit } });
        let expected = "there is nothing to change; name at least one of type, recipients";
        assert_eq!(messages(&schema, "{}"), [expected]);
    }

    #[test]
    fn a_limit_is_told_with_what_exceeds_it() {
        let number = json!({ "type": ["integer", "null"], "minimum": 1, "maximum": 9 });
        let text = json!({ "pattern": "^[a-z]+$" });
        let list = json!({ "maxItems": 1, "uniqueItems": true });
        let format = |format: &str| json!({ "type": "string", "format": format });
        for (schema, text, expected) in [
            (&number, "0", "the JSON has to be at least 1"),
            (&number, "10.0", "the JSON has to be at most 9"),
            (
                &number,
                "1.5",
                "the JSON has to be a whole number or null, not a number with a fraction",
            ),
            (
                &text,
                r#""A""#,
                "the JSON has to be a text of the pattern ^[a-z]+$",
            ),
            (&list, "[1, 2]", "the JSON may have at most 1 element"),
            (
                &format("date-time"),
                r#""noon""#,
                "the JSON is not an instant such as 2024-08-05T09:00:00Z",
            ),
            (
                &format("duration"),
                r#""an hour""#,
                "the JSON is not a duration such as P1D or PT2H30M",
            ),
        ] {
            assert_eq!(messages(schema, text), [expected]);
        }
        assert_eq!(messages(&number, "1.0"), Vec::<String>::new());
    }

    #[test]
    fn a_fault_names_the_rule_that_stands_beside_its_keyword() {
        let kind = json!({ "enum": ["a"], "type": "string", "x-rules": { "enum": "NOTIF-04" } });
        let schema =
            json!({ "$ref": "#/$defs/Edit", "$defs": { "Edit": { "properties": { "kind": kind } } } });
        let tree: Tree<'_> = serde_json::from_str(r#"{"kind": 1}"#).unwrap();
        let faults = Judge::new(&schema).unwrap().faults(&tree);
        let rules = faults.iter().map(|fault| (fault.code, fault.rule));
        let expected = [
            (Code::InvalidType, None),
            (Code::InvalidValue, Some(Rule::NOTIF_04)),
        ];
        assert!(rules.eq(expected), "{faults:?}");
    }

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
