//! From the JSON of a body to typed input. The schema has judged the types before; a value that was found wrong there
//! counts as absent here, so that the rest of the body can still be judged.

use std::borrow::Cow;

use jiff::civil::Date;

use super::tree::Tree;
use crate::campus::{Code, Fault, Notice, NoticeCode, Readings, Sent, Text, UnknownProperties};

/// What is found in a body.
pub(super) struct Findings {
    /// What was ignored.
    pub(super) notices: Vec<Notice>,
    /// What is wrong with the shape of the body, apart from what was set apart.
    pub(super) faults: Vec<Fault>,
    /// Whether a fault went with the part of the body that it is about.
    pub(super) sets_apart: bool,
}

impl Findings {
    /// Those of a body in which the schema has found these faults.
    pub(super) fn of(faults: Vec<Fault>) -> Self {
        Self {
            notices: Vec::new(),
            faults,
            sets_apart: false,
        }
    }

    fn note_unknown(&mut self, readings: &Readings, path: String) {
        match readings.unknown_properties {
            UnknownProperties::Reject => {
                let message = "the API has no such property";
                let fault = Fault::new(Code::UnknownProperty, path, message, None);
                self.faults.push(fault);
            }
            UnknownProperties::Ignore => self.notices.push(Notice {
                code: NoticeCode::UnknownProperty,
                message: Cow::Borrowed("the API has no such property; it was ignored"),
                path,
            }),
        }
    }
}

/// The properties of one object, taken out one by one; what is left at the end is unknown.
pub(super) struct Properties<'n, 't> {
    left: Vec<(Cow<'t, str>, Tree<'t>)>,
    path: String,
    readings: &'n Readings,
    findings: &'n mut Findings,
}

impl<'n, 't> Properties<'n, 't> {
    /// The properties of a body, which is read as `readings` say.
    pub(super) fn of_body(body: Tree<'t>, readings: &'n Readings, findings: &'n mut Findings) -> Self {
        Self::at(String::new(), body, readings, findings)
    }

    fn at(path: String, value: Tree<'t>, readings: &'n Readings, findings: &'n mut Findings) -> Self {
        let left = match value {
            Tree::Object(properties) => properties.into_vec(),
            _ => Vec::new(),
        };
        Self {
            left,
            path,
            readings,
            findings,
        }
    }

    /// How the body is to be read.
    pub(super) fn readings(&self) -> &'n Readings {
        self.readings
    }

    fn take(&mut self, name: &str) -> Option<Tree<'t>> {
        let place = self.left.iter().position(|(given, _)| given == name)?;
        Some(self.left.swap_remove(place).1)
    }

    /// Takes a text.
    pub(super) fn text(&mut self, name: &str) -> Sent<Text> {
        match self.take(name) {
            Some(Tree::Str(text)) => Sent::text(&text),
            Some(Tree::Null) => Sent::Empty,
            _ => Sent::Absent,
        }
    }

    /// Takes a date.
    pub(super) fn date(&mut self, name: &str) -> Sent<Date> {
        match self.take(name) {
            Some(Tree::Str(text)) if !text.is_empty() => parse_date(&text).map_or(Sent::Absent, Sent::Value),
            Some(Tree::Str(_) | Tree::Null) => Sent::Empty,
            _ => Sent::Absent,
        }
    }

    /// Takes a truth.
    pub(super) fn truth(&mut self, name: &str) -> Sent<bool> {
        match self.take(name) {
            Some(Tree::Bool(truth)) => Sent::Value(truth),
            Some(Tree::Null) => Sent::Empty,
            _ => Sent::Absent,
        }
    }

    /// Takes an object, read by `record`.
    pub(super) fn object<T>(&mut self, name: &str, record: fn(&mut Properties<'_, '_>) -> T) -> Sent<T> {
        match self.take(name) {
            Some(value @ Tree::Object(_)) => {
                let path = format!("{}/{name}", self.path);
                let mut properties = Properties::at(path, value, self.readings, self.findings);
                let read = record(&mut properties);
                properties.finish();
                Sent::Value(read)
            }
            Some(Tree::Null) => Sent::Empty,
            _ => Sent::Absent,
        }
    }

    /// Takes an object, read by `record`, and whatever is wrong with its shape: the district may not look at it at all.
    pub(super) fn apart<T>(
        &mut self,
        name: &str,
        record: fn(&mut Properties<'_, '_>) -> T,
    ) -> (Sent<T>, Vec<Fault>) {
        let read = self.object(name, record);
        let path = format!("{}/{name}", self.path);
        let is_of_it = |fault: &mut Fault| {
            let rest = fault.path.strip_prefix(&path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let faults: Vec<Fault> = self.findings.faults.extract_if(.., is_of_it).collect();
        self.findings.sets_apart |= !faults.is_empty();
        (read, faults)
    }

    /// Takes a property that is known and says nothing here.
    pub(super) fn skip(&mut self, name: &str) {
        self.take(name);
    }

    /// Takes a list of objects, each read by `element`.
    pub(super) fn list<T>(&mut self, name: &str, element: fn(&mut Properties<'_, '_>) -> T) -> Sent<Vec<T>> {
        let elements = match self.take(name) {
            Some(Tree::Array(elements)) => elements,
            Some(Tree::Null) => return Sent::Empty,
            _ => return Sent::Absent,
        };
        let mut read = Vec::with_capacity(elements.len());
        for (index, value) in elements.into_iter().enumerate() {
            let path = format!("{}/{name}/{index}", self.path);
            let mut properties = Properties::at(path, value, self.readings, self.findings);
            read.push(element(&mut properties));
            properties.finish();
        }
        Sent::Value(read)
    }

    /// Notes every property nobody took.
    pub(super) fn finish(self) {
        let mut names: Vec<&str> = self.left.iter().map(|(name, _)| &**name).collect();
        names.sort_unstable();
        for name in names {
            self.findings.note_unknown(self.readings, below(&self.path, name));
        }
    }
}

/// The JSON pointer of the property `name` of what stands at `path`.
pub fn below(path: &str, name: &str) -> String {
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
