//! The HR system's roster, in the format it is wanted in.

use std::io::{self, Write};

use super::Record;
use super::lines::Lines;
use crate::hr::{Format, Sheet};

/// Writes the HR system's roster, record by record.
#[derive(Debug)]
pub struct Roster<W: Write>(Form<W>);

#[derive(Debug)]
enum Form<W: Write> {
    /// A list, a record a line.
    Json(Lines<W>),
    /// A record a line, and nothing else.
    JsonLines(W),
    /// A sheet, a row for every position.
    Csv(Box<Sheet<W>>),
}

impl<W: Write> Roster<W> {
    /// Begins the roster.
    ///
    /// # Errors
    /// `out` cannot be written to.
    pub fn begin(out: W, format: Format) -> io::Result<Self> {
        let form = match format {
            Format::Json => Form::Json(Lines::begin(out, "")?),
            Format::JsonLines => Form::JsonLines(out),
            Format::Csv => Form::Csv(Box::new(Sheet::begin(out)?)),
        };
        Ok(Self(form))
    }

    /// Adds a record.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn add(&mut self, record: &Record<'_>) -> io::Result<()> {
        match &mut self.0 {
            Form::Json(lines) => lines.add(record),
            Form::JsonLines(out) => {
                serde_json::to_writer(&mut *out, record)?;
                out.write_all(b"\n")
            }
            Form::Csv(sheet) => sheet.add(&serde_json::to_value(record)?),
        }
    }

    /// Ends the roster, and gives the writer back.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn end(self) -> io::Result<W> {
        match self.0 {
            Form::Json(lines) => {
                let mut out = lines.end("")?;
                out.write_all(b"\n")?;
                Ok(out)
            }
            Form::JsonLines(out) => Ok(out),
            Form::Csv(sheet) => sheet.end(),
        }
    }
}
