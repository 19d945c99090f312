//! Saboteurs of what is looked at when records arrive: they leave it to the commit.

use crate::campus::{Code, Command, District, Fault, Rule, SyncCommand, Transferred};
use crate::mock::sabotage::{Hire, Saboteur, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 3] = [
    fresh::<PostponedGender>,
    fresh::<PostponedPositions>,
    fresh::<PostponedHousehold>,
];

/// SYNC-04: the gender is left to the commit.
///
/// In a transfer of several records it is looked at: what becomes of those is the business of SYNC-40.
#[derive(Default)]
struct PostponedGender;

impl Saboteur for PostponedGender {
    fn rule(&self) -> Rule {
        Rule::SYNC_04
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let [only] = transferred(command) {
            only.faults.retain(|fault| fault.code != Code::UnknownGender);
        }
    }
}

/// SYNC-05: whether a position has its school, its start date and one of the codes is left to the commit.
#[derive(Default)]
struct PostponedPositions;

impl Saboteur for PostponedPositions {
    fn rule(&self) -> Rule {
        Rule::SYNC_05
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        let is_postponed = |fault: &Fault| {
            let is_missing = matches!(fault.code, Code::MissingProperty | Code::MissingCode);
            is_missing && fault.path.starts_with("/positions")
        };
        for record in transferred(command) {
            record.faults.retain(|fault| !is_postponed(fault));
        }
    }
}

/// SYNC-06: the household is left to the commit.
#[derive(Default)]
struct PostponedHousehold;

impl Saboteur for PostponedHousehold {
    fn rule(&self) -> Rule {
        Rule::SYNC_06
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        for record in transferred(command) {
            record
                .faults
                .retain(|fault| !fault.path.starts_with("/household"));
        }
    }
}

/// The records a command transfers.
fn transferred(command: &mut Command) -> &mut [Transferred] {
    match command {
        Command::Sync(SyncCommand::Transfer { records, .. }) => records,
        _ => &mut [],
    }
}
