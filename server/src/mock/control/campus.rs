//! What an operator finds in the Campus user interface, as far as it is served: the list of tools, and the schools.

use std::sync::Arc;

use http::StatusCode;
use serde::Serialize;

use super::access::{body, invalid, judged_body};
use super::call::ControlCall;
use super::{combine, credentials, error_log, notifications, preferences, sync};
use crate::api::{Problem, Reply, Store as _, Tree, json as json_reply};
use crate::campus::{Command, Fault, Outcome, Refusal, SchoolInput, with_further};
use crate::mock::Workspace;
use crate::mock::door::Door;

/// A tool of the Campus user interface.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Tool {
    /// What the tool search finds it by.
    pub name: &'static str,
    /// Where the menu has it.
    pub menu_path: &'static str,
    /// The resource below `campus` that stands for it.
    pub resource: &'static str,
}

/// The tools that are served. Schools and people have their resources, and no tool of their own.
const TOOLS: &[Tool] = &[
    credentials::TOOL,
    error_log::TOOL,
    notifications::TOOL,
    preferences::TOOL,
    sync::TOOL,
    combine::TOOL,
];

/// Lists the tools, each with its place in the menu (CRED-01), all of them or those whose name has what is searched for in it
/// (CRED-11).
pub(super) fn tools(call: &ControlCall<'_>, _: &Arc<Workspace>) -> Result<Reply, Problem> {
    let searched = call.query.get("search").unwrap_or_default().trim().to_lowercase();
    let found = TOOLS
        .iter()
        .filter(|tool| tool.name.to_lowercase().contains(&searched));
    Ok(json_reply(StatusCode::OK, &found.collect::<Vec<_>>()))
}

/// Lists the schools.
pub(super) fn schools(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    Ok(json_reply(
        StatusCode::OK,
        &district.reference.schools.values().collect::<Vec<_>>(),
    ))
}

/// Adds a school (REF-11).
pub(super) fn add_school(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let sent: SchoolInput = body(call.request, "School")?;
    match changed(workspace, Command::AddSchool(sent))? {
        Outcome::School(school) => Ok(json_reply(StatusCode::CREATED, &*school)),
        _ => Err(Problem::contradiction()),
    }
}

/// Takes a school off the list.
pub(super) fn remove_school(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    match changed(workspace, Command::RemoveSchool(call.school.to_owned()))? {
        Outcome::School(school) => Ok(json_reply(StatusCode::OK, &*school)),
        _ => Err(Problem::contradiction()),
    }
}

/// Carries out an operator's command at the door of the district.
pub(super) fn changed(workspace: &Arc<Workspace>, command: Command) -> Result<Outcome, Refusal> {
    Door::open(workspace).execute(command)
}

/// Carries out the command that is made of a body, which is judged as the body `name` of the schema. A refusal is told in the words of
/// this body, which `worded` finds.
///
/// # Errors
/// The body is no JSON, the district refuses the command, or the body has faults of shape. Then all faults are told, also those
/// that only the district finds.
pub(super) fn entered(
    call: &ControlCall<'_>,
    workspace: &Arc<Workspace>,
    name: &str,
    command: impl FnOnce(Tree<'_>) -> Command,
    worded: fn(Refusal) -> Refusal,
) -> Result<Outcome, Problem> {
    let (body, faults) = judged_body(call.request, name)?;
    let (door, command) = (Door::open(workspace), command(body));
    if faults.is_empty() {
        return door.execute(command).map_err(|refusal| worded(refusal).into());
    }
    Err(all_told(faults, door.would_refuse(&command).map(worded)))
}

/// The problem of a body with faults of shape, of whose readable rest the district has something to say, too. Whom it is about, and
/// that they are locked, is told before the body is looked at.
fn all_told(faults: Vec<Fault>, refusal: Option<Refusal>) -> Problem {
    match refusal {
        Some(
            Refusal::InvalidStaff(further)
            | Refusal::InvalidHousehold(further)
            | Refusal::InvalidAddress(further),
        ) => invalid(with_further(faults, further)),
        Some(
            refusal @ (Refusal::NoSuchPerson(_)
            | Refusal::NoSuchHousehold(_)
            | Refusal::NoSuchAddress(_)
            | Refusal::ReadOnly(_)),
        ) => refusal.into(),
        // What else stands in the way may do so only because a part of the body could not be read.
        _ => invalid(faults),
    }
}
