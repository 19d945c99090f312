//! What can be printed.

use std::borrow::Cow;

use jiff::Timestamp;

/// A table, with what stands above and below it.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// What it is, above the table and at the foot of every page.
    pub title: String,
    /// What is to be known about it, a line each, above the table.
    pub notes: Vec<String>,
    /// When it is printed.
    pub printed: Timestamp,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, each with a text for every column.
    pub rows: Vec<Vec<Cow<'a, str>>>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading, which every page repeats.
    pub heading: &'static str,
    /// How wide it is beside the others.
    pub share: f32,
    /// How its texts are set.
    pub style: Style,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As prose.
    Prose,
    /// As code: every letter as wide as any other.
    Code,
}
