//! Saboteurs of addresses at which several households live.

use std::sync::Arc;

use super::home::{added, address_on, households_at, updated};
use crate::campus::{AddressId, Addresses, Household, Rule, StoredAddress};
use crate::mock::sabotage::{Deed, Saboteur};

/// HOUSE-13: a move edits the address record where it stands, and whoever lives there moves along.
///
/// Only where two households live: what becomes of more is the business of HOUSE-23.
#[derive(Default)]
pub(super) struct InPlace;

impl Saboteur for InPlace {
    fn rule(&self) -> Rule {
        Rule::HOUSE_13
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((former, left)) = left(&deed)
            && households_at(deed.before, left, deed.cx.today) == 2
            && let Some(new) = added(&deed)
            && let Some(new) = deed.now.addresses.get(new).cloned()
        {
            deed.now.addresses = deed.before.addresses.clone();
            deed.now.addresses.put(Arc::new(StoredAddress {
                id: left,
                address: new.address.clone(),
            }));
            deed.now.households.put(Arc::clone(former));
        }
    }
}

/// HOUSE-23: the address that is left is deleted, and with it every stay there.
///
/// Only where three or more households live; that of two is the business of HOUSE-13.
#[derive(Default)]
pub(super) struct Cascade;

impl Saboteur for Cascade {
    fn rule(&self) -> Rule {
        Rule::HOUSE_23
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Some((_, left)) = left(&deed) else {
            return;
        };
        if households_at(deed.before, left, deed.cx.today) < 3 {
            return;
        }
        let mut kept = Addresses::default();
        for address in deed.now.addresses.iter().filter(|address| address.id != left) {
            kept.put(Arc::clone(address));
        }
        deed.now.addresses = kept;
        let there: Vec<Arc<Household>> = deed.now.households.at(left).cloned().collect();
        for household in there {
            let mut household = Household::clone(&household);
            household
                .household_locations
                .retain(|location| location.address != left);
            deed.now.households.put(Arc::new(household));
        }
    }
}

/// The household that moves, as it was, and the address it leaves.
fn left<'a>(deed: &Deed<'a>) -> Option<(&'a Arc<Household>, AddressId)> {
    let (_, household) = updated(deed)?;
    let former = deed.before.households.get(household.id)?;
    let left = address_on(former, deed.cx.today)?;
    let stays = household
        .locations_on(deed.cx.today)
        .any(|location| location.address == left);
    (!stays).then_some((former, left))
}
