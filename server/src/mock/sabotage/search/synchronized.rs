//! The saboteur of the search after a synchronization.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;

use crate::api::Reply;
use crate::campus::{Command, NumberKey, Rule, StaffNumber, SyncCommand};
use crate::mock::sabotage::inquiry::{criteria, keep_hits};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// SEARCH-07: from the first commit on the search shows only staff whom the HR system has sent.
///
/// Whoever is searched for by number is found: that they are left as they were is the business of SYNC-32.
#[derive(Default)]
pub(super) struct SentOnly {
    memory: Mutex<Memory>,
}

#[derive(Default)]
struct Memory {
    sent: BTreeSet<NumberKey>,
    has_committed: bool,
}

impl Saboteur for SentOnly {
    fn rule(&self) -> Rule {
        Rule::SEARCH_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.has_committed |= matches!(deed.command, Command::Sync(SyncCommand::EndCommit { .. }));
        let number = deed.person().and_then(|person| person.staff_number.as_ref());
        memory.sent.extend(number.map(StaffNumber::key));
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        if memory.has_committed && criteria(request).staff_number.is_none() {
            keep_hits(request, reply, |hit| {
                let number = hit["staffNumber"].as_str().unwrap_or_default();
                memory.sent.contains(&NumberKey::of(number))
            });
        }
    }
}
