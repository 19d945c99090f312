//! The table of addresses and its index, which are kept in step here and nowhere else.

use std::fmt;
use std::sync::Arc;

use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

use crate::campus::{Address, Key, ZipCompare};

/// Numbers the addresses of a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AddressId(pub u64);

impl fmt::Display for AddressId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An address as a district keeps it. Nobody's own: households point to it (ADDR-28).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredAddress {
    /// Numbers the addresses of a district.
    #[serde(rename = "addressID")]
    pub id: AddressId,
    /// The components, as they were stored; an operator may have split them oddly (ADDR-19).
    #[serde(flatten)]
    pub address: Address,
}

/// Every address of a district, found by id and by what it says. Addresses are never removed (silence AMB-69).
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    by_id: OrdMap<AddressId, Arc<StoredAddress>>,
    // Several may be one in a district that was never cleaned (AMB-67), hence a set of pairs.
    by_key: OrdSet<(Key, AddressId)>,
}

impl Addresses {
    /// The address with this id.
    pub fn get(&self, id: AddressId) -> Option<&Arc<StoredAddress>> {
        self.by_id.get(&id)
    }

    /// Every address, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<StoredAddress>> {
        self.by_id.values()
    }

    /// The addresses by id, to be compared with those of another version.
    pub(in crate::campus) fn by_id(&self) -> &OrdMap<AddressId, Arc<StoredAddress>> {
        &self.by_id
    }

    /// The address that is `address`, the one with the lowest id if there are several (silence AMB-67).
    pub(super) fn like(&self, address: &Address, zip: ZipCompare) -> Option<&Arc<StoredAddress>> {
        let key = address.key();
        let all = (key.clone(), AddressId(0))..=(key, AddressId(u64::MAX));
        let mut alike = self.by_key.range(all).filter_map(|(_, id)| self.by_id.get(id));
        alike.find(|stored| stored.address.agrees_with(address, zip))
    }

    /// The addresses with the street and number of `address`, whatever else they say; ordered by what they say.
    pub(super) fn in_house(&self, address: &Address) -> impl Iterator<Item = &Arc<StoredAddress>> + use<'_> {
        let key = address.key();
        let from = key.first_of_house();
        self.following(from, move |other| other.is_same_house(&key))
    }

    /// The addresses in the house of `address`, or in its street where it has no number.
    pub(super) fn near<'a>(
        &'a self,
        address: &Address,
    ) -> impl Iterator<Item = &'a Arc<StoredAddress>> + use<'a> {
        let key = address.key();
        let is_house = address.number.is_some();
        let from = if is_house {
            key.first_of_house()
        } else {
            key.first_of_street()
        };
        self.following(from, move |other| {
            if is_house {
                other.is_same_house(&key)
            } else {
                other.is_same_street(&key)
            }
        })
    }

    /// The addresses from a key on, as long as theirs are near enough.
    fn following<'a>(
        &'a self,
        from: Key,
        is_near: impl Fn(&Key) -> bool + 'a,
    ) -> impl Iterator<Item = &'a Arc<StoredAddress>> {
        let entries = self.by_key.range((from, AddressId(0))..);
        let near = entries.take_while(move |(key, _)| is_near(key));
        near.filter_map(|(_, id)| self.by_id.get(id))
    }

    /// Stores an address, in the place of the one with the same id if there is one.
    pub fn put(&mut self, address: Arc<StoredAddress>) {
        if let Some(former) = self.by_id.get(&address.id) {
            let entry = (former.address.key(), former.id);
            self.by_key.remove(&entry);
        }
        self.by_key.insert((address.address.key(), address.id));
        self.by_id.insert(address.id, address);
    }
}
