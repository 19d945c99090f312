//! What may be done to a district, drawn so that much of it is accepted and much of it meets something that is there.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::record::Record;

/// Something that is done to a district, by the HR system, by an operator, or by time.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Create(Record),
    Update {
        number: String,
        record: Record,
    },
    AddPosition {
        number: String,
        position: Record,
    },
    Edit {
        person: u64,
        record: Record,
    },
    /// What is searched for, by the names of the parameters.
    Search(BTreeMap<&'static str, String>),
    Wait {
        days: i64,
    },
}

/// Numbers of which most are somebody's, and the same in other spellings.
const NUMBERS: &[&str] = &[
    "E1001", "E1001", "e1001", "E1002", "E1002", "E1003", "E1004", " E1004 ", "E1005", "E1006", "E1008",
    "E2001", "e2001", "E2002", "0042", "42",
];
const NO_NUMBERS: &[&str] = &["E 1", "É1", "E1001-E1002-E1003"];
const LAST_NAMES: &[&str] = &[
    "Lindqvist",
    " Lindqvist",
    "Larsen",
    "LARSEN",
    "Lar",
    "O'Brien-Núñez",
    "Ångström",
    "ångström",
    "Stone",
];
const FIRST_NAMES: &[&str] = &["Ann", "Ann ", "Anna", "ANN", "Bo", "Ann Marie"];
const MIDDLE_NAMES: &[&str] = &["Marie", " Marie", "Rose"];
const GENDERS: &[&str] = &["F", "M", "N"];
const SSNS: &[&str] = &["001-01-0001", "001010001", "987-65-4321", " 219-09-9999"];
const BIRTHDATES: &[&str] = &["1980-02-29", "1987-11-02"];
const TEXTS: &[&str] = &["763-555-0101", "ann@blaine.example", " x "];
/// Few, so that what is sent meets what is stored.
const BEGINNINGS: &[&str] = &["2020-08-01", "2024-01-08"];
const ENDS: &[&str] = &["2009-06-30", "2024-03-15"];
const SCHOOLS: &[&str] = &["010", "010", "010", "010", "010", " 010 ", "020"];
const CODES: &[&str] = &["20", "20", "20", "10"];
const TITLES: &[&str] = &["T100", "T100", "T100", "t100", " T200", "NEW1", "new1"];

/// A value that is nearly always one of the right ones.
fn mostly(right: &'static [&'static str], wrong: &'static [&'static str]) -> BoxedStrategy<Value> {
    let right = select(right).prop_map(Value::from);
    prop_oneof![40 => right, 1 => select(wrong).prop_map(Value::from)].boxed()
}

/// A value of a list.
fn one_of(list: &'static [&'static str]) -> BoxedStrategy<Value> {
    select(list).prop_map(Value::from).boxed()
}

/// A property that is sent so often, and then sometimes empty.
fn property(
    name: &'static str,
    often: f64,
    value: BoxedStrategy<Value>,
) -> BoxedStrategy<Option<(String, Value)>> {
    let empty = select(vec![Value::Null, json!("")]);
    let value = prop_oneof![6 => value, 1 => empty];
    weighted(often, value.prop_map(move |value| (name.to_owned(), value))).boxed()
}

/// A property that is always sent with a value.
fn given(name: &'static str, value: BoxedStrategy<Value>) -> BoxedStrategy<Option<(String, Value)>> {
    value
        .prop_map(move |value| Some((name.to_owned(), value)))
        .boxed()
}

fn record(properties: Vec<BoxedStrategy<Option<(String, Value)>>>) -> BoxedStrategy<Record> {
    let whole = |properties: Vec<Option<(String, Value)>>| {
        Record(properties.into_iter().flatten().collect::<Map<_, _>>())
    };
    properties.prop_map(whole).boxed()
}

fn list(
    name: &'static str,
    often: f64,
    element: BoxedStrategy<Record>,
) -> BoxedStrategy<Option<(String, Value)>> {
    let elements = vec(element.prop_map(|record| Value::Object(record.0)), 0..5);
    let list = prop_oneof![9 => elements.prop_map(Value::from), 1 => Just(Value::Null)];
    weighted(often, list.prop_map(move |list| (name.to_owned(), list))).boxed()
}

fn employment() -> BoxedStrategy<Record> {
    let hired = weighted(
        0.97,
        one_of(BEGINNINGS).prop_map(|date| ("hireDate".to_owned(), date)),
    );
    record(vec![
        hired.boxed(),
        property("terminationDate", 0.7, one_of(ENDS)),
    ])
}

fn position() -> BoxedStrategy<Record> {
    const DESCRIPTIONS: &[&str] = &["Teacher", "Coach"];
    let title = weighted(
        0.6,
        mostly(TITLES, &["0123456789ABCDEF"]).prop_map(|code| ("titleCode".to_owned(), code)),
    );
    record(vec![
        given("schoolNumber", mostly(SCHOOLS, &["999", ""])),
        property("assignmentCode", 0.8, mostly(CODES, &["88"])),
        title.boxed(),
        property("titleDescription", 0.2, one_of(DESCRIPTIONS)),
        given("startDate", mostly(BEGINNINGS, &[""])),
        property("endDate", 0.7, one_of(ENDS)),
    ])
}

