//! The synchronization of all staff: start, transfer, end, validate, commit, job, status.

use std::sync::Arc;

use http::{Method, StatusCode};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::form::{Warning, Warnings};
use super::household::LocationView;
use super::job::JobView;
use super::position::PositionView;
use super::problem::{Problem, ProblemError, failure_text};
use super::reply::{RecordFailure, Reply, json};
use super::transfer::Records;
use super::{Call, Store};
use crate::campus::{
    Act, AddedStaff, Address, Command, District, Employment, Fault, JobState, Notice, Opening, Outcome,
    PropertyChange, Reference, RefusedRecord, StaffNumber, SyncCommand, Transmitted, Validation,
    Value as Changed, Warned,
};

/// The call a commit was asked for by: what the Error Log names for each record that was refused (silence AMB-104).
#[derive(Clone, Debug)]
pub struct Origin {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: String,
}

/// What became of the records of a commit.
#[derive(Clone, Debug, Default)]
pub struct Committed {
    /// Whose records were applied, in the order in which they came (SYNC-20).
    pub succeeded: Vec<StaffNumber>,
    /// Whose were refused, and why (SYNC-21).
    pub failed: Vec<(StaffNumber, Vec<Fault>)>,
}

/// Opens a synchronization (SYNC-01).
///
/// # Errors
/// A commit is under way.
pub fn start(store: &impl Store) -> Result<Reply, Problem> {
    store.execute(Command::Sync(SyncCommand::Start))?;
    Ok(phase(store))
}

/// Takes records in (SYNC-02).
pub(super) fn transfer(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    // Told before a large body is read in vain; whether it still holds is seen again when the records are staged.
    store.district().sync.admit(Act::Transfer, store.readings())?;
    let Records { records, notices } = Records::read(call, store)?;
    // Whoever has read the body has noted what it began in.
    let begun_in = call.request.extensions().get::<Opening>().cloned();
    match store.execute(Command::Sync(SyncCommand::Transfer { records, begun_in }))? {
        Outcome::Transmitted(transmitted) => Ok(received(&transmitted, notices)),
        _ => Err(Problem::contradiction()),
    }
}

fn received(transmitted: &Transmitted, notices: Vec<Notice>) -> Reply {
    let Transmitted {
        received,
        staged,
        refused,
    } = transmitted;
    let mut body = json!({ "received": received, "staged": staged, "warnings": Warnings(notices) });
    if !refused.is_empty() {
        let faults = refused.iter().flat_map(|record| &record.faults);
        body["errors"] = json!(faults.map(ProblemError::of).collect::<Vec<_>>());
    }
    let mut reply = json(StatusCode::OK, &body);
    let failure = |record: &RefusedRecord| RecordFailure {
        message: failure_text("The record was not staged", &record.faults),
        payload: Arc::clone(&record.payload),
    };
    reply.records = refused.iter().map(failure).collect();
    reply
}

/// Closes the transfer (SYNC-09).
///
/// # Errors
/// No transfer is open.
pub fn end_transfer(store: &impl Store) -> Result<Reply, Problem> {
    store.execute(Command::Sync(SyncCommand::EndTransfer))?;
    Ok(phase(store))
}

fn phase(store: &impl Store) -> Reply {
    let district = store.district();
    let body = json!({ "state": district.sync.phase().as_str(), "staged": district.sync.len() });
    json(StatusCode::OK, &body)
}

/// Tells what a commit would do (SYNC-10 to SYNC-17).
///
/// # Errors
/// The transfer has not been ended.
pub fn validate(store: &impl Store) -> Result<Reply, Problem> {
    let (_, validation) = compare(store)?;
    Ok(json(StatusCode::OK, &Report::of(&validation)))
}

/// Compares the staged records with Campus: what they were compared with, and what a commit would do to it.
///
/// # Errors
/// The transfer has not been ended.
pub fn compare(store: &impl Store) -> Result<(District, Validation), Problem> {
    // A version of its own: a comparison of a whole district takes its time, and nobody has to wait for it.
    let district = District::clone(&store.district());
    let validation = district.validate_staged(&store.context())?;
    if store.readings().require_validate {
        store.execute(Command::Sync(SyncCommand::NoteValidation))?;
    }
    Ok((district, validation))
}

/// Commits and answers when everything is done (SYNC-19).
pub(super) fn commit(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let committed = store.commit(origin(call))?;
    let failed = committed.failed.iter().map(|(number, faults)| {
        let errors: Vec<ProblemError<'_>> = faults.iter().map(ProblemError::of).collect();
        json!({ "staffNumber": number, "errors": errors })
    });
    let body = json!({ "succeeded": committed.succeeded, "failed": failed.collect::<Vec<_>>() });
    Ok(json(StatusCode::OK, &body))
}

