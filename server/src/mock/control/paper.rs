//! What the pages of Campus have in common: how they are answered, and how records read in them.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Response};
use jiff::civil::Date;

use crate::api::Reply;
use crate::campus::{Employment, Position, Reference, Stay};
use crate::page::{Report, render};

/// The properties of a person and of a household as people call them.
const PROPERTIES: [(&str, &str); 31] = [
    ("lastName", "Last name"),
    ("firstName", "First name"),
    ("middleName", "Middle name"),
    ("gender", "Gender"),
    ("ssn", "Social security number"),
    ("birthdate", "Date of birth"),
    ("workPhone", "Work phone"),
    ("cellPhone", "Cell phone"),
    ("otherPhone", "Other phone"),
    ("workEmail", "Work email"),
    ("personalEmail", "Personal email"),
    ("employments", "District employment"),
    ("positions", "District assignment"),
    ("localStaffNumber", "Local Staff Number"),
    ("identities", "Identity"),
    ("identityID", "Identity ID"),
    ("districtAssignments", "District assignment"),
    ("assignmentID", "Assignment ID"),
    ("schoolNumber", "School number"),
    ("assignmentCode", "Assignment code"),
    ("titleCode", "Title code"),
    ("hireDate", "Hire date"),
    ("terminationDate", "Termination date"),
    ("startDate", "Start date"),
    ("endDate", "End date"),
    ("household", "Household"),
    ("name", "Name of the household"),
    ("phone", "Phone of the household"),
    ("comments", "Comments on the household"),
    ("private", "Private household"),
    ("householdLocations", "Address of the household"),
];

/// What people call a property.
pub(super) fn in_words(property: &str) -> &str {
    let known = PROPERTIES.iter().find(|(name, _)| *name == property);
    known.map_or(property, |(_, words)| *words)
}

/// A report as a page. It tells of now, so that no browser may keep it (CHECK-07).
pub(super) fn html(report: &Report<'_>) -> Reply {
    let mut response = Response::new(Bytes::from(render(report)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Reply::from(response)
}

/// So many of something.
pub(super) fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// An employment in words.
pub(super) fn period(employment: &Employment) -> String {
    dates(employment.hire_date, employment.termination_date)
}

/// A position in words: where and as what, and in a line of its own from when to when.
pub(super) fn place(position: &Position, reference: &Reference) -> [String; 2] {
    let school = reference.schools.get(&position.school_number);
    let assignment = position.assignment_code.as_ref();
    let assignment = assignment.map(|code| match reference.assignment_codes.get(code) {
        Some(listed) => listed.description.to_string(),
        None => code.to_string(),
    });
    let title = position.title_description(reference).map(str::to_owned);
    // A teacher whose title is Teacher is called so once.
    let title = title.filter(|title| Some(title) != assignment.as_ref());
    let at = match school {
        Some(school) => format!("{} {}", position.school_number, school.name),
        None => position.school_number.to_string(),
    };
    let parts = [Some(at), assignment, title].into_iter().flatten();
    [
        parts.collect::<Vec<_>>().join(", "),
        dates(Some(position.start_date), position.end_date),
    ]
}

/// A stay of a household in words: where and as what, and in a line of its own from when to when.
pub(super) fn stay(stay: &Stay) -> [String; 2] {
    let location = &stay.location;
    let marks = [
        (!location.physical).then_some("for letters only"),
        (!location.mailing).then_some("not for letters"),
        location.secondary.then_some("secondary"),
        location.private.then_some("private"),
    ];
    let at = [stay.address.address.to_string()].into_iter();
    let marks = marks.into_iter().flatten().map(str::to_owned);
    [
        at.chain(marks).collect::<Vec<_>>().join(", "),
        dates(Some(location.start_date), location.end_date),
    ]
}

/// From when to when something was so.
pub(super) fn dates(from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("since {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => "without dates".to_owned(),
    }
}
