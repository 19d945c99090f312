//! Saboteurs of the ways an address takes.

use super::settled::Settled;
use crate::campus::{Command, District, Fault, Rule, Sent, SyncCommand};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-35: addresses are judged when somebody is created, and on no other way.
///
/// An update or a record without a cell phone is left alone: that it is judged is the business of the rules about PO Boxes
/// and the two forms, and of SYNC-06.
#[derive(Default)]
pub(super) struct JudgedOnce;

impl Saboteur for JudgedOnce {
    fn rule(&self) -> Rule {
        Rule::ADDR_35
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Command::Sync(SyncCommand::Transfer { records, .. }) = command {
            for record in records {
                if record.record.cell_phone.value().is_some() {
                    record.faults.retain(|fault| !is_of_address(fault));
                }
            }
        }
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Command::UpdateStaff { staff_number, staff }, Err(refusal)) = (deed.command, &*deed.result)
        else {
            return;
        };
        if staff.cell_phone.value().is_some() && refusal.faults().iter().all(is_of_address) {
            let mut staff = staff.clone();
            staff.household = Sent::Absent;
            let staff_number = staff_number.clone();
            let before = deed.before.clone();
            deed.accept_as_in(before, &Command::UpdateStaff { staff_number, staff });
        }
    }
}

fn is_of_address(fault: &Fault) -> bool {
    fault.path.contains("/address")
}

/// ADDR-37: the commit compares an address to the letter, whereas creating and updating staff compares what the words mean.
#[derive(Default)]
pub(super) struct LiteralCommit;

impl Saboteur for LiteralCommit {
    fn rule(&self) -> Rule {
        Rule::ADDR_37
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of_commit(&deed) else {
            return;
        };
        let written = settled.read().or_else(|| settled.as_sent(&deed));
        let (Some(written), Some(stored)) = (written, settled.stored(&deed)) else {
            return;
        };
        let differs = written.prefix != stored.prefix || written.tag != stored.tag;
        if differs && !settled.is_added() {
            settled.duplicate(&mut deed);
        }
    }
}
