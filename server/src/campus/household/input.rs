//! A household as it was sent.

use jiff::civil::Date;

use crate::campus::addresses::ReadAddress;
use crate::campus::{AddressInput, Fault, Sent, Text};

/// A household as it was sent; most of it may be left out (HOUSE-14).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the properties of the contract, under its names")]
pub struct HouseholdInput {
    pub name: Sent<Text>,
    pub phone: Sent<Text>,
    pub comments: Sent<Text>,
    pub private: Sent<bool>,
    pub household_locations: Sent<Vec<LocationInput>>,
    /// What is wrong with its shape, where it was sent as a part of a staff member; what has the wrong shape is absent here.
    pub faults: Vec<Fault>,
}

/// A location of a household as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the properties of the contract, under its names")]
pub struct LocationInput {
    pub start_date: Sent<Date>,
    pub end_date: Sent<Date>,
    pub mailing: Sent<bool>,
    pub physical: Sent<bool>,
    pub secondary: Sent<bool>,
    pub private: Sent<bool>,
    pub address: Sent<AddressInput>,
}

/// A household that was sent, with the address of each location read.
pub(in crate::campus) struct ReadHousehold<'a> {
    pub(super) sent: &'a HouseholdInput,
    pub(super) addresses: Vec<Option<ReadAddress<'a>>>,
}

impl HouseholdInput {
    /// Reads the household.
    pub(in crate::campus) fn read(&self) -> ReadHousehold<'_> {
        let locations = self.sent_locations().iter();
        let addresses = locations.map(|location| location.address.value().map(AddressInput::read));
        ReadHousehold {
            sent: self,
            addresses: addresses.collect(),
        }
    }

    /// The locations sent, none if the list is absent or empty.
    pub(in crate::campus) fn sent_locations(&self) -> &[LocationInput] {
        self.household_locations.value().map_or(&[], Vec::as_slice)
    }

    /// The texts, under the names of their properties.
    pub(super) fn texts(&self) -> [(&'static str, &Sent<Text>); 3] {
        [
            ("name", &self.name),
            ("phone", &self.phone),
            ("comments", &self.comments),
        ]
    }

    /// Whether anything at all was sent, be it wrong.
    pub(super) fn says_something(&self) -> bool {
        *self != Self::default()
    }

    /// Whether there is anything in what was sent that a new household could have.
    pub(super) fn gives_something(&self) -> bool {
        self.texts().iter().any(|(_, text)| text.value().is_some())
            || self.private.value().is_some()
            || !self.sent_locations().is_empty()
    }
}
