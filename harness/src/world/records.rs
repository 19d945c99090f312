//! Records of tables as objects of the contract.

use serde_json::{Map, Value};

use super::table::{Record, expected, sent};
use super::{CampusWorld, Stop};
use crate::contract::{EMPLOYMENT, IDENTITY, List, POSITION, STAFF};

/// A row of a staff table as a hit should show it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct StaffRecord {
    /// Who it is.
    pub person: Map<String, Value>,
    /// An employment.
    pub employment: Map<String, Value>,
}

impl CampusWorld {
    /// The staff of a table as bodies of createStaff. An employment is sent where somebody was hired, a position where
    /// there is a school.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn staff_bodies(&mut self, step: &gherkin::Step) -> Result<Vec<Value>, Stop> {
        let table = self.table(step, &[STAFF, EMPLOYMENT, POSITION])?;
        let roles = self.roles()?;
        let bodies = table
            .records
            .iter()
            .map(|record| roles.document(&staff_body(record)));
        Ok(bodies.collect())
    }

    /// The one staff member of a table as a body of createStaff.
    ///
    /// # Errors
    /// When the step has no such table, or several rows.
    pub fn staff_body(&mut self, step: &gherkin::Step) -> Result<Value, Stop> {
        let bodies = self.staff_bodies(step)?;
        self.only(bodies)
    }

    /// The positions of a table as they are sent.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn position_bodies(&mut self, step: &gherkin::Step) -> Result<Vec<Value>, Stop> {
        self.bodies(step, POSITION)
    }

    /// The employments of a table as they are sent.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn employment_bodies(&mut self, step: &gherkin::Step) -> Result<Vec<Value>, Stop> {
        self.bodies(step, EMPLOYMENT)
    }

    fn bodies(&mut self, step: &gherkin::Step, columns: &[(&str, &str)]) -> Result<Vec<Value>, Stop> {
        let table = self.table(step, &[columns])?;
        let roles = self.roles()?;
        let bodies = table
            .records
            .iter()
            .map(|record| roles.document(&Value::Object(sent(record, columns))));
        Ok(bodies.collect())
    }

    /// The one position of a table as it is sent.
    ///
    /// # Errors
    /// When the step has no such table, or several rows.
    pub fn position_body(&mut self, step: &gherkin::Step) -> Result<Value, Stop> {
        let bodies = self.position_bodies(step)?;
        self.only(bodies)
    }

    /// The positions of a table as they are expected.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn expected_positions(&mut self, step: &gherkin::Step) -> Result<Vec<Map<String, Value>>, Stop> {
        self.expected_rows(step, POSITION)
    }

    /// The employments of a table as they are expected.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn expected_employments(&mut self, step: &gherkin::Step) -> Result<Vec<Map<String, Value>>, Stop> {
        self.expected_rows(step, EMPLOYMENT)
    }

    /// The identities of a table as they are expected.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn expected_identities(&mut self, step: &gherkin::Step) -> Result<Vec<Map<String, Value>>, Stop> {
        self.expected_rows(step, IDENTITY)
    }

    fn expected_rows(
        &mut self,
        step: &gherkin::Step,
        columns: &[(&str, &str)],
    ) -> Result<Vec<Map<String, Value>>, Stop> {
        let table = self.table(step, &[columns])?;
        table
            .records
            .iter()
            .map(|record| self.in_roles(expected(record, columns)))
            .collect()
    }

    /// The one person of a table as expected.
    ///
    /// # Errors
    /// When the step has no such table, or several rows.
    pub fn expected_person(&mut self, step: &gherkin::Step) -> Result<StaffRecord, Stop> {
        let record = self.row(step, &[STAFF, EMPLOYMENT])?;
        Ok(StaffRecord {
            person: self.in_roles(expected(&record, STAFF))?,
            employment: expected(&record, EMPLOYMENT),
        })
    }

    /// The criteria of a table as query parameters.
    ///
    /// # Errors
    /// When the step has no such table, or several rows.
    pub fn criteria(&mut self, step: &gherkin::Step) -> Result<Vec<(String, String)>, Stop> {
        let record = self.row(step, &[STAFF])?;
        let members = self.in_roles(sent(&record, STAFF))?;
        let text = |value: Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Ok(members
            .into_iter()
            .map(|(name, value)| (name, text(value)))
            .collect())
    }

    /// The entries of a list as expected.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn expected_entries(&mut self, step: &gherkin::Step, list: List) -> Result<Vec<Value>, Stop> {
        let table = self.table(step, &[list.columns()])?;
        let entry = |record: &Record| Ok(Value::Object(self.in_roles(expected(record, list.columns()))?));
        table.records.iter().map(entry).collect()
    }

    /// An object with the roles of the feature replaced by their values here.
    fn in_roles(&mut self, members: Map<String, Value>) -> Result<Map<String, Value>, Stop> {
        let roles = self.roles()?;
        Ok(members
            .into_iter()
            .map(|(name, value)| (name, roles.document(&value)))
            .collect())
    }
}

/// A row of a staff table as a body.
pub(super) fn staff_body(record: &Record) -> Value {
    let mut body = sent(record, STAFF);
    if record.contains_key("hired") {
        let employment = Value::Object(sent(record, EMPLOYMENT));
        body.insert("employments".to_owned(), Value::Array(vec![employment]));
    }
    if record.contains_key("school") {
        let position = Value::Object(sent(record, POSITION));
        body.insert("positions".to_owned(), Value::Array(vec![position]));
    }
    Value::Object(body)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::world::Cell;

    #[test]
    fn a_row_becomes_one_person_with_one_employment_and_one_position() {
        let record: Record = [
            ("number", "E2001"),
            ("hired", "2001-08-01"),
            ("left", "(absent)"),
            ("school", "010"),
        ]
        .into_iter()
        .map(|(word, text)| (word.to_owned(), Cell::read(text)))
        .collect();
        let body = json!({
            "staffNumber": "E2001",
            "employments": [{"hireDate": "2001-08-01"}],
            "positions": [{"schoolNumber": "010"}],
        });
        assert_eq!(staff_body(&record), body);
    }
}
