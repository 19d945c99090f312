//! Saboteurs of the staff number of a record.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::record::created;
use crate::campus::{Command, District, NumberKey, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// STAFF-04: a number of digits alone is parsed as an integer and loses its leading zeros.
#[derive(Default)]
pub(super) struct CountedNumber;

impl Saboteur for CountedNumber {
    fn rule(&self) -> Rule {
        Rule::STAFF_04
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && let Some(number) = staff.staff_number.value()
            && let Ok(count) = number.trim().parse::<u64>()
        {
            staff.staff_number = Sent::text(&count.to_string());
        }
    }
}

/// STAFF-05: the numbers of the HR system stand in a table of their own, so that one an operator has entered in Campus
/// never matches.
///
/// Only updates of people who hold a position miss it; students who were given a number are left to the rules about
/// them.
#[derive(Default)]
pub(super) struct ExternalId {
    entered: Mutex<BTreeSet<NumberKey>>,
}

impl Saboteur for ExternalId {
    fn rule(&self) -> Rule {
        Rule::STAFF_05
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        let Command::UpdateStaff { staff_number, .. } = command else {
            return;
        };
        let key = NumberKey::of(staff_number);
        let entered = self.entered.lock().unwrap_or_else(PoisonError::into_inner);
        let mut holders = district.people.holders(&key);
        if entered.contains(&key) && holders.any(|holder| !holder.positions.is_empty()) {
            // Nobody holds the empty number.
            staff_number.clear();
        }
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::EditPerson { edit, .. } = deed.command
            && deed.result.is_ok()
            && let Some(number) = edit.staff_number.value()
        {
            let mut entered = self.entered.lock().unwrap_or_else(PoisonError::into_inner);
            entered.insert(NumberKey::of(number));
        }
    }
}

/// STAFF-10: whoever comes without a number is given one.
#[derive(Default)]
pub(super) struct OwnNumbers;

impl Saboteur for OwnNumbers {
    fn rule(&self) -> Rule {
        Rule::STAFF_10
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && staff.staff_number.value().is_none()
        {
            staff.staff_number = Sent::text(&format!("S{}", district.people.len() + 1));
        }
    }
}
