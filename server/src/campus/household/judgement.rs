//! What is wrong with a household that was sent. It needs no state of the district, so that a household that will be
//! ignored is judged like any other (silence AMB-53).

use super::input::{HouseholdInput, LocationInput};
use crate::campus::length::too_long;
use crate::campus::place::Place;
use crate::campus::{Code, Fault, Readings, Rule};

impl HouseholdInput {
    /// Everything that is wrong with the household and its locations.
    pub(in crate::campus) fn faults(&self, readings: &Readings) -> Vec<Fault> {
        let texts = self.texts().into_iter();
        let lengths = texts.filter_map(|(property, text)| {
            too_long(readings.lengths, Place::Household, property, text.value()?)
        });
        let mut faults: Vec<Fault> = lengths.collect();
        for (index, location) in self.sent_locations().iter().enumerate() {
            faults.extend(location.faults(readings, index));
        }
        faults
    }
}

impl LocationInput {
    fn faults(&self, readings: &Readings, index: usize) -> Vec<Fault> {
        let Some(address) = self.address.value() else {
            let message = "a location of a household needs its address";
            let place = Place::Location(index);
            return vec![place.fault(Code::MissingProperty, "address", message, Rule::HOUSE_17)];
        };
        address.faults(readings, Place::Address(index))
    }
}
