//! createPosition, and how a position looks in a reply.

use http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::problem::{Problem, refused};
use super::properties::{Properties, Warning};
use super::reply::{Reply, json};
use super::staff::with_further;
use super::{Call, Judge, Store, json_body};
use crate::campus::{Command, Outcome, Position, PositionInput, Reference, Refusal};

/// A position as replies show one: the properties of the contract, none that is empty.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PositionView<'a> {
    school_number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    assignment_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_description: Option<&'a str>,
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
}

#[derive(Serialize)]
struct PositionReply<'a> {
    #[serde(flatten)]
    position: PositionView<'a>,
    warnings: &'a [Warning],
}

impl<'a> PositionView<'a> {
    /// The position, with the description its title has in the list.
    pub(super) fn of(position: &'a Position, reference: &'a Reference) -> Self {
        Self {
            school_number: &position.school_number,
            assignment_code: position.assignment_code.as_deref(),
            title_code: position.title_code.as_deref(),
            title_description: position.title_description(reference),
            start_date: position.start_date,
            end_date: position.end_date,
        }
    }
}

/// Adds a position to the staff member in the path (STAFF-23).
pub(super) fn create_position(call: &Call<'_>, store: &impl Store) -> Reply {
    let body = match json_body(call.request) {
        Ok(body) => body,
        Err(problem) => return problem.reply(),
    };
    let faults = Judge::of_body("Position")
        .map(|judge| judge.faults(&body))
        .unwrap_or_default();
    let mut warnings = Vec::new();
    let mut properties = Properties::of(body, String::new(), &mut warnings);
    let position = read_position(&mut properties);
    properties.warn_of_the_rest();
    if !faults.is_empty() {
        let further = store.district().judge_new_position(&position);
        return refused(&Refusal::InvalidPosition(with_further(faults, further)));
    }
    let staff_number = call.staff_number.to_owned();
    match store.execute(Command::CreatePosition {
        staff_number,
        position,
    }) {
        Ok(Outcome::Position(person)) => {
            let district = store.district();
            let Some(position) = person.positions.last() else {
                return Problem::contradiction().reply();
            };
            let position = PositionView::of(position, &district.reference);
            json(
                StatusCode::CREATED,
                &PositionReply {
                    position,
                    warnings: &warnings,
                },
            )
        }
        Ok(_) => Problem::contradiction().reply(),
        Err(refusal) => refused(&refusal),
    }
}

/// Reads a position, alone or as an element of a staff member.
pub(super) fn read_position(properties: &mut Properties<'_, '_>) -> PositionInput {
    PositionInput {
        school_number: properties.text("schoolNumber"),
        assignment_code: properties.text("assignmentCode"),
        title_code: properties.text("titleCode"),
        title_description: properties.text("titleDescription"),
        start_date: properties.date("startDate"),
        end_date: properties.date("endDate"),
    }
}
