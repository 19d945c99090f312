//! Saboteurs of when the end of a commit is told.

use std::sync::{Mutex, PoisonError};

use super::telling::{hush, tell};
use crate::campus::{Command, NotificationType, Rule, StaffInput, SyncCommand};
use crate::mock::sabotage::{Deed, Saboteur};

/// What a message says that comes too early.
const COMPLETE: &str = "The HR system's synchronization is complete.";

/// SYNC-28: the message is sent when the job is submitted.
///
/// Only of records that all have a work phone: when the end of a commit is told is the business of NOTIF-05, too.
#[derive(Default)]
pub(super) struct AtSubmission {
    was_told: Mutex<bool>,
}

impl Saboteur for AtSubmission {
    fn rule(&self) -> Rule {
        Rule::SYNC_28
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let mut was_told = self.was_told.lock().unwrap_or_else(PoisonError::into_inner);
        match deed.command {
            Command::Sync(SyncCommand::BeginCommit { as_job, .. }) => {
                *was_told = *as_job && records_are(&deed, |record| record.work_phone.value().is_some());
                if *was_told {
                    tell(
                        &mut deed,
                        NotificationType::HrSyncCommit,
                        None,
                        COMPLETE.to_owned(),
                    );
                }
            }
            Command::Sync(SyncCommand::EndCommit { .. }) if *was_told => hush(&mut deed),
            _ => {}
        }
    }
}

/// NOTIF-05: the message is sent when the job starts to work.
///
/// Only of records that all have a cell phone: when a job is told of is the business of SYNC-28, too.
#[derive(Default)]
pub(super) struct AtStart {
    applies: Mutex<bool>,
}

impl Saboteur for AtStart {
    fn rule(&self) -> Rule {
        Rule::NOTIF_05
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let mut applies = self.applies.lock().unwrap_or_else(PoisonError::into_inner);
        match deed.command {
            Command::Sync(SyncCommand::BeginCommit { as_job, .. }) => {
                *applies = *as_job && records_are(&deed, |record| record.cell_phone.value().is_some());
            }
            Command::Sync(SyncCommand::RunJob(_)) if *applies => {
                tell(
                    &mut deed,
                    NotificationType::HrSyncCommit,
                    None,
                    COMPLETE.to_owned(),
                );
            }
            Command::Sync(SyncCommand::EndCommit { .. }) if *applies => hush(&mut deed),
            _ => {}
        }
    }
}

/// Whether records are staged, and each of them is so.
fn records_are(deed: &Deed<'_>, is_so: impl Fn(&StaffInput) -> bool) -> bool {
    let records = deed.before.sync.in_order();
    !records.is_empty() && records.iter().all(|staged| is_so(&staged.record))
}
