//! The clock of a district.

use std::sync::Arc;

use http::StatusCode;
use jiff::{SignedDuration, Span, SpanRelativeTo, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::access::{body, invalid};
use super::call::ControlCall;
use crate::api::{Problem, Reply, json as json_reply};
use crate::campus::{Code, Fault};
use crate::mock::{Clock, Workspace};

#[derive(Deserialize)]
struct ClockChange {
    now: Option<Timestamp>,
    advance: Option<Span>,
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
            (None, Some(span)) => hours(span)
                .and_then(|duration| settings.clock.advanced(duration))
                .ok_or_else(|| {
                    let message =
                        "advance has to be a duration in days or smaller units that ends before time does";
                    invalid(vec![Fault::new(Code::InvalidValue, "/advance", message, None)])
                })?,
            (None, None) => Clock::REAL,
        };
        Ok::<(), Problem>(())
    })?;
    show(call, workspace)
}

/// The length of a span; a day has 24 hours, whatever the district's clocks do that night. Months have none.
fn hours(span: Span) -> Option<SignedDuration> {
    span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()
}
