//! The whole state of a district as one document: what a fixture is and what a snapshot gives.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::campus::district::LastIds;
use crate::campus::{
    AssignmentCode, Checkboxes, Combinings, Credentials, District, Draft, Gender, Household, Inbox,
    Notification, Person, Preferences, Reference, School, StoredAddress, Title, TitleKey, User,
};

/// A district as a document (`schemas/district.schema.json`). Credentials and the synchronization are not part of it.
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
    /// The households.
    #[serde(default)]
    pub households: Vec<Arc<Household>>,
    /// The addresses.
    #[serde(default)]
    pub addresses: Vec<Arc<StoredAddress>>,
    /// The users of Campus.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<Arc<User>>,
    /// Who is told of what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notifications: Vec<Arc<Notification>>,
    /// The notification that is being edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_draft: Option<Draft>,
    /// What users have been told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Inbox>,
    /// Who was combined with whom.
    #[serde(default, skip_serializing_if = "Combinings::is_empty")]
    pub combinings: Combinings,
    /// The preferences, where any is unchecked.
    #[serde(default, skip_serializing_if = "Checkboxes::are_initial")]
    pub preferences: Checkboxes,
    /// The preferences as they are being edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferences_draft: Option<Checkboxes>,
    /// The last ids given, where they are higher than any in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_ids: Option<SnapshotIds>,
}

/// The counters of a district in a snapshot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The last number given to a household.
    #[serde(rename = "householdID", default)]
    pub household: u64,
    /// The last number given to an address.
    #[serde(rename = "addressID", default)]
    pub address: u64,
    /// The last number given to a notification.
    #[serde(rename = "notificationID", default)]
    pub notification: u64,
}

impl Snapshot {
    /// The state of `district`; clock and readings are for the caller to add.
    pub fn of(district: &District) -> Self {
        let reference = &district.reference;
        let LastIds {
            person,
            identity,
            assignment,
            household,
            address,
            notification,
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
            households: district.households.iter().cloned().collect(),
            addresses: district.addresses.iter().cloned().collect(),
            users: district.users.iter().cloned().collect(),
            notifications: district.notifications.iter().cloned().collect(),
            notification_draft: district.notifications.draft().cloned(),
            messages: district.messages.inboxes().collect(),
            combinings: district.combinings.clone(),
            preferences: district.preferences.in_force(),
            preferences_draft: district.preferences.draft(),
            last_ids: Some(SnapshotIds {
                person,
                identity,
                assignment,
                household,
                address,
                notification,
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
        for household in &self.households {
            district.households.put(Arc::clone(household));
        }
        for address in &self.addresses {
            district.addresses.put(Arc::clone(address));
        }
        district.users = self.users.iter().cloned().collect();
        for notification in &self.notifications {
            district.notifications.put(Notification::clone(notification));
        }
        district.notifications.draft.clone_from(&self.notification_draft);
        for inbox in &self.messages {
            for message in &inbox.messages {
                district.messages.send(&inbox.username, Arc::clone(message));
            }
        }
        district.combinings = self.combinings.clone();
        district.preferences = Preferences::of(self.preferences, self.preferences_draft);
        district.last_ids = self.counters();
        district
    }

    /// The ids of those who were combined into others.
    pub(super) fn combined_away(&self) -> impl Iterator<Item = u64> {
        self.combinings.iter().map(|audited| audited.combining.other.id.0)
    }

    /// The highest id of each kind, in use or stated.
    fn counters(&self) -> LastIds {
        let stated = self.last_ids.unwrap_or_default();
        let people = self.people.iter();
        let identities = people.clone().flat_map(|person| person.identities.iter());
        let positions = people.clone().flat_map(|person| &person.positions);
        let highest = |ids: &mut dyn Iterator<Item = u64>, stated: u64| ids.max().unwrap_or(0).max(stated);
        LastIds {
            // The number of somebody who was combined with others is not given to anybody else.
            person: highest(
                &mut people.map(|person| person.id.0).chain(self.combined_away()),
                stated.person,
            ),
            identity: highest(&mut identities.map(|identity| identity.id), stated.identity),
            assignment: highest(&mut positions.map(|position| position.id), stated.assignment),
            household: highest(
                &mut self.households.iter().map(|household| household.id.0),
                stated.household,
            ),
            address: highest(
                &mut self.addresses.iter().map(|address| address.id.0),
                stated.address,
            ),
            notification: highest(
                &mut self.notifications.iter().map(|notification| notification.id.0),
                stated.notification,
            ),
        }
    }
}
