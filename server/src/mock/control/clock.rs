//! The clock of a district.

use std::sync::Arc;

use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::access::{body, invalid};
use super::routes::ControlCall;
use crate::api::{Problem, Reply, json as json_reply};
use crate::campus::{Code, Fault};
use crate::mock::{Clock, Workspace};

#[derive(Deserialize)]
struct ClockChange {
    now: Option<Timestamp>,
    advance: Option<SignedDuration>,
}

/// Shows what the clock says, in the zone of the district.
pub(super) fn show(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let settings = workspace.settings();
    let now = settings.clock.now(call.emulator.surroundings.time.wall());
    let zone = workspace.current.load().time_zone.clone();
    let shown = now
        .to_zoned_datetime(zone)
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string();
    Ok(json_reply(
        StatusCode::OK,
        &json!({ "now": shown, "mode": settings.clock.mode() }),
    ))
}

/// Freezes the clock, moves it on, or lets it follow real time.
pub(super) fn set(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let change: ClockChange = body(call.request, "Clock")?;
    workspace.change_settings(|settings| {
        settings.clock = match (change.now, change.advance) {
            (Some(instant), _) => Clock::Frozen(instant),
            (None, Some(duration)) => settings.clock.advanced(duration).ok_or_else(|| {
                let message = "the clock cannot be moved beyond the ends of time";
                invalid(vec![Fault::new(Code::InvalidValue, "/advance", message, None)])
            })?,
            (None, None) => Clock::REAL,
        };
        Ok(())
    })?;
    show(call, workspace)
}
