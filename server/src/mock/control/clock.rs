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
    now: Option<String>,
    advance: Option<String>,
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
    let now = change.now.map(|text| instant(&text)).transpose();
    let now = now.map_err(|fault| invalid(vec![fault]))?;
    let advance = change.advance.map(|text| hours(&text));
    workspace.change_settings(|settings| {
        settings.clock = match (now, advance) {
            (Some(instant), _) => Clock::Frozen(instant),
            (None, Some(duration)) => duration
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

/// The instant at which a clock is to be frozen.
///
/// # Errors
/// Time ends before it.
pub(super) fn instant(text: &str) -> Result<Timestamp, Fault> {
    text.parse().map_err(|_| {
        let message = format!("now has to be an instant up to {}", Timestamp::MAX);
        Fault::new(Code::InvalidValue, "/now", message, None)
    })
}

/// The length of a span; a day has 24 hours, whatever the district's clocks do that night. Months have none.
fn hours(text: &str) -> Option<SignedDuration> {
    let span: Span = text.parse().ok()?;
    span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()
}
