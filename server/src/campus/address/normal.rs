//! The one spelling of every component: the form in which addresses are stored (AMB-66).

use compact_str::CompactString;

use super::Address;
use super::text::{cleaned, printable, tidy};
use super::words::{Word, combined};
use super::{apartment, house_number, ordinal, post_office_box, road, town};

/// A component of a street line, clean, unless nothing is left of it.
fn street_part(
    part: Option<&CompactString>,
    spell: impl FnOnce(&str) -> Option<CompactString>,
) -> Option<CompactString> {
    let clean = cleaned(part?);
    (!clean.is_empty()).then(|| spell(&clean)).flatten()
}

impl Address {
    /// The address with directions, tags and roads abbreviated, the apartment as its bare number, and without what has
    /// no meaning (AMB-61, AMB-62). Doing it twice is doing it once.
    #[must_use]
    pub fn normalised(&self) -> Self {
        let place = |part: &Option<CompactString>| {
            let text = tidy(part.as_deref()?);
            (!text.is_empty()).then(|| CompactString::from(text))
        };
        Self {
            post_office_box: self.post_office_box,
            number: street_part(self.number.as_ref(), |number| self.house_or_box(number)),
            prefix: street_part(self.prefix.as_ref(), direction),
            street: street_part(self.street.as_ref(), |street| Some(self.street_name(street))),
            tag: street_part(self.tag.as_ref(), tag),
            direction: street_part(self.direction.as_ref(), direction),
            apt: street_part(self.apt.as_ref(), apartment::normalised),
            city: place(&self.city),
            state: place(&self.state).map(in_capitals),
            zip: place(&self.zip).map(town::zip),
            county: place(&self.county),
            location_code: place(&self.location_code),
            tract: place(&self.tract),
            block: place(&self.block),
        }
    }

    /// The components as they are split, each on one line and without what nobody sees (AMB-134).
    #[must_use]
    pub fn printable(&self) -> Self {
        let part = |part: &Option<CompactString>| {
            let text = printable(part.as_deref()?);
            (!text.trim().is_empty()).then(|| CompactString::from(text))
        };
        Self {
            post_office_box: self.post_office_box,
            number: part(&self.number),
            prefix: part(&self.prefix),
            street: part(&self.street),
            tag: part(&self.tag),
            direction: part(&self.direction),
            apt: part(&self.apt),
            city: part(&self.city),
            state: part(&self.state),
            zip: part(&self.zip),
            county: part(&self.county),
            location_code: part(&self.location_code),
            tract: part(&self.tract),
            block: part(&self.block),
        }
    }

    fn house_or_box(&self, number: &str) -> Option<CompactString> {
        if !self.post_office_box {
            return Some(house_number::normalised(number));
        }
        let number = post_office_box::without_words(number);
        (!number.is_empty()).then(|| in_capitals(number))
    }

    /// The name of the street: a road in one spelling, or the number it is known by counted in order.
    fn street_name(&self, street: &str) -> CompactString {
        let is_counted = self
            .tag
            .as_deref()
            .is_some_and(|tag| ordinal::follow(&cleaned(tag)));
        let counted = if is_counted { ordinal::of(street) } else { None };
        counted.unwrap_or_else(|| road::normalised(street))
    }
}

fn in_capitals(text: impl Into<CompactString>) -> CompactString {
    let mut text = text.into();
    text.make_ascii_uppercase();
    text
}

fn tag(tag: &str) -> Option<CompactString> {
    Some(Word::of(tag).suffix().unwrap_or(tag).into())
}

fn direction(direction: &str) -> Option<CompactString> {
    let both = direction
        .split_once(' ')
        .and_then(|(first, second)| combined(Word::of(first).direction()?, Word::of(second).direction()?));
    let letters = both.or_else(|| Word::of(direction).direction());
    Some(letters.unwrap_or(direction).into())
}
