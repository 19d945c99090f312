//! Saboteurs of what becomes of an edit by hand.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Persons, edit};
use crate::campus::{Person, PersonId, Rule, Sent, StaffInput};
use crate::mock::sabotage::{Deed, Saboteur};

/// PREF-04: phones and mail addresses that were edited by hand are protected from updates.
#[derive(Default)]
pub(super) struct Protected {
    edited: Persons,
}

impl Saboteur for Protected {
    fn rule(&self) -> Rule {
        Rule::PREF_04
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some((person, edit)) = edit(&deed)
            && deed.result.is_ok()
            && is_about_contact(edit)
        {
            self.edited.note(person);
        }
        if deed.update().is_some()
            && let Some((person, former)) = deed.person().cloned().zip(deed.former())
            && self.edited.has(person.id)
        {
            deed.store(Person {
                contact: former.contact.clone(),
                ..Person::clone(&person)
            });
        }
    }
}

fn is_about_contact(edit: &StaffInput) -> bool {
    let sent = [&edit.work_phone, &edit.cell_phone, &edit.personal_email];
    sent.into_iter().any(|text| *text != Sent::Absent)
}

/// PREF-05: a commit compares a record with the one it has committed last, sees no change, and skips it.
///
/// Only of people who were edited by hand: whom the HR system has changed meanwhile other rules look at.
#[derive(Default)]
pub(super) struct LastSynchronized {
    edited: Persons,
    committed: Mutex<BTreeMap<PersonId, Arc<StaffInput>>>,
}

impl Saboteur for LastSynchronized {
    fn rule(&self) -> Rule {
        Rule::PREF_05
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((person, _)) = edit(&deed) {
            self.edited.note(person);
        }
        if let Some((staged, person)) = deed.committed().zip(deed.person()) {
            let mut committed = self.committed.lock().unwrap_or_else(PoisonError::into_inner);
            let last = committed.insert(person.id, Arc::clone(&staged.record));
            if last.is_some_and(|last| last == staged.record) && self.edited.has(person.id) {
                *deed.now = deed.before.clone();
            }
        }
    }
}

/// PREF-06: a birthdate or a middle name that was edited by hand carries a mark, and an update passes it by.
///
/// Phones and mail addresses carry none: they are the business of PREF-04.
#[derive(Default)]
pub(super) struct Flagged {
    edited: Persons,
}

impl Saboteur for Flagged {
    fn rule(&self) -> Rule {
        Rule::PREF_06
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some((person, edit)) = edit(&deed)
            && deed.result.is_ok()
            && (edit.birthdate != Sent::Absent || edit.middle_name != Sent::Absent)
        {
            self.edited.note(person);
        }
        if deed.update().is_some()
            && let Some((person, former)) = deed.person().cloned().zip(deed.former())
            && self.edited.has(person.id)
        {
            deed.store(Person {
                identities: former.identities.clone(),
                ..Person::clone(&person)
            });
        }
    }
}
