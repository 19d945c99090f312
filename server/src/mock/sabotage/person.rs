//! Saboteurs of the area PERSON: people who are in Campus already when they are hired.

use std::sync::Arc;

use super::{Deed, Hire, Saboteur, fresh};
use crate::campus::{Code, Contact, Fault, Person, Refusal, Rule};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 3] = [fresh::<SamePerson>, fresh::<SameSsn>, fresh::<SharedContact>];

/// PERSON-01: somebody of the same name and birthdate who has no staff number is given the new one.
///
/// A record with a social security number, a phone or a mail address makes a new person: what such data leads to is the
/// business of PERSON-02 and PERSON-03.
#[derive(Default)]
struct SamePerson;

impl Saboteur for SamePerson {
    fn rule(&self) -> Rule {
        Rule::PERSON_01
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(_), Some(new)) = (deed.created(), deed.person().cloned()) else {
            return;
        };
        let agrees = |known: &&Arc<Person>| known.identity().birthdate == new.identity().birthdate;
        let is_plain = new.identity().ssn.is_none() && new.contact == Contact::default();
        if let Some(known) = namesakes(&deed, &new).find(agrees).filter(|_| is_plain) {
            deed.now.people.remove(new.id);
            deed.store(Person {
                staff_number: new.staff_number.clone(),
                employments: new.employments.clone(),
                positions: new.positions.clone(),
                ..Person::clone(known)
            });
        }
    }
}

/// PERSON-02: whoever has the social security number of somebody else is refused as a duplicate.
#[derive(Default)]
struct SameSsn;

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

/// PERSON-03: the phones and mail addresses of a new staff member are entered for whoever has the same name, too.
///
/// What the rule says of household and relationships can be broken only where there are households.
#[derive(Default)]
struct SharedContact;

impl Saboteur for SharedContact {
    fn rule(&self) -> Rule {
        Rule::PERSON_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        let (Some(_), Some(new)) = (deed.created(), deed.person().cloned()) else {
            return;
        };
        if new.contact != Contact::default() {
            for known in namesakes(&deed, &new) {
                deed.now.people.put(Arc::new(Person {
                    contact: new.contact.clone(),
                    ..Person::clone(known)
                }));
            }
        }
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
