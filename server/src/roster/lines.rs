//! A list in a JSON text, one element a line.

use std::io::{self, Write};

use serde::Serialize;

/// Writes the elements of a list, each on a line of its own.
#[derive(Debug)]
pub(super) struct Lines<W> {
    pub(super) out: W,
    indent: &'static str,
    is_empty: bool,
}

impl<W: Write> Lines<W> {
    /// Begins a list; its elements are indented by `indent`.
    pub(super) fn begin(mut out: W, indent: &'static str) -> io::Result<Self> {
        out.write_all(b"[")?;
        Ok(Self {
            out,
            indent,
            is_empty: true,
        })
    }

    /// Adds an element.
    pub(super) fn add(&mut self, element: &impl Serialize) -> io::Result<()> {
        let before = if self.is_empty { "\n" } else { ",\n" };
        self.is_empty = false;
        write!(self.out, "{before}{}", self.indent)?;
        serde_json::to_writer(&mut self.out, element)?;
        Ok(())
    }

    /// Ends the list, its bracket indented by `indent`.
    pub(super) fn end(mut self, indent: &str) -> io::Result<W> {
        if !self.is_empty {
            write!(self.out, "\n{indent}")?;
        }
        self.out.write_all(b"]")?;
        Ok(self.out)
    }
}
