//! Saboteurs of PO Boxes. Those that accept what has to be refused leave updates alone, which are the business of the rule
//! about channels (ADDR-35).

use super::settled::Settled;
use crate::campus::{Address, AddressInput, Code, Command, Fault, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// ADDR-05: that it is a PO Box is ignored; its number becomes that of a house.
///
/// A box somebody moves to, one that is there already and one sent as a text are left alone.
#[derive(Default)]
pub(super) struct IgnoredFlag;

impl Saboteur for IgnoredFlag {
    fn rule(&self) -> Rule {
        Rule::ADDR_05
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(settled) = Settled::of(&deed) else { return };
        if deed.created().is_some()
            && settled.is_added()
            && settled.text().is_none()
            && let Some(stored) = settled.stored(&deed)
            && stored.post_office_box
        {
            let house = Address {
                post_office_box: false,
                ..stored
            };
            settled.store(&mut deed, house);
        }
    }
}

/// ADDR-06: the street of a PO Box is silently dropped, if it is all there is too much.
#[derive(Default)]
pub(super) struct DroppedStreet;

impl Saboteur for DroppedStreet {
    fn rule(&self) -> Rule {
        Rule::ADDR_06
    }

    fn after_command(&self, deed: Deed<'_>) {
        overlook(deed, (Code::PoBoxNotAlone, &["street"]), |address| {
            address.street = Sent::Absent;
        });
    }
}

/// ADDR-07: of a PO Box only the street is looked at, so that an apartment passes.
#[derive(Default)]
pub(super) struct ApartmentPasses;

impl Saboteur for ApartmentPasses {
    fn rule(&self) -> Rule {
        Rule::ADDR_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        overlook(deed, (Code::PoBoxNotAlone, &["apt"]), |address| {
            address.apt = Sent::Absent;
        });
    }
}

/// ADDR-08: prefix, tag and direction of a PO Box are looked at only together with a street.
#[derive(Default)]
pub(super) struct PartsPass;

impl Saboteur for PartsPass {
    fn rule(&self) -> Rule {
        Rule::ADDR_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        let parts = ["prefix", "tag", "direction"];
        overlook(deed, (Code::PoBoxNotAlone, &parts), |address| {
            address.prefix = Sent::Absent;
            address.tag = Sent::Absent;
            address.direction = Sent::Absent;
        });
    }
}

/// ADDR-09: of a PO Box and a street text the text wins silently.
#[derive(Default)]
pub(super) struct TextWins;

impl Saboteur for TextWins {
    fn rule(&self) -> Rule {
        Rule::ADDR_09
    }

    fn after_command(&self, deed: Deed<'_>) {
        overlook(deed, (Code::PoBoxNotAlone, &["fullStreetAddress"]), |address| {
            address.post_office_box = Sent::Absent;
        });
    }
}

/// Accepts a new staff member who was refused for nothing but these faults of the address, without what causes them.
pub(super) fn overlook(
    mut deed: Deed<'_>,
    (code, parts): (Code, &[&str]),
    without: impl Fn(&mut AddressInput),
) {
    let is_overlooked = |fault: &Fault| {
        let part = fault.path.rsplit_once("/address/").map(|(_, part)| part);
        fault.code == code && part.is_some_and(|part| parts.contains(&part))
    };
    let (Some(sent), Err(refusal)) = (deed.created(), &*deed.result) else {
        return;
    };
    if !refusal.faults().iter().all(is_overlooked) {
        return;
    }
    let mut staff = sent.clone();
    if let Sent::Value(household) = &mut staff.household
        && let Sent::Value(locations) = &mut household.household_locations
    {
        for location in locations {
            if let Sent::Value(address) = &mut location.address {
                without(address);
            }
        }
    }
    let before = deed.before.clone();
    deed.accept_as_in(before, &Command::CreateStaff(Box::new(staff)));
}
