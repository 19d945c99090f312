//! Saboteurs of the moment of the lock.

use super::memory::{Persons, edit, read_only};
use crate::campus::{Person, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// READONLY-03: whoever is transferred is locked.
///
/// Only as far as the work phone goes: what an operator changes between transfer and commit other rules look at, too.
#[derive(Default)]
pub(super) struct AtTransfer;

impl Saboteur for AtTransfer {
    fn rule(&self) -> Rule {
        Rule::READONLY_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        let is_about_phone = edit(&deed).is_some_and(|(_, edit)| edit.work_phone.value().is_some());
        let is_staged = |person: &Person| {
            let number = person.staff_number.as_ref();
            number.is_some_and(|number| deed.before.sync.staged(number, deed.cx.readings).is_some())
        };
        if is_about_phone && deed.former().is_some_and(|person| is_staged(person)) {
            deed.refuse(read_only("/workPhone"));
        }
    }
}

/// READONLY-05: a commit skips whom an earlier one has locked.
///
/// Only a record with a work phone and another phone: other rules compare two runs.
#[derive(Default)]
pub(super) struct LockedSkipped {
    committed: Persons,
}

impl Saboteur for LockedSkipped {
    fn rule(&self) -> Rule {
        Rule::READONLY_05
    }

    fn after_command(&self, deed: Deed<'_>) {
        let has_phones = deed.committed().is_some_and(|staged| {
            let record = &staged.record;
            record.work_phone.value().is_some() && record.other_phone.value().is_some()
        });
        if has_phones && deed.person().is_some_and(|person| self.committed.has(person.id)) {
            *deed.now = deed.before.clone();
        }
        self.committed.note_committed(&deed);
    }
}
