//! Saboteurs of what makes two addresses one, and of what makes one two.

use super::settled::Settled;
use super::spelling::Texts;
use crate::campus::{Component, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-28: an address is its person's own; whoever else sends it gets another one.
///
/// Only where both send the same text to the letter, with a direction before the street and without an apartment: other
/// rules send one address in two ways, or look at who stays in a house that others leave. The ZIP code is the same, too.
#[derive(Default)]
pub(super) struct OwnAddress {
    texts: Texts,
}

impl Saboteur for OwnAddress {
    fn rule(&self) -> Rule {
        Rule::ADDR_28
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(settled), Some(person)) = (Settled::of(&deed), deed.person().map(|person| person.id))
        else {
            return;
        };
        let former = self.texts.former(&settled);
        let mut homes = deed.before.households.at(settled.trace.address);
        let lives_there = homes.any(|home| home.members.iter().any(|member| member.person == person));
        if former.is_some()
            && former.as_deref() == settled.text()
            && !lives_there
            && settled.has_its_zip(&deed)
            && settled
                .read()
                .is_some_and(|read| read.prefix.is_some() && read.apt.is_none())
        {
            settled.duplicate(&mut deed);
        }
    }
}

/// ADDR-30: apartments are not compared.
#[derive(Default)]
pub(super) struct NoApartment;

impl Saboteur for NoApartment {
    fn rule(&self) -> Rule {
        Rule::ADDR_30
    }

    fn after_command(&self, deed: Deed<'_>) {
        ignore(deed, &[Component::Apt]);
    }
}

/// ADDR-31: directions are stripped before addresses are compared.
#[derive(Default)]
pub(super) struct NoDirections;

impl Saboteur for NoDirections {
    fn rule(&self) -> Rule {
        Rule::ADDR_31
    }

    fn after_command(&self, deed: Deed<'_>) {
        ignore(deed, &[Component::Prefix, Component::Direction]);
    }
}

/// ADDR-32: only the parts of the street are compared.
#[derive(Default)]
pub(super) struct StreetAlone;

impl Saboteur for StreetAlone {
    fn rule(&self) -> Rule {
        Rule::ADDR_32
    }

    fn after_command(&self, deed: Deed<'_>) {
        ignore(deed, &[Component::City, Component::State, Component::Zip]);
    }
}

/// ADDR-33: when either of two addresses is a PO Box, only number, city, state and ZIP code are compared.
#[derive(Default)]
pub(super) struct BoxByNumber;

impl Saboteur for BoxByNumber {
    fn rule(&self) -> Rule {
        Rule::ADDR_33
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed).filter(Settled::is_added) else {
            return;
        };
        let Some(new) = settled.stored(&deed) else { return };
        let mut others = deed.before.addresses.iter();
        let alike = others.find(|other| {
            let other = &other.address;
            other.post_office_box != new.post_office_box
                && [&other.number, &other.city, &other.state, &other.zip]
                    == [&new.number, &new.city, &new.state, &new.zip]
        });
        if let Some(alike) = alike {
            settled.merge(&mut deed, alike.id);
        }
    }
}

/// ADDR-34: a PO Box is never looked for; each one is added anew.
///
/// Only one sent as a text: another rule sends back the components a search has found.
#[derive(Default)]
pub(super) struct AnotherBox;

impl Saboteur for AnotherBox {
    fn rule(&self) -> Rule {
        Rule::ADDR_34
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        if settled.text().is_some()
            && !settled.is_added()
            && settled.stored(&deed).is_some_and(|stored| stored.post_office_box)
        {
            settled.duplicate(&mut deed);
        }
    }
}

/// Takes an address that was added for one from which nothing but these components tells it apart.
fn ignore(mut deed: Deed<'_>, ignored: &[Component]) {
    if let Some(settled) = Settled::of(&deed).filter(Settled::is_added) {
        settled.merge_with_nearest(&mut deed, ignored);
    }
}
