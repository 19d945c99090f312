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

    /// The address with a key that agrees with `address`, the one with the lowest id if there are several (silence AMB-67).
    pub(super) fn like(&self, key: Key, address: &Address, zip: ZipCompare) -> Option<&Arc<StoredAddress>> {
        let mut sought = (key, AddressId(0));
        loop {
            let (key, id) = self.by_key.get_next(&sought)?;
            if *key != sought.0 {
                return None;
            }
            let stored = self.by_id.get(id)?;
            if stored.address.agrees_with(address, zip) {
                return Some(stored);
            }
            sought.1 = AddressId(id.0 + 1);
        }
    }

    /// The addresses of the house or street that `beginning` stands for, ordered by what they say.
    pub(super) fn beginning_with(&self, beginning: Key) -> impl Iterator<Item = &Arc<StoredAddress>> {
        let from = (beginning, AddressId(0));
        let entries = self.by_key.range::<_, (Key, AddressId)>(&from..);
        let near = entries.take_while(move |(key, _)| key.begins_with(&from.0));
        near.filter_map(|(_, id)| self.by_id.get(id))
    }

    /// The addresses beside a key in its street, so many on each side.
    pub(super) fn beside(&self, key: &Key, count: usize) -> impl Iterator<Item = &Arc<StoredAddress>> {
        let (street, at) = (key.street(), (key.clone(), AddressId(0)));
        let before = self.by_key.range::<_, (Key, AddressId)>(..&at).rev().take(count);
        let after = self.by_key.range::<_, (Key, AddressId)>(&at..).take(count);
        let beside = before.chain(after);
        let in_street = beside.filter(move |(key, _)| key.begins_with(&street));
        in_street.filter_map(|(_, id)| self.by_id.get(id))
    }

    /// The streets beside that of a key in the order of their names, so many on each side; each costs one look.
    pub(super) fn streets_beside(&self, key: &Key, count: usize) -> Vec<Key> {
        let mut streets = Vec::new();
        let mut at = (key.after_street(), AddressId(0));
        while streets.len() < count
            && let Some((next, _)) = self.by_key.get_next(&at)
        {
            at.0 = next.after_street();
            streets.push(next.street());
        }
        let most = streets.len() + count;
        at.0 = key.street();
        while streets.len() < most
            && let Some((former, _)) = self.by_key.get_prev(&at)
        {
            at.0 = former.street();
            streets.push(former.street());
        }
        streets
    }

    /// Stores an address, in the place of the one with the same id if there is one.
    pub fn put(&mut self, address: Arc<StoredAddress>) {
        let key = address.address.key();
        self.put_under(key, address);
    }

    /// Stores an address whose key is known.
    pub(super) fn put_under(&mut self, key: Key, address: Arc<StoredAddress>) {
        let id = address.id;
        if let Some(former) = self.by_id.insert(id, address) {
            self.by_key.remove(&(former.address.key(), id));
        }
        // A key is made with room to grow; its copy has none.
        self.by_key.insert((key.clone(), id));
    }
}
