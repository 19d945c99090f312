//! A staff member, whole.

use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;

use super::calendar::{TODAY, day_of, days_between};
use super::career::{Career, Term, employment, going_on, terms};
use super::draw::{Draw, Subject};
use super::name::{Called, Names, plain};
use super::schools;
use crate::campus::{Contact, Identity, IdentityHistory, Person, PersonId, Ssn, StaffNumber};

/// How old somebody is who is hired at the youngest, and at the oldest on the day it is in the district.
const YOUNGEST: i16 = 22;
const OLDEST: i16 = 68;

/// The staff member with a number; ids are for whoever numbers people.
pub(super) fn staff_member(names: &Names, seed: u64, number: u32) -> Person {
    let mut draw = Draw::of(seed, Subject::Life(number));
    let terms = terms(&mut draw);
    member(names, (seed, number), draw, terms, number)
}

/// The staff member with a number that a district of so many others has yet to hear of, who begins this summer.
pub(super) fn new_hire(names: &Names, seed: u64, number: u32, others: u32) -> Person {
    let mut draw = Draw::of(seed, Subject::Hire(number));
    let terms = vec![going_on(&mut draw, TODAY.year())];
    // Whoever opens a school is its principal, and these schools have theirs.
    let hired_as = others - u32::from(schools::opens_with(others));
    member(names, (seed, number), draw, terms, hired_as)
}

/// The staff member with a number and these terms, hired by the schools there are for the member `hired_as`.
fn member(
    names: &Names,
    (seed, number): (u64, u32),
    mut draw: Draw,
    terms: Vec<Term>,
    hired_as: u32,
) -> Person {
    let called = Called::of_staff(names, seed, number);
    let identities = identities(&mut draw, seed, number, &called, &terms);
    let contact = contact(&mut draw, number, &called);
    let mut career = Career {
        draw: &mut draw,
        number: hired_as,
    };
    Person {
        id: PersonId(0),
        staff_number: StaffNumber::parse(&format!("E{number:06}")).ok(),
        identities,
        contact,
        positions: career.positions(&terms),
        employments: terms.into_iter().map(employment).collect(),
        hr_managed: false,
    }
}

/// The identities: the first begins with the first employment, and every change of name falls into the years at the
/// district. Who was not there long enough came with the present name.
fn identities(draw: &mut Draw, seed: u64, number: u32, called: &Called, terms: &[Term]) -> IdentityHistory {
    let hired = terms.first().map_or(TODAY, |term| term.from).min(TODAY);
    let left = terms.last().and_then(|term| term.to).unwrap_or(TODAY);
    let mut current = Identity {
        ssn: draw.percent(93).then(|| ssn(seed, number)).flatten(),
        ..identity(draw, called, hired)
    };
    let mut former = Vec::new();
    for (name, day) in called.formerly.iter().zip(change_days(draw, called, hired, left)) {
        former.push(Identity {
            end_date: Some(day),
            last_name: Arc::from(&**name),
            ..current.clone()
        });
        current.start_date = day;
    }
    IdentityHistory { former, current }
}

/// The identity of somebody who was always called as they are called now.
fn identity(draw: &mut Draw, called: &Called, hired: Date) -> Identity {
    let birth_year = birth_year(draw, hired.year());
    Identity {
        id: 0,
        start_date: hired,
        end_date: None,
        last_name: Arc::from(&*called.last),
        first_name: called.first.into(),
        middle_name: called.middle.map(Into::into),
        gender: Some(called.gender.code.into()),
        birthdate: Some(day_of(draw, birth_year)),
        ssn: None,
    }
}

fn birth_year(draw: &mut Draw, hired: i16) -> i16 {
    let oldest = OLDEST - (TODAY.year() - hired);
    let age = draw.within(YOUNGEST..=oldest).min(draw.within(YOUNGEST..=oldest));
    hired - age
}

/// The days on which the name changed, one after the other; none if there was no time for all changes.
fn change_days(draw: &mut Draw, called: &Called, hired: Date, left: Date) -> Vec<Date> {
    let Ok(changes) = i64::try_from(called.formerly.len()) else {
        return Vec::new();
    };
    let part = days_between(hired, left) / changes.max(1);
    if part < 60 {
        return Vec::new();
    }
    let day = |change| hired.saturating_add(Span::new().days(part * change + draw.within(30..part)));
    (0..changes).map(day).collect()
}

/// A social security number that nobody has: none was ever given out that begins with a nine. The multiplier shares no
/// factor with the modulus, so that no two numbers of a district are the same.
fn ssn(seed: u64, number: u32) -> Option<Ssn> {
    const NUMBERS: u64 = 100_000_000;
    let mixed = (seed % NUMBERS + u64::from(number) * 61_803_399) % NUMBERS;
    Ssn::parse(&format!("9{mixed:08}"))
}

fn contact(draw: &mut Draw, number: u32, called: &Called) -> Contact {
    let (first, last) = (plain(called.first), plain(&called.last));
    let initial = first.chars().take(1).collect::<String>();
    Contact {
        work_phone: draw.percent(80).then(|| phone(draw, "763")),
        cell_phone: draw.percent(70).then(|| phone(draw, "612")),
        other_phone: draw.percent(10).then(|| phone(draw, "651")),
        work_email: draw
            .percent(95)
            .then(|| format!("{initial}{last}{number}@district.example").into()),
        personal_email: draw.percent(60).then(|| personal_email(draw, &first, &last)),
    }
}

/// A phone number nobody has: the exchange 555 is that of films.
pub(super) fn phone(draw: &mut Draw, area: &str) -> Arc<str> {
    format!("{area}-555-{:04}", draw.within(0..10_000)).into()
}

/// A mail address nobody has: the domain is reserved.
pub(super) fn personal_email(draw: &mut Draw, first: &str, last: &str) -> Arc<str> {
    format!("{first}.{last}{:02}@mail.example", draw.within(0..100)).into()
}
