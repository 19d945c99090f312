//! Saboteurs of addresses as one street text.

use super::post_office_box::overlook;
use super::settled::refuse;
use crate::campus::{Code, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-10: a new staff member's address is taken in components only.
///
/// Only texts that have a direction on each side and an apartment, beside a ZIP code of nine digits, are refused; the
/// shorter ones of other rules are taken.
#[derive(Default)]
pub(super) struct ComponentsOnly;

impl Saboteur for ComponentsOnly {
    fn rule(&self) -> Rule {
        Rule::ADDR_10
    }

    fn after_command(&self, deed: Deed<'_>) {
        if deed.created().is_none() {
            return;
        }
        refuse(
            deed,
            |settled| {
                let read = settled.read().unwrap_or_default();
                let has_nine_digits = settled.sent.zip.value().is_some_and(|zip| zip.contains('-'));
                has_nine_digits && read.prefix.is_some() && read.direction.is_some() && read.apt.is_some()
            },
            (Code::UnknownProperty, "fullStreetAddress"),
            "an address has no such property",
        );
    }
}

/// ADDR-11: only number and street exclude a street text, so that an apartment slips through beside it.
#[derive(Default)]
pub(super) struct ApartmentBesideText;

impl Saboteur for ApartmentBesideText {
    fn rule(&self) -> Rule {
        Rule::ADDR_11
    }

    fn after_command(&self, deed: Deed<'_>) {
        overlook(deed, (Code::BothAddressForms, &["apt"]), |address| {
            address.apt = Sent::Absent;
        });
    }
}

/// ADDR-12: a street text excludes the county, too.
///
/// City, state and ZIP code are taken: every rule that sends a text sends them.
#[derive(Default)]
pub(super) struct WideExclusion;

impl Saboteur for WideExclusion {
    fn rule(&self) -> Rule {
        Rule::ADDR_12
    }

    fn after_command(&self, deed: Deed<'_>) {
        refuse(
            deed,
            |settled| settled.text().is_some() && settled.sent.county.value().is_some(),
            (Code::BothAddressForms, "county"),
            "a fullStreetAddress stands alone",
        );
    }
}
