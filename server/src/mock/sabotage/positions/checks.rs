//! Saboteurs of what is checked of a position.

use std::sync::Arc;

use super::addition::{new_positions, was_refused_for};
use crate::campus::{AssignmentCode, Code, Command, District, PositionInput, Reference, Rule, School, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-03: schools are looked up where a position is added by itself, and not where somebody is hired for one.
///
/// A set that an update carries is judged as it should be: that it changes nothing when it is refused is the business
/// of other rules.
#[derive(Default)]
pub(super) struct SchoolUnread;

impl Saboteur for SchoolUnread {
    fn rule(&self) -> Rule {
        Rule::POS_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(_) = deed.command
            && was_refused_for(&deed, |fault| fault.code == Code::UnknownSchool)
        {
            take_as_they_come(deed);
        }
    }
}

/// POS-04: an unknown assignment code is stored as plain text.
///
/// Only that of somebody hired, and only where no title stands beside it, which is the business of POS-05; a position
/// that is added by itself is the business of REF-06.
#[derive(Default)]
pub(super) struct UnknownAssignment;

impl Saboteur for UnknownAssignment {
    fn rule(&self) -> Rule {
        Rule::POS_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        let is_untitled = |position: &PositionInput| position.title_code.value().is_none();
        if let Command::CreateStaff(_) = deed.command
            && deed.positions().iter().all(is_untitled)
            && was_refused_for(&deed, |fault| fault.code == Code::UnknownAssignmentCode)
        {
            take_as_they_come(deed);
        }
    }
}

/// POS-05: the assignment code of a position that is added by itself is not looked up once it has a title.
#[derive(Default)]
pub(super) struct TitleExcuses;

impl Saboteur for TitleExcuses {
    fn rule(&self) -> Rule {
        Rule::POS_05
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreatePosition { position, .. } = deed.command
            && position.title_code.value().is_some()
            && was_refused_for(&deed, |fault| fault.code == Code::UnknownAssignmentCode)
        {
            take_as_they_come(deed);
        }
    }
}

/// Accepts what was refused as if the schools and assignment codes in it were listed, which they are not afterwards.
fn take_as_they_come(mut deed: Deed<'_>) {
    let mut elsewhere = deed.before.clone();
    for position in deed.positions() {
        list(&mut elsewhere.reference, position);
    }
    let command = deed.command;
    if deed.accept_as_in(elsewhere, command) {
        let (listed, lists) = (&deed.before.reference, &mut deed.now.reference);
        lists.schools.clone_from(&listed.schools);
        lists.assignment_codes.clone_from(&listed.assignment_codes);
    }
}

fn list(reference: &mut Reference, position: &PositionInput) {
    let trimmed = |text: &str| -> Arc<str> { text.trim().into() };
    if let Some(number) = position.school_number.value().map(|number| trimmed(number)) {
        let school = School {
            school_number: Arc::clone(&number),
            name: Arc::clone(&number),
        };
        reference.schools.insert(number, Arc::new(school));
    }
    if let Some(code) = position.assignment_code.value().map(|code| trimmed(code)) {
        let assignment = AssignmentCode {
            assignment_code: Arc::clone(&code),
            description: Arc::clone(&code),
        };
        reference.assignment_codes.insert(code, Arc::new(assignment));
    }
}

/// POS-15: a new position without a school is one at the first school of the district.
///
/// Where a position is added by itself, only one whose school is null or empty: what a school under another heading is
/// worth is the business of STAFF-23.
#[derive(Default)]
pub(super) struct FirstSchool;

impl Saboteur for FirstSchool {
    fn rule(&self) -> Rule {
        Rule::POS_15
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        let Some(first) = district.reference.schools.keys().next() else {
            return;
        };
        let is_hired = matches!(command, Command::CreateStaff(_));
        for position in new_positions(command) {
            let school = &position.school_number;
            if *school == Sent::Empty || is_hired && *school == Sent::Absent {
                position.school_number = Sent::text(first);
            }
        }
    }
}
