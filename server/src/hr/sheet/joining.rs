//! Joining rows to records.

use serde_json::{Map, Value};

use super::Column;

/// A cell that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) column: Column,
    pub(crate) text: String,
}

/// A record that is being joined from rows: they agree in everything but the position.
#[derive(Debug)]
pub(crate) struct Joining {
    /// The cells of all its rows that are not of a position.
    own: Vec<Cell>,
    positions: Vec<Value>,
}

impl Joining {
    /// Begins a record with the cells of its first row.
    pub(crate) fn begin(cells: Vec<Cell>) -> Self {
        let (own, position) = apart(cells);
        Self {
            own,
            positions: position.into_iter().collect(),
        }
    }

    /// Takes the cells of a further row, or gives them back: they are those of another record.
    pub(crate) fn take(&mut self, cells: Vec<Cell>) -> Result<(), Vec<Cell>> {
        let is_own = |cell: &&Cell| !matches!(cell.column, Column::Position(_));
        if !cells.iter().filter(is_own).eq(self.own.iter()) {
            return Err(cells);
        }
        self.positions.extend(apart(cells).1);
        Ok(())
    }

    /// The record.
    pub(crate) fn end(self) -> Value {
        let mut record = Map::new();
        for Cell { column, text } in self.own {
            put(&mut record, column, value(column, text));
        }
        if !self.positions.is_empty() {
            record.insert("positions".to_owned(), Value::Array(self.positions));
        }
        Value::Object(record)
    }
}

/// The cells that are not of the position, and the position if the row has one.
fn apart(cells: Vec<Cell>) -> (Vec<Cell>, Option<Value>) {
    let mut position = Map::new();
    let mut own = Vec::new();
    for cell in cells {
        match cell.column {
            Column::Position(name) => {
                position.insert(name.to_owned(), Value::String(cell.text));
            }
            _ => own.push(cell),
        }
    }
    (own, (!position.is_empty()).then_some(Value::Object(position)))
}

fn value(column: Column, text: String) -> Value {
    if column.is_yes_or_no() {
        Value::Bool(text == "true")
    } else {
        Value::String(text)
    }
}

fn put(record: &mut Map<String, Value>, column: Column, value: Value) {
    match column {
        Column::Staff(name) | Column::Position(name) => {
            record.insert(name.to_owned(), value);
        }
        Column::Employment(place, name) => {
            let employments = record.entry("employments").or_insert_with(empty_list);
            element(employments, place)[name] = value;
        }
        Column::Household(name) => household(record)[name] = value,
        Column::Location(place, name) => location(record, place)[name] = value,
        Column::Address(place, name) => location(record, place)["address"][name] = value,
    }
}

fn household(record: &mut Map<String, Value>) -> &mut Value {
    record.entry("household").or_insert_with(empty_object)
}

fn location(record: &mut Map<String, Value>, place: usize) -> &mut Value {
    let locations = &mut household(record)["householdLocations"];
    if locations.is_null() {
        *locations = empty_list();
    }
    element(locations, place)
}

/// The element of a list at a place. What a sheet leaves out in between becomes an empty element, which Campus can judge.
fn element(list: &mut Value, place: usize) -> &mut Value {
    if let Value::Array(elements) = list {
        while elements.len() <= place {
            elements.push(empty_object());
        }
    }
    &mut list[place]
}

fn empty_list() -> Value {
    Value::Array(Vec::new())
}

fn empty_object() -> Value {
    Value::Object(Map::new())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn cells(row: &[(&str, &str)]) -> Vec<Cell> {
        let cell = |(name, text): &(&str, &str)| Cell {
            column: Column::named(name).unwrap(),
            text: (*text).to_owned(),
        };
        row.iter().map(cell).collect()
    }

    #[test]
    fn rows_that_agree_in_everything_but_the_position_are_one_record() {
        let mut joining = Joining::begin(cells(&[
            ("staffNumber", "E1"),
            ("employment1.hireDate", "2020-08-01"),
            ("location1.postOfficeBox", "true"),
            ("location1.number", "7"),
            ("schoolNumber", "010"),
        ]));
        let more = cells(&[
            ("staffNumber", "E1"),
            ("employment1.hireDate", "2020-08-01"),
            ("location1.postOfficeBox", "true"),
            ("location1.number", "7"),
            ("schoolNumber", "020"),
        ]);
        assert_eq!(joining.take(more), Ok(()));
        let other = cells(&[("staffNumber", "E2"), ("schoolNumber", "020")]);
        assert_eq!(joining.take(other.clone()), Err(other));
        assert_eq!(
            joining.end(),
            json!({
                "staffNumber": "E1",
                "employments": [{"hireDate": "2020-08-01"}],
                "household": {"householdLocations": [{"address": {"postOfficeBox": true, "number": "7"}}]},
                "positions": [{"schoolNumber": "010"}, {"schoolNumber": "020"}],
            })
        );
    }

    #[test]
    fn a_record_without_cells_of_a_position_says_nothing_of_positions() {
        let joined = Joining::begin(cells(&[
            ("staffNumber", "E1"),
            ("employment2.hireDate", "2020-08-01"),
        ]))
        .end();
        assert_eq!(
            joined,
            json!({"staffNumber": "E1", "employments": [{}, {"hireDate": "2020-08-01"}]})
        );
    }
}
