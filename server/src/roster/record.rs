//! What the HR system has of a staff member.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use super::District;
use super::catalogue::description;
use super::home::addresses_of_staff;
use super::spelling::HouseholdRecord;
use crate::campus::{Employment, Person, Position, Ssn};

/// A staff member as the HR system sends one: a body of createStaff, without properties that are empty.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record<'a> {
    pub(super) staff_number: &'a str,
    pub(super) last_name: &'a str,
    first_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    middle_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gender: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ssn: Option<&'a Ssn>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birthdate: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cell_phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    personal_email: Option<&'a str>,
    pub(super) employments: Cow<'a, [Employment]>,
    pub(super) positions: Vec<PositionRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) household: Option<HouseholdRecord>,
}

/// A position as the HR system sends one.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PositionRecord<'a> {
    pub(super) school_number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    assignment_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_description: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<Date>,
}

impl<'a> Record<'a> {
    /// The record of a person of a district, if they are staff: the HR system knows nobody without a staff number, and of
    /// nobody a former name or address.
    pub fn of(person: &'a Person, district: District) -> Option<Self> {
        let (identity, contact) = (person.identity(), &person.contact);
        let staff_number = person.staff_number.as_ref()?.as_str();
        Some(Self {
            household: number_in(staff_number).and_then(|number| household(district, number)),
            staff_number,
            last_name: &identity.last_name,
            first_name: &identity.first_name,
            middle_name: identity.middle_name.as_deref(),
            gender: identity.gender.as_deref(),
            ssn: identity.ssn.as_ref(),
            birthdate: identity.birthdate,
            work_phone: contact.work_phone.as_deref(),
            cell_phone: contact.cell_phone.as_deref(),
            other_phone: contact.other_phone.as_deref(),
            work_email: contact.work_email.as_deref(),
            personal_email: contact.personal_email.as_deref(),
            employments: Cow::Borrowed(&person.employments),
            positions: person.positions.iter().map(PositionRecord::of).collect(),
        })
    }
}

/// The number a staff number of a district that is made up was given for.
pub(super) fn number_in(staff_number: &str) -> Option<u32> {
    staff_number.trim_start_matches('E').parse().ok()
}

fn household(district: District, number: u32) -> Option<HouseholdRecord> {
    HouseholdRecord::of(district.seed(), number, &addresses_of_staff(district, number))
}

impl<'a> PositionRecord<'a> {
    fn of(position: &'a Position) -> Self {
        Self {
            school_number: &position.school_number,
            assignment_code: position.assignment_code.as_deref(),
            title_code: position.title_code.as_deref(),
            title_description: position.title_code.as_deref().and_then(description),
            start_date: Some(position.start_date),
            end_date: position.end_date,
        }
    }
}
