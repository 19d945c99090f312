//! Names and the other demographics in the model: what an update makes of them.

use super::district::Model;
use super::judgement::hyphenated;
use super::person::{Identity, Person};
use super::record::{Given, Record};

const CONTACT: [&str; 5] = [
    "workPhone",
    "cellPhone",
    "otherPhone",
    "workEmail",
    "personalEmail",
];

impl Model {
    /// Ends the current identity and begins a new one where a name has changed (IDENT-01 to IDENT-07, AMB-23 to AMB-25);
    /// warns of names that differ from the stored ones and change nothing.
    pub(super) fn rename(&mut self, person: &mut Person, record: &Record) -> Vec<String> {
        let former = person.current();
        let held = [
            Some(&former.last_name),
            Some(&former.first_name),
            former.middle_name.as_ref(),
        ];
        let held = held.map(|name| name.cloned().unwrap_or_default());
        let names = ["lastName", "firstName", "middleName"].into_iter().zip(&held);
        let is_changed = |property: &str, held: &str| match record.given(property) {
            Given::Absent => false,
            Given::Empty => !held.trim().is_empty(),
            Given::Text(name) => name.trim() != held.trim(),
        };
        if names.clone().any(|(property, held)| is_changed(property, held)) {
            let mut successor = former.clone();
            successor.id = self.next_id(1);
            successor.start_date = self.today.to_string();
            name(&mut successor, record);
            person.current_mut().end_date = Some(self.today.to_string());
            person.identities.push(successor);
            return Vec::new();
        }
        let ignored =
            names.filter(|(property, held)| record.text(property).is_some_and(|name| name != *held));
        ignored
            .map(|(property, _)| format!("VALUE_IGNORED /{property}"))
            .collect()
    }
}

/// Writes the names sent into an identity, as they were sent.
pub(super) fn name(identity: &mut Identity, record: &Record) {
    let Identity {
        last_name,
        first_name,
        ..
    } = identity;
    for (stored, property) in [(last_name, "lastName"), (first_name, "firstName")] {
        stored.clone_from(&record.owned(property).unwrap_or_else(|| stored.clone()));
    }
    change(
        &mut identity.middle_name,
        record.given("middleName"),
        str::to_owned,
    );
}

/// Changes the demographics that are no names: what is not sent stays, what is sent empty goes (AMB-09).
pub(super) fn change_the_rest(person: &mut Person, record: &Record) {
    let current = person.current_mut();
    change(&mut current.gender, record.given("gender"), str::to_owned);
    change(&mut current.birthdate, record.given("birthdate"), str::to_owned);
    let as_stored = |text: &str| hyphenated(text).unwrap();
    change(&mut current.ssn, record.given("ssn"), as_stored);
    for property in CONTACT {
        let mut stored = person.contact.remove(property);
        change(&mut stored, record.given(property), str::to_owned);
        person
            .contact
            .extend(stored.map(|text| (property.to_owned(), text)));
    }
}

fn change(stored: &mut Option<String>, given: Given<'_>, as_stored: impl Fn(&str) -> String) {
    match given {
        Given::Absent => {}
        Given::Empty => *stored = None,
        Given::Text(text) => *stored = Some(as_stored(text)),
    }
}

#[test]
fn the_model_knows_an_ssn_by_its_digits() {
    assert_eq!(hyphenated("987654321"), hyphenated(" 987-65-4321 "));
    assert_eq!(hyphenated("98765432"), None);
}
