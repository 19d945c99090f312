//! An address as it was sent, in one of its two forms.

use crate::campus::address::{Address, Component, ParseAddressError, Parsed};
use crate::campus::{Sent, Text};

/// An address as it was sent: a whole street text, or components (ADDR-01, ADDR-10).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the properties of the contract, under its names")]
pub struct AddressInput {
    pub full_street_address: Sent<Text>,
    pub post_office_box: Sent<bool>,
    pub number: Sent<Text>,
    pub prefix: Sent<Text>,
    pub street: Sent<Text>,
    pub tag: Sent<Text>,
    pub direction: Sent<Text>,
    pub apt: Sent<Text>,
    pub city: Sent<Text>,
    pub state: Sent<Text>,
    pub zip: Sent<Text>,
    pub county: Sent<Text>,
    pub location_code: Sent<Text>,
    pub tract: Sent<Text>,
    pub block: Sent<Text>,
}

/// An address that was sent, read once: this is judged, sought and stored.
pub(in crate::campus) struct ReadAddress<'a> {
    pub(super) sent: &'a AddressInput,
    /// The components as they stand, or those that a whole street text is read as (ADDR-22); as they stand also for a text
    /// that is no address, which is refused for its error.
    pub(super) parsed: Parsed,
    pub(super) error: Option<ParseAddressError>,
    /// The same in its one spelling.
    pub(super) normalised: Address,
}

impl ReadAddress<'_> {
    /// The address as an operator types it in: a text is read, components are kept as they are split.
    pub(in crate::campus) fn into_typed(self) -> Address {
        self.parsed.address
    }
}

impl AddressInput {
    /// The components that are texts, with what was sent for each.
    pub(super) fn texts(&self) -> [(Component, &Sent<Text>); 13] {
        [
            (Component::Number, &self.number),
            (Component::Prefix, &self.prefix),
            (Component::Street, &self.street),
            (Component::Tag, &self.tag),
            (Component::Direction, &self.direction),
            (Component::Apt, &self.apt),
            (Component::City, &self.city),
            (Component::State, &self.state),
            (Component::Zip, &self.zip),
            (Component::County, &self.county),
            (Component::LocationCode, &self.location_code),
            (Component::Tract, &self.tract),
            (Component::Block, &self.block),
        ]
    }

    /// Whether a component was sent with a value; what is empty counts as not sent (silence AMB-58).
    pub(super) fn has(&self, component: Component) -> bool {
        let text = match component {
            Component::PostOfficeBox => return self.is_box(),
            Component::Number => &self.number,
            Component::Prefix => &self.prefix,
            Component::Street => &self.street,
            Component::Tag => &self.tag,
            Component::Direction => &self.direction,
            Component::Apt => &self.apt,
            Component::City => &self.city,
            Component::State => &self.state,
            Component::Zip => &self.zip,
            Component::County => &self.county,
            Component::LocationCode => &self.location_code,
            Component::Tract => &self.tract,
            Component::Block => &self.block,
        };
        text.value().is_some()
    }

    /// Whether it is said to be a post office box; false is the same as nothing (silence AMB-58).
    pub(super) fn is_box(&self) -> bool {
        self.post_office_box.value() == Some(&true)
    }

    /// Reads the address.
    pub(in crate::campus) fn read(&self) -> ReadAddress<'_> {
        let place = self.components();
        let (parsed, error) = match self.full_street_address.value().map(|text| Address::parse(text)) {
            None => (place.into(), None),
            Some(Err(error)) => (place.into(), Some(error)),
            Some(Ok(Parsed { address, kept_whole })) => {
                let address = address.with_place_of(place);
                (Parsed { address, kept_whole }, None)
            }
        };
        ReadAddress {
            normalised: parsed.address.normalised(),
            sent: self,
            parsed,
            error,
        }
    }

    /// The components as they stand.
    fn components(&self) -> Address {
        let text = |sent: &Sent<Text>| sent.value().map(|text| (**text).into());
        Address {
            post_office_box: self.is_box(),
            number: text(&self.number),
            prefix: text(&self.prefix),
            street: text(&self.street),
            tag: text(&self.tag),
            direction: text(&self.direction),
            apt: text(&self.apt),
            city: text(&self.city),
            state: text(&self.state),
            zip: text(&self.zip),
            county: text(&self.county),
            location_code: text(&self.location_code),
            tract: text(&self.tract),
            block: text(&self.block),
        }
    }
}
