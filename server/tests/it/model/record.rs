//! A body as it is sent: texts, nulls, and lists of bodies.

use serde_json::{Map, Value};

/// What is sent of a staff member, an employment or a position, under the names of the contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Record(pub(crate) Map<String, Value>);

/// How a property was sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Given<'a> {
    /// It was not.
    Absent,
    /// As null, or as a text of nothing but blanks.
    Empty,
    /// With a value.
    Text(&'a str),
}

impl Record {
    /// How a text or date was sent.
    pub(super) fn given(&self, property: &str) -> Given<'_> {
        match self.0.get(property) {
            None => Given::Absent,
            Some(Value::String(text)) if !text.trim().is_empty() => Given::Text(text),
            Some(_) => Given::Empty,
        }
    }

    /// The value of a property, if it was sent with one.
    pub(super) fn text(&self, property: &str) -> Option<&str> {
        match self.given(property) {
            Given::Text(text) => Some(text),
            Given::Absent | Given::Empty => None,
        }
    }

    /// The same as a text of its own, outer blanks kept.
    pub(super) fn owned(&self, property: &str) -> Option<String> {
        self.text(property).map(str::to_owned)
    }

    /// The elements of a list; none if it is absent, null or empty.
    pub(crate) fn list(&self, property: &str) -> Vec<Self> {
        let elements = self.0.get(property).and_then(Value::as_array);
        let element = |element: &Value| Self(element.as_object().cloned().unwrap_or_default());
        elements.into_iter().flatten().map(element).collect()
    }

    /// Whether the property was sent, with whatever value.
    pub(crate) fn has(&self, property: &str) -> bool {
        self.0.contains_key(property)
    }
}
