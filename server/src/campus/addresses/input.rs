//! An address as it was sent, in one of its two forms.

use crate::campus::address::{Address, Component, ParseAddressError, Parsed, Place};
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
    /// The place that a whole street text ends with, which is no part of the street (silence AMB-138).
    pub(super) repeated: Place,
    /// Whether that is another place than the one sent beside the text.
    pub(super) contradicts: bool,
}

impl ReadAddress<'_> {
    /// The address as an operator types it in: a text is read, components are kept as they are split.
    pub(in crate::campus) fn into_typed(self) -> Address {
        self.parsed.address.printable()
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

    /// Every property that was sent, whatever its value.
    pub(in crate::campus) fn touched(&self) -> impl Iterator<Item = &'static str> {
        let whole = ("fullStreetAddress", self.full_street_address != Sent::Absent);
        let is_box = (
            Component::PostOfficeBox.name(),
            self.post_office_box != Sent::Absent,
        );
        let texts = self.texts().into_iter();
        let texts = texts.map(|(component, text)| (component.name(), *text != Sent::Absent));
        let all = [whole, is_box].into_iter().chain(texts);
        all.filter(|(_, is_sent)| *is_sent).map(|(property, _)| property)
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
        let text = self.full_street_address.value();
        let (street, error) = match text.map(|text| Address::parse_beside(text, &place)) {
            None => (None, None),
            Some(Err(error)) => (None, Some(error)),
            Some(Ok(street)) => (Some(street), None),
        };
        let contradicts = street
            .as_ref()
            .is_some_and(|(_, repeated)| repeated.contradicts(&place));
        let (parsed, repeated) = match street {
            None => (place.into(), Place::default()),
            Some((Parsed { address, kept_whole }, repeated)) => {
                let address = address.with_place_of(place);
                (Parsed { address, kept_whole }, repeated)
            }
        };
        ReadAddress {
            normalised: parsed.address.normalised(),
            sent: self,
            parsed,
            error,
            repeated,
            contradicts,
        }
    }

    /// Whether it is a text that was kept whole, as a search shows it: a street that is no typical one, and nothing beside
    /// it (SEARCH-10).
    pub(super) fn is_whole_text(&self) -> bool {
        let line = [&self.number, &self.prefix, &self.tag, &self.direction, &self.apt];
        let is_alone = !self.is_box() && line.iter().all(|part| part.value().is_none());
        let street = self.street.value().filter(|_| is_alone);
        let parsed = street.and_then(|street| Address::parse(street).ok());
        parsed.is_some_and(|parsed| parsed.kept_whole)
    }

    /// The components as they stand; of a PO Box the number is without the words that say that it is one.
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
        .with_bare_box_number()
    }
}
