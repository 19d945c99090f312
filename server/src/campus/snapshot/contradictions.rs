//! What a document of a district contradicts although its shape is right.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use thiserror::Error;

use super::Snapshot;
use crate::campus::{AddressId, PersonId, Position};

/// What a document contradicts although its shape is right.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{path}: {message}")]
pub struct SnapshotError {
    /// A JSON pointer into the document.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}

impl Snapshot {
    /// Everything in the document that contradicts itself: ids used twice, codes no list has, an unknown zone.
    pub fn contradictions(&self) -> Vec<SnapshotError> {
        let mut errors = Vec::new();
        if TimeZone::get(&self.time_zone).is_err() {
            let message = format!("{} is not a time zone", self.time_zone);
            errors.push(SnapshotError {
                path: "/timeZone".to_owned(),
                message,
            });
        }
        errors.extend(repeated(&self.schools, "/schools", |school| {
            school.school_number.to_string()
        }));
        errors.extend(repeated(&self.genders, "/genders", |gender| {
            gender.gender.to_string()
        }));
        errors.extend(repeated(&self.assignment_codes, "/assignmentCodes", |code| {
            code.assignment_code.to_string()
        }));
        // Titles are compared as the district of the document compares them (silence AMB-43).
        let tells_case_apart = self
            .readings
            .get("codes.case_sensitive")
            .is_some_and(|value| value == "true");
        errors.extend(repeated(&self.titles, "/titles", |title| {
            let code = title.title_code.trim();
            if tells_case_apart {
                code.to_owned()
            } else {
                code.to_uppercase()
            }
        }));
        errors.extend(self.repeated_people());
        let identities = self
            .people
            .iter()
            .map(|person| person.identities.iter().map(|identity| identity.id));
        errors.extend(repeated_ids("identityID", "identities", identities));
        let positions = self
            .people
            .iter()
            .map(|person| person.positions.iter().map(|position| position.id));
        errors.extend(repeated_ids("assignmentID", "positions", positions));
        errors.extend(self.unlisted());
        errors.extend(repeated(&self.households, "/households", |household| {
            format!("householdID {}", household.id)
        }));
        errors.extend(repeated(&self.addresses, "/addresses", |address| {
            format!("addressID {}", address.id)
        }));
        errors.extend(self.homeless());
        errors.extend(repeated(&self.users, "/users", |user| user.username.to_string()));
        errors.extend(repeated(&self.notifications, "/notifications", |notification| {
            format!("notificationID {}", notification.id)
        }));
        errors.extend(repeated(&self.messages, "/messages", |inbox| {
            inbox.username.to_string()
        }));
        errors.extend(self.strangers());
        errors.extend(self.revenants());
        errors
    }

    /// People who were combined into others and are there all the same.
    fn revenants(&self) -> Vec<SnapshotError> {
        let people: BTreeSet<u64> = self.people.iter().map(|person| person.id.0).collect();
        let gone = self.combined_away().enumerate();
        let revenants = gone.filter(|(_, id)| people.contains(id));
        let told = |(index, id)| SnapshotError {
            path: format!("/combinings/audit/{index}/other/personID"),
            message: format!("the person {id} was combined into another and stands among the people"),
        };
        revenants.map(told).collect()
    }

    /// Members who are nobody, and locations at no address.
    fn homeless(&self) -> Vec<SnapshotError> {
        let people: BTreeSet<PersonId> = self.people.iter().map(|person| person.id).collect();
        let addresses: BTreeSet<AddressId> = self.addresses.iter().map(|address| address.id).collect();
        let mut errors = Vec::new();
        for (index, household) in self.households.iter().enumerate() {
            let members = household.members.iter().enumerate();
            let nobody = members.filter(|(_, member)| !people.contains(&member.person));
            errors.extend(nobody.map(|(number, member)| SnapshotError {
                path: format!("/households/{index}/members/{number}/personID"),
                message: format!("nobody in this document has the personID {}", member.person),
            }));
            let locations = household.household_locations.iter().enumerate();
            let nowhere = locations.filter(|(_, location)| !addresses.contains(&location.address));
            errors.extend(nowhere.map(|(number, location)| SnapshotError {
                path: format!("/households/{index}/householdLocations/{number}/addressID"),
                message: format!(
                    "no address of this document has the addressID {}",
                    location.address
                ),
            }));
        }
        errors
    }

