//! What is wrong with a record, each fault as its code and the place it is at.

use super::record::{Given, Record};

/// What a record was sent for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Purpose {
    Create,
    Update,
    /// By an operator, who may also take a staff number away.
    Edit,
}

/// Nobody is without these (AMB-18).
const NEEDED: [&str; 4] = ["staffNumber", "lastName", "firstName", "gender"];

/// How many characters Campus keeps (AMB-130).
const LENGTHS: [(&str, usize); 9] = [
    ("staffNumber", 15),
    ("lastName", 50),
    ("firstName", 50),
    ("middleName", 50),
    ("workPhone", 25),
    ("cellPhone", 25),
    ("otherPhone", 25),
    ("workEmail", 100),
    ("personalEmail", 100),
];

const GENDERS: [&str; 3] = ["F", "M", "N"];
const SCHOOLS: [&str; 2] = ["010", "020"];
const ASSIGNMENT_CODES: [&str; 2] = ["10", "20"];

/// Everything that is wrong with a staff member, sorted.
pub(super) fn staff_faults(record: &Record, purpose: Purpose) -> Vec<String> {
    let mut faults = Vec::new();
    for property in NEEDED {
        let is_missing = match purpose {
            Purpose::Create => record.text(property).is_none(),
            Purpose::Update => record.given(property) == Given::Empty,
            Purpose::Edit => property != "staffNumber" && record.given(property) == Given::Empty,
        };
        faults.extend(is_missing.then(|| format!("MISSING_PROPERTY /{property}")));
    }
    faults.extend(too_long(record, &LENGTHS, ""));
    let wrong = |property: &str, is_right: fn(&str) -> bool| {
        record.text(property).is_some_and(|text| !is_right(text))
    };
    faults.extend(wrong("staffNumber", is_number).then(|| "INVALID_STAFF_NUMBER /staffNumber".to_owned()));
    faults
        .extend(wrong("gender", |text| GENDERS.contains(&text)).then(|| "UNKNOWN_GENDER /gender".to_owned()));
    faults.extend(wrong("ssn", |text| hyphenated(text).is_some()).then(|| "INVALID_SSN /ssn".to_owned()));
    for (index, employment) in record.list("employments").iter().enumerate() {
        let is_missing = employment.text("hireDate").is_none();
        faults.extend(is_missing.then(|| format!("MISSING_PROPERTY /employments/{index}/hireDate")));
    }
    for (index, position) in record.list("positions").iter().enumerate() {
        faults.extend(position_faults(position, &format!("/positions/{index}")));
    }
    faults.sort();
    faults
}

/// Everything that is wrong with a position, sorted.
pub(super) fn position_faults(position: &Record, at: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for property in ["schoolNumber", "startDate"] {
        let is_missing = position.text(property).is_none();
        faults.extend(is_missing.then(|| format!("MISSING_PROPERTY {at}/{property}")));
    }
    if position.text("assignmentCode").is_none() && position.text("titleCode").is_none() {
        faults.push(format!("MISSING_CODE {at}").trim().to_owned());
    }
    faults.extend(too_long(
        position,
        &[("titleCode", 15), ("titleDescription", 100)],
        at,
    ));
    let unknown = |property: &str, list: &[&str]| {
        position
            .text(property)
            .is_some_and(|code| !list.contains(&code.trim()))
    };
    faults.extend(unknown("schoolNumber", &SCHOOLS).then(|| format!("UNKNOWN_SCHOOL {at}/schoolNumber")));
    let is_unknown = unknown("assignmentCode", &ASSIGNMENT_CODES);
    faults.extend(is_unknown.then(|| format!("UNKNOWN_ASSIGNMENT_CODE {at}/assignmentCode")));
    faults.sort();
    faults
}

fn too_long(record: &Record, lengths: &[(&str, usize)], at: &str) -> Vec<String> {
    let long = lengths.iter().filter(|(property, length)| {
        let text = record.text(property).unwrap_or_default();
        text.chars().count() > *length
    });
    long.map(|(property, _)| format!("TOO_LONG {at}/{property}"))
        .collect()
}

/// Letters, digits and three signs, between blanks (STAFF-04, AMB-13).
fn is_number(text: &str) -> bool {
    text.trim()
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || "-._".contains(sign))
}

/// The nine digits of an SSN with their hyphens (STAFF-12, AMB-20).
pub(super) fn hyphenated(text: &str) -> Option<String> {
    let digits = text.trim().replace('-', "");
    let is_right = digits.len() == 9 && digits.chars().all(|digit| digit.is_ascii_digit());
    is_right.then(|| format!("{}-{}-{}", &digits[..3], &digits[3..5], &digits[5..]))
}
