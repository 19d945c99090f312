//! Places of features as addresses of the contract.

use serde_json::{Map, Value, json};

use super::table::{Record, expected, sent};
use super::{CampusWorld, Stop};
use crate::contract::ADDRESS;

impl CampusWorld {
    /// An address as features write it in one line: the street, then city, state and ZIP code behind the last comma.
    ///
    /// # Errors
    /// When the line is not written so.
    pub fn address(&mut self, line: &str) -> Result<Value, Stop> {
        let Some(mut address) = in_one_line(line) else {
            return Err(self.broken(&format!("no street, city, state and ZIP code: {line}")));
        };
        self.move_here(&mut address)?;
        Ok(address)
    }

    /// The one address of a table as it is sent.
    ///
    /// # Errors
    /// When the step has no such table, or several rows.
    pub fn address_row(&mut self, step: &gherkin::Step) -> Result<Value, Stop> {
        let record = self.row(step, &[ADDRESS])?;
        let mut address = Value::Object(in_columns(&record));
        self.move_here(&mut address)?;
        Ok(address)
    }

    /// The addresses of a table as they are expected.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn expected_addresses(&mut self, step: &gherkin::Step) -> Result<Vec<Map<String, Value>>, Stop> {
        let table = self.table(step, &[ADDRESS])?;
        let mut rows = Vec::new();
        for record in &table.records {
            let mut row = Value::Object(with_truth(expected(record, ADDRESS)));
            self.move_here(&mut row)?;
            rows.extend(row.as_object().cloned());
        }
        Ok(rows)
    }

    /// Puts an address in the city that is this scenario's at the target.
    pub(super) fn move_here(&mut self, address: &mut Value) -> Result<(), Stop> {
        if let Some(city) = address["city"].as_str() {
            let city = self.roles()?.city(city);
            address["city"] = Value::String(city);
        }
        Ok(())
    }
}

/// The household that is sent for one address.
pub fn household_at(address: &Value) -> Value {
    json!({"householdLocations": [{"address": address}]})
}

fn in_columns(record: &Record) -> Map<String, Value> {
    with_truth(sent(record, ADDRESS))
}

/// Whether it is a PO Box is said by yes or no.
fn with_truth(mut address: Map<String, Value>) -> Map<String, Value> {
    if let Some(said) = address.get_mut("postOfficeBox") {
        match said.as_str() {
            Some("yes") => *said = Value::Bool(true),
            Some("no") => *said = Value::Bool(false),
            _ => {}
        }
    }
    address
}

/// The address in a line, if it is written as one.
pub(super) fn in_one_line(line: &str) -> Option<Value> {
    let (street, town) = line.rsplit_once(',')?;
    let (town, zip) = town.trim().rsplit_once(' ')?;
    let (city, state) = town.trim_end().rsplit_once(' ')?;
    Some(json!({"fullStreetAddress": street, "city": city.trim_end(), "state": state, "zip": zip}))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Cell;

    #[test]
    fn a_line_is_a_street_text_with_city_state_and_zip_code() {
        let address = in_one_line("4321 N Lexington Ave. , White Bear Lake MN 55110").unwrap();
        let expected = json!({
            "fullStreetAddress": "4321 N Lexington Ave. ", "city": "White Bear Lake", "state": "MN", "zip": "55110",
        });
        assert_eq!(address, expected);
        assert_eq!(in_one_line("4321 N Lexington Ave"), None);
        assert_eq!(in_one_line("4321 N Lexington Ave, Blaine"), None);
    }

    #[test]
    fn a_row_is_sent_under_the_names_of_the_contract() {
        let row = [
            ("PO box", "yes"),
            ("number", "54"),
            ("apt", "(absent)"),
            ("city", "Blaine"),
        ];
        let record: Record = row
            .into_iter()
            .map(|(word, text)| (word.to_owned(), Cell::read(text)))
            .collect();
        let address = Value::Object(in_columns(&record));
        assert_eq!(
            address,
            json!({"postOfficeBox": true, "number": "54", "city": "Blaine"})
        );
    }
}
