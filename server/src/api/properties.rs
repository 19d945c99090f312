//! From the JSON of a body to typed input. The schema has judged the types before; a value that was found wrong there
//! counts as absent here, so that the rest of the body can still be judged.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::tree::Tree;
use crate::campus::Sent;

/// Something accepted although it looks odd.
#[derive(Debug, Serialize)]
pub(super) struct Warning {
    code: &'static str,
    message: &'static str,
    path: String,
}

/// The properties of one object, taken out one by one; what is left at the end is unknown.
pub(super) struct Properties<'w, 't> {
    left: Vec<(Cow<'t, str>, Tree<'t>)>,
    path: String,
    warnings: &'w mut Vec<Warning>,
}

impl<'w, 't> Properties<'w, 't> {
    /// The properties of `value`, which stands at `path` of the body.
    pub(super) fn of(value: Tree<'t>, path: String, warnings: &'w mut Vec<Warning>) -> Self {
        let left = match value {
            Tree::Object(properties) => properties.into_vec(),
            _ => Vec::new(),
        };
        Self { left, path, warnings }
    }

    fn take(&mut self, name: &str) -> Option<Tree<'t>> {
        let place = self.left.iter().position(|(given, _)| given == name)?;
        Some(self.left.swap_remove(place).1)
    }

    /// Takes a text.
    pub(super) fn text(&mut self, name: &str) -> Sent<Arc<str>> {
        self.borrowed(name).map(Arc::from)
    }

    fn borrowed(&mut self, name: &str) -> Sent<Cow<'t, str>> {
        match self.take(name) {
            Some(Tree::Str(text)) if !text.is_empty() => Sent::Value(text),
            Some(Tree::Str(_) | Tree::Null) => Sent::Empty,
            _ => Sent::Absent,
        }
    }

    /// Takes a date.
    pub(super) fn date(&mut self, name: &str) -> Sent<Date> {
        match self.borrowed(name) {
            Sent::Value(text) => parse_date(&text).map_or(Sent::Absent, Sent::Value),
            Sent::Empty => Sent::Empty,
            Sent::Absent => Sent::Absent,
        }
    }

    /// Takes a list of objects, each read by `element`.
    pub(super) fn list<T>(
        &mut self,
        name: &str,
        element: impl Fn(&mut Properties<'_, 't>) -> T,
    ) -> Sent<Vec<T>> {
        let elements = match self.take(name) {
            Some(Tree::Array(elements)) => elements,
            Some(Tree::Null) => return Sent::Empty,
            _ => return Sent::Absent,
        };
        let read = |(index, value)| {
            let mut properties =
                Properties::of(value, format!("{}/{name}/{index}", self.path), self.warnings);
            let read = element(&mut properties);
            properties.warn_of_the_rest();
            read
        };
        Sent::Value(elements.into_iter().enumerate().map(read).collect())
    }

    /// Warns of every property nobody took: it is ignored (silence AMB-06).
    pub(super) fn warn_of_the_rest(self) {
        let mut names: Vec<&str> = self.left.iter().map(|(name, _)| &**name).collect();
        names.sort_unstable();
        self.warnings.extend(names.into_iter().map(|name| Warning {
            code: "UNKNOWN_PROPERTY",
            message: "the API has no such property; it was ignored",
            path: below(&self.path, name),
        }));
    }
}

/// The JSON pointer of the property `name` of what stands at `path`.
pub(super) fn below(path: &str, name: &str) -> String {
    format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// A calendar date of the form YYYY-MM-DD and nothing else (silence AMB-08).
pub(super) fn parse_date(text: &str) -> Option<Date> {
    let form = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if form { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_calendar_date_is_a_date() {
        assert_eq!(parse_date("2024-02-29"), Some(jiff::civil::date(2024, 2, 29)));
        for text in [
            "2023-02-30",
            "2023-2-3",
            "20230203",
            "02/03/2023",
            "2023-02-03T00:00:00",
            "+002023-02-03",
            "x",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
