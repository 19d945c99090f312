//! The table of addresses and its index, which are kept in step here and nowhere else.

use std::fmt;
use std::ops::{Bound, RangeInclusive};
use std::sync::Arc;

use compact_str::CompactString;
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

use crate::campus::address::Digest;
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
    by_digest: OrdSet<(Digest, AddressId)>,
    /// The names of the streets, as they are compared.
    streets: OrdSet<CompactString>,
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
    pub(super) fn like(&self, key: &Key, address: &Address, zip: ZipCompare) -> Option<&Arc<StoredAddress>> {
        let digest = key.digest();
        let mut alike = self.within(digest..=digest);
        alike.find(|stored| stored.address.agrees_with(address, zip))
    }

    /// The addresses of a house or a street, in the order of the house numbers.
    pub(super) fn within(
        &self,
        digests: RangeInclusive<Digest>,
    ) -> impl Iterator<Item = &Arc<StoredAddress>> + use<'_> {
        let (first, last) = digests.into_inner();
        let entries = self
            .by_digest
            .range((first, AddressId(0))..=(last, AddressId(u64::MAX)));
        entries.filter_map(|(_, id)| self.by_id.get(id))
    }

    /// The addresses beside a key in its street, so many on each side.
    pub(super) fn beside(
        &self,
        key: &Key,
        count: usize,
    ) -> impl Iterator<Item = &Arc<StoredAddress>> + use<'_> {
        let digest = key.digest();
        let (first, last) = digest.street().into_inner();
        let (first, at, last) = (
            (first, AddressId(0)),
            (digest, AddressId(0)),
            (last, AddressId(u64::MAX)),
        );
        let before = self.by_digest.range(first..at).rev().take(count);
        let after = self.by_digest.range(at..=last).take(count);
        before.chain(after).filter_map(|(_, id)| self.by_id.get(id))
    }

    /// The names of the streets beside that of a key in their order, so many on each side.
    pub(super) fn streets_beside(&self, key: &Key, count: usize) -> impl Iterator<Item = &str> {
        let name = CompactString::from(key.street_name());
        let before = self.streets.range(..name.clone()).rev().take(count);
        let after = self
            .streets
            .range((Bound::Excluded(name), Bound::Unbounded))
            .take(count);
        after.chain(before).map(CompactString::as_str)
    }

    /// Stores an address, in the place of the one with the same id if there is one.
    pub fn put(&mut self, address: Arc<StoredAddress>) {
        let key = address.address.key();
        self.put_under(&key, address);
    }

    /// Stores an address whose key is known.
    pub(super) fn put_under(&mut self, key: &Key, address: Arc<StoredAddress>) {
        let id = address.id;
        if let Some(former) = self.by_id.insert(id, address) {
            self.forget(&former);
        }
        self.by_digest.insert((key.digest(), id));
        if !self.streets.contains(key.street_name()) {
            self.streets.insert(key.street_name().into());
        }
    }

    /// Takes what an address said out of the index.
    fn forget(&mut self, former: &StoredAddress) {
        let key = former.address.key();
        self.by_digest.remove(&(key.digest(), former.id));
        if self.within(key.digest().street()).next().is_none() {
            self.streets.remove(key.street_name());
        }
    }
}
