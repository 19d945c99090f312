//! Saboteurs of what a refused address leaves behind.

use crate::campus::{Command, Rule, Sent, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-36: a new staff member is saved before the address is looked at.
#[derive(Default)]
pub(super) struct PersonFirst;

impl Saboteur for PersonFirst {
    fn rule(&self) -> Rule {
        Rule::ADDR_36
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Some(sent), Err(refusal)) = (deed.created(), &*deed.result) else {
            return;
        };
        let faults = refusal.faults();
        if !faults.iter().all(|fault| fault.path.contains("/address")) {
            return;
        }
        let mut staff = sent.clone();
        staff.household = Sent::Absent;
        let mut elsewhere = deed.before.clone();
        if execute(&mut elsewhere, deed.cx, &Command::CreateStaff(Box::new(staff))).is_ok() {
            *deed.now = elsewhere;
        }
    }
}