    fn repeated_people(&self) -> Vec<SnapshotError> {
        let ids = self.people.iter().map(|person| person.id).enumerate();
        let path = |index| format!("/people/{index}");
        doubles(
            ids.map(|(index, id)| (id, index)),
            |id| format!("personID {id}"),
            path,
        )
    }

    /// The codes of positions that are in no list.
    fn unlisted(&self) -> Vec<SnapshotError> {
        let listed = Listed::of(self);
        let mut errors = Vec::new();
        for (index, person) in self.people.iter().enumerate() {
            for (number, position) in person.positions.iter().enumerate() {
                let unknown = listed.lacked_by(position);
                errors.extend(unknown.map(|(property, message)| SnapshotError {
                    path: format!("/people/{index}/positions/{number}/{property}"),
                    message,
                }));
            }
        }
        errors
    }
}

/// The codes of the lists positions refer to. A district has many positions and may have many schools, so that a code is
/// looked up and not searched.
struct Listed<'a> {
    schools: BTreeSet<&'a str>,
    assignment_codes: BTreeSet<&'a str>,
    titles: BTreeSet<&'a str>,
}

impl<'a> Listed<'a> {
    fn of(snapshot: &'a Snapshot) -> Self {
        let schools = snapshot.schools.iter();
        let codes = snapshot.assignment_codes.iter();
        let titles = snapshot.titles.iter();
        Self {
            schools: schools.map(|school| &*school.school_number).collect(),
            assignment_codes: codes.map(|code| &*code.assignment_code).collect(),
            titles: titles.map(|title| &*title.title_code).collect(),
        }
    }

    /// The properties of a position whose code no list has, each with what is to be said of it.
    fn lacked_by(&self, position: &Position) -> impl Iterator<Item = (&'static str, String)> {
        let school = Some(&position.school_number);
        let (assignment, title) = (position.assignment_code.as_ref(), position.title_code.as_ref());
        let named = [
            ("schoolNumber", "school", school, &self.schools),
            (
                "assignmentCode",
                "assignment code",
                assignment,
                &self.assignment_codes,
            ),
            ("titleCode", "title", title, &self.titles),
        ];
        named.into_iter().filter_map(|(property, what, code, list)| {
            let code = code.filter(|code| !list.contains(&***code))?;
            Some((property, format!("{what} {code} is in no list of this document")))
        })
    }
}

/// The elements of a list whose key an earlier element has.
fn repeated<T>(list: &[T], path: &str, key: impl Fn(&T) -> String) -> Vec<SnapshotError> {
    let keyed = list
        .iter()
        .enumerate()
        .map(|(index, element)| (key(element), index));
    doubles(keyed, String::clone, |index| format!("{path}/{index}"))
}

/// The parts of people whose id an earlier part has.
fn repeated_ids(
    name: &str,
    list: &str,
    people: impl Iterator<Item = impl Iterator<Item = u64>>,
) -> Vec<SnapshotError> {
    let keyed = people.enumerate().flat_map(|(person, ids)| {
        let place = move |(index, id)| (id, (person, index));
        ids.enumerate().map(place)
    });
    let path = |(person, index)| format!("/people/{person}/{list}/{index}");
    doubles(keyed, |id| format!("{name} {id}"), path)
}

/// What has the key of something earlier. Keys and places become texts only where there is something to tell: there are
/// as many as there are records in a district.
fn doubles<K: Ord, P: Copy>(
    keyed: impl Iterator<Item = (K, P)>,
    name: impl Fn(&K) -> String,
    path: impl Fn(P) -> String,
) -> Vec<SnapshotError> {
    let mut seen = BTreeMap::new();
    let mut errors = Vec::new();
    for (key, place) in keyed {
        match seen.entry(key) {
            Entry::Vacant(free) => {
                free.insert(place);
            }
            Entry::Occupied(first) => errors.push(SnapshotError {
                message: format!("{} stands at {} already", name(first.key()), path(*first.get())),
                path: path(place),
            }),
        }
    }
    errors
}
