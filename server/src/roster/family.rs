//! Students and parents, whom Campus knows and the HR system does not.

use std::sync::Arc;

use jiff::civil::date;

use super::calendar::{TODAY, day_of};
use super::catalogue::{GENDERS, Gender};
use super::draw::{Draw, Subject};
use super::member::{personal_email, phone};
use super::name::{Called, Names, plain};
use crate::campus::{Contact, Identity, IdentityHistory, Person, PersonId};

/// How many staff members there are for each family.
pub(super) const STAFF_OF_A_FAMILY: u32 = 4;

/// How the people of a family are called.
struct Family {
    last: Arc<str>,
    parent: (&'static Gender, &'static str),
    eldest: (&'static Gender, &'static str),
}

/// A parent and two students who come after the staff member with a number. Half of the families are that staff member's
/// own. Of the others some parents, and of the former some children, are called exactly like the staff member: a name
/// does not tell who somebody is. Ids are for whoever numbers people.
pub(super) fn family(names: &Names, seed: u64, staff: u32) -> [Person; 3] {
    let mut draw = Draw::of(seed, Subject::Family(staff / STAFF_OF_A_FAMILY));
    let family = called(&mut draw, names, &Called::of_staff(names, seed, staff));
    let born = draw.within(2006..=2017);
    let (gender, name) = someone(&mut draw, names);
    [
        parent(&mut draw, &family, born),
        student(&mut draw, &family.last, family.eldest, born),
        student(&mut draw, &family.last, (gender, name), born + 1),
    ]
}

/// Whether the family after the staff member with a number is their own.
pub(super) fn is_own(seed: u64, staff: u32) -> bool {
    // What is drawn first of a family.
    Draw::of(seed, Subject::Family(staff / STAFF_OF_A_FAMILY)).one_in(2)
}

fn called(draw: &mut Draw, names: &Names, staff: &Called) -> Family {
    let namesake = (staff.gender, staff.first);
    let is_own = draw.one_in(2);
    let shares_name = draw.one_in(6);
    let (parent, eldest) = (someone(draw, names), someone(draw, names));
    Family {
        last: if is_own || shares_name {
            Arc::from(&*staff.last)
        } else {
            Names::last(draw).into()
        },
        parent: if shares_name && !is_own { namesake } else { parent },
        eldest: if shares_name && is_own { namesake } else { eldest },
    }
}

fn someone(draw: &mut Draw, names: &Names) -> (&'static Gender, &'static str) {
    let gender = draw.weighted(&GENDERS, |gender| gender.of_others);
    (gender, names.first(draw, gender))
}

/// Campus has known the parent since the eldest child came to school.
fn parent(draw: &mut Draw, family: &Family, eldest_born: i16) -> Person {
    let (gender, first) = family.parent;
    let years = draw.within(21..=40);
    let mut person = person(draw, &family.last, (gender, first), eldest_born - years);
    person.identities.current.start_date = date(first_year(eldest_born), 8, draw.within(1..=31));
    person.contact = Contact {
        cell_phone: draw.percent(90).then(|| phone(draw, "612")),
        personal_email: draw
            .percent(75)
            .then(|| personal_email(draw, &plain(first), &plain(&family.last))),
        ..Contact::default()
    };
    person
}

fn student(draw: &mut Draw, last: &Arc<str>, called: (&'static Gender, &'static str), born: i16) -> Person {
    let mut person = person(draw, last, called, born);
    person.identities.current.start_date = date(first_year(born), 9, draw.within(1..=10));
    person
}

/// The year in which a child comes to school.
fn first_year(born: i16) -> i16 {
    (born + 5).min(TODAY.year() - 1)
}

fn person(draw: &mut Draw, last: &Arc<str>, called: (&'static Gender, &'static str), born: i16) -> Person {
    Person {
        id: PersonId(0),
        staff_number: None,
        identities: IdentityHistory {
            former: Vec::new(),
            current: identity(draw, last, called, born),
        },
        contact: Contact::default(),
        employments: Vec::new(),
        positions: Vec::new(),
        hr_managed: false,
    }
}

fn identity(
    draw: &mut Draw,
    last: &Arc<str>,
    (gender, first): (&'static Gender, &'static str),
    born: i16,
) -> Identity {
    Identity {
        id: 0,
        start_date: TODAY,
        end_date: None,
        last_name: Arc::clone(last),
        first_name: first.into(),
        middle_name: None,
        gender: Some(gender.code.into()),
        birthdate: Some(day_of(draw, born)),
        ssn: None,
    }
}
