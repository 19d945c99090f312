//! What people do about positions, drawn so that much of it agrees with something, and where everything starts from.

use jiff::civil::{Date, date};
use mock_campus::campus::{PersonId, Readings};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::model::{Act, Held, Miss, Model, Open, Ways};
use super::sent::{End, Sent};

/// Whose positions a history is about: those of one person each, of nobody, and of two.
pub(super) const PEOPLE: [(&str, PersonId); 4] = [
    ("E1001", PersonId(1)),
    ("E1002", PersonId(2)),
    ("E1003", PersonId(3)),
    ("E1004", PersonId(4)),
];

/// So few dates that they often agree; those the positions of the district have are among them.
fn dates() -> Vec<Date> {
    vec![
        date(2001, 8, 1),
        date(2009, 6, 30),
        date(2020, 8, 1),
        date(2024, 6, 30),
    ]
}

fn number() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        12 => select(PEOPLE.as_slice()).prop_map(|(number, _)| number),
        1 => select(vec!["E9999", "E1005"]),
    ]
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![
        2 => select(dates()).prop_map(End::On),
        2 => Just(End::Open),
        1 => Just(End::Unsaid),
    ]
}

prop_compose! {
    /// A position, nearly always one that is accepted.
    pub(super) fn sent()(
        school in prop_oneof![
            40 => select(vec![Some("010"), Some("020"), Some(" 010 ")]),
            1 => select(vec![Some("999"), Some("10"), Some(" "), None]),
        ],
        assignment in prop_oneof![
            40 => select(vec![None, Some("10"), Some("20"), Some(" 20"), Some(" ")]),
            1 => Just(Some("88")),
        ],
        title in select(vec![
            None, Some("T100"), Some("t100"), Some("T200"), Some("NEW1"), Some("new1"), Some(" New1 "), Some("  "),
        ]),
        description in select(vec![None, None, Some("Coach"), Some("Trainer")]),
        start in prop_oneof![40 => select(dates()).prop_map(Some), 1 => Just(None)],
        end in end(),
    ) -> Sent {
        Sent { school, assignment, title, description, start, end }
    }
}

pub(super) fn set() -> impl Strategy<Value = Vec<Sent>> {
    vec(sent(), 0..6)
}

fn act() -> impl Strategy<Value = Act> {
    let person = select(PEOPLE.as_slice()).prop_map(|(number, _)| number);
    prop_oneof![
        4 => (number(), sent()).prop_map(|(number, sent)| Act::Create(number, sent)),
        3 => (number(), sent()).prop_map(|(number, sent)| Act::Update(number, sent)),
        3 => (number(), set()).prop_map(|(number, set)| Act::Replace(number, set)),
        1 => (person, 0usize..6, any::<bool>()).prop_map(|(number, place, linked)| Act::Mark(number, place, linked)),
    ]
}

pub(super) fn history() -> impl Strategy<Value = Vec<Act>> {
    vec(act(), 1..14)
}

prop_compose! {
    fn any_ways()(
        (exact, absent_is_open, describes_anew, empty_is_full) in any::<(bool, bool, bool, bool)>(),
        (born_linked, removal_must_succeed, case_counts) in any::<(bool, bool, bool)>(),
        open in select(vec![Open::InUpdates, Open::Always, Open::Never]),
        miss in select(vec![Miss::Error, Miss::Create, Miss::Nothing]),
    ) -> Ways {
        Ways {
            exact, open, miss, absent_is_open, describes_anew, empty_is_full, born_linked, removal_must_succeed, case_counts,
        }
    }
}

/// As often the decided readings as any others.
pub(super) fn ways() -> impl Strategy<Value = Ways> {
    prop_oneof![Just(Ways::default()), any_ways()]
}

pub(super) fn readings(ways: &Ways) -> Readings {
    let truth = |truth| if truth { "true" } else { "false" };
    let mut readings = Readings::default();
    for (key, word) in [
        ("position.match", if ways.exact { "exact" } else { "given" }),
        (
            "position.open_matches_open",
            match ways.open {
                Open::InUpdates => "update_only",
                Open::Always => "always",
                Open::Never => "never",
            },
        ),
        (
            "position.update_miss",
            match ways.miss {
                Miss::Error => "error",
                Miss::Create => "create",
                Miss::Nothing => "noop",
            },
        ),
        (
            "position.absent_end",
            if ways.absent_is_open { "clear" } else { "keep" },
        ),
        ("title.update_description", truth(ways.describes_anew)),
        (
            "position.empty_list",
            if ways.empty_is_full {
                "remove_all"
            } else {
                "ignore"
            },
        ),
        ("position.linked_default", truth(ways.born_linked)),
        (
            "position.remove_failure",
            if ways.removal_must_succeed {
                "error"
            } else {
                "warn"
            },
        ),
        ("codes.case_sensitive", truth(ways.case_counts)),
    ] {
        readings.set(key, word).unwrap();
    }
    readings
}

/// The model of the district everything starts from.
pub(super) fn model(ways: Ways) -> Model {
    let held = |id, title: Option<&str>, start, end| Held {
        id,
        school: "010".to_owned(),
        assignment: Some("20".to_owned()),
        title: title.map(str::to_owned),
        start,
        end,
        linked: false,
    };
    let teacher = |id| vec![held(id, Some("T100"), date(2020, 8, 1), None)];
    let ended = vec![held(3, None, date(2001, 8, 1), Some(date(2009, 6, 30)))];
    let held = [
        ("E1001", teacher(1)),
        ("E1002", teacher(2)),
        ("E1003", Vec::new()),
        ("E1004", ended),
    ];
    Model {
        held: held.into(),
        titles: [("T100", "Teacher"), ("T200", "Advisor")]
            .map(|(code, text)| (code.to_owned(), text.to_owned()))
            .into(),
        ways,
        last: 9,
    }
}

pub(super) fn titles(model: &Model) -> Vec<(String, String)> {
    let mut titles = model.titles.clone();
    titles.sort();
    titles
}

pub(super) fn person_id(number: &str) -> PersonId {
    let found = PEOPLE.iter().find(|(known, _)| *known == number);
    found.map_or(PersonId(0), |(_, id)| *id)
}

/// The position a mark is for; none where the person has none.
pub(super) fn marked(model: &Model, number: &str, place: usize) -> Option<u64> {
    let held = &model.held[number];
    held.get(place.checked_rem(held.len())?).map(|one| one.id)
}
