//! Saboteurs of PERSON-01 to PERSON-03 and PERSON-06: people who are in Campus already when they are hired.

use std::sync::Arc;

use crate::campus::{Code, Contact, Fault, Household, Member, Person, Refusal, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// PERSON-01: somebody of the same name and birthdate who has no staff number is given the new one.
///
/// A record with a social security number, a phone or a mail address makes a new person: what such data leads to is the
/// business of PERSON-02 and PERSON-03. So does one with a household.
#[derive(Default)]
pub(super) struct SamePerson;

impl Saboteur for SamePerson {
    fn rule(&self) -> Rule {
        Rule::PERSON_01
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(_), Some(new)) = (deed.created(), deed.person().cloned()) else {
            return;
        };
        let has_home = deed.now.households.of(new.id).next().is_some();
        if new.identity().ssn.is_none() && new.contact == Contact::default() && !has_home {
            join(&mut deed, &new);
        }
    }
}

/// PERSON-02: whoever has the social security number of somebody else is refused as a duplicate.
#[derive(Default)]
pub(super) struct SameSsn;

impl Saboteur for SameSsn {
    fn rule(&self) -> Rule {
        Rule::PERSON_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Some(_), Some(new)) = (deed.created(), deed.person()) else {
            return;
        };
        let ssn = &new.identity().ssn;
        let mut known = deed.before.people.iter();
        if ssn.is_some() && known.any(|known| known.identity().ssn == *ssn) {
            let message = "this person is in Campus already";
            deed.refuse(Refusal::Taken(Fault::new(
                Code::InvalidValue,
                "/ssn",
                message,
                None,
            )));
        }
    }
}

/// PERSON-03: whoever has the name of somebody new moves into the household that was made for the new one.
#[derive(Default)]
pub(super) struct MovesIn;

impl Saboteur for MovesIn {
    fn rule(&self) -> Rule {
        Rule::PERSON_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Some(_), Some(new)) = (deed.created(), deed.person().cloned()) else {
            return;
        };
        let today = deed.cx.today;
        let Some(own) = deed.now.households.of(new.id).next().cloned() else {
            return;
        };
        for known in namesakes(&deed, &new) {
            for family in deed.before.households.of(known.id) {
                let mut family = Household::clone(family);
                let members = family.members.iter_mut();
                members
                    .filter(|member| member.person == known.id)
                    .for_each(|member| member.end_date = Some(today));
                deed.now.households.put(Arc::new(family));
            }
            let mut own = Household::clone(&own);
            own.members.push(Member {
                person: known.id,
                start_date: today,
                end_date: None,
            });
            deed.now.households.put(Arc::new(own));
        }
    }
}

/// PERSON-06: a record that is paired with nobody is joined to somebody of the same name and birthdate who has no number.
#[derive(Default)]
pub(super) struct SyncedPerson;

impl Saboteur for SyncedPerson {
    fn rule(&self) -> Rule {
        Rule::PERSON_06
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let (Some(_), None, Some(new)) = (deed.committed(), deed.former(), deed.person().cloned()) {
            join(&mut deed, &new);
        }
    }
}

/// Gives what somebody new brings to a namesake with the same birthdate, if there is one.
fn join(deed: &mut Deed<'_>, new: &Person) {
    let agrees = |known: &&Arc<Person>| known.identity().birthdate == new.identity().birthdate;
    let known = namesakes(deed, new).find(agrees).cloned();
    if let Some(known) = known {
        deed.now.people.remove(new.id);
        deed.store(Person {
            staff_number: new.staff_number.clone(),
            employments: new.employments.clone(),
            positions: new.positions.clone(),
            ..Person::clone(&known)
        });
    }
}

/// Who was in Campus under the name of somebody new, and without a staff number.
fn namesakes<'a>(deed: &Deed<'a>, new: &Person) -> impl Iterator<Item = &'a Arc<Person>> + use<'a> {
    let (last, first) = (
        new.identity().last_name.clone(),
        new.identity().first_name.clone(),
    );
    let known = deed.before.people.iter();
    known.filter(move |known| {
        let identity = known.identity();
        known.staff_number.is_none() && identity.last_name == last && identity.first_name == first
    })
}
