//! Where people live, and how fast an address is found among those of all.

use mock_campus::campus::{AddressInput, Command, HouseholdInput, LocationInput, Sent, StaffInput};

use crate::district::{CALLS, Grown, rounds, teacher};
use crate::measure::Spread;

/// So many houses stand in a street.
const HOUSES: u32 = 100;

impl Grown {
    /// Microseconds of a creation with a household at an address that is there.
    pub(crate) fn measure_creations_with_household(&self) -> Spread {
        let command = |index| {
            let address = written(self.spot(index));
            let household = HouseholdInput {
                household_locations: Sent::Value(vec![LocationInput {
                    address: Sent::Value(address),
                    ..LocationInput::default()
                }]),
                ..HouseholdInput::default()
            };
            Command::CreateStaff(Box::new(StaffInput {
                household: Sent::Value(household),
                ..teacher(self.people() + index)
            }))
        };
        self.measure(&(0..CALLS).map(command).collect::<Vec<_>>())
    }

    /// Microseconds of a search for an address by its components.
    pub(crate) fn measure_lookups_by_components(&self) -> Spread {
        self.measure_lookups(split)
    }

    /// Microseconds of a search for an address by its text.
    pub(crate) fn measure_lookups_by_text(&self) -> Spread {
        self.measure_lookups(written)
    }

    fn measure_lookups(&self, sought: impl Fn(u32) -> AddressInput) -> Spread {
        let sought: Vec<AddressInput> = (0..CALLS).map(|index| sought(self.spot(index))).collect();
        rounds(|| {
            for sought in &sought {
                assert_eq!(self.addresses_found(sought), 1, "the address is found");
            }
        })
    }
}

/// The address with an index, in components.
pub(crate) fn split(index: u32) -> AddressInput {
    AddressInput {
        number: Sent::text(&(100 + index % HOUSES).to_string()),
        street: Sent::text(&street(index)),
        tag: Sent::text("Ave"),
        ..town()
    }
}

/// The same as a text.
fn written(index: u32) -> AddressInput {
    let line = format!("{} {} Avenue", 100 + index % HOUSES, street(index));
    AddressInput {
        full_street_address: Sent::text(&line),
        ..town()
    }
}

fn street(index: u32) -> String {
    format!("Lind{}", index / HOUSES)
}

fn town() -> AddressInput {
    AddressInput {
        city: Sent::text("Blaine"),
        state: Sent::text("MN"),
        zip: Sent::text("55449"),
        ..AddressInput::default()
    }
}
