//! What equal addresses have in common, and what tells others apart.

use compact_str::CompactString;

use super::component::compared;
use super::{Address, Component};
use crate::campus::readings::ZipCompare;

/// What separates the parts of a key; no clean text holds it.
const SEPARATOR: char = '\u{1f}';
/// The parts of a key, in an order that puts the addresses of one house beside each other, wherever its city.
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

/// The form in which addresses are compared: normalised, without case (AMB-59 to AMB-62, AMB-68). Of the ZIP code it has
/// the first five digits; what a key leaves out is compared by [`Address::agrees_with`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(CompactString);

impl Key {
    /// Whether two keys have street and number in common, as those beside each other often have.
    pub fn is_same_house(&self, other: &Self) -> bool {
        self.house() == other.house()
    }

    /// Whether two keys have the street in common.
    pub fn is_same_street(&self, other: &Self) -> bool {
        self.street() == other.street()
    }

    /// A key no key of the same house is before.
    pub(in crate::campus) fn first_of_house(&self) -> Self {
        Self(self.house().into())
    }

    /// A key no key of the same street is before.
    pub(in crate::campus) fn first_of_street(&self) -> Self {
        Self(self.street().into())
    }

    fn street(&self) -> &str {
        self.0.split(SEPARATOR).next().unwrap_or_default()
    }

    fn house(&self) -> &str {
        let end = self.0.match_indices(SEPARATOR).nth(1);
        end.map_or(&self.0, |(end, _)| &self.0[..end])
    }
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
            key.push_str(match component {
                Component::Zip => first_five(&text),
                _ => &text,
            });
            key.push(SEPARATOR);
        }
        if self.post_office_box {
            key.push_str("PO");
        }
        Key(key)
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
}

fn differs(this: &Address, other: &Address, component: Component, zip: ZipCompare) -> bool {
    let (this, other) = (compared(this, component), compared(other, component));
    match (this, other) {
        (Some(this), Some(other)) if component == Component::Zip && zip == ZipCompare::Five => {
            first_five(&this) != first_five(&other)
        }
        (Some(this), Some(other)) => this != other,
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
            assert!(one.key().is_same_house(&other.key()), "{line}");
            assert_eq!(one.differences(&other, ZipCompare::Five), differences, "{line}");
        }
        let other = address("PO Box 4321, Blaine, MN 55123");
        assert!(!one.key().is_same_house(&other.key()));
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
