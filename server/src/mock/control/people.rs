//! The people of a district, as an operator looks at them and changes them by hand.

use std::sync::Arc;

use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::body;
use super::call::ControlCall;
use super::campus::{changed, entered};
use super::{combine, view};
use crate::api::{Problem, Reply, Store as _, Tree, Warnings, json as json_reply, person_of, read_edit};
use crate::campus::{Code, Command, Fault, Hired, Person, PersonId, Refusal};
use crate::mock::Workspace;
use crate::mock::door::Door;

/// What an operator calls the properties that the HR system has another word for.
const OPERATORS_WORDS: [(&str, &str); 2] = [
    ("/staffNumber", "/localStaffNumber"),
    ("/positions", "/districtAssignments"),
];

#[derive(Deserialize)]
struct Link {
    linked: bool,
}

/// Lists the people, all of them or the holders of one staff number.
pub(super) fn list(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    let (district, cx) = (door.district(), door.context());
    let rows: Vec<_> = match call.query.get("staffNumber") {
        Some(number) => district
            .holders(&cx, number)
            .map(|person| view::person_row(person, &cx))
            .collect(),
        None => district
            .people
            .iter()
            .map(|person| view::person_row(person, &cx))
            .collect(),
    };
    Ok(json_reply(StatusCode::OK, &rows))
}

/// Shows a person.
pub(super) fn show(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let (door, id) = (Door::open(workspace), person_id(call)?);
    let district = door.district();
    let person = district
        .people
        .get(id)
        .ok_or_else(|| combine::nobody(id, &district))?;
    let view = view::person(person, &district, &door.context());
    Ok(json_reply(StatusCode::OK, &view))
}

/// Changes a person by hand and shows what came of it.
pub(super) fn edit(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let person = person_id(call)?;
    let command = |body: Tree<'_>| Command::EditPerson {
        person,
        edit: Box::new(read_edit(body)),
    };
    let outcome = entered(call, workspace, "PersonEdit", command, in_operators_words)?;
    let Hired {
        person: edited,
        mut notices,
        ..
    } = person_of(outcome)?;
    for notice in &mut notices {
        rename(&mut notice.path);
    }
    let mut view = view_of(&edited, workspace);
    view["warnings"] = json!(Warnings(notices));
    Ok(json_reply(StatusCode::OK, &view))
}

/// Marks a position as linked to other activity in Campus, or as free of it (silence AMB-38).
pub(super) fn link(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let Link { linked } = body(call.request, "AssignmentEdit")?;
    let person = person_id(call)?;
    // An id that is no number is no position's.
    let position = call.assignment.parse().unwrap_or_default();
    let outcome = changed(
        workspace,
        Command::LinkPosition {
            person,
            position,
            linked,
        },
    )?;
    let view = view_of(&person_of(outcome)?.person, workspace);
    Ok(json_reply(StatusCode::OK, &view))
}

/// Somebody who was changed, and what is locked of them and where they live by now.
fn view_of(person: &Person, workspace: &Arc<Workspace>) -> Value {
    let door = Door::open(workspace);
    view::person(person, &door.district(), &door.context())
}

fn person_id(call: &ControlCall<'_>) -> Result<PersonId, Problem> {
    call.id.parse().map(PersonId).map_err(|_| nobody(call.id))
}

fn nobody(id: &str) -> Problem {
    let message = format!("nobody in this district has the personID {id}");
    Refusal::NoSuchPerson(Fault::new(Code::UnknownPerson, "personID", message, None)).into()
}

/// The same refusal with the pointers of the body an operator sends.
fn in_operators_words(refusal: Refusal) -> Refusal {
    let renamed = |mut fault: Fault| {
        for (word, operators) in OPERATORS_WORDS {
            // A sentence about the property begins with its name.
            let (word, operators) = (&word[1..], &operators[1..]);
            if let Some(rest) = fault.message.strip_prefix(word) {
                fault.message = format!("{operators}{rest}");
            }
        }
        rename(&mut fault.path);
        fault
    };
    match refusal {
        Refusal::InvalidStaff(faults) => Refusal::InvalidStaff(faults.into_iter().map(renamed).collect()),
        Refusal::ReadOnly(faults) => Refusal::ReadOnly(faults.into_iter().map(renamed).collect()),
        Refusal::LinkedPosition(faults) => Refusal::LinkedPosition(faults.into_iter().map(renamed).collect()),
        other => other,
    }
}

/// A pointer into a record as a pointer into the body an operator sends.
fn rename(path: &mut String) {
    for (word, operators) in OPERATORS_WORDS {
        if let Some(rest) = path.strip_prefix(word) {
            *path = format!("{operators}{rest}");
        }
    }
}
