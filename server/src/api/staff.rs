//! createStaff and updateStaff, and how a staff member looks in a reply.

use http::header::LOCATION;
use http::{HeaderValue, StatusCode};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::form::{Form, Warnings};
use super::household::{HouseholdView, read_home};
use super::position::{PositionView, read_position};
use super::problem::Problem;
use super::properties::{Findings, Properties};
use super::reply::{Reply, json};
use super::{Call, Store, Tree};
use crate::campus::{
    Command, Context, District, Employment, EmploymentInput, Hired, Notice, Outcome, Person, Readings,
    Refusal, Ssn, SsnEcho, StaffInput, StaffNumber,
};

/// A staff member as replies show one: the properties of the contract, none that is empty.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StaffView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    staff_number: Option<&'a str>,
    last_name: &'a str,
    first_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    middle_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gender: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ssn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birthdate: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell_phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    personal_email: Option<&'a str>,
    employments: &'a [Employment],
    positions: Vec<PositionView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    household: Option<HouseholdView<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    warnings: Option<Warnings>,
}

impl<'a> StaffView<'a> {
    /// A hit of the search: without SSN (silence AMB-73).
    pub(super) fn hit(person: &'a Person, district: &'a District, cx: &Context<'_>) -> Self {
        let (identity, contact) = (person.identity(), &person.contact);
        let positions = person.positions.iter();
        Self {
            staff_number: person.staff_number.as_ref().map(StaffNumber::as_str),
            last_name: &identity.last_name,
            first_name: &identity.first_name,
            middle_name: identity.middle_name.as_deref(),
            gender: identity.gender.as_deref(),
            ssn: None,
            birthdate: identity.birthdate,
            work_phone: contact.work_phone.as_deref(),
            cell_phone: contact.cell_phone.as_deref(),
            other_phone: contact.other_phone.as_deref(),
            work_email: contact.work_email.as_deref(),
            personal_email: contact.personal_email.as_deref(),
            employments: &person.employments,
            positions: positions
                .map(|position| PositionView::of(position, &district.reference))
                .collect(),
            household: HouseholdView::of(person, district, cx),
            warnings: None,
        }
    }

    /// The stored record, as a write answers it; how much of the SSN it shows is silence AMB-20.
    fn stored(person: &'a Person, district: &'a District, cx: &Context<'_>, notices: Vec<Notice>) -> Self {
        let shown = |ssn: &Ssn| match cx.readings.ssn_echo {
            SsnEcho::Masked => Some(ssn.masked()),
            SsnEcho::Full => Some(ssn.reveal()),
            SsnEcho::None => None,
        };
        Self {
            ssn: person.identity().ssn.as_ref().and_then(shown),
            warnings: Some(Warnings(notices)),
            ..Self::hit(person, district, cx)
        }
    }
}

const NEW_STAFF: Form<StaffInput> = Form {
    schema: "Staff",
    read: read_staff,
    judge: District::judge_new_staff,
    refusal: Refusal::InvalidStaff,
};

/// A staff member that is to be different.
pub(super) const STAFF_UPDATE: Form<StaffInput> = Form {
    judge: District::judge_staff_update,
    ..NEW_STAFF
};

/// Creates a staff member (STAFF-01).
pub(super) fn create_staff(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let (staff, notices) = NEW_STAFF.record(call, store)?;
    let hired = person_of(store.execute(Command::CreateStaff(Box::new(staff)))?)?;
    Ok(stored(call, store, hired, notices))
}

/// Updates the holder of the staff number in the path (STAFF-02).
pub(super) fn update_staff(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let (staff, notices) = STAFF_UPDATE.record(call, store)?;
    let hired = person_of(store.execute(Command::UpdateStaff {
        staff_number: call.staff_number.to_owned(),
        staff: Box::new(staff),
    })?)?;
    Ok(stored(call, store, hired, notices))
}

/// Whom a command about a person was about.
///
/// # Errors
/// The command was about nobody, which no caller gets to see.
pub fn person_of(outcome: Outcome) -> Result<Hired, Problem> {
    match outcome {
        Outcome::Person(hired) => Ok(hired),
        _ => Err(Problem::contradiction()),
    }
}

fn stored(call: &Call<'_>, store: &impl Store, hired: Hired, mut notices: Vec<Notice>) -> Reply {
    let Hired {
        person,
        is_new,
        notices: further,
        ..
    } = hired;
    notices.extend(further);
    let district = store.district();
    let view = StaffView::stored(&person, &district, &store.context(), notices);
    if !is_new {
        return json(StatusCode::OK, &view);
    }
    let location = format!("{}/staff/{}", call.base, view.staff_number.unwrap_or_default());
    let mut reply = json(StatusCode::CREATED, &view);
    if let Ok(location) = HeaderValue::from_str(&location) {
        reply.response.headers_mut().insert(LOCATION, location);
    }
    reply
}

/// A staff member as the search shows one.
pub fn staff_hit(person: &Person, district: &District, cx: &Context<'_>) -> Value {
    serde_json::to_value(StaffView::hit(person, district, cx)).unwrap_or_default()
}

/// Reads a person as an operator edits one: as the view of the person names the properties.
pub fn read_edit(body: Tree<'_>) -> StaffInput {
    let readings = Readings::default();
    let mut findings = Findings::of(Vec::new());
    let mut properties = Properties::of_body(body, &readings, &mut findings);
    read_person(&mut properties, "localStaffNumber", "districtAssignments")
}

fn read_staff(properties: &mut Properties<'_, '_>) -> StaffInput {
    read_person(properties, "staffNumber", "positions")
}

fn read_person(properties: &mut Properties<'_, '_>, number: &str, positions: &str) -> StaffInput {
    StaffInput {
        staff_number: properties.text(number),
        last_name: properties.text("lastName"),
        first_name: properties.text("firstName"),
        middle_name: properties.text("middleName"),
        gender: properties.text("gender"),
        ssn: properties.text("ssn"),
        birthdate: properties.date("birthdate"),
        work_phone: properties.text("workPhone"),
        cell_phone: properties.text("cellPhone"),
        other_phone: properties.text("otherPhone"),
        work_email: properties.text("workEmail"),
        personal_email: properties.text("personalEmail"),
        employments: properties.list("employments", read_employment),
        positions: properties.list(positions, read_position),
        household: read_home(properties),
    }
}

fn read_employment(properties: &mut Properties<'_, '_>) -> EmploymentInput {
    EmploymentInput {
        hire_date: properties.date("hireDate"),
        termination_date: properties.date("terminationDate"),
    }
}
