//! Saboteurs of the change of a name.

use super::renaming::Renaming;
use crate::campus::{Command, Rule, StaffInput, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// IDENT-01: a changed last name is written over the old one.
///
/// Whoever has no middle name is left alone: other rules look at what became of such a person's identities.
#[derive(Default)]
pub(super) struct LastNameInPlace;

impl Saboteur for LastNameInPlace {
    fn rule(&self) -> Rule {
        Rule::IDENT_01
    }

    fn after_command(&self, deed: Deed<'_>) {
        let has_middle_name = |renaming: &Renaming| renaming.now.identity().middle_name.is_some();
        overwrite(deed, |renaming| {
            renaming.parts() == [true, false, false] && has_middle_name(renaming)
        });
    }
}

/// IDENT-02: a first name that changes alone is written over the old one.
#[derive(Default)]
pub(super) struct FirstNameInPlace;

impl Saboteur for FirstNameInPlace {
    fn rule(&self) -> Rule {
        Rule::IDENT_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        overwrite(deed, |renaming| renaming.parts() == [false, true, false]);
    }
}

/// IDENT-03: a middle name that changes alone is written over the old one, like any attribute.
#[derive(Default)]
pub(super) struct MiddleNameInPlace;

impl Saboteur for MiddleNameInPlace {
    fn rule(&self) -> Rule {
        Rule::IDENT_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        overwrite(deed, |renaming| renaming.parts() == [false, false, true]);
    }
}

fn overwrite(mut deed: Deed<'_>, applies: impl FnOnce(&Renaming) -> bool) {
    if let Some(renaming) = Renaming::of(&deed).filter(applies) {
        deed.store(renaming.in_place());
    }
}

/// IDENT-04: each part of the name is changed by itself and makes an identity of its own.
#[derive(Default)]
pub(super) struct PartByPart;

impl Saboteur for PartByPart {
    fn rule(&self) -> Rule {
        Rule::IDENT_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut district = deed.before.clone();
        if Renaming::of(&deed).is_some()
            && parts(deed.command)
                .iter()
                .all(|part| execute(&mut district, deed.cx, part).is_ok())
            && let Ok(outcome) = execute(&mut district, deed.cx, deed.command)
        {
            *deed.now = district;
            *deed.result = Ok(outcome);
        }
    }
}

/// The updates of the last name alone and of the first name alone; what is left is the middle name.
fn parts(command: &Command) -> Vec<Command> {
    let Command::UpdateStaff { staff_number, staff } = command else {
        return Vec::new();
    };
    let last = StaffInput {
        last_name: staff.last_name.clone(),
        ..StaffInput::default()
    };
    let first = StaffInput {
        first_name: staff.first_name.clone(),
        ..StaffInput::default()
    };
    let update = |staff| Command::UpdateStaff {
        staff_number: staff_number.clone(),
        staff: Box::new(staff),
    };
    [last, first].map(update).to_vec()
}
