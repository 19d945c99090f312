//! The streets of the region, and the buildings in them.

/// A word of an address: as it is stored, and how it can be spelled besides.
pub(super) type Word = (&'static str, &'static [&'static str]);

/// What streets are called.
pub(super) const NAMES: [&str; 79] = [
    "Alder",
    "Amber",
    "Apple",
    "Aspen",
    "Autumn",
    "Baltic",
    "Bayberry",
    "Birch",
    "Bluebird",
    "Briar",
    "Butternut",
    "Cardinal",
    "Cedar",
    "Cherry",
    "Chestnut",
    "Clover",
    "Cottonwood",
    "Coyote",
    "Cypress",
    "Dogwood",
    "Duluth",
    "Eagle",
    "Egret",
    "Elder",
    "Elm",
    "Ermine",
    "Fern",
    "Finch",
    "Foxglove",
    "Garnet",
    "Ginger",
    "Goldenrod",
    "Harbor",
    "Hawthorn",
    "Hazel",
    "Hemlock",
    "Heron",
    "Hickory",
    "Iris",
    "Ivy",
    "Jasper",
    "Juniper",
    "Kestrel",
    "Lark",
    "Larkspur",
    "Laurel",
    "Lexington",
    "Lilac",
    "Linden",
    "Loon",
    "Lupine",
    "Magnolia",
    "Maple",
    "Marigold",
    "Mulberry",
    "Nightingale",
    "Oak",
    "Opal",
    "Oriole",
    "Osprey",
    "Otter",
    "Partridge",
    "Pheasant",
    "Pine",
    "Plover",
    "Poplar",
    "Quail",
    "Raven",
    "Rosewood",
    "Sage",
    "Sandpiper",
    "Spruce",
    "Sumac",
    "Tamarack",
    "Thrush",
    "Violet",
    "Walnut",
    "Willow",
    "Zinnia",
];

/// Streets whose name says what they are, so that they have no tag; one for each tag that they go without.
const WITHOUT_TAG: [&str; 8] = [
    "Broadway",
    "County Road 11",
    "County Road 14",
    "County Road 17",
    "County Road B2",
    "Esplanade",
    "US Highway 10",
    "US Highway 61",
];

/// What a street can be.
pub(super) const TAGS: [Word; 8] = [
    ("St", &["Street", "St.", "ST"]),
    ("Ave", &["Avenue", "Ave.", "AVE"]),
    ("Ct", &["Court", "Ct."]),
    ("Ln", &["Lane", "Ln."]),
    ("Rd", &["Road", "Rd."]),
    ("Dr", &["Drive", "Dr."]),
    ("Blvd", &["Boulevard", "Blvd."]),
    ("Gdns", &["Gardens"]),
];

/// In which part of the region a street is; the first is the middle.
pub(super) const DIRECTIONS: [Word; 9] = [
    ("", &[]),
    ("N", &["North", "N."]),
    ("NE", &["Northeast", "N.E."]),
    ("E", &["East", "E."]),
    ("SE", &["Southeast", "S.E."]),
    ("S", &["South", "S."]),
    ("SW", &["Southwest", "S.W."]),
    ("W", &["West", "W."]),
    ("NW", &["Northwest", "N.W."]),
];

/// The towns, each with its ZIP code.
pub(super) const TOWNS: [(&str, &str); 6] = [
    ("Blaine", "55434"),
    ("Blaine", "55449"),
    ("Coon Rapids", "55448"),
    ("Circle Pines", "55014"),
    ("Lino Lakes", "55014"),
    ("Ham Lake", "55304"),
];

/// The tag of the roads outside of the towns, which tell their direction before the name.
const RURAL: &str = "Rd";

/// House numbers begin here, and there are so many.
const FIRST_NUMBER: u64 = 100;
const NUMBERS: u64 = 9_900;
/// One in so many houses stands behind another one and has half a number.
const BEHIND: u64 = 40;

/// A word that is not there.
const NONE: Word = DIRECTIONS[0];

/// A building: a house number in a street.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Building {
    number: u64,
    pub(super) prefix: Word,
    pub(super) name: &'static str,
    pub(super) tag: Word,
    pub(super) direction: Word,
}

impl Building {
    /// The building with an index. The multiplier shares no factor with the number of buildings, so that no two of them
    /// stand at the same place.
    pub(super) fn of(seed: u64, index: u64) -> Self {
        let names = NAMES.len() as u64 + 1;
        let (tags, directions) = (TAGS.len() as u64, DIRECTIONS.len() as u64);
        let buildings = NUMBERS * names * tags * directions;
        let mut place = (seed % buildings + index % buildings * 31_415_927) % buildings;
        let mut part = |count: u64| {
            let part = place % count;
            place /= count;
            part
        };
        let at = |part: u64| usize::try_from(part).unwrap_or_default();
        let (direction, tag) = (DIRECTIONS[at(part(directions))], at(part(tags)));
        let (name, tag) = match NAMES.get(at(part(names))) {
            Some(name) => (*name, TAGS[tag]),
            None => (WITHOUT_TAG[tag], NONE),
        };
        let (prefix, direction) = if tag.0 == RURAL {
            (direction, NONE)
        } else {
            (NONE, direction)
        };
        Self {
            number: FIRST_NUMBER + part(NUMBERS),
            prefix,
            name,
            tag,
            direction,
        }
    }

    /// The house number as it is written.
    pub(super) fn number(&self) -> String {
        let Self { number, .. } = self;
        if number.is_multiple_of(BEHIND) {
            format!("{number} 1/2")
        } else {
            number.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_buildings_stand_at_one_place() {
        for seed in [0, 1, u64::MAX] {
            let buildings: BTreeSet<Building> = (0..20_000).map(|index| Building::of(seed, index)).collect();
            assert_eq!(buildings.len(), 20_000);
        }
        let mut factors = [31_415_927_u64, NUMBERS * 80 * 8 * 9];
        while factors[1] > 0 {
            factors = [factors[1], factors[0] % factors[1]];
        }
        assert_eq!(
            factors[0], 1,
            "the multiplier shares a factor with the number of buildings"
        );
    }
}
