//! What is wrong with an address that was sent.

use super::{AddressInput, ReadAddress};
use crate::campus::address::{Address, Component, ParseAddressError};
use crate::campus::length::{too_long, too_long_for};
use crate::campus::place::Place;
use crate::campus::{Code, Fault, PoBox, Readings, Rule, Sent, Unparsable};

/// The parts of a street address, which a PO Box and a whole text exclude, each with the rule by which a PO Box does.
const STREET_PARTS: [(Component, Rule); 5] = [
    (Component::Street, Rule::ADDR_06),
    (Component::Apt, Rule::ADDR_07),
    (Component::Prefix, Rule::ADDR_08),
    (Component::Tag, Rule::ADDR_08),
    (Component::Direction, Rule::ADDR_08),
];
/// What tells where in a county an address is; a strict district has no use for it with a PO Box (silence AMB-56).
const COUNTY_PARTS: [Component; 4] = [
    Component::County,
    Component::LocationCode,
    Component::Tract,
    Component::Block,
];

impl ReadAddress<'_> {
    /// Everything that is wrong with the address as one to be stored.
    pub(in crate::campus) fn faults(&self, readings: &Readings, place: Place) -> Vec<Fault> {
        let mut faults = self.form_faults(readings, place);
        faults.extend(self.missing(place));
        faults
    }

    /// What is wrong with the address however much of it is given, as in a search (silence AMB-70).
    pub(super) fn form_faults(&self, readings: &Readings, place: Place) -> Vec<Fault> {
        let sent = self.sent;
        let mut faults: Vec<Fault> = sent.lengths(readings, place).collect();
        faults.extend(sent.box_faults(readings, place));
        faults.extend(self.box_fault(place));
        faults.extend(sent.both_forms(place));
        faults.extend(self.text_fault(readings, place));
        let signs = sent.sign_fault(place);
        if signs.is_none() {
            faults.extend(self.place_faults(place));
        }
        faults.extend(signs);
        faults
    }

    fn text_fault(&self, readings: &Readings, place: Place) -> Option<Fault> {
        let text = self.sent.full_street_address.value()?;
        let fault = |code, message: String, rule: Option<Rule>| {
            Some(place.fault(code, "fullStreetAddress", message, rule))
        };
        let is_whole = self.parsed.kept_whole;
        match self.error {
            None if is_whole && readings.unparsable == Unparsable::Reject => {
                let message = "the text is no typical street address".to_owned();
                fault(Code::UnparsableAddress, message, None)
            }
            // A text that is too long as such is told so; one that is kept whole has room for all of it (silence AMB-64).
            None if is_whole || too_long(readings.lengths, place, "fullStreetAddress", text).is_some() => {
                None
            }
            None => too_long_part(&self.parsed.address, readings, place),
            Some(error) => {
                let (code, rule) = kind_of(error);
                fault(code, format!("the text {error}"), rule)
            }
        }
    }

    /// A PO Box whose number is none, or components that are no PO Box and have one in their street (ADDR-05 to ADDR-07).
    fn box_fault(&self, place: Place) -> Option<Fault> {
        let sent = self.sent;
        if sent.full_street_address.value().is_some() {
            return None;
        }
        let (error, property) = if sent.is_box() {
            (self.normalised.check_box_number().err()?, Component::Number)
        } else {
            let error = self.parsed.address.check_no_box().err()?;
            let is_of_apt = error == ParseAddressError::BoxWithApartment && sent.has(Component::Apt);
            (
                error,
                if is_of_apt {
                    Component::Apt
                } else {
                    Component::Street
                },
            )
        };
        let (code, rule) = kind_of(error);
        Some(place.fault(code, property.name(), format!("the text {error}"), rule))
    }

    /// A city, a state or a ZIP code that is none (silence AMB-55). What nothing is left of is missing.
    fn place_faults(&self, place: Place) -> impl Iterator<Item = Fault> {
        let check = |component: Component, is_one: fn(&str) -> bool, code, message| {
            let text = self.normalised.get(component)?;
            (!is_one(text)).then(|| place.fault(code, component.name(), message, None))
        };
        let faults = [
            check(
                Component::City,
                Address::is_city,
                Code::InvalidCity,
                "a city has a letter",
            ),
            check(
                Component::State,
                Address::is_state,
                Code::InvalidState,
                "a state is the two letters of one, such as MN",
            ),
            check(
                Component::Zip,
                Address::is_zip,
                Code::InvalidZip,
                "a ZIP code has five digits or nine, such as 55123-0000",
            ),
        ];
        faults.into_iter().flatten()
    }

    /// City, state, ZIP code, and a street or a PO Box (silence AMB-55). A street without a number is possible: a text that
    /// was kept whole comes back so from a search (SEARCH-10). What nothing is left of, such as ".", is not there.
    fn missing(&self, place: Place) -> Vec<Fault> {
        let lacks = |part: Component| self.normalised.get(part).is_none();
        let needed = [Component::City, Component::State, Component::Zip];
        let mut faults: Vec<Fault> = needed
            .into_iter()
            .filter(|part| lacks(*part))
            .map(|part| {
                let message = format!("an address needs its {}", part.name());
                place.fault(Code::MissingProperty, part.name(), message, None)
            })
            .collect();
        if self.sent.full_street_address.value().is_some() {
            return faults;
        }
        if self.sent.is_box() && lacks(Component::Number) {
            let message = "a PO Box needs its number";
            faults.push(place.fault(
                Code::MissingProperty,
                Component::Number.name(),
                message,
                Rule::ADDR_05,
            ));
        } else if !self.sent.is_box() && lacks(Component::Street) {
            let message = "an address needs a street, a fullStreetAddress or a PO Box";
            let property = if self.sent.full_street_address == Sent::Empty {
                "fullStreetAddress"
            } else {
                Component::Street.name()
            };
            faults.push(place.fault(Code::MissingProperty, property, message, Rule::ADDR_10));
        }
        faults
    }
}