/// The demographics but for those nobody is without, and the lists; each sent so often.
fn rest(often: f64) -> Vec<BoxedStrategy<Option<(String, Value)>>> {
    let mut properties = vec![
        property("middleName", often, one_of(MIDDLE_NAMES)),
        property("ssn", often, mostly(SSNS, &["12-34", "98765432X"])),
        property("birthdate", often, one_of(BIRTHDATES)),
        list("employments", 0.5, employment()),
        list("positions", 0.5, position()),
    ];
    let contact = [
        "workPhone",
        "cellPhone",
        "otherPhone",
        "workEmail",
        "personalEmail",
    ];
    let long: &'static [&'static str] = &["12345678901234567890123456"];
    let texts = |name| {
        let wrong = if name == "workPhone" { long } else { TEXTS };
        property(name, often / 2.0, mostly(TEXTS, wrong))
    };
    properties.extend(contact.into_iter().map(texts));
    properties
}

fn new_staff() -> BoxedStrategy<Record> {
    let mut properties = rest(0.4);
    properties.push(given("staffNumber", mostly(NUMBERS, NO_NUMBERS)));
    properties.push(given("lastName", mostly(LAST_NAMES, &["", "  "])));
    properties.push(given("firstName", mostly(FIRST_NAMES, &[""])));
    properties.push(given("gender", mostly(GENDERS, &["Q", "f", ""])));
    record(properties)
}

/// A part of a staff member, which is never nothing.
fn part() -> BoxedStrategy<Record> {
    let mut properties = rest(0.3);
    let often = |name, often, value: BoxedStrategy<Value>| {
        weighted(often, value.prop_map(move |value| (String::from(name), value))).boxed()
    };
    properties.push(often("staffNumber", 0.3, mostly(NUMBERS, NO_NUMBERS)));
    properties.push(often("lastName", 0.4, mostly(LAST_NAMES, &[""])));
    properties.push(often("firstName", 0.3, mostly(FIRST_NAMES, &[""])));
    properties.push(often("gender", 0.3, mostly(GENDERS, &["Q", ""])));
    record(properties)
        .prop_map(|mut record| {
            if record.0.is_empty() {
                record.0.insert("workPhone".to_owned(), json!("763-555-0199"));
            }
            record
        })
        .boxed()
}

/// An edit; an operator may also take a number away.
fn edit() -> BoxedStrategy<Record> {
    let taken = |mut record: Record| {
        record.0.insert("staffNumber".to_owned(), Value::Null);
        record
    };
    prop_oneof![6 => part(), 1 => part().prop_map(taken)].boxed()
}

fn criteria() -> BoxedStrategy<BTreeMap<&'static str, String>> {
    const NAMES: &[&str] = &["l", "Lar", "LARSEN", "ång", "O'b", "stone", "z"];
    let criterion = prop_oneof![
        4 => select(NUMBERS).prop_map(|number| ("staffNumber", number)),
        4 => select(NAMES).prop_map(|name| ("lastName", name)),
        2 => select(FIRST_NAMES).prop_map(|name| ("firstName", name)),
        1 => select(BIRTHDATES).prop_map(|date| ("birthdate", date)),
        1 => select(SSNS).prop_map(|ssn| ("ssn", ssn)),
    ];
    let criteria =
        prop_oneof![20 => vec(criterion.clone(), 1), 8 => vec(criterion, 2), 1 => Just(Vec::new())];
    let owned = |criteria: Vec<(&'static str, &str)>| {
        let owned = criteria.into_iter().map(|(name, text)| (name, text.to_owned()));
        owned.collect()
    };
    criteria.prop_map(owned).boxed()
}

/// A set of lists for somebody who is likely to have been sent one before: rivals, doubles and repeats.
fn lists() -> BoxedStrategy<Record> {
    record(vec![
        list("employments", 0.5, employment()),
        list("positions", 0.8, position()),
    ])
}

fn act() -> BoxedStrategy<Act> {
    const FEW: &[&str] = &["E1001", "E1002"];
    let known = || select(FEW).prop_map(str::to_owned);
    let number = || select(NUMBERS).prop_map(str::to_owned);
    prop_oneof![
        3 => new_staff().prop_map(Act::Create),
        8 => (number(), part()).prop_map(|(number, record)| Act::Update { number, record }),
        6 => (known(), lists()).prop_map(|(number, record)| Act::Update { number, record }),
        1 => (number(), position()).prop_map(|(number, position)| Act::AddPosition { number, position }),
        3 => (known(), position()).prop_map(|(number, position)| Act::AddPosition { number, position }),
        3 => (1u64..16, edit()).prop_map(|(person, record)| Act::Edit { person, record }),
        4 => criteria().prop_map(Act::Search),
        1 => (1i64..40).prop_map(|days| Act::Wait { days }),
    ]
    .boxed()
}

/// Some acts, one after the other.
pub(crate) fn acts() -> impl Strategy<Value = Vec<Act>> {
    vec(act(), 1..20)
}

/// Positions of one person that come one by one, and then lists for that person.
pub(crate) fn sets() -> impl Strategy<Value = Vec<Act>> {
    let number = || "E1003".to_owned();
    let add = move |position| Act::AddPosition {
        number: number(),
        position,
    };
    let update = move |record| Act::Update {
        number: number(),
        record,
    };
    (vec(position(), 0..6), lists(), lists()).prop_map(move |(positions, first, second)| {
        let additions = positions.into_iter().map(add);
        additions.chain([update(first), update(second)]).collect()
    })
}
