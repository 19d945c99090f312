//! Saboteurs of the staff number as the one key.

use std::sync::Arc;

use crate::campus::{Command, District, NumberKey, Person, Refusal, Rule, Ssn, StaffInput, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// STAFF-03: an update under a number that nobody has falls back on the social security number, or on name and
/// birthdate.
#[derive(Default)]
pub(super) struct Lookalike;

impl Saboteur for Lookalike {
    fn rule(&self) -> Rule {
        Rule::STAFF_03
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::UpdateStaff { staff_number, staff } = command
            && district
                .people
                .holders(&NumberKey::of(staff_number))
                .next()
                .is_none()
            && let Some(number) = district
                .people
                .iter()
                .filter(|person| is_like(person, staff))
                .find_map(|person| person.staff_number.as_ref())
        {
            number.as_str().clone_into(staff_number);
        }
    }
}

fn is_like(person: &Person, sent: &StaffInput) -> bool {
    let identity = person.identity();
    let ssn = sent.ssn.value().and_then(|ssn| Ssn::parse(ssn));
    let named = |sent: Option<&str>, name: &str| sent.is_some_and(|sent| sent.trim() == name);
    let birthdate = sent.birthdate.value();
    (ssn.is_some() && ssn == identity.ssn)
        || (birthdate.is_some()
            && birthdate == identity.birthdate.as_ref()
            && named(sent.last_name.value().map(|name| &**name), &identity.last_name)
            && named(sent.first_name.value().map(|name| &**name), &identity.first_name))
}

/// STAFF-06: nothing asks whether a number is free, so that two people come to have it.
#[derive(Default)]
pub(super) struct NumberForTwo;

impl Saboteur for NumberForTwo {
    fn rule(&self) -> Rule {
        Rule::STAFF_06
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Command::CreateStaff(staff), Err(Refusal::Taken(_))) = (deed.command, &*deed.result) else {
            return;
        };
        let number = staff.staff_number.value().map_or("", |number| &**number);
        let holders: Vec<Arc<Person>> = deed.before.holders(deed.cx, number).cloned().collect();
        let mut elsewhere = deed.before.clone();
        for holder in &holders {
            elsewhere.people.remove(holder.id);
        }
        if let Ok(outcome) = execute(&mut elsewhere, deed.cx, deed.command) {
            for holder in holders {
                elsewhere.people.put(holder);
            }
            *deed.now = elsewhere;
            *deed.result = Ok(outcome);
        }
    }
}
