//! Saboteurs of PERSON-04, PERSON-05 and PERSON-07: two persons who are combined.

use std::mem::swap;
use std::sync::Arc;

use crate::campus::{Command, District, Household, Person, PersonId, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// PERSON-04: the other is deleted, and where they lived is lost with them.
///
/// What the preview and the audit report say of it stays.
#[derive(Default)]
pub(super) struct LosesFamily;

impl Saboteur for LosesFamily {
    fn rule(&self) -> Rule {
        Rule::PERSON_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Some((_, other)), true) = (combined(deed.command), deed.result.is_ok()) else {
            return;
        };
        for home in deed.before.households.of(other) {
            let mut home = Household::clone(home);
            home.members.retain(|member| member.person != other);
            deed.now.households.put(Arc::new(home));
        }
    }
}

/// PERSON-05: whoever has been in Campus for longer is the base, whatever the operator says.
///
/// Only where the base has a position. With a staff member who has none it is of no consequence but for the number, which is
/// the business of PERSON-07.
#[derive(Default)]
pub(super) struct OlderBase;

impl Saboteur for OlderBase {
    fn rule(&self) -> Rule {
        Rule::PERSON_05
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::CombinePeople { base, other } = command
            && other < base
            && has_position(district, *base)
        {
            swap(base, other);
        }
    }
}

/// PERSON-07: the staff number goes with the person who is removed.
///
/// Only where the base has no position: what a staff member loses who is at work is the business of PERSON-05.
#[derive(Default)]
pub(super) struct NumberStays;

impl Saboteur for NumberStays {
    fn rule(&self) -> Rule {
        Rule::PERSON_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Some((base, _)), true) = (combined(deed.command), deed.result.is_ok()) else {
            return;
        };
        if has_position(deed.before, base) {
            return;
        }
        if let Some(person) = deed.now.people.get(base).cloned() {
            deed.now.people.put(Arc::new(Person {
                staff_number: None,
                ..Person::clone(&person)
            }));
        }
    }
}

/// The base and the other, where the command combines two persons.
fn combined(command: &Command) -> Option<(PersonId, PersonId)> {
    let Command::CombinePeople { base, other } = command else {
        return None;
    };
    Some((*base, *other))
}

fn has_position(district: &District, person: PersonId) -> bool {
    let person = district.people.get(person);
    person.is_some_and(|person| !person.positions.is_empty())
}
