//! Which of the addresses that are there an address nearly is.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{AddressId, StoredAddress};
use crate::campus::address::{Address, Component, Key};
use crate::campus::{Context, District};

/// How many of the nearest addresses are told.
const NEAREST: usize = 3;
/// How many addresses of a house are looked at; a house of thousands of apartments costs no more.
const OF_A_HOUSE: usize = 50;
/// How many houses of the street are looked at, on each side of where the address would stand.
const HOUSES: usize = 3;
/// How many other streets are looked at for a near spelling, on each side of where the street would stand.
const STREETS: usize = 3;
/// How many components may tell another house, or a house in another street, from the one meant.
const MOST_DIFFERENCES: usize = 2;
/// The fewest letters of a street that can be misspelled; shorter ones are names of their own.
const SHORTEST: usize = 4;

/// An address that is nearly another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The one that is there.
    pub address: AddressId,
    /// What tells them apart.
    pub differs: Vec<Component>,
}

impl District {
    /// The addresses nearest to one that is not there and is normalised already, those first that differ least: in the same
    /// house; if that is not near enough beside it in the street; and if there is none, in a street that is spelled nearly so.
    /// Only what `counts` tells two apart.
    pub(super) fn nearest(
        &self,
        cx: &Context<'_>,
        sought: &Address,
        key: &Key,
        counts: impl Fn(Component) -> bool,
    ) -> Vec<Near> {
        let measure = |stored: &Arc<StoredAddress>| {
            let mut differs = stored
                .address
                .differences_from_normalised(sought, cx.readings.zip_compare);
            differs.retain(|component| counts(*component));
            let gap = gap(&stored.address, sought);
            let near = Near {
                address: stored.id,
                differs,
            };
            (gap, near)
        };
        let is_near = |(_, near): &(u64, Near)| near.differs.len() <= MOST_DIFFERENCES;
        let in_house = self.addresses.within(key.digest().house());
        let mut found: Vec<(u64, Near)> = in_house.take(OF_A_HOUSE).map(&measure).collect();
        if found.iter().all(|(_, near)| near.differs.len() > 1) {
            let beside = self.addresses.beside(key, HOUSES);
            found.extend(beside.map(&measure).filter(is_near));
        }
        if found.is_empty() {
            let houses = self.houses_in_streets_nearly_so(key);
            found.extend(houses.map(&measure).filter(is_near));
        }
        found.sort_by_key(|(gap, near)| (near.differs.len(), *gap, near.address));
        let mut told = BTreeSet::new();
        let near = found.into_iter().map(|(_, near)| near);
        near.filter(|near| told.insert(near.address))
            .take(NEAREST)
            .collect()
    }

    /// The same house in the streets whose names are nearly that of the key.
    fn houses_in_streets_nearly_so(&self, key: &Key) -> impl Iterator<Item = &Arc<StoredAddress>> {
        let streets = self.addresses.streets_beside(key, STREETS);
        let misspelled = streets.filter(|street| is_nearly(street, key.street_name()));
        misspelled.flat_map(|street| {
            self.addresses
                .within(key.digest().in_street(street).house())
                .take(NEAREST)
        })
    }
}

/// How far two house numbers are apart.
fn gap(one: &Address, other: &Address) -> u64 {
    let number = |address: &Address| {
        let number = address.number.as_deref().unwrap_or_default();
        let digits = number.split(|sign: char| !sign.is_ascii_digit()).next();
        digits.unwrap_or_default().parse::<u64>().ok()
    };
    match (number(one), number(other)) {
        (Some(one), Some(other)) => one.abs_diff(other),
        _ => u64::MAX,
    }
}

/// Whether one name becomes the other by one letter more, less or otherwise, or by two letters that change places. Digits are
/// no letters: 108th is not a misspelled 109th.
fn is_nearly(one: &str, other: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let shortest = one.len().min(other.len());
    let pairs = one.iter().zip(&other);
    let first = pairs.take_while(|(one, other)| one == other).count();
    let pairs = one[first..].iter().rev().zip(other[first..].iter().rev());
    let last = pairs.take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[first..one.len() - last], &other[first..other.len() - last]);
    let is_one_letter = one.len() <= 1 && other.len() <= 1;
    let is_swap = matches!((one, other), ([a, b], [c, d]) if a == d && b == c);
    let has_digit = one.iter().chain(other).any(char::is_ascii_digit);
    shortest >= SHORTEST && !has_digit && (is_one_letter || is_swap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_one_mistake_is_nearly_the_name() {
        for (one, other) in [
            ("LEXINGTN", "LEXINGTON"),
            ("LEXINGTONN", "LEXINGTON"),
            ("LEXINGTAN", "LEXINGTON"),
            ("LEXIGNTON", "LEXINGTON"),
        ] {
            assert!(is_nearly(one, other) && is_nearly(other, one), "{one}");
        }
        for (one, other) in [
            ("LEXTON", "LEXINGTON"),
            ("108TH", "109TH"),
            ("OAK", "OAKS"),
            ("MAPLE", "BIRCH"),
        ] {
            assert!(!is_nearly(one, other) && !is_nearly(other, one), "{one}");
        }
    }
}
