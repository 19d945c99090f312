//! What a search should find, by looking at everybody. Shares nothing with the search it judges.

use std::sync::Arc;

use mock_campus::campus::{District, Person};

/// A text without regard to case and outer blanks.
fn folded(text: &str) -> String {
    let capitals = text.trim().chars().flat_map(char::to_uppercase);
    capitals.flat_map(char::to_lowercase).collect()
}

/// Everybody with this staff number, by id.
pub(super) fn by_number(district: &District, number: &str) -> Vec<Arc<Person>> {
    let number = number.trim().to_ascii_uppercase();
    everybody(district, |person| {
        person
            .staff_number
            .as_ref()
            .is_some_and(|held| held.as_str().to_ascii_uppercase() == number)
    })
}

/// All staff whose last name begins so, by name and id.
pub(super) fn by_last_name(district: &District, beginning: &str) -> Vec<Arc<Person>> {
    let beginning = folded(beginning);
    let mut found = everybody(district, |person| {
        !person.positions.is_empty() && folded(&person.identity().last_name).starts_with(&beginning)
    });
    found.sort_by_key(|person| (folded(&person.identity().last_name), person.id));
    found
}

/// All staff whose first name begins so, by id.
pub(super) fn by_first_name(district: &District, beginning: &str) -> Vec<Arc<Person>> {
    let beginning = folded(beginning);
    everybody(district, |person| {
        !person.positions.is_empty() && folded(&person.identity().first_name).starts_with(&beginning)
    })
}

fn everybody(district: &District, fits: impl Fn(&Person) -> bool) -> Vec<Arc<Person>> {
    district
        .people
        .iter()
        .filter(|person| fits(person))
        .cloned()
        .collect()
}
