//! What equal addresses have in common, and what tells others apart.

use std::hash::{DefaultHasher, Hasher as _};
use std::ops::RangeInclusive;

use compact_str::CompactString;

use super::component::compared;
use super::text::{folded, is_alike};
use super::{Address, Component};
use crate::campus::readings::ZipCompare;

/// What separates the parts of a key; no clean text holds it.
const SEPARATOR: char = '\u{1f}';
/// The parts of a key: street and number first.
const PARTS: [Component; 9] = [
    Component::Street,
    Component::Number,
    Component::Zip,
    Component::City,
    Component::State,
    Component::Prefix,
    Component::Tag,
    Component::Direction,
    Component::Apt,
];

/// The parts of a street line.
const LINE: [Component; 7] = [
    Component::PostOfficeBox,
    Component::Number,
    Component::Prefix,
    Component::Street,
    Component::Tag,
    Component::Direction,
    Component::Apt,
];

/// The form in which addresses are compared: normalised, without case (AMB-59 to AMB-62, AMB-68). Of the ZIP code it has
/// the first five digits; what a key leaves out is compared by [`Address::agrees_with`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    text: CompactString,
    digest: Digest,
}

impl Key {
    fn new(text: CompactString) -> Self {
        let mut parts = text.split(SEPARATOR);
        let mut part = || parts.next().unwrap_or_default();
        let (street, number) = (part(), part());
        let digits = number.bytes().take_while(u8::is_ascii_digit);
        let value = digits.fold(0_u32, |value, digit| {
            value.saturating_mul(10).saturating_add(u32::from(digit - b'0'))
        });
        let [_, _, _, _, house @ ..] = digested(number).to_le_bytes();
        let digest = Digest {
            street: digested(street),
            number: value,
            house: u32::from_le_bytes(house),
            whole: digested(&text),
        };
        Self { text, digest }
    }

    /// The name of the street as it is compared.
    pub(in crate::campus) fn street_name(&self) -> &str {
        self.text.split(SEPARATOR).next().unwrap_or_default()
    }

    /// What the address is found by.
    pub(in crate::campus) fn digest(&self) -> Digest {
        self.digest
    }
}

/// A key in so few bytes that an index copies many of them at once: streets apart, in a street the houses in the order of
/// their numbers. Two keys with one digest would have to agree in 128 bits that have nothing to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::campus) struct Digest {
    street: u64,
    number: u32,
    house: u32,
    whole: u64,
}

impl Digest {
    /// That of the house with the same number in a street.
    pub(in crate::campus) fn in_street(self, name: &str) -> Self {
        Self {
            street: digested(name),
            ..self
        }
    }

    /// The digests of the house.
    pub(in crate::campus) fn house(self) -> RangeInclusive<Self> {
        let last = Self {
            whole: u64::MAX,
            ..self
        };
        Self { whole: 0, ..self }..=last
    }

    /// The digests of the street.
    pub(in crate::campus) fn street(self) -> RangeInclusive<Self> {
        let all = |number, house, whole| Self {
            street: self.street,
            number,
            house,
            whole,
        };
        all(0, 0, 0)..=all(u32::MAX, u32::MAX, u64::MAX)
    }
}

fn digested(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish()
}

impl Address {
    /// The key of the address; it need not be normalised.
    pub fn key(&self) -> Key {
        self.normalised().key_of_normalised()
    }

    /// The key of an address that is normalised already.
    pub fn key_of_normalised(&self) -> Key {
        let mut key = CompactString::with_capacity(64);
        for component in PARTS {
            let text = compared(self, component).unwrap_or_default();
            push_folded(
                &mut key,
                match component {
                    Component::Zip => first_five(&text),
                    _ => &text,
                },
            );
            key.push(SEPARATOR);
        }
        if self.post_office_box {
            key.push_str("PO");
        }
        Key::new(key)
    }

    /// Whether two addresses with one key agree in what the key leaves out: county, location code, tract and block where
    /// both have them (AMB-59), and the whole ZIP code if it is read so (AMB-60).
    pub fn agrees_with(&self, other: &Self, zip: ZipCompare) -> bool {
        let is_left_out = |component: &Component| component.is_lenient() || *component == Component::Zip;
        let mut left_out = Component::ALL.into_iter().filter(is_left_out);
        left_out.all(|component| !differs(self, other, component, zip))
    }

    /// The components that tell two addresses apart, in the order of the guide; none if they are one address.
    pub fn differences(&self, other: &Self, zip: ZipCompare) -> Vec<Component> {
        self.differences_from_normalised(&other.normalised(), zip)
    }

    /// The same against an address that is normalised already, for who compares many with one.
    pub(in crate::campus) fn differences_from_normalised(
        &self,
        other: &Self,
        zip: ZipCompare,
    ) -> Vec<Component> {
        let this = self.normalised();
        let differing = |component: &Component| differs(&this, other, *component, zip);
        Component::ALL.into_iter().filter(differing).collect()
    }

    /// Whether the address says everything that `sought` does, which is normalised already.
    pub(in crate::campus) fn says(&self, sought: &Self, zip: ZipCompare) -> bool {
        let this = self.normalised();
        let is_sought = |component: &Component| sought.get(*component).is_some();
        let mut said = Component::ALL.into_iter().filter(is_sought);
        said.all(|component| this.get(component).is_some() && !differs(&this, sought, component, zip))
    }

