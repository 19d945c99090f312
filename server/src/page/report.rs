//! What a report is made of.

use std::borrow::Cow;

/// A report, with what stands above its tables.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// What it is.
    pub title: &'a str,
    /// Where it is found.
    pub place: &'a str,
    /// What it is about, at the head of every page.
    pub about: String,
    /// What it comes to, in a sentence or two.
    pub verdict: Verdict,
    /// What else is to be known, each by its name.
    pub facts: Vec<Fact<'a>>,
    /// The tables; one without rows is left out.
    pub sections: Vec<Section<'a>>,
}

/// What a report comes to.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Whether there is something to be done.
    pub is_open: bool,
    /// In a sentence.
    pub statement: String,
    /// What to do about it, or what it means.
    pub advice: &'static str,
}

/// Something to be known.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// What.
    pub name: &'a str,
    /// Its value.
    pub value: String,
}

/// A table with its heading.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    /// The heading.
    pub heading: Cow<'a, str>,
    /// What its rows have in common.
    pub note: Cow<'a, str>,
    /// What is to be read before them, each in a paragraph.
    pub remarks: Vec<Cow<'a, str>>,
    /// Whether the rows are things of one kind, so that their number says something.
    pub is_counted: bool,
    /// The columns.
    pub columns: &'static [Column],
    /// The rows.
    pub groups: Vec<Group<'a>>,
}

/// Rows that belong together and stay on one page if they can.
pub type Group<'a> = Vec<Row<'a>>;

/// A row: a cell for every column.
pub type Row<'a> = Vec<Cell<'a>>;

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its heading, which every page repeats.
    pub heading: &'static str,
    /// How wide it is, in hundredths of the page.
    pub width: u8,
    /// How its texts are set.
    pub style: Style,
}

impl Column {
    /// A column of so many hundredths of the page.
    pub const fn new(heading: &'static str, width: u8, style: Style) -> Self {
        Self {
            heading,
            width,
            style,
        }
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As prose.
    Prose,
    /// As a code: every letter as wide as any other.
    Code,
    /// As a date, which stays on one line.
    Date,
}

/// The text of a cell, line by line; without a line it says that there is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell<'a>(pub Vec<Cow<'a, str>>);

impl<'a> Cell<'a> {
    /// A cell of one line.
    pub fn of(text: impl Into<Cow<'a, str>>) -> Self {
        Self(vec![text.into()])
    }
}

impl<'a, T: Into<Cow<'a, str>>> From<Option<T>> for Cell<'a> {
    fn from(text: Option<T>) -> Self {
        Self(text.map(Into::into).into_iter().collect())
    }
}

impl<'a> Section<'a> {
    /// A list of things of one kind.
    pub fn list(heading: &'a str, note: &'a str, columns: &'static [Column], groups: Vec<Group<'a>>) -> Self {
        Self {
            heading: Cow::Borrowed(heading),
            note: Cow::Borrowed(note),
            remarks: Vec::new(),
            is_counted: true,
            columns,
            groups,
        }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(Vec::is_empty)
    }
}
