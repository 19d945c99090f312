//! Saboteurs of what a commit makes of its records.

use std::sync::{Arc, Mutex, PoisonError};

use super::run::{all, begun, ends, is_of_job};
use crate::campus::{
    Command, Deed as Fate, District, NumberKey, Outcome, PersonId, Rule, Sent, StaffInput, Staged,
    SyncCommand, execute,
};
use crate::mock::sabotage::{Deed, Hire, Saboteur, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 5] = [
    fresh::<Mirror>,
    fresh::<DemographicsOnly>,
    fresh::<NoNewcomers>,
    fresh::<Appended>,
    fresh::<HomelessJob>,
];

/// SYNC-32: Campus becomes a mirror of the HR system, so that staff who are not among the records are deleted.
///
/// Only by a commit whose records all have a middle name: other rules look at people who are not among the records, too.
#[derive(Default)]
struct Mirror {
    records: Mutex<Vec<NumberKey>>,
}

impl Saboteur for Mirror {
    fn rule(&self) -> Rule {
        Rule::SYNC_32
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut kept = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(records) = begun(&deed) {
            kept.clear();
            if all(&records, |record| record.middle_name.value().is_some()) {
                kept.extend(records.iter().map(|staged| staged.staff_number.key()));
            }
        } else if ends(&deed) && !kept.is_empty() {
            for person in absent(deed.now, &kept) {
                deed.now.people.remove(person);
            }
        }
    }
}

/// Everybody with a staff number that is none of these.
fn absent(district: &District, kept: &[NumberKey]) -> Vec<PersonId> {
    let people = district.people.iter();
    let gone = people.filter(|person| {
        let number = person.staff_number.as_ref();
        number.is_some_and(|number| !kept.contains(&number.key()))
    });
    gone.map(|person| person.id).collect()
}

/// SYNC-33: of a record that is paired only the demographics are written.
///
/// Only with a personal mail address: that positions, employments and households are synchronized is presupposed by
/// other rules.
#[derive(Default)]
struct DemographicsOnly;

impl Saboteur for DemographicsOnly {
    fn rule(&self) -> Rule {
        Rule::SYNC_33
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staged) = staged(command)
            && staged.record.personal_email.value().is_some()
        {
            let mut demographics = Staged::clone(staged);
            let record = Arc::make_mut(&mut demographics.record);
            record.employments = Sent::Absent;
            record.positions = Sent::Absent;
            record.household = Sent::Absent;
            *staged = Arc::new(demographics);
        }
    }
}

/// SYNC-34: a number that nobody in Campus has is passed over without a word.
///
/// Only with a work mail address: other rules have newcomers, too.
#[derive(Default)]
struct NoNewcomers;

impl Saboteur for NoNewcomers {
    fn rule(&self) -> Rule {
        Rule::SYNC_34
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(staged) = deed.committed()
            && staged.record.work_email.value().is_some()
            && let Ok(Outcome::Person(hired)) = &*deed.result
            && hired.is_new
        {
            *deed.now = deed.before.clone();
        }
    }
}

/// SYNC-38: positions come in by a road of their own, which appends them.
///
/// Only where one of them should have changed a position that is there; what a repeated record does is the business of
/// other rules.
#[derive(Default)]
struct Appended;

impl Saboteur for Appended {
    fn rule(&self) -> Rule {
        Rule::SYNC_38
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(staged) = deed.committed()
            && let Ok(Outcome::Person(hired)) = &*deed.result
            && hired
                .traces
                .iter()
                .any(|trace| trace.deed == Fate::MatchedByStart)
            && let Some((appended, outcome)) = append(&deed, staged)
        {
            *deed.now = appended;
            *deed.result = Ok(outcome);
        }
    }
}

/// What comes of a record whose positions are added one by one.
fn append(deed: &Deed<'_>, staged: &Staged) -> Option<(District, Outcome)> {
    let mut record = StaffInput::clone(&staged.record);
    let positions = record.positions.value()?.clone();
    record.positions = Sent::Absent;
    let staff_number = staged.staff_number.as_str().to_owned();
    let mut elsewhere = deed.before.clone();
    let update = Command::UpdateStaff {
        staff_number: staff_number.clone(),
        staff: Box::new(record),
    };
    let mut outcome = execute(&mut elsewhere, deed.cx, &update).ok()?;
    for position in positions {
        let addition = Command::CreatePosition {
            staff_number: staff_number.clone(),
            position,
        };
        outcome = execute(&mut elsewhere, deed.cx, &addition).ok()?;
    }
    Some((elsewhere, outcome))
}

/// SYNC-39: the job was written a second time, and households were forgotten.
#[derive(Default)]
struct HomelessJob;

impl Saboteur for HomelessJob {
    fn rule(&self) -> Rule {
        Rule::SYNC_39
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if is_of_job(command, district)
            && let Some(staged) = staged(command)
        {
            let mut homeless = Staged::clone(staged);
            Arc::make_mut(&mut homeless.record).household = Sent::Absent;
            *staged = Arc::new(homeless);
        }
    }
}

/// The record that a command applies.
fn staged(command: &mut Command) -> Option<&mut Arc<Staged>> {
    match command {
        Command::Sync(SyncCommand::CommitRecord { staged, .. }) => Some(staged),
        _ => None,
    }
}
