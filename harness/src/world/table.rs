//! Data tables of steps.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{CampusWorld, Stop};

/// What stands in a cell; three ways of saying nothing are three different things.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Cell {
    /// `(absent)`: the property is left out.
    Absent,
    /// `(null)`: the property is there and null.
    Null,
    /// `(number 10)`: a number where a text would be usual.
    Number(i64),
    /// Any text; `(empty)` is the empty one. Quotation marks keep the blanks at its ends, as in `" Ann "`.
    Text(String),
}

impl Cell {
    /// Reads a cell.
    pub fn read(text: &str) -> Self {
        let number = text
            .strip_prefix("(number ")
            .and_then(|rest| rest.strip_suffix(')'));
        match (text, number.and_then(|number| number.parse().ok())) {
            (_, Some(number)) => Self::Number(number),
            ("(absent)", _) => Self::Absent,
            ("(null)", _) => Self::Null,
            ("(empty)", _) => Self::Text(String::new()),
            (text, _) => Self::Text(unquoted(text).to_owned()),
        }
    }

    /// The value sent for it; nothing for an absent one.
    pub fn sent(&self) -> Option<Value> {
        match self {
            Self::Absent => None,
            Self::Null => Some(Value::Null),
            Self::Number(number) => Some(Value::from(*number)),
            Self::Text(text) => Some(Value::String(text.clone())),
        }
    }

    /// The value expected for it; null stands for absent or null.
    pub fn expected(&self) -> Value {
        self.sent().unwrap_or(Value::Null)
    }
}

/// A text without the quotation marks around it, if there are any.
fn unquoted(text: &str) -> &str {
    let within = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    within.unwrap_or(text)
}

/// A row: cells under the headings of their columns.
pub type Record = BTreeMap<String, Cell>;

/// A data table: rows under one line of headings.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Table {
    /// The rows.
    pub records: Vec<Record>,
}

impl Table {
    /// Reads a table whose first row holds the headings.
    ///
    /// # Errors
    /// With a heading that is none of the columns.
    pub fn read(rows: &[Vec<String>], columns: &[&[(&str, &str)]]) -> Result<Self, String> {
        let Some((headings, rows)) = rows.split_first() else {
            return Ok(Self::default());
        };
        let known = |heading: &&String| {
            columns
                .iter()
                .any(|part| part.iter().any(|(word, _)| word == *heading))
        };
        if let Some(stray) = headings.iter().find(|heading| !known(heading)) {
            return Err(format!("no such column: {stray}"));
        }
        let record = |row: &Vec<String>| {
            headings
                .iter()
                .cloned()
                .zip(row.iter().map(|text| Cell::read(text)))
                .collect()
        };
        Ok(Self {
            records: rows.iter().map(record).collect(),
        })
    }
}

/// The members of an object that a record sends, for the columns of one part of it.
pub(super) fn sent(record: &Record, columns: &[(&str, &str)]) -> Map<String, Value> {
    members(record, columns, Cell::sent)
}

/// The members of an object that a record expects, for the columns of one part of it.
pub(super) fn expected(record: &Record, columns: &[(&str, &str)]) -> Map<String, Value> {
    members(record, columns, |cell| Some(cell.expected()))
}

fn members(
    record: &Record,
    columns: &[(&str, &str)],
    value: impl Fn(&Cell) -> Option<Value>,
) -> Map<String, Value> {
    columns
        .iter()
        .filter_map(|(word, property)| Some(((*property).to_owned(), value(record.get(*word)?)?)))
        .collect()
}

impl CampusWorld {
    /// The data table of a step, with these columns.
    ///
    /// # Errors
    /// When the step has none, or another column; the feature is badly written.
    pub fn table(&mut self, step: &gherkin::Step, columns: &[&[(&str, &str)]]) -> Result<Table, Stop> {
        match &step.table {
            Some(table) if table.rows.len() > 1 => {
                Table::read(&table.rows, columns).map_err(|reason| self.broken(&reason))
            }
            _ => Err(self.broken("the step needs a table with headings and rows")),
        }
    }

    /// The one row of the table of a step.
    ///
    /// # Errors
    /// When the step has no table or several rows; the feature is badly written.
    pub fn row(&mut self, step: &gherkin::Step, columns: &[&[(&str, &str)]]) -> Result<Record, Stop> {
        let records = self.table(step, columns)?.records;
        self.only(records)
    }

    /// What the one row of a table became.
    pub(super) fn only<T>(&mut self, mut rows: Vec<T>) -> Result<T, Stop> {
        match (rows.pop(), rows.len()) {
            (Some(row), 0) => Ok(row),
            _ => Err(self.broken("the step needs a table with one row")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_null_and_empty_are_three_different_things() {
        let cells = ["(absent)", "(null)", "(empty)", "010", "(number 10)"].map(Cell::read);
        let values: Vec<Option<Value>> = cells.iter().map(Cell::sent).collect();
        let texts = [
            None,
            Some(Value::Null),
            Some("".into()),
            Some("010".into()),
            Some(10.into()),
        ];
        assert_eq!(values, texts);
    }

    #[test]
    fn quotation_marks_around_a_text_keep_its_blanks() {
        let texts = ["\" Ann \"", "Ann", "\"", "An\"n"].map(Cell::read);
        let read = [" Ann ", "Ann", "\"", "An\"n"].map(|text| Cell::Text(text.to_owned()));
        assert_eq!(texts, read);
    }

    #[test]
    fn rows_are_read_under_their_headings_and_no_other_heading_is() {
        let columns: &[&[(&str, &str)]] = &[&[("school", "schoolNumber"), ("end", "endDate")]];
        let rows = [
            vec!["school".to_owned(), "end".to_owned()],
            vec!["010".to_owned(), "(absent)".to_owned()],
        ];
        let table = Table::read(&rows, columns).unwrap();
        let body = Value::Object(sent(&table.records[0], columns[0]));
        assert_eq!(body, serde_json::json!({"schoolNumber": "010"}));
        assert_eq!(expected(&table.records[0], columns[0])["endDate"], Value::Null);
        assert!(Table::read(&[vec!["scool".to_owned()]], columns).is_err());
    }
}
