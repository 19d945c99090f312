//! The whole state of a district, out and in, as one document of the fixtures' schema.

use std::sync::Arc;

use http::StatusCode;

use super::access::invalid;
use super::call::ControlCall;
use crate::api::{Problem, Reply, Store as _, json, json_body};
use crate::campus::{Command, Snapshot};
use crate::mock::door::Door;
use crate::mock::{Clock, Fixture, Workspace};

/// Takes a snapshot: Campus data with messages and drafts, readings and, if it stands still, the clock. SSNs are whole, or the
/// document could not be put back; credentials and what is staged for a commit are not part of it.
pub(super) fn take(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let settings = workspace.settings();
    let mut snapshot = Snapshot::of(&workspace.current.load());
    let words = settings.readings.words().into_iter();
    snapshot.readings = words
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    snapshot.now = match settings.clock {
        Clock::Frozen(instant) => Some(instant),
        Clock::Running(_) => None,
    };
    Ok(json(StatusCode::OK, &snapshot))
}

/// Puts a state in the place of the present one. Credentials, saboteurs and journal stay; tokens go on.
pub(super) fn put(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let document = json_body(call.request)?;
    let restored = Fixture::read(&document).map_err(|error| invalid(error.faults))?;
    let door = Door::open(workspace);
    let district = Box::new(restored.district);
    if let Err(refusal) = door.execute(Command::Restore {
        district,
        credentials: None,
    }) {
        return Err(refusal.into());
    }
    workspace.theatre.release();
    workspace.change_settings(|settings| {
        settings.clock = restored.clock;
        settings.readings = restored.readings;
        Ok::<(), Problem>(())
    })?;
    take(call, workspace)
}
