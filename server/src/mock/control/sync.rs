//! The synchronization as the district's staff sees it in the BOI Staff Synchronization Tool, which shares its process with
//! the API (SYNC-37), and the theatre of its jobs.

use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::access::{body, confirmed, invalid_query, stated};
use super::call::ControlCall;
use super::campus::Tool;
use super::check;
use crate::api::{self, JobView, Origin, Problem, Reply, Store as _, json as json_reply};
use crate::campus::{Act, Code, Fault, JobState, Readings, Rule, Sent, Synchronization, repeated};
use crate::mock::commit::Play;
use crate::mock::door::Door;
use crate::mock::{Workspace, address};

/// The tool, where Campus files it (TOOL-09).
pub(super) const TOOL: Tool = Tool {
    name: "Business Office Synchronization",
    menu_path: "System Settings > Business Office Integration > Business Office Synchronization",
    resource: "sync",
};

/// What the guide warns of beside the control (TOOL-08).
const COMMIT_WARNING: &str = "Be sure that all data is valid. What a synchronization has committed cannot be changed in \
     the Campus user interface, only by another synchronization.";

/// How long somebody waits for a job who does not say how long.
const USUAL_WAIT: Duration = Duration::from_secs(30);

/// How long anybody waits for a job.
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// Shows where the synchronization stands.
pub(super) fn show(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let view = json!({
        "name": TOOL.name,
        "menuPath": TOOL.menu_path,
        "state": district.sync.phase().as_str(),
        "staged": district.sync.len(),
        "job": job_view(workspace),
        "actions": actions(&district.sync, &workspace.settings().readings),
    });
    Ok(json_reply(StatusCode::OK, &view))
}

/// Something that can be clicked on in the tool.
#[derive(Serialize)]
struct Action {
    name: &'static str,
    method: &'static str,
    resource: &'static str,
    /// The report that opens apart from the tool, if it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'static str>,
    /// Whether it has its place now.
    available: bool,
    /// What to consider before.
    #[serde(skip_serializing_if = "Option::is_none")]
    warning: Option<&'static str>,
}

/// What can be clicked on, in the order of the guide. The data can be checked at any time (CHECK-01).
fn actions(sync: &Synchronization, readings: &Readings) -> Vec<Action> {
    let step = |name, resource, act| Action {
        name,
        method: "POST",
        resource,
        page: (act == Act::Validate).then_some("sync/validate.html"),
        available: sync.admit(act, readings).is_ok(),
        warning: (act == Act::Commit).then_some(COMMIT_WARNING),
    };
    vec![
        Action {
            name: check::NAME,
            method: "GET",
            resource: "check",
            page: Some("check.html"),
            available: true,
            warning: None,
        },
        step("Start Sync", "sync/start", Act::Start),
        step("End Transfer", "sync/endTransfer", Act::End),
        step("Validate", "sync/validate", Act::Validate),
        step("Restart Transfer", "sync/restart", Act::Start),
        step("Commit", "sync/commit", Act::Commit),
    ]
}

/// Starts a synchronization, or restarts it, which is the same (silence AMB-79).
pub(super) fn start(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    api::start(&Door::open(workspace))
}

/// Ends the transfer.
pub(super) fn end_transfer(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    api::end_transfer(&Door::open(workspace))
}

/// Shows what a commit would do.
pub(super) fn validate(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    api::validate(&Door::open(workspace))
}

/// Commits by a job, once the operator has confirmed it (silences AMB-118 and AMB-123).
pub(super) fn commit(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    confirmed(call.request, COMMIT_WARNING, Rule::TOOL_08)?;
    // The Error Log names the call of the API that does the same (silence AMB-104).
    let origin = Origin {
        method: Method::POST,
        path: format!(
            "{}/staffSync/submitCommitJob",
            address::base_path(workspace.name())
        ),
    };
    Door::open(workspace).submit(origin)?;
    Ok(json_reply(StatusCode::ACCEPTED, &job_view(workspace)))
}

