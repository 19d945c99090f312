//! Saboteurs of finding the address that is meant.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::settled::{Settled, is_numbered};
use crate::campus::{Address, AddressDeed, AddressId, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-19: components are read anew always, so that one that is oddly split is never the one meant.
#[derive(Default)]
pub(super) struct AlwaysReparsed;

impl Saboteur for AlwaysReparsed {
    fn rule(&self) -> Rule {
        Rule::ADDR_19
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        if settled.trace.deed == AddressDeed::Exact
            && let Some(stored) = settled.stored(&deed)
            && let Ok(anew) = stored.reparsed()
            && anew.address.key() != stored.key()
        {
            settled.add(&mut deed, anew.address.normalised());
        }
    }
}

/// ADDR-20: components that match nothing are not looked for a second time; they are added as they are split.
#[derive(Default)]
pub(super) struct NoSecondAttempt;

impl Saboteur for NoSecondAttempt {
    fn rule(&self) -> Rule {
        Rule::ADDR_20
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        if settled.trace.deed == AddressDeed::Reparsed
            && let Some(sent) = settled.as_sent(&deed)
        {
            settled.add(&mut deed, sent);
        }
    }
}

/// ADDR-21: what is added is what was sent, however it was split.
#[derive(Default)]
pub(super) struct AsSent;

impl Saboteur for AsSent {
    fn rule(&self) -> Rule {
        Rule::ADDR_21
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        if settled.is_added()
            && settled.text().is_none()
            && let (Some(sent), Some(stored)) = (settled.as_sent(&deed), settled.stored(&deed))
            && sent.key() != stored.key()
        {
            settled.store(&mut deed, sent);
        }
    }
}

/// ADDR-22: raw text is compared with raw text, so that one that has the components of an address is never the one meant.
///
/// Only texts with an apartment that mean an address sent in components: the spelling of others is the business of other
/// rules.
#[derive(Default)]
pub(super) struct RawText {
    made_from_components: Mutex<BTreeSet<AddressId>>,
}

impl Saboteur for RawText {
    fn rule(&self) -> Rule {
        Rule::ADDR_22
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        let mut made = self
            .made_from_components
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let address = settled.trace.address;
        if settled.is_added() && settled.text().is_none() {
            made.insert(address);
        } else if made.contains(&address) && settled.read().is_some_and(|read| read.apt.is_some()) {
            settled.duplicate(&mut deed);
        }
    }
}

/// ADDR-23: a text that matches nothing is kept whole.
///
/// Only where somebody moves to a numbered street with a direction on each side, which is how the guide shows it: another
/// rule creates staff there.
#[derive(Default)]
pub(super) struct WholeText;

impl Saboteur for WholeText {
    fn rule(&self) -> Rule {
        Rule::ADDR_23
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        if deed.update().is_some()
            && let (Some(text), Some(read)) = (settled.text(), settled.read_and_added())
            && read.prefix.is_some()
            && read.direction.is_some()
            && is_numbered(&read)
        {
            let whole = Address {
                street: Some(text.into()),
                ..Address::default()
            };
            settled.misread(&mut deed, whole);
        }
    }
}

/// ADDR-24: an address made from a text carries the text as its key, which components never meet.
///
/// Only components with a prefix and without an apartment: another rule sends back what a search has found. PO Boxes are one
/// in both forms by a rule of their own.
#[derive(Default)]
pub(super) struct TextKey {
    made_from_text: Mutex<BTreeSet<AddressId>>,
}

impl Saboteur for TextKey {
    fn rule(&self) -> Rule {
        Rule::ADDR_24
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        let mut made_from_text = self.made_from_text.lock().unwrap_or_else(PoisonError::into_inner);
        let address = settled.trace.address;
        if settled.is_added() && settled.text().is_some() {
            made_from_text.insert(address);
        } else if settled.sent.prefix.value().is_some()
            && settled.sent.apt.value().is_none()
            && made_from_text.contains(&address)
        {
            settled.duplicate(&mut deed);
        }
    }
}
