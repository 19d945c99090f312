//! Saboteurs of addresses that come with a synchronization.

use std::sync::{Mutex, PoisonError};

use super::settled::Settled;
use crate::campus::{Addresses, Command, Rule, SyncCommand};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-29: the addresses of a commit are looked for among those that were there before it, so that each record adds its own.
#[derive(Default)]
pub(super) struct LiveOnly {
    before: Mutex<Addresses>,
}

impl Saboteur for LiveOnly {
    fn rule(&self) -> Rule {
        Rule::ADDR_29
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let mut before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        if let Command::Sync(SyncCommand::BeginCommit { .. }) = deed.command {
            *before = deed.before.addresses.clone();
        } else if let Some(settled) = Settled::of_commit(&deed)
            && !settled.is_added()
            && before.get(settled.trace.address).is_none()
        {
            settled.duplicate(&mut deed);
        }
    }
}
