//! Records of a transfer, as tables write them.

use gherkin::Step;
use serde_json::{Value, json};

use super::places::{household_at, in_one_line};
use super::table::{Record, Table, sent};
use super::{CampusWorld, Cell, Stop};
use crate::contract::{EMPLOYMENT, POSITION, STAFF};

/// The column of where somebody lives, in one line.
const PLACE: &[(&str, &str)] = &[("place", "address")];
/// Stands in the column of numbers where a row goes on with the record of the row above it.
const SAME: &str = "(same)";

impl CampusWorld {
    /// The records of a transfer: a row is a record, and one that says `(same)` gives the record above it a further
    /// employment or position. An empty cell is not sent.
    ///
    /// # Errors
    /// When the step has no such table, or a place is not written as one.
    pub fn records(&mut self, step: &Step) -> Result<Vec<Value>, Stop> {
        let table = step.table.as_ref().filter(|table| table.rows.len() > 1);
        let Some(table) = table else {
            return Err(self.broken("the step needs a table with headings and rows"));
        };
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| with_absent(row)).collect();
        let table = Table::read(&rows, &[STAFF, EMPLOYMENT, POSITION, PLACE]);
        let records = table.and_then(|table| joined(&table.records));
        let mut records = records.map_err(|reason| self.broken(&reason))?;
        let roles = self.roles()?;
        for record in &mut records {
            *record = roles.document(record);
            if let Some(address) = record.pointer_mut("/household/householdLocations/0/address") {
                self.move_here(address)?;
            }
        }
        Ok(records)
    }
}

fn with_absent(row: &[String]) -> Vec<String> {
    let cell = |text: &String| {
        if text.is_empty() {
            "(absent)".to_owned()
        } else {
            text.clone()
        }
    };
    row.iter().map(cell).collect()
}

fn joined(rows: &[Record]) -> Result<Vec<Value>, String> {
    let mut records: Vec<Value> = Vec::new();
    for row in rows {
        let goes_on = row.get("number") == Some(&Cell::Text(SAME.to_owned()));
        match records.last_mut().filter(|_| goes_on) {
            Some(record) => add_lists(record, row),
            None if goes_on => return Err(format!("{SAME} stands in the first row")),
            None => records.push(record(row)?),
        }
    }
    Ok(records)
}

fn record(row: &Record) -> Result<Value, String> {
    let mut record = Value::Object(sent(row, STAFF));
    add_lists(&mut record, row);
    match row.get("place") {
        Some(Cell::Text(line)) => {
            let place =
                in_one_line(line).ok_or_else(|| format!("no street, city, state and ZIP code: {line}"))?;
            record["household"] = household_at(&place);
        }
        Some(Cell::Null) => record["household"] = Value::Null,
        _ => {}
    }
    Ok(record)
}

/// Adds the employment and the position of a row, if it says anything of one.
fn add_lists(record: &mut Value, row: &Record) {
    for (list, columns) in [("employments", EMPLOYMENT), ("positions", POSITION)] {
        let element = sent(row, columns);
        if element.is_empty() {
            continue;
        }
        if record[list].is_null() {
            record[list] = json!([]);
        }
        if let Some(elements) = record[list].as_array_mut() {
            elements.push(Value::Object(element));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(rows: &[&[&str]]) -> Result<Vec<Value>, String> {
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| with_absent(&row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()))
            .collect();
        joined(&Table::read(&rows, &[STAFF, EMPLOYMENT, POSITION, PLACE])?.records)
    }

    #[test]
    fn a_row_is_a_record_and_what_it_does_not_say_is_not_sent() {
        let rows = [
            ["number", "last name", "hired", "school", "start"].as_slice(),
            &["E1001", "Berg", "", "", ""],
            &["E2001", "", "2020-08-01", "010", "2023-10-01"],
        ];
        let expected = [
            json!({"staffNumber": "E1001", "lastName": "Berg"}),
            json!({"staffNumber": "E2001", "employments": [{"hireDate": "2020-08-01"}],
                   "positions": [{"schoolNumber": "010", "startDate": "2023-10-01"}]}),
        ];
        assert_eq!(records(&rows).unwrap(), expected);
    }

    #[test]
    fn a_record_can_go_on_in_the_next_row() {
        let rows = [
            ["number", "school", "start"].as_slice(),
            &["E1001", "010", "2020-08-01"],
            &["(same)", "020", "2024-02-01"],
        ];
        let records = records(&rows).unwrap();
        assert_eq!(records.len(), 1);
        assert_eq!(records[0]["positions"][1]["schoolNumber"], "020");
        assert!(self::records(&[&["number"], &["(same)"]]).is_err());
    }

    #[test]
    fn a_place_becomes_a_household() {
        let rows = [
            ["number", "place"].as_slice(),
            &["E1001", "9 Cedar Ln, Blaine MN 55449"],
        ];
        let address = &records(&rows).unwrap()[0]["household"]["householdLocations"][0]["address"];
        assert_eq!(address["fullStreetAddress"], "9 Cedar Ln");
        assert!(records(&[&["number", "place"], &["E1001", "somewhere"]]).is_err());
    }
}
