//! createPosition, and how a position looks in a reply.

use http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::form::{Form, Warnings};
use super::problem::Problem;
use super::properties::Properties;
use super::reply::{Reply, json};
use super::staff::person_of;
use super::{Call, Store};
use crate::campus::{Command, District, Outcome, Position, PositionInput, Reference, Refusal, Sent};

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
    #[serde(skip_serializing_if = "Option::is_none")]
    warnings: Option<Warnings>,
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
            warnings: None,
        }
    }
}

const NEW_POSITION: Form<PositionInput> = Form {
    schema: "Position",
    read: read_position,
    judge: District::judge_new_position,
    refusal: Refusal::InvalidPosition,
};

/// Adds a position to the staff member in the path (STAFF-23).
pub(super) fn create_position(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let (position, mut notices) = NEW_POSITION.record(call, store)?;
    let hired = person_of(store.execute(Command::CreatePosition {
        staff_number: call.staff_number.to_owned(),
        position,
    })?)?;
    notices.extend(hired.notices);
    let district = store.district();
    let position = hired.person.positions.last().ok_or_else(Problem::contradiction)?;
    let view = PositionView {
        warnings: Some(Warnings(notices)),
        ..PositionView::of(position, &district.reference)
    };
    Ok(json(StatusCode::CREATED, &view))
}

const POSITION_UPDATE: Form<PositionInput> = Form {
    judge: District::judge_position_update,
    ..NEW_POSITION
};

/// How many positions were found and given a date, and all of them as stored.
#[derive(Serialize)]
struct UpdateReply<'a> {
    updated: usize,
    positions: Vec<PositionView<'a>>,
    warnings: Warnings,
}

/// Gives the positions that the body means the date in which they differ (POS-22, POS-24).
pub(super) fn update_position(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let (position, mut notices) = POSITION_UPDATE.record(call, store)?;
    let outcome = store.execute(Command::UpdatePosition {
        staff_number: call.staff_number.to_owned(),
        position,
    })?;
    let Outcome::Positions(updated) = outcome else {
        return Err(Problem::contradiction());
    };
    notices.extend(updated.notices);
    let district = store.district();
    let all = updated.person.positions.iter();
    let found = all.filter(|position| updated.positions.contains(&position.id));
    let reply = UpdateReply {
        updated: updated.positions.len(),
        positions: found
            .map(|position| PositionView::of(position, &district.reference))
            .collect(),
        warnings: Warnings(notices),
    };
    Ok(json(StatusCode::OK, &reply))
}

/// Reads a position, alone or as an element of a staff member.
pub(super) fn read_position(properties: &mut Properties<'_, '_>) -> PositionInput {
    let mut school_number = properties.text("schoolNumber");
    if school_number == Sent::Absent && properties.readings().schoo_number {
        school_number = properties.text("schooNumber");
    }
    PositionInput {
        school_number,
        assignment_code: properties.text("assignmentCode"),
        title_code: properties.text("titleCode"),
        title_description: properties.text("titleDescription"),
        start_date: properties.date("startDate"),
        end_date: properties.date("endDate"),
    }
}
