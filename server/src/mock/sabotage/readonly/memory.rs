//! What saboteurs of locks remember, and the edits they see.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::campus::{
    Checkboxes, Code, Command, Context, District, Fault, LockArea, PersonId, Preference, PreferenceCommand,
    Refusal, StaffInput, execute,
};
use crate::mock::sabotage::Deed;

/// People a saboteur remembers.
#[derive(Default)]
pub(in crate::mock::sabotage) struct Persons(Mutex<BTreeSet<PersonId>>);

impl Persons {
    /// Remembers somebody.
    pub(in crate::mock::sabotage) fn note(&self, person: PersonId) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(person);
    }

    /// Whether somebody is remembered.
    pub(in crate::mock::sabotage) fn has(&self, person: PersonId) -> bool {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.contains(&person)
    }

    /// Whether anybody is.
    pub(super) fn has_any(&self) -> bool {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        !known.is_empty()
    }

    /// Remembers whose record a command has committed.
    pub(super) fn note_committed(&self, deed: &Deed<'_>) {
        if let Some(person) = deed.person().filter(|_| deed.committed().is_some()) {
            self.note(person.id);
        }
    }
}

/// What an operator edits by hand, and of whom.
pub(in crate::mock::sabotage) fn edit<'a>(deed: &Deed<'a>) -> Option<(PersonId, &'a StaffInput)> {
    match deed.command {
        Command::EditPerson { person, edit } => Some((*person, edit)),
        _ => None,
    }
}

/// Whether an edit was refused as read-only.
pub(super) fn is_locked(deed: &Deed<'_>) -> bool {
    matches!(deed.result, Err(Refusal::ReadOnly(_)))
}

/// Whether the preferences are as they are at first.
pub(super) fn is_untouched(district: &District) -> bool {
    district.preferences.in_force() == Checkboxes::default()
}

/// The district with every area open for edits by hand.
pub(super) fn unlocked(district: &District, cx: &Context<'_>) -> District {
    let mut unlocked = district.clone();
    let boxes = LockArea::ALL.map(|area| (Preference::Lock(area), false));
    for step in [PreferenceCommand::Check(boxes.to_vec()), PreferenceCommand::Save] {
        // Neither is ever refused.
        let _ = execute(&mut unlocked, cx, &Command::Prefer(step));
    }
    unlocked
}

/// Accepts an edit that was refused as read-only.
pub(super) fn let_pass(mut deed: Deed<'_>) {
    if is_locked(&deed) {
        let elsewhere = unlocked(deed.before, deed.cx);
        if deed.accept_as_in(elsewhere, deed.command) {
            deed.now.preferences = deed.before.preferences;
        }
    }
}

/// The refusal of what is read-only.
pub(super) fn read_only(path: &str) -> Refusal {
    let message = "is delivered by the HR system and read-only";
    Refusal::ReadOnly(vec![Fault::new(Code::ReadOnly, path, message, None)])
}
