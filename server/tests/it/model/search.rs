//! Whom a search finds, by a look at everybody (AMB-72 to AMB-74).

use std::collections::BTreeMap;

use super::district::same_number;
use super::judgement::hyphenated;
use super::person::Person;

/// Without regard to case and outer blanks.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The ids of the staff who meet all criteria: by last name where one is given and no number, and by id.
pub(super) fn found<'a>(
    people: impl Iterator<Item = &'a Person>,
    criteria: &BTreeMap<&'static str, String>,
) -> Vec<u64> {
    let meets = |person: &Person| {
        let current = person.current();
        criteria.iter().all(|(criterion, text)| match *criterion {
            "staffNumber" => person
                .staff_number
                .as_ref()
                .is_some_and(|held| same_number(held, text)),
            "lastName" => folded(&current.last_name).starts_with(&folded(text)),
            "firstName" => folded(&current.first_name).starts_with(&folded(text)),
            "birthdate" => current.birthdate.as_ref() == Some(text),
            "ssn" => current.ssn == hyphenated(text),
            other => panic!("{other} is no criterion"),
        })
    };
    let by_name = criteria.contains_key("lastName") && !criteria.contains_key("staffNumber");
    let mut found: Vec<&Person> = people
        .filter(|person| person.is_staff() && meets(person))
        .collect();
    if by_name {
        found.sort_by_key(|person| (folded(&person.current().last_name), person.id));
    }
    found.into_iter().map(|person| person.id).collect()
}
