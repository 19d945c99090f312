//! A district as a fixture, written while it is made.

use std::io::{self, Write};

use serde::Serialize;

use super::lines::Lines;
use super::{District, NOW, TIME_ZONE};
use crate::campus::Person;

/// Writes a district as a document of `schemas/district.schema.json`, person by person.
#[derive(Debug)]
pub struct Document<W>(Lines<W>);

impl<W: Write> Document<W> {
    /// Begins the document: everything but the people.
    ///
    /// # Errors
    /// `out` cannot be written to.
    pub fn begin(mut out: W, district: District) -> io::Result<Self> {
        write!(
            out,
            "{{\n  \"schema\": 1,\n  \"timeZone\": \"{TIME_ZONE}\",\n  \"now\": \"{NOW}\",\n"
        )?;
        out = list(out, "schools", district.schools())?;
        out = list(out, "genders", District::genders())?;
        out = list(out, "assignmentCodes", District::assignment_codes())?;
        out = list(out, "titles", District::titles())?;
        write!(out, "  \"people\": ")?;
        Lines::begin(out, "    ").map(Self)
    }

    /// Adds a person.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn add(&mut self, person: &Person) -> io::Result<()> {
        self.0.add(person)
    }

    /// Ends the document, and gives the writer back.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn end(self) -> io::Result<W> {
        let mut out = self.0.end("  ")?;
        out.write_all(b"\n}\n")?;
        Ok(out)
    }

    /// What the document is written to.
    pub fn out(&self) -> &W {
        &self.0.out
    }
}

fn list<W: Write>(mut out: W, name: &str, elements: impl Iterator<Item = impl Serialize>) -> io::Result<W> {
    write!(out, "  \"{name}\": ")?;
    let mut lines = Lines::begin(out, "    ")?;
    for element in elements {
        lines.add(&element)?;
    }
    let mut out = lines.end("  ")?;
    out.write_all(b",\n")?;
    Ok(out)
}
