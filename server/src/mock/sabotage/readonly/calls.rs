//! Saboteurs of what the calls of day to day have to do with the lock.

use super::memory::{Persons, edit, let_pass, read_only};
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur};

/// READONLY-04: the lock is asked by whoever writes, the HR system too.
///
/// Only of an update with another phone, of somebody whose record was committed: nearly every rule updates somebody.
#[derive(Default)]
pub(super) struct AllWriters {
    committed: Persons,
}

impl Saboteur for AllWriters {
    fn rule(&self) -> Rule {
        Rule::READONLY_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.committed.note_committed(&deed);
        let has_phone = deed
            .update()
            .is_some_and(|sent| sent.other_phone.value().is_some());
        if has_phone && deed.person().is_some_and(|person| self.committed.has(person.id)) {
            deed.refuse(read_only("/otherPhone"));
        }
    }
}

/// READONLY-07: nobody is locked but by a commit.
#[derive(Default)]
pub(super) struct CommitsOnly {
    committed: Persons,
}

impl Saboteur for CommitsOnly {
    fn rule(&self) -> Rule {
        Rule::READONLY_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.committed.note_committed(&deed);
        if edit(&deed).is_some_and(|(person, _)| !self.committed.has(person)) {
            let_pass(deed);
        }
    }
}
