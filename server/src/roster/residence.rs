//! Where somebody lives: addresses as a function of the home they are for.

use super::draw::{Draw, Subject};
use super::street::{Building, TOWNS};
use crate::campus::{Address, AddressId, StoredAddress};

/// How many addresses a home can have: where it is, where it was before, and its PO Box.
const ADDRESSES: u64 = 3;

/// The places of addresses that no home of any district has begin here; there are more left than there can be staff.
const ELSEWHERE: u64 = 37_500_000;

/// How many homes there are for each apartment building, and how many of them are in it.
const OF_A_BUILDING: u64 = 8;
const IN_A_BUILDING: u64 = 3;

/// Which of the addresses of a home is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stay {
    Now,
    Before,
    Letters,
}

/// An address in the words it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Residence {
    pub(super) id: AddressId,
    pub(super) site: Site,
    pub(super) town: (&'static str, &'static str),
}

/// What stands above the town on a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Site {
    House { building: Building, apt: Option<u64> },
    PostOfficeBox(u64),
}

impl Residence {
    /// An address of the home with an index. No two are the same, whatever the town.
    pub(super) fn of(seed: u64, home: u64, stay: Stay) -> Self {
        let place = home * ADDRESSES + stay as u64;
        let mut draw = Draw::of(seed, Subject::Address(place));
        let in_group = home % OF_A_BUILDING;
        let is_apartment = stay == Stay::Now && in_group >= OF_A_BUILDING - IN_A_BUILDING;
        let first_in_building = home - in_group + OF_A_BUILDING - IN_A_BUILDING;
        let site = match stay {
            Stay::Letters => Site::PostOfficeBox(FIRST_BOX + home),
            _ if is_apartment => Site::House {
                building: Building::of(seed, first_in_building * ADDRESSES),
                apt: Some(FIRST_APARTMENT + in_group),
            },
            _ => Site::House {
                building: Building::of(seed, place),
                apt: None,
            },
        };
        // The apartments of a building are in one town.
        let town = if is_apartment {
            Draw::of(seed, Subject::Address(first_in_building * ADDRESSES)).pick(&TOWNS)
        } else {
            draw.pick(&TOWNS)
        };
        let id = AddressId(place + 1);
        Self { id, site, town }
    }

    /// The address to which the staff member with a number has moved: a house where nobody of any district lives.
    pub(super) fn elsewhere(seed: u64, number: u32) -> Self {
        let place = ELSEWHERE + u64::from(number);
        Self {
            id: AddressId(place + 1),
            site: Site::House {
                building: Building::of(seed, place),
                apt: None,
            },
            town: Draw::of(seed, Subject::Address(place)).pick(&TOWNS),
        }
    }

    /// The address as Campus keeps it.
    pub(super) fn stored(&self) -> StoredAddress {
        let text = |text: &str| (!text.is_empty()).then(|| text.into());
        let (city, zip) = self.town;
        let mut address = Address {
            city: text(city),
            state: text(STATE),
            zip: text(zip),
            ..Address::default()
        };
        match &self.site {
            Site::PostOfficeBox(number) => {
                address.post_office_box = true;
                address.number = text(&number.to_string());
            }
            Site::House { building, apt } => {
                address.number = text(&building.number());
                address.prefix = text(building.prefix.0);
                address.street = text(building.name);
                address.tag = text(building.tag.0);
                address.direction = text(building.direction.0);
                address.apt = apt.and_then(|apt| text(&apt.to_string()));
            }
        }
        StoredAddress { id: self.id, address }
    }
}

/// The state of the region.
pub(super) const STATE: &str = "MN";

const FIRST_BOX: u64 = 101;
const FIRST_APARTMENT: u64 = 101;
