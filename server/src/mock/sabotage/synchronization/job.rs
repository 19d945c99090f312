//! Saboteurs of the commit that runs as a job.

use std::collections::BTreeSet;
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use super::run::{all, is_of_job, refused};
use crate::api::{OperationId, Reply};
use crate::campus::{
    Command, Job, JobState, Outcome, Rule, RunId, StaffInput, Staged, SyncCommand, Tally, execute,
};
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh, rewrite};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 6] = [
    fresh::<Inline>,
    fresh::<Driven>,
    fresh::<TellsAll>,
    fresh::<Swallows>,
    fresh::<FirstJob>,
    fresh::<ToldOnce>,
];

/// SYNC-24: a job is done before its submission is answered.
///
/// Only one whose records all have another phone: other rules watch a job at work.
#[derive(Default)]
struct Inline;

impl Saboteur for Inline {
    fn rule(&self) -> Rule {
        Rule::SYNC_24
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Command::Sync(SyncCommand::BeginCommit { run, as_job: true }) = deed.command else {
            return;
        };
        if let Ok(Outcome::Commit(commit)) = &mut *deed.result
            && all(&commit.records, |record| record.other_phone.value().is_some())
        {
            let (run, state) = (*run, JobState::Completed);
            let tally = Tally {
                succeeded: commit.records.len(),
                ..Tally::default()
            };
            let records = mem::take(&mut commit.records).into_iter();
            let applied = records.map(|staged| SyncCommand::CommitRecord { run, staged });
            for step in applied.chain([SyncCommand::EndCommit { run, state, tally }]) {
                let mut next = deed.now.clone();
                if execute(&mut next, deed.cx, &Command::Sync(step)).is_ok() {
                    *deed.now = next;
                }
            }
        }
    }
}

/// SYNC-25: a job does its work when somebody asks how far it is.
///
/// Only records with a work mail address: other rules do not ask.
#[derive(Default)]
struct Driven {
    left: Mutex<Vec<Arc<Staged>>>,
}

impl Saboteur for Driven {
    fn rule(&self) -> Rule {
        Rule::SYNC_25
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(staged) = deed.committed()
            && staged.record.work_email.value().is_some()
            && is_of_job(deed.command, deed.before)
        {
            *deed.now = deed.before.clone();
            let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
            left.push(Arc::clone(staged));
        }
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::operation(request) == Some(OperationId::GetCommitJobStatus) {
            let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
            scene.tamper(|district| {
                for staged in left.drain(..) {
                    let update = Command::UpdateStaff {
                        staff_number: staged.staff_number.as_str().to_owned(),
                        staff: Box::new(StaffInput::clone(&staged.record)),
                    };
                    let mut next = district.clone();
                    if execute(&mut next, &scene.context(), &update).is_ok() {
                        *district = next;
                    }
                }
            });
        }
    }
}

/// SYNC-26: the status tells what the blocking commit would have answered.
#[derive(Default)]
struct TellsAll {
    succeeded: Mutex<Vec<Value>>,
    failed: Mutex<Vec<Value>>,
}

impl Saboteur for TellsAll {
    fn rule(&self) -> Rule {
        Rule::SYNC_26
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(staged) = deed.committed()
            && is_of_job(deed.command, deed.before)
        {
            let number = json!(staged.staff_number);
            let (list, entry) = match deed.result {
                Ok(_) => (&self.succeeded, number),
                Err(_) => (&self.failed, json!({ "staffNumber": number })),
            };
            list.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let told = |list: &Mutex<Vec<Value>>| json!(*list.lock().unwrap_or_else(PoisonError::into_inner));
        rewrite(OperationId::GetCommitJobStatus, request, reply, |body| {
            body["succeeded"] = told(&self.succeeded);
            body["failed"] = told(&self.failed);
        });
    }
}

/// SYNC-27: what goes wrong in a job is swallowed.
///
/// Only with a personal mail address: another rule looks at the Error Log of a job, too.
#[derive(Default)]
struct Swallows;

impl Saboteur for Swallows {
    fn rule(&self) -> Rule {
        Rule::SYNC_27
    }

    fn after_command(&self, deed: Deed<'_>) {
        if is_of_job(deed.command, deed.before)
            && refused(&deed, |record| record.personal_email.value().is_some()).is_some()
        {
            *deed.result = Ok(Outcome::Synchronized);
        }
    }
}

/// SYNC-29: the first job there ever was is the one that is told of.
#[derive(Default)]
struct FirstJob {
    first: Mutex<Option<Job>>,
}

impl Saboteur for FirstJob {
    fn rule(&self) -> Rule {
        Rule::SYNC_29
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::Sync(SyncCommand::EndCommit { .. }) = deed.command
            && is_of_job(deed.command, deed.before)
        {
            let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
            *first = first.or(deed.now.sync.job().copied());
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let first = *self.first.lock().unwrap_or_else(PoisonError::into_inner);
        rewrite(OperationId::GetCommitJobStatus, request, reply, |body| {
            if let Some(first) = first {
                *body = json!(first);
            }
        });
    }
}

/// SYNC-30: that a job has come to its end is told once.
#[derive(Default)]
struct ToldOnce {
    told: Mutex<BTreeSet<RunId>>,
}

impl Saboteur for ToldOnce {
    fn rule(&self) -> Rule {
        Rule::SYNC_30
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite(OperationId::GetCommitJobStatus, request, reply, |body| {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            let job = scene.district().sync.job().copied();
            if let Some(job) = job.filter(|job| job.state.is_final())
                && !told.insert(job.run)
            {
                *body = json!({ "state": "NONE" });
            }
        });
    }
}