    /// Whether the address has every part of the street line that `sought` has, which is normalised already, and no other.
    pub(in crate::campus) fn is_at(&self, sought: &Self) -> bool {
        let this = self.normalised();
        let mut line = LINE.into_iter();
        line.all(|component| !differs(&this, sought, component, ZipCompare::Five))
    }
}

/// Writes a text as it is compared; one in ASCII without a copy of it.
fn push_folded(key: &mut CompactString, text: &str) {
    if text.is_ascii() {
        let start = key.len();
        key.push_str(text);
        key.as_mut_str()[start..].make_ascii_uppercase();
    } else {
        key.push_str(&folded(text));
    }
}

/// Whether a component tells two normalised addresses apart.
fn differs(this: &Address, other: &Address, component: Component, zip: ZipCompare) -> bool {
    let (this, other) = (compared(this, component), compared(other, component));
    match (this, other) {
        (Some(this), Some(other)) if component == Component::Zip && zip == ZipCompare::Five => {
            !is_alike(first_five(&this), first_five(&other))
        }
        (Some(this), Some(other)) => !is_alike(&this, &other),
        (this, other) => this.is_some() != other.is_some() && !component.is_lenient(),
    }
}

/// The first five digits of a ZIP code; anything else whole.
fn first_five(zip: &str) -> &str {
    match zip.get(..5) {
        Some(five) if five.bytes().all(|byte| byte.is_ascii_digit()) => five,
        _ => zip,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(line: &str) -> Address {
        Address::parse_line(line).unwrap().address
    }

    #[test]
    fn another_spelling_is_no_other_address() {
        let key = address("4321 N Lexington Ave, Blaine, MN 55123").key();
        for line in [
            "4321 North Lexington Avenue, Blaine, MN 55123",
            "4321 n. lexington ave., BLAINE, mn, 55123-0000",
        ] {
            assert_eq!(address(line).key(), key, "{line}");
        }
    }

    #[test]
    fn every_part_of_the_door_tells_addresses_apart() {
        let one = address("4321 N Lexington Ave, Blaine, MN 55123");
        for (line, differences) in [
            ("4321 S Lexington Ave, Blaine, MN 55123", vec![Component::Prefix]),
            (
                "4321 Lexington Ave N, Blaine, MN 55123",
                vec![Component::Prefix, Component::Direction],
            ),
            (
                "4321 N Lexington Ave Apt 2, Blaine, MN 55123",
                vec![Component::Apt],
            ),
            (
                "4321 N Lexington St, Eagan, MN 55122",
                vec![Component::Tag, Component::City, Component::Zip],
            ),
        ] {
            let other = address(line);
            assert_ne!(one.key(), other.key(), "{line}");
            assert!(
                one.key().digest().house().contains(&other.key().digest()),
                "{line}"
            );
            assert_eq!(one.differences(&other, ZipCompare::Five), differences, "{line}");
        }
        let house = one.key().digest().house();
        for line in [
            "PO Box 4321, Blaine, MN 55123",
            "4321 1/2 N Lexington Ave, Blaine, MN 55123",
        ] {
            assert!(!house.contains(&address(line).key().digest()), "{line}");
        }
    }

    #[test]
    fn the_houses_of_a_street_stand_in_the_order_of_their_numbers() {
        let digest = |number: &str| {
            address(&format!("{number} Lexington Ave, Blaine, MN 55123"))
                .key()
                .digest()
        };
        let street = digest("4321").street();
        let mut last = *street.start();
        for number in ["9", "77", "77 1/2", "100", "4321", "99999999999"] {
            let digest = digest(number);
            assert!(street.contains(&digest) && digest > last, "{number}");
            last = digest;
        }
        let elsewhere = address("4321 Lexingtn Ave, Blaine, MN 55123").key().digest();
        assert!(!street.contains(&elsewhere));
    }

    #[test]
    fn a_zip_code_is_compared_as_it_is_read() {
        let one = address("77 Birch St, Blaine, MN 55123");
        let other = address("77 Birch St, Blaine, MN 55123-1234");
        assert_eq!(one.key(), other.key());
        assert!(one.agrees_with(&other, ZipCompare::Five));
        assert!(!one.agrees_with(&other, ZipCompare::Full));
        assert_eq!(one.differences(&other, ZipCompare::Full), [Component::Zip]);
    }

    #[test]
    fn a_county_counts_where_both_have_one() {
        let one = address("77 Birch St, Blaine, MN 55123");
        let in_county = |county: &str| Address {
            county: Some(county.into()),
            ..one.clone()
        };
        let (anoka, ramsey) = (in_county("Anoka"), in_county("Ramsey"));
        assert_eq!(anoka.key(), ramsey.key());
        assert!(one.agrees_with(&anoka, ZipCompare::Five));
        assert!(anoka.agrees_with(&in_county("ANOKA"), ZipCompare::Five));
        assert!(!anoka.agrees_with(&ramsey, ZipCompare::Five));
        assert_eq!(anoka.differences(&ramsey, ZipCompare::Five), [Component::County]);
    }
}
