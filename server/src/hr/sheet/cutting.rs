//! Cutting records into rows.

use std::io::{self, Write};

use csv::{Writer, WriterBuilder};
use serde_json::Value;

use super::Column;

/// Writes a roster as a sheet, record by record.
#[derive(Debug)]
pub struct Sheet<W: Write> {
    rows: Writer<W>,
    columns: Vec<Column>,
}

impl<W: Write> Sheet<W> {
    /// Begins a sheet with the names of its columns.
    ///
    /// # Errors
    /// `out` cannot be written to.
    pub fn begin(out: W) -> io::Result<Self> {
        let columns = Column::written();
        let mut rows = WriterBuilder::new().from_writer(out);
        rows.write_record(columns.iter().map(Column::to_string))?;
        Ok(Self { rows, columns })
    }

    /// Adds a record: a row for each of its positions, or one if it has none.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn add(&mut self, record: &Value) -> io::Result<()> {
        let positions = record["positions"].as_array().map_or(&[][..], Vec::as_slice);
        let none = [Value::Null];
        for position in if positions.is_empty() { &none } else { positions } {
            let cells = self.columns.iter().map(|column| cell(*column, record, position));
            self.rows.write_record(cells)?;
        }
        Ok(())
    }

    /// Ends the sheet, and gives the writer back.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn end(self) -> io::Result<W> {
        self.rows.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// The text of a property; a property that is not there has none.
fn cell(column: Column, record: &Value, position: &Value) -> String {
    let location = |place: usize| &record["household"]["householdLocations"][place];
    let value = match column {
        Column::Staff(name) => &record[name],
        Column::Employment(place, name) => &record["employments"][place][name],
        Column::Household(name) => &record["household"][name],
        Column::Location(place, name) => &location(place)[name],
        Column::Address(place, name) => &location(place)["address"][name],
        Column::Position(name) => &position[name],
    };
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
