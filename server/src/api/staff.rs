//! createStaff, and how a staff member looks in a reply.

use http::header::LOCATION;
use http::{HeaderValue, StatusCode};
use jiff::civil::Date;
use serde::Serialize;

use super::position::{PositionView, read_position};
use super::problem::{Problem, refused};
use super::properties::{Properties, Warning};
use super::reply::{Reply, json};
use super::{Call, Judge, Store, Tree, json_body};
use crate::campus::{
    Code, Command, District, Employment, EmploymentInput, Fault, Outcome, Person, Refusal, StaffInput,
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
    #[serde(flatten)]
    contact: &'a crate::campus::Contact,
    employments: &'a [Employment],
    positions: Vec<PositionView<'a>>,
}

#[derive(Serialize)]
struct StaffReply<'a> {
    #[serde(flatten)]
    staff: StaffView<'a>,
    warnings: &'a [Warning],
}

impl<'a> StaffView<'a> {
    /// A hit of the search: without SSN (silence AMB-73).
    pub(super) fn hit(person: &'a Person, district: &'a District) -> Self {
        let identity = person.identity();
        let positions = person.positions.iter();
        Self {
            staff_number: person
                .staff_number
                .as_ref()
                .map(crate::campus::StaffNumber::as_str),
            last_name: &identity.last_name,
            first_name: &identity.first_name,
            middle_name: identity.middle_name.as_deref(),
            gender: identity.gender.as_deref(),
            ssn: None,
            birthdate: identity.birthdate,
            contact: &person.contact,
            employments: &person.employments,
            positions: positions
                .map(|position| PositionView::of(position, &district.reference))
                .collect(),
        }
    }

    /// The stored record, as a write answers it: the SSN masked (silence AMB-20).
    fn stored(person: &'a Person, district: &'a District) -> Self {
        let ssn = person.identity().ssn.as_ref().map(crate::campus::Ssn::masked);
        Self {
            ssn,
            ..Self::hit(person, district)
        }
    }
}

/// Creates a staff member (STAFF-01).
pub(super) fn create_staff(call: &Call<'_>, store: &impl Store) -> Reply {
    let body = match json_body(call.request) {
        Ok(body) => body,
        Err(problem) => return problem.reply(),
    };
    let faults = Judge::of_body("Staff")
        .map(|judge| judge.faults(&body))
        .unwrap_or_default();
    let mut warnings = Vec::new();
    let sent = read_staff(body, &mut warnings);
    if !faults.is_empty() {
        let further = store.district().judge_new_staff(&sent);
        return refused(&Refusal::InvalidStaff(with_further(faults, further)));
    }
    match store.execute(Command::CreateStaff(Box::new(sent))) {
        Ok(Outcome::Staff(person)) => {
            let district = store.district();
            let staff = StaffView::stored(&person, &district);
            let location = format!("{}/staff/{}", call.base, staff.staff_number.unwrap_or_default());
            let mut reply = json(
                StatusCode::CREATED,
                &StaffReply {
                    staff,
                    warnings: &warnings,
                },
            );
            if let Ok(location) = HeaderValue::from_str(&location) {
                reply.response.headers_mut().insert(LOCATION, location);
            }
            reply
        }
        Ok(_) => Problem::contradiction().reply(),
        Err(refusal) => refused(&refusal),
    }
}

/// The faults of shape, then those further ones that are not about a value found wrong already.
pub(super) fn with_further(mut faults: Vec<Fault>, further: Vec<Fault>) -> Vec<Fault> {
    let known: Vec<String> = faults.iter().map(|fault| fault.path.clone()).collect();
    let is_new = |fault: &Fault| !known.iter().any(|known| is_about(fault, known));
    faults.extend(further.into_iter().filter(is_new));
    faults
}

/// Whether a fault is about the value at `path`: the value itself, a part of it, or the lack of the code it stands for.
fn is_about(fault: &Fault, path: &str) -> bool {
    let rest = fault.path.strip_prefix(path);
    let is_part = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let below = path.strip_prefix(fault.path.as_str());
    let is_code = matches!(below, Some("/assignmentCode" | "/titleCode"));
    is_part || (fault.code == Code::MissingCode && is_code)
}

fn read_staff(body: Tree<'_>, warnings: &mut Vec<Warning>) -> StaffInput {
    let mut properties = Properties::of(body, String::new(), warnings);
    let staff = StaffInput {
        staff_number: properties.text("staffNumber"),
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
        positions: properties.list("positions", read_position),
    };
    properties.warn_of_the_rest();
    staff
}

fn read_employment(properties: &mut Properties<'_, '_>) -> EmploymentInput {
    EmploymentInput {
        hire_date: properties.date("hireDate"),
        termination_date: properties.date("terminationDate"),
    }
}