/// Commits by a job, for which nobody waits (SYNC-24).
pub(super) fn submit(call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let run = store.submit(origin(call))?;
    let body = json!({ "jobId": run, "state": JobState::Queued });
    Ok(json(StatusCode::ACCEPTED, &body))
}

fn origin(call: &Call<'_>) -> Origin {
    Origin {
        method: call.request.method().clone(),
        path: call.request.uri().path().to_owned(),
    }
}

/// Tells how far the most recent job is (SYNC-29, SYNC-30); it is no error that there was none (silence AMB-89).
pub(super) fn status(store: &impl Store) -> Reply {
    match JobView::of(&store.district()) {
        Some(job) => json(StatusCode::OK, &job),
        None => json(StatusCode::OK, &json!({ "state": "NONE" })),
    }
}

/// A validation as the contract shows it.
pub fn validation_report(validation: &Validation) -> Value {
    serde_json::to_value(Report::of(validation)).unwrap_or_default()
}

/// The validation as the contract shows it.
#[derive(Serialize)]
struct Report<'a> {
    changes: Changes<'a>,
    added: Added<'a>,
    conflicts: Vec<ProblemError<'a>>,
    errors: Vec<ProblemError<'a>>,
    warnings: Vec<WarningView<'a>>,
}

#[derive(Serialize)]
struct Changes<'a> {
    demographics: Vec<ChangeView<'a>>,
    employments: Vec<ChangeView<'a>>,
    assignments: Vec<ChangeView<'a>>,
    households: Vec<ChangeView<'a>>,
}

#[derive(Serialize)]
struct Added<'a> {
    staff: Vec<AddedStaffView<'a>>,
    addresses: Vec<&'a Address>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeView<'a> {
    staff_number: &'a str,
    property: &'static str,
    old: Option<ValueView<'a>>,
    new: Option<ValueView<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueView<'a> {
    Text(&'a str),
    Date(Date),
    Truth(bool),
    Employment(&'a Employment),
    Position(PositionView<'a>),
    Stay(LocationView<'a>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AddedStaffView<'a> {
    staff_number: &'a str,
    last_name: &'a str,
    first_name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WarningView<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    staff_number: Option<&'a str>,
    #[serde(flatten)]
    warning: Warning<'a>,
}

impl<'a> Report<'a> {
    fn of(validation: &'a Validation) -> Self {
        let changes = |changes: &'a [PropertyChange]| {
            let views = changes.iter();
            views
                .map(|change| ChangeView::of(change, &validation.reference))
                .collect()
        };
        let problems = |faults: &'a [Fault]| faults.iter().map(ProblemError::of).collect();
        Self {
            changes: Changes {
                demographics: changes(&validation.demographics),
                employments: changes(&validation.employments),
                assignments: changes(&validation.assignments),
                households: changes(&validation.households),
            },
            added: Added {
                staff: validation.added_staff.iter().map(AddedStaffView::of).collect(),
                addresses: validation
                    .added_addresses
                    .iter()
                    .map(|added| &added.address)
                    .collect(),
            },
            conflicts: problems(&validation.conflicts),
            errors: problems(&validation.errors),
            warnings: validation.warnings.iter().map(WarningView::of).collect(),
        }
    }
}

impl<'a> ChangeView<'a> {
    fn of(change: &'a PropertyChange, reference: &'a Reference) -> Self {
        let view = |value: &'a Option<Changed>| {
            value.as_ref().map(|value| match value {
                Changed::Text(text) => ValueView::Text(text),
                Changed::Date(date) => ValueView::Date(*date),
                Changed::Truth(truth) => ValueView::Truth(*truth),
                Changed::Employment(employment) => ValueView::Employment(employment),
                Changed::Position(position) => ValueView::Position(PositionView::of(position, reference)),
                Changed::Stay(stay) => ValueView::Stay(LocationView::of(&stay.location, &stay.address)),
            })
        };
        Self {
            staff_number: change.staff_number.as_str(),
            property: change.property,
            old: view(&change.old),
            new: view(&change.new),
        }
    }
}

impl<'a> AddedStaffView<'a> {
    fn of(added: &'a AddedStaff) -> Self {
        Self {
            staff_number: added.staff_number.as_str(),
            last_name: &added.last_name,
            first_name: &added.first_name,
        }
    }
}

impl<'a> WarningView<'a> {
    fn of(warned: &'a Warned) -> Self {
        Self {
            staff_number: warned.staff_number.as_ref().map(StaffNumber::as_str),
            warning: Warning::of(&warned.notice),
        }
    }
}
