//! Saboteurs of what a lock that is unchecked opens, and what it does not.

use super::{Persons, edit};
use crate::campus::{Command, District, LockArea, Person, Preference, PreferenceCommand, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// PREF-02: whoever unchecks one lock unchecks all of them.
#[derive(Default)]
pub(super) struct OneSwitch;

impl Saboteur for OneSwitch {
    fn rule(&self) -> Rule {
        Rule::PREF_02
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Command::Prefer(PreferenceCommand::Check(boxes)) = command
            && boxes
                .iter()
                .any(|(preference, checked)| matches!(preference, Preference::Lock(_)) && !checked)
        {
            boxes.extend(LockArea::ALL.map(|area| (Preference::Lock(area), false)));
        }
    }
}

/// PREF-03: what is unlocked belongs to Campus, and an update leaves it alone.
///
/// Only a work phone that nobody has edited by hand, and only while nothing but the demographics is open: what becomes of edits
/// and of data in districts that lock nothing is the business of other rules.
#[derive(Default)]
pub(super) struct OwnedByCampus {
    edited: Persons,
}

impl Saboteur for OwnedByCampus {
    fn rule(&self) -> Rule {
        Rule::PREF_03
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some((person, _)) = edit(&deed) {
            self.edited.note(person);
        }
        let preferences = deed.before.preferences;
        let is_open = !preferences.locks(LockArea::Demographics) && preferences.locks(LockArea::Employments);
        if deed.update().is_none() || !is_open {
            return;
        }
        if let Some((person, former)) = deed.person().cloned().zip(deed.former())
            && !self.edited.has(person.id)
        {
            let mut person = Person::clone(&person);
            person.contact.work_phone.clone_from(&former.contact.work_phone);
            deed.store(person);
        }
    }
}

/// PREF-11: where the locks of the section Integration are unchecked, no employment comes in.
///
/// Only where all of them are: what one of them does is the business of PREF-03.
#[derive(Default)]
pub(super) struct Stopped;

impl Saboteur for Stopped {
    fn rule(&self) -> Rule {
        Rule::PREF_11
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let preferences = deed.before.preferences;
        let areas = [
            LockArea::Demographics,
            LockArea::Employments,
            LockArea::Assignments,
        ];
        let is_delivered = deed.created().is_some() || deed.committed().is_some();
        if !is_delivered || areas.into_iter().any(|area| preferences.locks(area)) {
            return;
        }
        if let Some(person) = deed.person().cloned() {
            let former = deed.former().map(|former| former.employments.clone());
            deed.store(Person {
                employments: former.unwrap_or_default(),
                ..Person::clone(&person)
            });
        }
    }
}
