//! A district as a fixture, written while it is made.

use std::io::{self, Write};

use serde::Serialize;

use super::lines::Lines;
use super::{District, NOW, TIME_ZONE};
use crate::campus::Person;

/// Writes a district as a document of `schemas/district.schema.json`, person by person, then home by home.
#[derive(Debug)]
pub struct Document<W> {
    people: Lines<W>,
    district: District,
}

impl<W: Write> Document<W> {
    /// Begins the document: everything but the people and their homes.
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
        let people = Lines::begin(out, "    ")?;
        Ok(Self { people, district })
    }

    /// Adds a person.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn add(&mut self, person: &Person) -> io::Result<()> {
        self.people.add(person)
    }

    /// Ends the document with the homes of the people, and gives the writer back.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn end(self) -> io::Result<W> {
        self.end_while(|_| true)
    }

    /// The same for a writer that may have nobody any more who reads what is written; then the rest is not made.
    ///
    /// # Errors
    /// The writer cannot be written to.
    pub fn end_while(self, is_read: impl Fn(&W) -> bool) -> io::Result<W> {
        let Self { people, district } = self;
        let mut out = people.end("  ")?;
        out.write_all(b",\n")?;
        out = list_while(out, "households", district.households(), &is_read)?;
        out.write_all(b",\n")?;
        out = list_while(out, "addresses", district.addresses(), &is_read)?;
        out.write_all(b"\n}\n")?;
        Ok(out)
    }

    /// What the document is written to.
    pub fn out(&self) -> &W {
        &self.people.out
    }
}

fn list<W: Write>(out: W, name: &str, elements: impl Iterator<Item = impl Serialize>) -> io::Result<W> {
    let mut out = list_while(out, name, elements, |_| true)?;
    out.write_all(b",\n")?;
    Ok(out)
}

fn list_while<W: Write>(
    mut out: W,
    name: &str,
    elements: impl Iterator<Item = impl Serialize>,
    is_read: impl Fn(&W) -> bool,
) -> io::Result<W> {
    write!(out, "  \"{name}\": ")?;
    let mut lines = Lines::begin(out, "    ")?;
    for element in elements {
        if !is_read(&lines.out) {
            break;
        }
        lines.add(&element)?;
    }
    lines.end("  ")
}
