//! Districts that are made up are clean, whatever the seed.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use mock_campus::campus::{Employment, Identity, Person, Position};
use mock_campus::roster::District;
use proptest::prelude::*;

use super::any_input::config;
use crate::actors::{fixture, made_up};

/// The last day anything can have happened on that is not to come.
const TODAY: Date = date(2024, 8, 1);

/// The years of somebody between two days.
fn age(born: Date, day: Date) -> i16 {
    day.year() - born.year()
}

fn is_within(position: &Position, employment: &Employment) -> bool {
    let begins = employment
        .hire_date
        .is_some_and(|hired| hired <= position.start_date);
    let ends = match (position.end_date, employment.termination_date) {
        (_, None) => true,
        (Some(end), Some(left)) => end <= left,
        (None, Some(_)) => false,
    };
    begins && ends && position.end_date.is_none_or(|end| position.start_date < end)
}

/// One identity ends on the day the next begins, and nothing but the last name changes.
fn succeeds(former: &Identity, next: &Identity) -> bool {
    former.start_date < next.start_date
        && former.end_date == Some(next.start_date)
        && former.last_name != next.last_name
        && former.birthdate == next.birthdate
        && former.gender == next.gender
}

fn judge_staff(person: &Person) {
    let identities: Vec<_> = person.identities.iter().collect();
    let succeeding = identities.windows(2).all(|pair| succeeds(pair[0], pair[1]));
    let current = person.identity();
    let is_current = current.end_date.is_none() && current.start_date <= TODAY;
    assert!(succeeding && is_current, "{person:?}");
    let hired = person.employments[0].hire_date.unwrap();
    assert_eq!(identities[0].start_date, hired.min(TODAY));
    let born = current.birthdate.unwrap();
    assert!(age(born, hired) >= 21 && age(born, TODAY) <= 70, "{person:?}");
    judge_career(person);
}

fn judge_career(person: &Person) {
    let (employments, positions) = (person.employments.iter(), person.positions.iter());
    let mut last = date(1900, 1, 1);
    for employment in employments.clone() {
        let left = employment.termination_date;
        let began = employment.hire_date.filter(|hired| *hired > last);
        let has_ended = left.is_none_or(|left| began < Some(left) && left < TODAY);
        let has_position = positions.clone().any(|held| is_within(held, employment));
        assert!(began.is_some() && has_ended && has_position, "{person:?}");
        last = left.unwrap_or(Date::MAX);
    }
    for position in &person.positions {
        let is_employed = employments
            .clone()
            .any(|employment| is_within(position, employment));
        assert!(is_employed, "{position:?} of {person:?}");
    }
}

fn judge_other(person: &Person) {
    assert!(person.employments.is_empty() && person.positions.is_empty());
    let current = person.identity();
    assert!(current.birthdate.unwrap() < current.start_date && current.start_date < TODAY);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_made_up_district_contradicts_neither_the_schema_nor_itself(seed in any::<u64>(), staff in 0_u32..130) {
        let fixture = fixture(&made_up(staff, seed).0);
        let made: Vec<Person> = District::new(staff, seed).people().collect();
        prop_assert!(fixture.district.people.iter().map(|person| &**person).eq(&made));
    }

    #[test]
    fn lives_go_their_way_from_birth_to_the_last_day(seed in any::<u64>(), staff in 0_u32..130) {
        for person in District::new(staff, seed).people() {
            if person.staff_number.is_some() {
                judge_staff(&person);
            } else {
                judge_other(&person);
            }
        }
    }

    #[test]
    fn nobody_shares_a_number_that_is_one_persons(seed in any::<u64>()) {
        let people: Vec<Person> = District::new(200, seed).people().collect();
        let ssns: Vec<_> = people.iter().filter_map(|person| Some(person.identity().ssn.as_ref()?.reveal())).collect();
        let mails: Vec<_> = people.iter().filter_map(|person| person.contact.work_email.clone()).collect();
        prop_assert_eq!(ssns.iter().collect::<BTreeSet<_>>().len(), ssns.len());
        prop_assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), mails.len());
    }
}
