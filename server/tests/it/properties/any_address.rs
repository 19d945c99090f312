//! Texts and components that are addresses, nearly so or not at all, drawn so that much of them means something.

use mock_campus::campus::Address;
use proptest::prelude::*;
use proptest::sample::select;

/// Words that mean something in an address, or nearly, or several things.
const WORDS: [&str; 72] = [
    "4321",
    "12",
    "5",
    "42nd",
    "109th",
    "1/2",
    "½",
    "123A",
    "112-10",
    "N95W18855",
    "N6",
    "W23001",
    "1700",
    "B2",
    "B",
    "N",
    "South",
    "E",
    "West",
    "NW",
    "Southeast",
    "north",
    "St",
    "Street",
    "Ave",
    "Avenue",
    "Rd",
    "Road",
    "Park",
    "Gardens",
    "Loop",
    "Key",
    "Trailer",
    "Blvd",
    "Highway",
    "Hwy",
    "US",
    "U.S.",
    "County",
    "Co",
    "State",
    "CSAH",
    "Route",
    "Rt",
    "Interstate",
    "Apt",
    "Apt.",
    "Unit",
    "Suite",
    "Ste",
    "#",
    "#4",
    "No",
    "Bldg",
    "Fl",
    "Floor",
    "3rd",
    "Rear",
    "Upper",
    "PH",
    "Front",
    "Lot",
    "PO",
    "P.O.",
    "Box",
    "POBox",
    "Lexington",
    "Broadway",
    "Saint",
    "of",
    "the",
    "Élan",
];

pub(super) fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![9 => select(&WORDS[..]).prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    let between = select(&[" ", " ", " ", "  ", ", ", ". ", "", "\u{200e} "][..]);
    prop::collection::vec((word, between), 0..12)
        .prop_map(|words| words.into_iter().map(|(word, between)| word + between).collect())
}

pub(super) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        words(),
        words().prop_map(|text| format!("4321 {text}")),
        any::<String>()
    ]
}

fn part() -> impl Strategy<Value = Option<compact_str::CompactString>> {
    prop::option::of(prop_oneof![
        words(),
        select(&WORDS[..]).prop_map(str::to_owned),
        any::<String>()
    ])
    .prop_map(|text| text.map(Into::into))
}

prop_compose! {
    pub(super) fn any_components()(
        post_office_box in prop::bool::weighted(0.1),
        (number, prefix, street) in (part(), part(), part()),
        (tag, direction, apt) in (part(), part(), part()),
        (city, state, zip, county) in (part(), part(), part(), part()),
    ) -> Address {
        Address { post_office_box, number, prefix, street, tag, direction, apt, city, state, zip, county,
            ..Address::default() }
    }
}

/// Two spellings of a part.
type Spellings = (&'static str, &'static str);

const NUMBERS: [Spellings; 4] = [
    ("4321", "4321"),
    ("123A", "123a"),
    ("12 1/2", "12 ½"),
    ("N6W23001", "n6 w23001"),
];
const DIRECTIONS: [Spellings; 5] = [
    ("N", "North"),
    ("S", "south"),
    ("SE", "Southeast"),
    ("NW", "NORTHWEST"),
    ("W", "West"),
];
const STREETS: [Spellings; 5] = [
    ("Lexington", "LEXINGTON"),
    ("109th", "109TH"),
    ("St Clair", "St. Clair"),
    ("Martin Luther King Jr", "Martin Luther King, Jr."),
    ("José Martí", "Jose\u{301} Marti\u{301}"),
];
const TAGS: [Spellings; 4] = [
    ("Ave", "Avenue"),
    ("St", "Street"),
    ("Gdns", "Gardens"),
    ("Blvd", "Boulevard"),
];
const APTS: [Spellings; 5] = [
    ("45", "Apt 45"),
    ("B", "# B"),
    ("12-C", "Unit 12-C"),
    ("3", "3rd Floor"),
    ("Rear", "rear"),
];

prop_compose! {
    /// A street address in its components, and another spelling of each.
    pub(super) fn spelled()(
        (number, street, tag) in (select(&NUMBERS[..]), select(&STREETS[..]), select(&TAGS[..])),
        prefix in prop::option::of(select(&DIRECTIONS[..])),
        direction in prop::option::of(select(&DIRECTIONS[..])),
        apt in prop::option::of(select(&APTS[..])),
    ) -> (Address, Address) {
        let of = |spell: fn(Spellings) -> &'static str| Address {
            number: Some(spell(number).into()),
            prefix: prefix.map(|prefix| spell(prefix).into()),
            street: Some(spell(street).into()),
            tag: Some(spell(tag).into()),
            direction: direction.map(|direction| spell(direction).into()),
            apt: apt.map(|apt| spell(apt).into()),
            ..Address::default()
        };
        (of(|(one, _)| one), of(|(_, other)| other))
    }
}
