//! Saboteurs of updating staff.

use std::sync::{Arc, Mutex, PoisonError};

use super::record::has_elements;
use crate::campus::{Code, Command, NumberKey, Outcome, Person, PersonId, Rule, StaffInput};
use crate::mock::sabotage::{Deed, Saboteur};

/// The id of a second record, which no person has.
const SECOND: PersonId = PersonId(u64::MAX);

/// STAFF-02: an update appends a second record in the place of changing the first.
///
/// Only updates with a work phone and a work mail address do so; rules about one part of a record send one of the two
/// at most.
#[derive(Default)]
pub(super) struct SecondRecord;

impl Saboteur for SecondRecord {
    fn rule(&self) -> Rule {
        Rule::STAFF_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let (Command::UpdateStaff { staff, .. }, Ok(Outcome::Person(hired))) = (deed.command, deed.result)
            && staff.work_phone.value().is_some()
            && staff.work_email.value().is_some()
            && let Some(first) = deed.before.people.get(hired.person.id)
        {
            hired.person = Arc::new(Person {
                id: SECOND,
                ..Person::clone(&hired.person)
            });
            deed.now.people.put(Arc::clone(first));
            deed.now.people.put(Arc::clone(&hired.person));
        }
    }
}

/// STAFF-25: updates have a narrower model, which knows no employments.
///
/// Only an update that brings a social security number and positions as well is read by it; employments alone, which
/// rules about them send, are taken.
#[derive(Default)]
pub(super) struct NarrowUpdate;

impl Saboteur for NarrowUpdate {
    fn rule(&self) -> Rule {
        Rule::STAFF_25
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::UpdateStaff { staff, .. } = deed.command
            && has_elements(&staff.employments)
            && has_elements(&staff.positions)
            && staff.ssn.value().is_some()
        {
            let message = "an update has no such property";
            deed.find_faulty(Code::UnknownProperty, "/employments", message);
        }
    }
}

/// STAFF-28: a record seen before is taken for a repeat and skipped.
///
/// Only records with a work mail address are remembered; a name that comes back is the business of the rules about
/// identities.
#[derive(Default)]
pub(super) struct SeenBefore {
    seen: Mutex<Vec<(NumberKey, StaffInput)>>,
}

impl Saboteur for SeenBefore {
    fn rule(&self) -> Rule {
        Rule::STAFF_28
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Command::UpdateStaff { staff_number, staff }, Ok(Outcome::Person(hired))) =
            (deed.command, deed.result)
        else {
            return;
        };
        if staff.work_email.value().is_none() {
            return;
        }
        let record = (NumberKey::of(staff_number), StaffInput::clone(staff));
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if !seen.contains(&record) {
            seen.push(record);
        } else if let Some(stored) = deed.before.people.get(hired.person.id) {
            hired.person = Arc::clone(stored);
            *deed.now = deed.before.clone();
        }
    }
}
