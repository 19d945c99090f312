//! The table of households and its indexes, which are kept in step here and nowhere else.

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::{Household, HouseholdId};
use crate::campus::{AddressId, PersonId};

/// Every household of a district, found by id, by member and by address, present or former.
#[derive(Clone, Debug, Default)]
pub struct Households {
    by_id: OrdMap<HouseholdId, Arc<Household>>,
    by_member: OrdSet<(PersonId, HouseholdId)>,
    by_address: OrdSet<(AddressId, HouseholdId)>,
}

impl Households {
    /// The household with this id.
    pub fn get(&self, id: HouseholdId) -> Option<&Arc<Household>> {
        self.by_id.get(&id)
    }

    /// Every household, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Household>> {
        self.by_id.values()
    }

    /// The households by id, to be compared with those of another version.
    pub(in crate::campus) fn by_id(&self) -> &OrdMap<HouseholdId, Arc<Household>> {
        &self.by_id
    }

    /// The households somebody belongs to or belonged to, ordered by id.
    pub fn of(&self, person: PersonId) -> impl Iterator<Item = &Arc<Household>> {
        let all = (person, HouseholdId(0))..=(person, HouseholdId(u64::MAX));
        self.by_member.range(all).filter_map(|(_, id)| self.by_id.get(id))
    }

    /// The households that live or lived at an address, ordered by id.
    pub fn at(&self, address: AddressId) -> impl Iterator<Item = &Arc<Household>> {
        let all = (address, HouseholdId(0))..=(address, HouseholdId(u64::MAX));
        self.by_address
            .range(all)
            .filter_map(|(_, id)| self.by_id.get(id))
    }

    /// Stores a household, in the place of the one with the same id if there is one.
    pub fn put(&mut self, household: Arc<Household>) {
        if let Some(former) = self.by_id.get(&household.id).cloned() {
            self.unlist(&former);
        }
        self.by_member.extend(members(&household));
        self.by_address.extend(addresses(&household));
        self.by_id.insert(household.id, household);
    }

    /// Forgets a household.
    pub fn remove(&mut self, id: HouseholdId) {
        if let Some(former) = self.by_id.remove(&id) {
            self.unlist(&former);
        }
    }

    fn unlist(&mut self, former: &Household) {
        for entry in members(former) {
            self.by_member.remove(&entry);
        }
        for entry in addresses(former) {
            self.by_address.remove(&entry);
        }
    }
}

fn members(household: &Household) -> impl Iterator<Item = (PersonId, HouseholdId)> {
    let members = household.members.iter();
    members.map(|member| (member.person, household.id))
}

fn addresses(household: &Household) -> impl Iterator<Item = (AddressId, HouseholdId)> {
    let locations = household.household_locations.iter();
    locations.map(|location| (location.address, household.id))
}
