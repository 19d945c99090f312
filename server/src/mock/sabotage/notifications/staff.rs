//! Saboteurs of what is told of single staff members.

use std::ops::Deref;

use super::telling::{hush, tell};
use crate::campus::{Command, NotificationType, Rule, StaffNumber};
use crate::mock::sabotage::{Deed, Saboteur};

/// NOTIF-01: whoever creates a staff member is told of before it is known whether Campus takes the record.
#[derive(Default)]
pub(super) struct CallsTold;

impl Saboteur for CallsTold {
    fn rule(&self) -> Rule {
        Rule::NOTIF_01
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(sent) = deed.created().filter(|_| deed.result.is_err()) {
            let number = sent.staff_number.value().map_or("", Deref::deref);
            let text = format!("{number} was created by the HR system.");
            let staff_number = StaffNumber::parse(number).ok();
            tell(&mut deed, NotificationType::HrStaff, staff_number, text);
        }
    }
}

/// NOTIF-02: of a call that updates a staff member nobody is told.
///
/// Calls about positions are told: they are the business of NOTIF-03.
#[derive(Default)]
pub(super) struct CreationsOnly;

impl Saboteur for CreationsOnly {
    fn rule(&self) -> Rule {
        Rule::NOTIF_02
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.update().is_some() {
            hush(&mut deed);
        }
    }
}

/// NOTIF-03: the calls about positions were forgotten.
#[derive(Default)]
pub(super) struct PositionsUntold;

impl Saboteur for PositionsUntold {
    fn rule(&self) -> Rule {
        Rule::NOTIF_03
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Command::CreatePosition { .. } | Command::UpdatePosition { .. } = deed.command {
            hush(&mut deed);
        }
    }
}
