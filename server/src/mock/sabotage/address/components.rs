//! Saboteurs of addresses in their components.

use super::settled::refuse;
use crate::campus::{Code, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-01: the block is no property of an address.
#[derive(Default)]
pub(super) struct NarrowSchema;

impl Saboteur for NarrowSchema {
    fn rule(&self) -> Rule {
        Rule::ADDR_01
    }

    fn after_command(&self, deed: Deed<'_>) {
        refuse(
            deed,
            |settled| settled.sent.block.value().is_some(),
            (Code::UnknownProperty, "block"),
            "an address has no such property",
        );
    }
}

/// ADDR-02: a prefix is one of the letters N, S, E and W.
///
/// Only addresses with a direction and an apartment as well are looked at: other rules spell a prefix out in shorter
/// ones.
#[derive(Default)]
pub(super) struct LettersForPrefixes;

impl Saboteur for LettersForPrefixes {
    fn rule(&self) -> Rule {
        Rule::ADDR_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        refuse(
            deed,
            |settled| {
                let sent = settled.sent;
                let is_word = sent.prefix.value().is_some_and(|prefix| prefix.trim().len() > 1);
                is_word && sent.direction.value().is_some() && sent.apt.value().is_some()
            },
            (Code::InvalidValue, "prefix"),
            "a prefix is N, S, E or W",
        );
    }
}

/// ADDR-03: an address in components needs its tract.
///
/// Only where a county is given is the tract missed; hardly any other rule gives one.
#[derive(Default)]
pub(super) struct MandatoryTract;

impl Saboteur for MandatoryTract {
    fn rule(&self) -> Rule {
        Rule::ADDR_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        refuse(
            deed,
            |settled| {
                let sent = settled.sent;
                sent.street.value().is_some() && sent.county.value().is_some() && sent.tract.value().is_none()
            },
            (Code::MissingProperty, "tract"),
            "an address needs its tract",
        );
    }
}

/// ADDR-04: an address in components needs its tag.
///
/// Only where the street is one word and nothing but the number stands beside it: other rules send streets that hold
/// their tag.
#[derive(Default)]
pub(super) struct MandatoryTag;

impl Saboteur for MandatoryTag {
    fn rule(&self) -> Rule {
        Rule::ADDR_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        refuse(
            deed,
            |settled| {
                let sent = settled.sent;
                let is_word = |street: &str| street.split_whitespace().count() == 1;
                let others = [&sent.tag, &sent.prefix, &sent.direction, &sent.apt];
                sent.street.value().is_some_and(|street| is_word(street))
                    && others.iter().all(|part| part.value().is_none())
            },
            (Code::MissingProperty, "tag"),
            "an address needs its tag",
        );
    }
}
