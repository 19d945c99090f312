//! Saboteurs of updates of a household that nobody shares.

use std::sync::Arc;

use super::home::{added, locations, matched, repeated, settle_at_twin, updated};
use crate::campus::{Command, District, Household, HouseholdLocation, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// HOUSE-06: a household is only written at creation.
///
/// Only one that is sent with a name: the rules about addresses move people and say nothing else of their households.
#[derive(Default)]
pub(super) struct CreationOnly;

impl Saboteur for CreationOnly {
    fn rule(&self) -> Rule {
        Rule::HOUSE_06
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Command::UpdateStaff { staff, .. } = command
            && let Some(household) = staff.household.value()
            && household.name.value().is_some()
        {
            staff.household = Sent::Absent;
        }
    }
}

/// HOUSE-07: addresses are reused at creation only; a move always adds one.
///
/// Only for a household with a phone, as that of HOUSE-04.
#[derive(Default)]
pub(super) struct TwinOnUpdate;

impl Saboteur for TwinOnUpdate {
    fn rule(&self) -> Rule {
        Rule::HOUSE_07
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some((sent, household)) = updated(&deed)
            && sent.phone.value().is_some()
            && let Some(address) = matched(&deed)
        {
            settle_at_twin(&mut deed, &household, address);
        }
    }
}

/// HOUSE-08: a move to an address that is not known is ignored.
///
/// Only to one that is not to be made public, as that of HOUSE-05.
#[derive(Default)]
pub(super) struct KnownOnUpdate;

impl Saboteur for KnownOnUpdate {
    fn rule(&self) -> Rule {
        Rule::HOUSE_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((sent, household)) = updated(&deed)
            && locations(sent)
                .iter()
                .any(|location| location.private.value() == Some(&true))
            && added(&deed).is_some()
            && let Some(former) = deed.before.households.get(household.id)
        {
            deed.now.households.put(Arc::clone(former));
            deed.now.addresses = deed.before.addresses.clone();
        }
    }
}

/// HOUSE-20: every update adds a location, also to the address the household has.
#[derive(Default)]
pub(super) struct LocationEachTime;

impl Saboteur for LocationEachTime {
    fn rule(&self) -> Rule {
        Rule::HOUSE_20
    }

    fn after_command(&self, deed: Deed<'_>) {
        let today = deed.cx.today;
        if let Some((sent, household)) = repeated(&deed)
            && !locations(sent).is_empty()
            && let Some(held) = household.locations_on(today).next()
        {
            let again = HouseholdLocation {
                start_date: today,
                ..held.clone()
            };
            let mut household = Household::clone(&household);
            household.household_locations.push(again);
            deed.now.households.put(Arc::new(household));
        }
    }
}

/// HOUSE-22: an update without a household clears the one that is stored.
#[derive(Default)]
pub(super) struct ClearsAbsent;

impl Saboteur for ClearsAbsent {
    fn rule(&self) -> Rule {
        Rule::HOUSE_22
    }

    fn after_command(&self, deed: Deed<'_>) {
        let today = deed.cx.today;
        if let Some(staff) = deed.update()
            && staff.household == Sent::Absent
            && let Some(person) = deed.person().map(|person| person.id)
        {
            let own = deed.before.households.of(person).filter(|home| {
                home.staff_household && home.has_member(person, today) && !home.is_shared(person, today)
            });
            for home in own {
                deed.now.households.remove(home.id);
            }
        }
    }
}
