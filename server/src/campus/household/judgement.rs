//! What is wrong with a household that was sent. It needs no state of the district, so that a household that will be
//! ignored is judged like any other (silence AMB-53).

use super::ReadHousehold;
use crate::campus::addresses::ReadAddress;
use crate::campus::length::too_long;
use crate::campus::place::Place;
use crate::campus::{Code, Fault, Readings, Rule, with_further};

impl ReadHousehold<'_> {
    /// Everything that is wrong with the household and its locations, their shape included.
    pub(in crate::campus) fn faults(&self, readings: &Readings) -> Vec<Fault> {
        let texts = self.sent.texts().into_iter();
        let lengths = texts.filter_map(|(property, text)| {
            too_long(readings.lengths, Place::Household, property, text.value()?)
        });
        let mut faults: Vec<Fault> = lengths.collect();
        for (index, address) in self.addresses.iter().enumerate() {
            faults.extend(location_faults(address.as_ref(), readings, index));
        }
        with_further(self.sent.faults.clone(), faults)
    }
}

fn location_faults(address: Option<&ReadAddress<'_>>, readings: &Readings, index: usize) -> Vec<Fault> {
    let Some(address) = address else {
        let message = "a location of a household needs its address";
        let place = Place::Location(index);
        return vec![place.fault(Code::MissingProperty, "address", message, Rule::HOUSE_17)];
    };
    address.faults(readings, Place::Address(index))
}
