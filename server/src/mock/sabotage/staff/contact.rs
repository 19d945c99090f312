//! Saboteurs of telephones and mail addresses.

use std::mem;

use super::record::{created, created_or_updated, updated};
use crate::campus::{Command, District, Rule, Sent};
use crate::mock::sabotage::Saboteur;

/// STAFF-14: the empty cell phone of somebody new is filled with the work phone.
#[derive(Default)]
pub(super) struct WorkForCell;

impl Saboteur for WorkForCell {
    fn rule(&self) -> Rule {
        Rule::STAFF_14
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && staff.cell_phone.value().is_none()
        {
            staff.cell_phone = staff.work_phone.clone();
        }
    }
}

/// STAFF-15: cell phone and work phone are swapped where somebody new has both.
#[derive(Default)]
pub(super) struct CellForWork;

impl Saboteur for CellForWork {
    fn rule(&self) -> Rule {
        Rule::STAFF_15
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && staff.cell_phone.value().is_some()
            && staff.work_phone.value().is_some()
        {
            mem::swap(&mut staff.cell_phone, &mut staff.work_phone);
        }
    }
}

/// STAFF-16: the other phone is accepted and discarded.
#[derive(Default)]
pub(super) struct NoOtherPhone;

impl Saboteur for NoOtherPhone {
    fn rule(&self) -> Rule {
        Rule::STAFF_16
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created_or_updated(command) {
            staff.other_phone = Sent::Absent;
        }
    }
}

/// STAFF-17: the work mail address overwrites the personal one, unless that is sent with it.
#[derive(Default)]
pub(super) struct WorkForPersonal;

impl Saboteur for WorkForPersonal {
    fn rule(&self) -> Rule {
        Rule::STAFF_17
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created_or_updated(command)
            && staff.work_email.value().is_some()
            && staff.personal_email.value().is_none()
        {
            staff.personal_email = staff.work_email.clone();
        }
    }
}

/// STAFF-18: an update with the personal mail address alone blanks the work mail address.
#[derive(Default)]
pub(super) struct PersonalAlone;

impl Saboteur for PersonalAlone {
    fn rule(&self) -> Rule {
        Rule::STAFF_18
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = updated(command)
            && staff.personal_email.value().is_some()
            && staff.work_email == Sent::Absent
        {
            staff.work_email = Sent::Empty;
        }
    }
}
