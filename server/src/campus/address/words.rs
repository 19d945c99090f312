//! What a word can mean in an address: the tables of `schemas/usps.yaml`.

use compact_str::CompactString;

include!(concat!(env!("OUT_DIR"), "/usps.rs"));

/// What a word can mean; nothing, as far as the tables go, by default. Each number counts from one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    direction: u8,
    suffix: u8,
    unit: u8,
    road: u8,
}

/// What a unit inside a building is called.
pub(super) struct Unit {
    pub(super) short: &'static str,
    pub(super) takes: Takes,
    /// Whether the word tells no units apart, so that it is not kept (AMB-62).
    pub(super) is_bare: bool,
}

/// What follows the word for a unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Anything,
    Number,
    Nothing,
}

/// A road that is known by a number or a letter (AMB-133).
pub(super) struct Road {
    pub(super) short: &'static str,
    pub(super) steps: &'static [Step],
    pub(super) ids: Ids,
    pub(super) stands: Stands,
}

/// A word of a road's name.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// This word.
    Word(u128),
    /// Any spelling of this suffix.
    Suffix(u8),
}

/// What a road can be known by.
#[derive(Clone, Copy)]
pub(super) enum Ids {
    Digits,
    Letters,
    Letter,
}

/// Where in a street the words have to stand.
#[derive(Clone, Copy)]
pub(super) enum Stands {
    Anywhere,
    First,
    AfterDirection,
}

/// The word for a unit without a word.
pub(super) static APARTMENT: &Unit = &UNITS[0];

impl Word {
    /// Looks a word up.
    pub(super) fn of(text: &str) -> Self {
        let Some(spelling) = packed(text) else {
            return Self::default();
        };
        SPELLINGS
            .binary_search(&spelling)
            .map_or_else(|_| Self::default(), |index| MEANINGS[index])
    }

    /// The direction it names, in letters.
    pub(super) fn direction(self) -> Option<&'static str> {
        nth(&DIRECTIONS, self.direction).copied()
    }

    /// The suffix it is, abbreviated.
    pub(super) fn suffix(self) -> Option<&'static str> {
        nth(&SUFFIXES, self.suffix).copied()
    }

    /// The unit it is a word for.
    pub(super) fn unit(self) -> Option<&'static Unit> {
        nth(&UNITS, self.unit)
    }

    /// Whether it names a road by itself: I, US, CSAH.
    pub(super) fn is_road(self) -> bool {
        let is_one_word = |road: &Road| {
            let [_] = road.steps else {
                return false;
            };
            matches!(
                (road.ids, road.stands),
                (Ids::Digits | Ids::Letters, Stands::Anywhere)
            )
        };
        self.roads().iter().any(is_one_word)
    }

    /// Whether the tables have nothing that it can mean.
    pub(super) fn means_nothing(self) -> bool {
        (self.direction | self.suffix | self.unit | self.road) == 0
    }

    /// The roads whose names begin with it, longer names first.
    pub(super) fn roads(self) -> &'static [Road] {
        nth(&ROAD_GROUPS, self.road)
            .and_then(|(start, end)| ROADS.get(usize::from(*start)..usize::from(*end)))
            .unwrap_or_default()
    }
}

impl Step {
    /// Whether `text`, which can mean `word`, is this word.
    pub(super) fn takes(self, text: &str, word: Word) -> bool {
        match self {
            Self::Word(spelling) => packed(text) == Some(spelling),
            Self::Suffix(suffix) => word.suffix == suffix,
        }
    }
}

fn nth<T>(table: &'static [T], number: u8) -> Option<&'static T> {
    table.get(usize::from(number).checked_sub(1)?)
}

/// The word in upper case as one number, unless it is longer than any word of the tables.
fn packed(text: &str) -> Option<u128> {
    let bytes = text.as_bytes();
    let packed = |packed, byte: &u8| packed << 8 | u128::from(byte.to_ascii_uppercase());
    (bytes.len() <= 16).then(|| bytes.iter().fold(0, packed))
}

/// A word of the tables, which is in upper case, as the same number.
const fn spelling(word: &str) -> u128 {
    let mut bytes = word.as_bytes();
    let mut packed = 0;
    while let [first, rest @ ..] = bytes {
        packed = packed << 8 | *first as u128;
        bytes = rest;
    }
    packed
}

/// The direction two directions make together: North and West are NW.
pub(super) fn combined(first: &str, second: &str) -> Option<&'static str> {
    match (first, second) {
        ("N", "E") => Some("NE"),
        ("N", "W") => Some("NW"),
        ("S", "E") => Some("SE"),
        ("S", "W") => Some("SW"),
        _ => None,
    }
}

/// The two letters of a state, territory or armed force.
pub(super) fn state(text: &str) -> Option<CompactString> {
    let state = STATES.iter().find(|state| state.eq_ignore_ascii_case(text))?;
    Some(CompactString::const_new(state))
}
