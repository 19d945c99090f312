//! Saboteurs of updates of employments.

use crate::campus::{Employment, Person, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// EMPL-04: a rehire is written over the only employment there was.
///
/// An employment that overlaps the stored one is added to it: that it may is the business of EMPL-06.
#[derive(Default)]
pub(super) struct Overwritten;

impl Saboteur for Overwritten {
    fn rule(&self) -> Rule {
        Rule::EMPL_04
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(_), Some(former), Some(person)) = (deed.update(), deed.former(), deed.person()) else {
            return;
        };
        if let [only] = former.employments.as_slice()
            && let [.., last] = person.employments.as_slice()
            && only
                .termination_date
                .is_some_and(|left| last.hire_date > Some(left))
        {
            let person = Person {
                employments: vec![last.clone()],
                ..Person::clone(person)
            };
            deed.store(person);
        }
    }
}

/// EMPL-11: an update adds employments, but another termination date of a known one is ignored.
#[derive(Default)]
pub(super) struct UnchangedEnd;

impl Saboteur for UnchangedEnd {
    fn rule(&self) -> Rule {
        Rule::EMPL_11
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(_), Some(former), Some(person)) = (deed.update(), deed.former(), deed.person()) else {
            return;
        };
        // An update leaves those it knows in their places and adds the others behind them.
        let known = |(now, before): (&Employment, &Employment)| now.hire_date == before.hire_date;
        if former.employments.is_empty() || !person.employments.iter().zip(&former.employments).all(known) {
            return;
        }
        let mut person = Person::clone(person);
        for (now, before) in person.employments.iter_mut().zip(&former.employments) {
            now.termination_date = before.termination_date;
        }
        deed.store(person);
    }
}
