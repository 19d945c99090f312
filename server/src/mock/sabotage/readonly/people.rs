//! The saboteur of who is locked.

use super::memory::{Persons, edit, read_only};
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur};

/// READONLY-06: the first commit locks everybody.
///
/// Only as far as cell phones go: whom a commit leaves open other rules look at, too.
#[derive(Default)]
pub(super) struct Everybody {
    committed: Persons,
}

impl Saboteur for Everybody {
    fn rule(&self) -> Rule {
        Rule::READONLY_06
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.committed.note_committed(&deed);
        let is_about_phone = edit(&deed).is_some_and(|(_, edit)| edit.cell_phone.value().is_some());
        if is_about_phone && self.committed.has_any() {
            deed.refuse(read_only("/cellPhone"));
        }
    }
}
