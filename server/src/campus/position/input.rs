//! A position as it was sent, and what is wrong with it.

use std::sync::Arc;

use jiff::civil::Date;

use super::wanted::Wanted;
use crate::campus::fault::repeated;
use crate::campus::length::too_long;
use crate::campus::place::Place;
use crate::campus::{Code, Fault, OnUpdate, Readings, Reference, Rule, Sent, Text};

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
    pub(in crate::campus) fn faults(
        &self,
        reference: &Reference,
        readings: &Readings,
        place: Place,
    ) -> Vec<Fault> {
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

    /// The lack of an end date in an update, where it may be none and has to be stated (silences AMB-33 and AMB-42).
    pub(super) fn lack_of_an_end(&self, readings: &Readings) -> Option<Fault> {
        if self.end_date != Sent::Absent || readings.absent_end == OnUpdate::Clear {
            return None;
        }
        let message =
            "an update of a position needs both dates; null or \"\" for the end date means that it is open";
        Some(Place::Body.fault(Code::MissingProperty, "endDate", message, None))
    }

    /// What a district makes of the position, its codes in the form in which they are listed. To be called on judged
    /// input only: `None` where a needed property is missing.
    pub(in crate::campus) fn wanted<'a>(&'a self, reference: &Reference) -> Option<Wanted<'a>> {
        let school = reference.schools.get(self.school_number.value()?.trim())?;
        let assignment = self.assignment_code.value();
        let assignment = assignment.and_then(|code| reference.assignment_codes.get(code.trim()));
        Some(Wanted {
            school_number: Arc::clone(&school.school_number),
            assignment_code: assignment.map(|known| Arc::clone(&known.assignment_code)),
            title: self.title_code.value().map(|code| code.trim()),
            title_description: self.title_description.value().map(|text| &**text),
            start_date: *self.start_date.value()?,
            end_date: self.end_date.value().copied(),
        })
    }
}
