//! Applying the records of a commit, in batches: each is one turn of the writers and one version for the readers, so that
//! day-to-day calls go on in between.

use std::sync::Arc;
use std::thread;
use std::vec;

use bytes::Bytes;

use super::theatre::Cue;
use crate::api::{Committed, Origin, Store as _, failure_text};
use crate::campus::{Command, Commit, JobState, Outcome, Refusal, RunId, Staged, SyncCommand, Tally};
use crate::mock::Workspace;
use crate::mock::door::Door;
use crate::mock::error_log::{LOG_ENTRIES, LogEntry};

/// How many records are applied in one turn: some hundred microseconds of work.
const BATCH: usize = 64;

/// How many of the records that a job did not reach are named: a tenth of what the Error Log holds, so that what it has
/// refused before is not lost for them.
const LEFT_NAMED: usize = LOG_ENTRIES / 10;

/// Commits before it returns.
///
/// # Errors
/// The synchronization does not allow it now, or the district was reset meanwhile.
pub(in crate::mock) fn carry_out(door: &Door<'_>, origin: &Origin) -> Result<Committed, Refusal> {
    let Commit { run, records } = begin(door, false)?;
    let mut records = records.into_iter();
    let mut committed = Committed::default();
    while records.len() > 0 {
        let batch = Batch::next(run, &mut records, BATCH);
        batch.apply(door, origin, &mut committed)?;
    }
    end(door, run, JobState::Completed, tally(&committed))?;
    Ok(committed)
}

/// Commits on a thread of its own, and returns at once.
///
/// # Errors
/// The synchronization does not allow it now.
pub(in crate::mock) fn submit(door: &Door<'_>, origin: Origin) -> Result<RunId, Refusal> {
    let commit = begin(door, true)?;
    let (run, records) = (commit.run, commit.records.len());
    let workspace = Arc::clone(door.workspace);
    workspace.theatre.begin(run, records);
    let at_work = thread::Builder::new()
        .name(format!("commit-{run}"))
        .spawn(move || work(&workspace, &origin, commit));
    if at_work.is_err() {
        // The system has no room for another thread: the job is over before it began.
        let tally = Tally {
            left: records,
            ..Tally::default()
        };
        end(door, run, JobState::Failed, tally)?;
        door.workspace.theatre.end(run);
    }
    Ok(run)
}

fn begin(door: &Door<'_>, as_job: bool) -> Result<Commit, Refusal> {
    door.workspace.number_run(|run| {
        match door.execute(Command::Sync(SyncCommand::BeginCommit { run, as_job }))? {
            Outcome::Commit(commit) => Ok(commit),
            // Beginning a commit gives a commit; without records there is nothing to apply.
            _ => Ok(Commit {
                run,
                records: Vec::new(),
            }),
        }
    })
}

fn end(door: &Door<'_>, run: RunId, state: JobState, tally: Tally) -> Result<(), Refusal> {
    door.execute(Command::Sync(SyncCommand::EndCommit { run, state, tally }))?;
    Ok(())
}

/// The life of a job. It ends early when its commit is not under way any more, because the district was reset or goes.
fn work(workspace: &Arc<Workspace>, origin: &Origin, commit: Commit) {
    let run = commit.run;
    // Nobody waits for what a refusal here would say: somebody else has ended the commit.
    let _abandoned = play(workspace, origin, commit);
    workspace.theatre.end(run);
}

fn play(workspace: &Arc<Workspace>, origin: &Origin, commit: Commit) -> Result<(), Refusal> {
    let (theatre, run) = (&workspace.theatre, commit.run);
    Door::open(workspace).execute(Command::Sync(SyncCommand::RunJob(run)))?;
    theatre.tell();
    let mut records = commit.records.into_iter();
    let (mut state, mut total) = (JobState::Completed, Tally::default());
    while records.len() > 0 {
        match theatre.cue(run, BATCH) {
            Cue::Take(most) => {
                // Nobody's call is behind it, so that nobody asks what has changed.
                let door = Door::unobserved(workspace);
                let batch = Batch::next(run, &mut records, most);
                let mut committed = Committed::default();
                batch.apply(&door, origin, &mut committed)?;
                let Tally {
                    succeeded, failed, ..
                } = tally(&committed);
                total.succeeded += succeeded;
                total.failed += failed;
                theatre.took(run, succeeded + failed, failed);
            }
            Cue::BreakOff => {
                log_left(&Door::open(workspace), origin, records.as_slice());
                state = JobState::Failed;
                total.left = records.len();
                break;
            }
            Cue::Leave => return Ok(()),
        }
    }
    end(&Door::open(workspace), run, state, total)
}

/// How many records a commit has taken, and with what result.
fn tally(committed: &Committed) -> Tally {
    Tally {
        succeeded: committed.succeeded.len(),
        failed: committed.failed.len(),
        left: 0,
    }
}

/// Writes into the Error Log which records a job that broke off did not reach: each of the first ones by itself, so that its
/// payload is there, and how many there are besides.
fn log_left(door: &Door<'_>, origin: &Origin, left: &[Arc<Staged>]) {
    let (named, rest) = left.split_at(left.len().min(LEFT_NAMED));
    for staged in named {
        let message = format!("The job broke off before {} was committed", staged.staff_number);
        log(door, origin, message, &staged.payload);
    }
    if let Some(next) = rest.first() {
        let (count, number) = (rest.len(), &next.staff_number);
        let message = format!("The job broke off: {count} records more were not committed, from {number} on");
        log(door, origin, message, &next.payload);
    }
}

/// Writes into the Error Log what failed: the call is that of the commit, the payload the record (silence AMB-104).
fn log(door: &Door<'_>, origin: &Origin, message: String, payload: &Arc<str>) {
    door.workspace.error_log.write(LogEntry {
        at: door.moment().district,
        action: origin.method.clone(),
        path: origin.path.clone(),
        message,
        payload: Bytes::copy_from_slice(payload.as_bytes()),
    });
}

/// Records that are applied in one turn.
struct Batch {
    run: RunId,
    records: Vec<Arc<Staged>>,
}

impl Batch {
    /// The next records, `most` at the most; from here on nobody else holds them.
    fn next(run: RunId, records: &mut vec::IntoIter<Arc<Staged>>, most: usize) -> Self {
        let records = records.take(most).collect();
        Self { run, records }
    }

    /// Applies the records one by one and notes what became of each.
    ///
    /// # Errors
    /// The commit is not under way any more.
    fn apply(self, door: &Door<'_>, origin: &Origin, committed: &mut Committed) -> Result<(), Refusal> {
        let run = self.run;
        let commands = self.records.iter().map(|staged| {
            let staged = Arc::clone(staged);
            Command::Sync(SyncCommand::CommitRecord { run, staged })
        });
        let results = door.execute_all(commands.collect());
        for (staged, result) in self.records.iter().zip(results) {
            match result {
                Ok(_) => committed.succeeded.push(staged.staff_number.clone()),
                Err(Refusal::OutOfOrder(fault)) => return Err(Refusal::OutOfOrder(fault)),
                Err(refusal) => {
                    let faults = staged.faults(refusal);
                    let title = "The record was not committed";
                    log(door, origin, failure_text(title, &faults), &staged.payload);
                    committed.failed.push((staged.staff_number.clone(), faults));
                }
            }
        }
        Ok(())
    }
}
