//! Saboteurs of updates that change no name, and of the first identity.

use super::renaming::renewed;
use crate::campus::{Identity, Person, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// IDENT-09: every update that carries the names makes an identity.
///
/// Only an update that carries all three and changes nothing is affected: what happens beside another change is the
/// business of IDENT-10, and a middle name that is missing that of IDENT-03.
#[derive(Default)]
pub(super) struct AnyName;

impl Saboteur for AnyName {
    fn rule(&self) -> Rule {
        Rule::IDENT_09
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(sent), Some(person)) = (deed.update(), deed.person()) else {
            return;
        };
        let names = [&sent.last_name, &sent.first_name, &sent.middle_name];
        let is_named = names.into_iter().all(|name| name.value().is_some());
        if is_named && deed.former() == Some(person) {
            let renewed = renewed(person, person, deed.cx.today);
            deed.store(renewed);
        }
    }
}

/// IDENT-10: any difference in the demographics makes an identity.
#[derive(Default)]
pub(super) struct AnyDifference;

impl Saboteur for AnyDifference {
    fn rule(&self) -> Rule {
        Rule::IDENT_10
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(_), Some(former), Some(person)) = (deed.update(), deed.former(), deed.person()) else {
            return;
        };
        let is_renamed = person.identities.former != former.identities.former;
        let differs = person.identity() != former.identity() || person.contact != former.contact;
        if differs && !is_renamed {
            let renewed = renewed(person, former, deed.cx.today);
            deed.store(renewed);
        }
    }
}

/// IDENT-11: a creation takes the way of an update, from an empty name to the one sent.
///
/// Only people who are created with an employment are affected: other rules create people and count their identities.
#[derive(Default)]
pub(super) struct NamelessBeginning;

impl Saboteur for NamelessBeginning {
    fn rule(&self) -> Rule {
        Rule::IDENT_11
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(_), Some(person)) = (deed.created(), deed.person()) else {
            return;
        };
        if !person.employments.is_empty() {
            let mut person = Person::clone(person);
            let nameless = Identity {
                end_date: Some(deed.cx.today),
                last_name: "".into(),
                first_name: "".into(),
                middle_name: None,
                ..person.identity().clone()
            };
            person.identities.former.push(nameless);
            deed.store(person);
        }
    }
}
