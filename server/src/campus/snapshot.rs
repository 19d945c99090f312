//! The whole state of a district as one document: what a fixture is and what a snapshot gives.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::district::LastIds;
use super::{
    AssignmentCode, Credentials, District, Gender, Person, Position, Reference, School, Title, TitleKey,
};

/// A district as a document (`schemas/district.schema.json`). Credentials are not part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// The version of the document; 1.
    pub schema: u32,
    /// The IANA name of the district's time zone.
    pub time_zone: String,
    /// The instant the clock stands at; without it the clock runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Timestamp>,
    /// The readings that differ from the decided defaults, or all of them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub readings: BTreeMap<String, String>,
    /// The schools.
    pub schools: Vec<Arc<School>>,
    /// The genders.
    pub genders: Vec<Arc<Gender>>,
    /// The assignment codes.
    pub assignment_codes: Vec<Arc<AssignmentCode>>,
    /// The titles.
    pub titles: Vec<Arc<Title>>,
    /// The people.
    pub people: Vec<Arc<Person>>,
    /// The last ids given, where they are higher than any in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_ids: Option<SnapshotIds>,
}

/// The counters of a district in a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotIds {
    /// The last number given to a person.
    #[serde(rename = "personID")]
    pub person: u64,
    /// The last number given to an identity.
    #[serde(rename = "identityID")]
    pub identity: u64,
    /// The last number given to a district assignment.
    #[serde(rename = "assignmentID")]
    pub assignment: u64,
}

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
    /// The state of `district`; clock and readings are for the caller to add.
    pub fn of(district: &District) -> Self {
        let reference = &district.reference;
        let LastIds {
            person,
            identity,
            assignment,
        } = district.last_ids;
        Self {
            schema: 1,
            time_zone: district.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            now: None,
            readings: BTreeMap::new(),
            schools: reference.schools.values().cloned().collect(),
            genders: reference.genders.values().cloned().collect(),
            assignment_codes: reference.assignment_codes.values().cloned().collect(),
            titles: reference.titles.values().cloned().collect(),
            people: district.people.iter().cloned().collect(),
            last_ids: Some(SnapshotIds {
                person,
                identity,
                assignment,
            }),
        }
    }

    /// The district this document describes, with `credentials`. The document should have been judged before: of
    /// two records with one id the later one counts, and an unknown time zone is read as UTC.
    pub fn district(&self, credentials: Credentials) -> District {
        let reference = Reference {
            schools: self
                .schools
                .iter()
                .map(|school| (school.school_number.clone(), school.clone()))
                .collect(),
            genders: self
                .genders
                .iter()
                .map(|gender| (gender.gender.clone(), gender.clone()))
                .collect(),
            assignment_codes: self
                .assignment_codes
                .iter()
                .map(|code| (code.assignment_code.clone(), code.clone()))
                .collect(),
            titles: self
                .titles
                .iter()
                .map(|title| (TitleKey::of(&title.title_code), title.clone()))
                .collect(),
        };
        let time_zone = TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC);
        let mut district = District::new(reference, credentials, time_zone);
        for person in &self.people {
            district.people.put(Arc::clone(person));
        }
        district.last_ids = self.counters();
        district
    }

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

    fn counters(&self) -> LastIds {
        let stated = self
            .last_ids
            .map(|ids| (ids.person, ids.identity, ids.assignment))
            .unwrap_or_default();
        let people = self.people.iter();
        let person = people
            .clone()
            .map(|person| person.id.0)
            .max()
            .unwrap_or(0)
            .max(stated.0);
        let identities = people.clone().flat_map(|person| person.identities.iter());
        let identity = identities
            .map(|identity| identity.id)
            .max()
            .unwrap_or(0)
            .max(stated.1);
        let positions = people.flat_map(|person| &person.positions);
        let assignment = positions
            .map(|position| position.id)
            .max()
            .unwrap_or(0)
            .max(stated.2);
        LastIds {
            person,
            identity,
            assignment,
        }
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
