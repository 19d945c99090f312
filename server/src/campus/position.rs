//! Positions, which Campus calls district assignments.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fault::repeated;
use super::length::too_long;
use super::place::Place;
use super::{Code, Fault, Notice, NoticeCode, Readings, Reference, Rule, Sent, Text, TitleKey};

/// A district assignment of a staff member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Position {
    /// Numbers the assignments of a district; never told to the HR system (POS-21).
    #[serde(rename = "assignmentID")]
    pub id: u64,
    /// A number of the list of schools.
    pub school_number: Arc<str>,
    /// A code of the list of assignment codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignment_code: Option<Arc<str>>,
    /// A code of the list of titles, in its stored form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_code: Option<Arc<str>>,
    /// The first day, as sent.
    pub start_date: Date,
    /// The last day, as sent; none while the position is open (POS-17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

/// A position as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PositionInput {
    /// The number of the school; needed (POS-15).
    pub school_number: Sent<Text>,
    /// The assignment code; this or the title code is needed (POS-13).
    pub assignment_code: Sent<Text>,
    /// The title code.
    pub title_code: Sent<Text>,
    /// Describes the title if it has to be created (POS-09).
    pub title_description: Sent<Text>,
    /// The first day; needed to create a position (POS-16).
    pub start_date: Sent<Date>,
    /// The last day.
    pub end_date: Sent<Date>,
}

impl PositionInput {
    /// Everything that is wrong with the position, which stands at `place` of the body.
    pub(super) fn faults(&self, reference: &Reference, readings: &Readings, place: Place) -> Vec<Fault> {
        let mut faults = self.missing(place);
        faults.extend(self.lengths(readings, place));
        faults.extend(self.unknown_codes(reference, place));
        faults
    }

    fn missing(&self, place: Place) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.school_number.value().is_none() {
            let message = "a position needs its school number";
            faults.push(place.fault(Code::MissingProperty, "schoolNumber", message, Rule::POS_15));
        }
        if self.assignment_code.value().is_none() && self.title_code.value().is_none() {
            let message = "a position needs a title code or an assignment code";
            faults.push(Fault::new(
                Code::MissingCode,
                place.pointer(),
                message,
                Rule::POS_13,
            ));
        }
        if self.start_date.value().is_none() {
            let message = "a position needs its start date";
            faults.push(place.fault(Code::MissingProperty, "startDate", message, Rule::POS_16));
        }
        faults
    }

    fn lengths(&self, readings: &Readings, place: Place) -> impl Iterator<Item = Fault> {
        let lengths = readings.lengths;
        let texts = [
            ("titleCode", &self.title_code),
            ("titleDescription", &self.title_description),
        ];
        texts
            .into_iter()
            .filter_map(move |(property, text)| too_long(lengths, place, property, text.value()?))
    }

    fn unknown_codes(&self, reference: &Reference, place: Place) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let Some(number) = self.school_number.value().map(|number| number.trim())
            && !reference.schools.contains_key(number)
        {
            let message = format!("{} is not a school of this district", repeated(number));
            faults.push(place.fault(Code::UnknownSchool, "schoolNumber", message, Rule::POS_03));
        }
        if let Some(code) = self.assignment_code.value().map(|code| code.trim())
            && !reference.assignment_codes.contains_key(code)
        {
            let message = format!("{} is not an assignment code of this district", repeated(code));
            faults.push(place.fault(
                Code::UnknownAssignmentCode,
                "assignmentCode",
                message,
                Rule::POS_04,
            ));
        }
        faults
    }

    /// What a district makes of the position, its codes in the form in which they are listed. To be called on judged
    /// input only: `None` where a needed property is missing.
    pub(super) fn wanted<'a>(&'a self, reference: &Reference) -> Option<Wanted<'a>> {
        let school = reference.schools.get(self.school_number.value()?.trim())?;
        let assignment = self.assignment_code.value();
        let assignment = assignment.and_then(|code| reference.assignment_codes.get(code.trim()));
        Some(Wanted {
            school_number: Arc::clone(&school.school_number),
            assignment_code: assignment.map(|known| Arc::clone(&known.assignment_code)),
            title: self.title_code.value().map(|code| (TitleKey::of(code), &**code)),
            title_description: self.title_description.value().map(|text| &**text),
            start_date: *self.start_date.value()?,
            end_date: self.end_date.value().copied(),
        })
    }
}

/// A judged position: every code but the title's is one of the district's.
pub(super) struct Wanted<'a> {
    pub(super) school_number: Arc<str>,
    pub(super) assignment_code: Option<Arc<str>>,
    pub(super) title: Option<(TitleKey, &'a str)>,
    pub(super) title_description: Option<&'a str>,
    pub(super) start_date: Date,
    pub(super) end_date: Option<Date>,
}

impl Wanted<'_> {
    /// The position to store under `id`; creates its title where there is none.
    pub(super) fn stored(&self, reference: &mut Reference, id: u64) -> Position {
        let title = self.title.as_ref();
        let title = title.map(|(_, code)| reference.title_on_demand(code, self.title_description));
        Position {
            id,
            school_number: Arc::clone(&self.school_number),
            assignment_code: self.assignment_code.clone(),
            title_code: title.map(|title| Arc::clone(&title.title_code)),
            start_date: self.start_date,
            end_date: self.end_date,
        }
    }

    /// What is odd about the title described: a description without a code says nothing (silence AMB-127), and a title
    /// that exists keeps its own (AMB-35).
    pub(super) fn notice(&self, reference: &Reference, place: Place) -> Option<Notice> {
        let description = self.title_description?;
        let message = match &self.title {
            None => "a description without a title code is ignored",
            Some((key, _)) => {
                let known = reference.titles.get(key)?;
                if *known.title_description == *description {
                    return None;
                }
                "the title exists and keeps the description it has"
            }
        };
        Some(Notice {
            code: NoticeCode::ValueIgnored,
            path: format!("{}/titleDescription", place.pointer()),
            message,
        })
    }
}

impl Position {
    /// Whether the position is in force on a day, its first and its last one included.
    pub(super) fn is_active(&self, day: Date) -> bool {
        self.start_date <= day && self.end_date.is_none_or(|end| day <= end)
    }

    /// The description of the position's title, if it has a title.
    pub fn title_description<'a>(&self, reference: &'a Reference) -> Option<&'a str> {
        let title = reference.titles.get(&TitleKey::of(self.title_code.as_ref()?))?;
        Some(&title.title_description)
    }
}
