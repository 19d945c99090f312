//! Saboteurs of the codes of a position.

use std::sync::Arc;

use super::addition::{added, amend, brings_title, refusal, was_refused_for};
use crate::campus::{Code, Command, Position, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// The assignment code of administrators.
const ADMINISTRATOR: &str = "10";

/// POS-11: an assignment code is mandatory.
///
/// Only of somebody's first position, where it is added by itself; others may begin with whatever they need.
#[derive(Default)]
pub(super) struct NeededAssignment;

impl Saboteur for NeededAssignment {
    fn rule(&self) -> Rule {
        Rule::POS_11
    }

    fn after_command(&self, deed: Deed<'_>) {
        if is_first(&deed, |position| position.assignment_code.is_none()) {
            let message = "a position needs its assignment code";
            deed.refuse(refusal(Code::MissingCode, "/assignmentCode", message));
        }
    }
}

/// POS-12: a title code is mandatory.
///
/// Only of somebody's first position, where it is added by itself; others may begin with whatever they need.
#[derive(Default)]
pub(super) struct NeededTitle;

impl Saboteur for NeededTitle {
    fn rule(&self) -> Rule {
        Rule::POS_12
    }

    fn after_command(&self, deed: Deed<'_>) {
        if is_first(&deed, |position| position.title_code.is_none()) {
            let message = "a position needs its title code";
            deed.refuse(refusal(Code::MissingCode, "/titleCode", message));
        }
    }
}

/// Whether somebody's first position was added by itself, and how it is.
fn is_first(deed: &Deed<'_>, is: impl Fn(&Position) -> bool) -> bool {
    added(deed).is_some_and(|(person, position)| person.positions.len() == 1 && is(position))
}

/// POS-13: a position that is added by itself is known by school and date, and needs no code.
#[derive(Default)]
pub(super) struct SchoolAndDate;

impl Saboteur for SchoolAndDate {
    fn rule(&self) -> Rule {
        Rule::POS_13
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let mut command = deed.command.clone();
        if let Command::CreatePosition { position, .. } = &mut command
            && was_refused_for(&deed, |fault| fault.code == Code::MissingCode)
            && let Some(code) = deed.before.reference.assignment_codes.keys().next()
        {
            // Lent to get past the judgement.
            position.assignment_code = Sent::text(code);
            if deed.accept_as_in(deed.before.clone(), &command) {
                amend(&mut deed, |position| position.assignment_code = None);
            }
        }
    }
}

/// POS-14: the two codes are alternatives; where there is a title the assignment code is dropped.
///
/// Only that of an administrator, where the position is added by itself and brings a title with it: other rules look at
/// teachers, and at positions that came together with a staff member.
#[derive(Default)]
pub(super) struct EitherCode;

impl Saboteur for EitherCode {
    fn rule(&self) -> Rule {
        Rule::POS_14
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let administrator: Arc<str> = ADMINISTRATOR.into();
        let drops = |position: &Position| {
            position.assignment_code.as_ref() == Some(&administrator) && brings_title(&deed, position)
        };
        if added(&deed).is_some_and(|(_, position)| drops(position)) {
            amend(&mut deed, |position| position.assignment_code = None);
        }
    }
}
