//! Saboteurs of the employments a staff member is created with.

use crate::campus::{Code, EmploymentInput, Person, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// EMPL-01: the date of the call takes the place of the hire date.
///
/// Only a single employment that goes on, of somebody without a personal mail address, is affected: other rules look at
/// the dates of several, at one that is over, or at all that comes with a new person.
#[derive(Default)]
pub(super) struct HiredToday;

impl Saboteur for HiredToday {
    fn rule(&self) -> Rule {
        Rule::EMPL_01
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.created().is_some()
            && let Some(person) = deed.person()
            && let [employment] = person.employments.as_slice()
            && employment.termination_date.is_none()
            && person.contact.personal_email.is_none()
        {
            let mut person = Person::clone(person);
            for employment in &mut person.employments {
                employment.hire_date = Some(deed.cx.today);
            }
            deed.store(person);
        }
    }
}

/// EMPL-02: an employment without a termination date is refused.
///
/// Only two employments that follow each other are affected: the other rules create somebody who is employed with one
/// employment or with three, or with two that overlap.
#[derive(Default)]
pub(super) struct NobodyStays;

impl Saboteur for NobodyStays {
    fn rule(&self) -> Rule {
        Rule::EMPL_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        let termination = |sent: &EmploymentInput| sent.termination_date.value().copied();
        if deed.created().is_some()
            && deed.result.is_ok()
            && let [first, second] = deed.employments()
            && termination(first).is_some_and(|left| second.hire_date.value() > Some(&left))
            && termination(second).is_none()
        {
            let place = "/employments/1/terminationDate";
            let message = "an employment needs its termination date";
            deed.find_faulty(Code::MissingProperty, place, message);
        }
    }
}

/// EMPL-03: a person has one employment, the last one sent.
///
/// Only people who are created with three are affected: other rules look at two.
#[derive(Default)]
pub(super) struct LastAlone;

impl Saboteur for LastAlone {
    fn rule(&self) -> Rule {
        Rule::EMPL_03
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.created().is_some()
            && let Some(person) = deed.person()
            && let [_, _, last] = person.employments.as_slice()
        {
            let person = Person {
                employments: vec![last.clone()],
                ..Person::clone(person)
            };
            deed.store(person);
        }
    }
}
