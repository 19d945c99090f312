//! A commit under way, as saboteurs see it.

use std::sync::Arc;

use crate::campus::{Command, District, RunId, StaffInput, Staged, SyncCommand};
use crate::mock::sabotage::Deed;

/// Whether a command is a step of a job, and not of a commit that somebody waits for. `district` is as it was before.
pub(super) fn is_of_job(command: &Command, district: &District) -> bool {
    match command {
        Command::Sync(SyncCommand::BeginCommit { as_job, .. }) => *as_job,
        command => {
            let run = run_of(command);
            run.is_some() && run == district.sync.job().map(|job| job.run)
        }
    }
}

fn run_of(command: &Command) -> Option<RunId> {
    match command {
        Command::Sync(
            SyncCommand::BeginCommit { run, .. }
            | SyncCommand::RunJob(run)
            | SyncCommand::CommitRecord { run, .. }
            | SyncCommand::EndCommit { run, .. },
        ) => Some(*run),
        _ => None,
    }
}

/// The records with which a command begins a commit.
pub(super) fn begun(deed: &Deed<'_>) -> Option<Vec<Arc<Staged>>> {
    let Command::Sync(SyncCommand::BeginCommit { .. }) = deed.command else {
        return None;
    };
    Some(deed.before.sync.in_order())
}

/// Whether a command ends a commit.
pub(super) fn ends(deed: &Deed<'_>) -> bool {
    matches!(deed.command, Command::Sync(SyncCommand::EndCommit { .. }))
}

/// Whether there are records, and each of them is so.
pub(super) fn all(records: &[Arc<Staged>], is_so: impl Fn(&StaffInput) -> bool) -> bool {
    !records.is_empty() && records.iter().all(|staged| is_so(&staged.record))
}

/// The record that a commit refused, if it is so.
pub(super) fn refused<'a>(deed: &Deed<'a>, is_so: impl Fn(&StaffInput) -> bool) -> Option<&'a Arc<Staged>> {
    let staged = deed.committed()?;
    (deed.result.is_err() && is_so(&staged.record)).then_some(staged)
}