impl AddressInput {
    fn lengths(&self, readings: &Readings, place: Place) -> impl Iterator<Item = Fault> {
        let texts = self.texts().into_iter();
        let named = texts.map(|(component, text)| (component.name(), text));
        let all = named.chain([("fullStreetAddress", &self.full_street_address)]);
        all.filter_map(move |(property, text)| {
            let fault = too_long(readings.lengths, place, property, text.value()?)?;
            if property == Component::Street.name() && self.is_whole_text() {
                return too_long_for("fullStreetAddress", place, property, text.value()?);
            }
            Some(fault)
        })
    }

    /// A PO Box has its number and nothing of a street (ADDR-05 to ADDR-09).
    fn box_faults(&self, readings: &Readings, place: Place) -> Vec<Fault> {
        if !self.is_box() {
            return Vec::new();
        }
        let not_alone = |property: &str, rule: Option<Rule>| {
            let message =
                "a PO Box has a number, a city, a state and a ZIP code and no part of a street address";
            place.fault(Code::PoBoxNotAlone, property, message, rule)
        };
        let street = STREET_PARTS.into_iter().filter(|(part, _)| self.has(*part));
        let mut faults: Vec<Fault> = street
            .map(|(part, rule)| not_alone(part.name(), Some(rule)))
            .collect();
        if self.full_street_address.value().is_some() {
            faults.push(not_alone("fullStreetAddress", Some(Rule::ADDR_09)));
        }
        if readings.po_box == PoBox::Strict {
            let county = COUNTY_PARTS.into_iter().filter(|part| self.has(*part));
            faults.extend(county.map(|part| not_alone(part.name(), None)));
        }
        faults
    }

    /// A whole street text and its parts exclude each other (ADDR-11).
    fn both_forms(&self, place: Place) -> Vec<Fault> {
        if self.full_street_address.value().is_none() {
            return Vec::new();
        }
        let parts = STREET_PARTS.map(|(part, _)| part);
        let given = [Component::Number]
            .into_iter()
            .chain(parts)
            .filter(|part| self.has(*part));
        let fault = |part: Component| {
            let message = "the street is sent as fullStreetAddress or in its components, not as both";
            place.fault(Code::BothAddressForms, part.name(), message, Rule::ADDR_11)
        };
        given.map(fault).collect()
    }

    /// Characters that cannot be written (silence AMB-134); those of a whole text are told by its parser.
    fn sign_fault(&self, place: Place) -> Option<Fault> {
        let mut texts = self.texts().into_iter();
        let (component, error) = texts.find_map(|(component, text)| {
            let error = Address::check_signs(text.value()?).err()?;
            Some((component, error))
        })?;
        let message = format!("the text {error}");
        Some(place.fault(Code::InvalidAddress, component.name(), message, None))
    }
}

/// What kind of fault a text has that cannot be read, and the rule that it breaks if it breaks one.
fn kind_of(error: ParseAddressError) -> (Code, Option<Rule>) {
    match error {
        ParseAddressError::BoxWithStreet => (Code::PoBoxNotAlone, Some(Rule::ADDR_06)),
        ParseAddressError::BoxWithApartment => (Code::PoBoxNotAlone, Some(Rule::ADDR_07)),
        ParseAddressError::BoxWithoutNumber | ParseAddressError::BoxNumber => {
            (Code::InvalidAddress, Some(Rule::ADDR_05))
        }
        _ => (Code::InvalidAddress, None),
    }
}

/// A part of a text that Campus has no room for, so that it could not be sent back as a search shows it (SEARCH-10).
fn too_long_part(address: &Address, readings: &Readings, place: Place) -> Option<Fault> {
    let parts = [Component::Number]
        .into_iter()
        .chain(STREET_PARTS.map(|(part, _)| part));
    let mut named = parts.filter_map(|part| Some((part.name(), address.get(part)?)));
    let fault = named.find_map(|(name, text)| too_long(readings.lengths, place, name, text))?;
    Some(place.fault(fault.code, "fullStreetAddress", fault.message, None))
}