/// Shows the most recent job; asked for a state, once the job has it, or has come to another end, or the time is over.
pub(super) fn job(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let (until, time) = (wanted(call), patience(call));
    let (until, time) = match (until, time) {
        (Ok(until), Ok(time)) => (until, time),
        (until, time) => {
            let faults = [until.err(), time.err()];
            return Err(invalid_query(faults.into_iter().flatten().collect()));
        }
    };
    let Some(state) = until else {
        return Ok(json_reply(StatusCode::OK, &job_view(workspace)));
    };
    let has_come = |found: JobState| found == state || found.is_final();
    workspace
        .theatre
        .wait(time, || state_of(workspace).is_some_and(has_come));
    let mut view = job_view(workspace);
    view["reached"] = json!(state_of(workspace) == Some(state));
    Ok(json_reply(StatusCode::OK, &view))
}

fn state_of(workspace: &Workspace) -> Option<JobState> {
    workspace.current.load().sync.job().map(|job| job.state)
}

fn wanted(call: &ControlCall<'_>) -> Result<Option<JobState>, Fault> {
    let Some(word) = call.query.get("until") else {
        return Ok(None);
    };
    let mut states = JobState::ALL.into_iter();
    states
        .find(|state| state.as_str() == word)
        .map(Some)
        .ok_or_else(|| {
            let words = JobState::ALL.map(JobState::as_str).join(", ");
            let message = format!("{} is no state of a job; there are {words}", repeated(word));
            Fault::new(Code::InvalidValue, "until", message, None)
        })
}

fn patience(call: &ControlCall<'_>) -> Result<Duration, Fault> {
    let Some(text) = call.query.get("timeout") else {
        return Ok(USUAL_WAIT);
    };
    let time = text.parse::<SignedDuration>().ok();
    let time = time.and_then(|time| Duration::try_from(time).ok());
    time.filter(|time| *time <= LONGEST_WAIT).ok_or_else(|| {
        let message = "timeout has to be a duration such as PT5S, of ten minutes at the most";
        Fault::new(Code::InvalidValue, "timeout", message, None)
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Directing {
    mode: Option<String>,
    #[serde(default, deserialize_with = "stated")]
    fail_at: Sent<usize>,
}

/// Changes how jobs are played.
pub(super) fn direct(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let wanted: Directing = body(call.request, "Job")?;
    workspace.theatre.direct(|direction| {
        if let Some(mode) = wanted.mode {
            direction.is_held = mode == "hold";
        }
        match wanted.fail_at {
            Sent::Absent => {}
            Sent::Empty => direction.fail_at = None,
            Sent::Value(record) => direction.fail_at = Some(record),
        }
    });
    Ok(json_reply(StatusCode::OK, &job_view(workspace)))
}

#[derive(Deserialize)]
struct Step {
    records: usize,
}

/// Lets a held job take some more records, and answers when it has.
pub(super) fn step(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let step: Step = body(call.request, "Step")?;
    if workspace.theatre.step(step.records) {
        return Ok(json_reply(StatusCode::OK, &job_view(workspace)));
    }
    let detail = "hold the jobs of the district first, and submit one";
    Err(Problem::new(
        StatusCode::CONFLICT,
        "no-held-job",
        "There is no job that is held",
        detail,
    ))
}

/// The most recent job as an operator sees it: what the HR system is told, how many records it has taken, and how jobs are
/// played.
fn job_view(workspace: &Workspace) -> Value {
    let district = workspace.current.load_full();
    let job = district.sync.job();
    let (direction, play) = workspace.theatre.view();
    let mut view = JobView::of(&district).map_or_else(|| json!({ "state": "NONE" }), |job| json!(job));
    view["mode"] = json!(if direction.is_held { "hold" } else { "run" });
    view["failAt"] = json!(direction.fail_at);
    if let Some(Play {
        records,
        done,
        failed,
        ..
    }) = play.filter(|play| job.is_some_and(|job| job.run == play.run))
    {
        view["records"] = json!(records);
        view["done"] = json!(done);
        view["failed"] = json!(failed);
    }
    view
}
