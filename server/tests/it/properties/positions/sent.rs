//! Positions as the HR system sends them, and when one is accepted.

use jiff::civil::Date;

/// The schools and assignment codes of Blaine.
const SCHOOLS: [&str; 2] = ["010", "020"];
const ASSIGNMENTS: [&str; 2] = ["10", "20"];

/// A position as the HR system sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) school: Option<&'static str>,
    pub(super) assignment: Option<&'static str>,
    pub(super) title: Option<&'static str>,
    pub(super) description: Option<&'static str>,
    pub(super) start: Option<Date>,
    pub(super) end: End,
}

/// What is sent of an end date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Unsaid,
    Open,
    On(Date),
}

impl Sent {
    /// POS-03, POS-04, POS-05, POS-13, POS-15, POS-16.
    pub(super) fn is_valid(&self) -> bool {
        self.school().is_some_and(|school| SCHOOLS.contains(&school))
            && self.assignment().is_none_or(|code| ASSIGNMENTS.contains(&code))
            && (self.assignment().is_some() || self.title().is_some())
            && self.start.is_some()
    }

    pub(super) fn school(&self) -> Option<&'static str> {
        content(self.school)
    }

    pub(super) fn assignment(&self) -> Option<&'static str> {
        content(self.assignment)
    }

    pub(super) fn title(&self) -> Option<&'static str> {
        content(self.title)
    }

    pub(super) fn end(&self) -> Option<Date> {
        match self.end {
            End::On(date) => Some(date),
            End::Unsaid | End::Open => None,
        }
    }

    pub(super) fn has_both_codes(&self) -> bool {
        self.assignment().is_some() && self.title().is_some()
    }
}

/// A text without outer blanks, if anything is left of it.
fn content(text: Option<&'static str>) -> Option<&'static str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
