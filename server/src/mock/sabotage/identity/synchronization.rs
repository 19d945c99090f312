//! Saboteurs of names that change with a synchronization.

use super::renaming::Renaming;
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur};

/// IDENT-12: a synchronization writes names over the current identity.
#[derive(Default)]
pub(super) struct SyncedInPlace;

impl Saboteur for SyncedInPlace {
    fn rule(&self) -> Rule {
        Rule::IDENT_12
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(renaming) = Renaming::of_commit(&deed) {
            deed.store(renaming.in_place());
        }
    }
}
