//! What people do about homes, drawn so that much of it meets somebody who is there, and where everything starts from.

use jiff::civil::{Date, date};
use mock_campus::campus::Readings;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;

use super::model::{Act, Home, Model, Sent, Span, Unmarked, Ways};
use super::places::PLACES;

/// Numbers of people in each kind of household, of nobody, of two, and of those who are yet to come.
const NUMBERS: [&str; 10] = [
    "E1001", "E1002", "E1003", "E1006", "E1007", "E1008", "E1005", "N1", "N2", "E9999",
];

prop_compose! {
    fn place()(place in 0..PLACES.len())(spelling in 0..PLACES[place].len(), place in Just(place)) -> (usize, usize) {
        (place, spelling)
    }
}

prop_compose! {
    fn sent()(
        name in weighted(0.2, select(vec!["Home", "Berg"])),
        places in prop_oneof![8 => vec(place(), 1), 2 => vec(place(), 0..4)],
        is_broken in prop::bool::weighted(0.03),
    ) -> Sent {
        Sent { name, places, is_broken }
    }
}

fn act() -> impl Strategy<Value = Act> {
    let number = || select(NUMBERS.as_slice());
    let new = select(vec!["N1", "N2", "N3", "N4", "E1001", "E1005"]);
    prop_oneof![
        3 => (new, weighted(0.8, sent())).prop_map(|(number, sent)| Act::Create(number, sent)),
        8 => (number(), sent()).prop_map(|(number, sent)| Act::Move(number, sent)),
        3 => (0usize..9, 0u64..18).prop_map(|(home, person)| Act::Join(home, person)),
        // Most of these are members from the beginning.
        3 => select(vec![(0, 1), (1, 11), (1, 2), (2, 8), (2, 9), (3, 13), (3, 10)])
            .prop_map(|(home, person)| Act::Leave(home, person)),
        2 => (0usize..9, 1u64..18).prop_map(|(home, person)| Act::Leave(home, person)),
        1 => (1i64..3).prop_map(Act::Wait),
    ]
}

pub(super) fn history() -> impl Strategy<Value = Vec<Act>> {
    vec(act(), 1..16)
}

prop_compose! {
    fn any_ways()(
        (houses_everybody, makes_none, marked_protect, forgets) in any::<(bool, bool, bool, bool)>(),
        unmarked in select(vec![Unmarked::Ignore, Unmarked::Update, Unmarked::Create]),
    ) -> Ways {
        Ways { houses_everybody, unmarked, makes_none, marked_protect, forgets }
    }
}

/// As often the decided readings as any others.
pub(super) fn ways() -> impl Strategy<Value = Ways> {
    prop_oneof![Just(Ways::default()), any_ways()]
}

pub(super) fn readings(ways: Ways) -> Readings {
    let or = |is_other: bool, decided, other| if is_other { other } else { decided };
    let mut readings = Readings::default();
    for (key, word) in [
        (
            "household.on_create",
            or(ways.houses_everybody, "if_sent", "always"),
        ),
        (
            "household.sole_nonstaff",
            match ways.unmarked {
                Unmarked::Ignore => "ignore",
                Unmarked::Update => "update",
                Unmarked::Create => "create",
            },
        ),
        ("household.none", or(ways.makes_none, "create", "ignore")),
        (
            "household.shared_scope",
            or(ways.marked_protect, "any", "staff_only"),
        ),
        ("household.history", or(ways.forgets, "true", "false")),
    ] {
        readings.set(key, word).unwrap();
    }
    readings
}

/// The model of the district everything starts from.
pub(super) fn model(ways: Ways, today: Date) -> Model {
    let (ann, bo, olsens, ida) = (
        date(2020, 8, 1),
        date(2014, 9, 1),
        date(2016, 8, 1),
        date(2007, 9, 1),
    );
    let home = |name: &str, is_marked, members: &[(u64, Date)], address, since| Home {
        name: name.to_owned(),
        is_marked,
        members: members
            .iter()
            .map(|(person, from)| Span::since(*person, *from))
            .collect(),
        stays: vec![Span::since(address, since)],
    };
    let nortons = [(12, date(2012, 9, 1)), (14, date(2016, 9, 1))];
    Model {
        homes: vec![
            home("Lindqvist", true, &[(1, ann)], 1, ann),
            home("Larsen", false, &[(11, bo), (2, bo)], 2, bo),
            home("Olsen", true, &[(8, olsens), (9, olsens)], 3, olsens),
            home("Brandt", false, &[(13, ida), (10, ida)], 4, ida),
            home("Norton", false, &nortons, 5, nortons[0].1),
        ],
        addresses: vec![Some(0), None, Some(1), None, None],
        staff: vec![
            ("E1001", 1),
            ("E1002", 2),
            ("E1003", 3),
            ("E1006", 8),
            ("E1007", 9),
            ("E1008", 10),
        ],
        people: 14,
        today,
        ways,
    }
}
