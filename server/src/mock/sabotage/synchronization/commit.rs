//! Saboteurs of the commit as a whole.

use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::{Request, Uri};

use super::run::{all, begun, ends, is_of_job, refused};
use crate::api::OperationId;
use crate::campus::{Code, Command, District, Fault, Refusal, Rule, SyncCommand};
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 4] = [
    fresh::<AtOnce>,
    fresh::<OneTransaction>,
    fresh::<ExactLimit>,
    fresh::<OneShot>,
];

/// The last part of the path of the commit that is waited for, and of the one that is not.
const WAYS: [&str; 2] = ["/commit", "/submitCommitJob"];

/// SYNC-19: a commit is only submitted, and answered at once.
///
/// Only one whose records all have another phone: the lists that a commit answers with are the business of other rules.
#[derive(Default)]
struct AtOnce;

impl Saboteur for AtOnce {
    fn rule(&self) -> Rule {
        Rule::SYNC_19
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let records = scene.district().sync.in_order();
        if Scene::operation(request) == Some(OperationId::SyncCommit)
            && all(&records, |record| record.other_phone.value().is_some())
            && let Some(uri) = submitted(request.uri())
        {
            *request.uri_mut() = uri;
        }
    }
}

/// The address under which the same records are submitted.
fn submitted(uri: &Uri) -> Option<Uri> {
    let [waited_for, submitted] = WAYS;
    let path = uri.path().strip_suffix(waited_for)?;
    format!("{path}{submitted}").parse().ok()
}

/// SYNC-22: the records of a commit stand and fall together.
///
/// Only where one fails that has a work mail address: other rules look at what became of the rest, too.
#[derive(Default)]
struct OneTransaction {
    before: Mutex<Option<District>>,
    is_broken: Mutex<bool>,
}

impl Saboteur for OneTransaction {
    fn rule(&self) -> Rule {
        Rule::SYNC_22
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        let mut is_broken = self.is_broken.lock().unwrap_or_else(PoisonError::into_inner);
        if begun(&deed).is_some() {
            (*before, *is_broken) = (Some(deed.before.clone()), false);
        }
        *is_broken |= refused(&deed, |record| record.work_email.value().is_some()).is_some();
        if ends(&deed)
            && *is_broken
            && let Some(before) = before.take()
        {
            deed.now.people = before.people;
            deed.now.households = before.households;
            deed.now.addresses = before.addresses;
            deed.now.reference = before.reference;
        }
    }
}

/// SYNC-23: five hundred records, at which the guide draws its line, are neither few nor many.
#[derive(Default)]
struct ExactLimit;

impl Saboteur for ExactLimit {
    fn rule(&self) -> Rule {
        Rule::SYNC_23
    }

    fn after_command(&self, deed: Deed<'_>) {
        let count = begun(&deed).map(|records| records.len());
        if count == Some(500) && !is_of_job(deed.command, deed.before) {
            let message = "so many records are to be committed by a job";
            let fault = Fault::new(Code::InvalidValue, "", message, None);
            deed.refuse(Refusal::InvalidTransfer(vec![fault]));
        }
    }
}

/// SYNC-36: a district is synchronized once, and that is remembered.
///
/// Only after a commit that was waited for and whose records all have a cell phone: other rules compare two runs.
#[derive(Default)]
struct OneShot {
    was_begun: Mutex<bool>,
}

impl Saboteur for OneShot {
    fn rule(&self) -> Rule {
        Rule::SYNC_36
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut was_begun = self.was_begun.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(records) = begun(&deed) {
            *was_begun |= deed.result.is_ok()
                && !is_of_job(deed.command, deed.before)
                && all(&records, |record| record.cell_phone.value().is_some());
        } else if *was_begun && matches!(deed.command, Command::Sync(SyncCommand::Start)) {
            let message = "this district has been synchronized already";
            deed.refuse(Refusal::OutOfOrder(Fault::new(
                Code::WrongPhase,
                "",
                message,
                None,
            )));
        }
    }
}
