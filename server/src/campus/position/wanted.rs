//! A judged position, and which stored ones it means.

use std::borrow::Cow;

use std::sync::Arc;

use jiff::civil::Date;

use super::Position;
use crate::campus::place::Place;
use crate::campus::{District, Notice, NoticeCode, PositionMatch, Readings, Reference};

/// A judged position: every code but the title's is one of the district's.
pub(in crate::campus) struct Wanted<'a> {
    pub(super) school_number: Arc<str>,
    pub(super) assignment_code: Option<Arc<str>>,
    pub(super) title: Option<&'a str>,
    pub(super) title_description: Option<&'a str>,
    pub(super) start_date: Date,
    pub(super) end_date: Option<Date>,
}

impl Wanted<'_> {
    /// Whether school and codes are those of `position`: every code that is given, or, read otherwise, every code
    /// (POS-26 to POS-29, silence AMB-29).
    pub(super) fn agrees(&self, position: &Position, readings: &Readings) -> bool {
        let (assignment, title) = (self.assignment_code.as_deref(), self.title);
        let same_title = |one: &str, other: &str| Reference::is_same_title(one, other, readings);
        self.school_number == position.school_number
            && is_code(
                assignment,
                position.assignment_code.as_deref(),
                readings,
                |one, other| one == other,
            )
            && is_code(title, position.title_code.as_deref(), readings, same_title)
    }

    /// Whether nothing distinguishes `position` from what is wanted. Dates first: a large set has the same codes throughout.
    pub(super) fn is_identical(&self, position: &Position, readings: &Readings) -> bool {
        self.start_date == position.start_date
            && self.end_date == position.end_date
            && self.agrees(position, readings)
    }

    /// Whether `position` has a code only where one is given.
    pub(super) fn has_exactly_the_codes(&self, position: &Position) -> bool {
        self.assignment_code.is_some() == position.assignment_code.is_some()
            && self.title.is_some() == position.title_code.is_some()
    }

    pub(super) fn has_both_codes(&self) -> bool {
        self.assignment_code.is_some() && self.title.is_some()
    }

    /// What is odd about the title described: a description without a code says nothing (silence AMB-127), and a title
    /// that exists keeps its own (AMB-35). Only a position that is new can describe a title, however that is read.
    pub(super) fn notice(
        &self,
        reference: &Reference,
        readings: &Readings,
        place: Place,
        is_new: bool,
    ) -> Option<Notice> {
        let description = self.title_description?;
        let message = match &self.title {
            None => "a description without a title code is ignored",
            Some(code) => {
                let known = reference.title(code, readings)?;
                let is_described = is_new && readings.update_description;
                if is_described || *known.title_description == *description {
                    return None;
                }
                "the title exists and keeps the description it has"
            }
        };
        Some(Notice {
            code: NoticeCode::ValueIgnored,
            path: format!("{}/titleDescription", place.pointer()),
            message: Cow::Borrowed(message),
        })
    }
}

/// Whether a code that is given, or not given, is the one held.
fn is_code(
    given: Option<&str>,
    held: Option<&str>,
    readings: &Readings,
    is_same: impl Fn(&str, &str) -> bool,
) -> bool {
    match (given, held) {
        (Some(given), Some(held)) => is_same(given, held),
        (Some(_), None) => false,
        (None, None) => true,
        (None, Some(_)) => readings.position_match == PositionMatch::Given,
    }
}

impl District {
    /// Stores what is wanted under a new id; creates its title where there is none (POS-06, silence AMB-34).
    pub(super) fn added(&mut self, wanted: &Wanted<'_>, readings: &Readings) -> Position {
        let title = wanted.title;
        let title = title.map(|code| {
            self.reference
                .title_on_demand(code, wanted.title_description, readings)
        });
        Position {
            id: self.last_ids.next_assignment(),
            school_number: Arc::clone(&wanted.school_number),
            assignment_code: wanted.assignment_code.clone(),
            title_code: title.map(|title| Arc::clone(&title.title_code)),
            start_date: wanted.start_date,
            end_date: wanted.end_date,
            linked: readings.linked_default,
        }
    }
}
