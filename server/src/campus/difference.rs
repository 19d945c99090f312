//! What changed between two versions of a district.

use std::sync::Arc;

use imbl::OrdMap;
use imbl::ordmap::DiffItem;

use super::{
    AssignmentCode, Checkboxes, District, Gender, Household, Notification, Person, School, StoredAddress,
    Title,
};

/// A record of one of the district's tables.
#[derive(Clone, Debug)]
pub enum Record {
    /// A school.
    School(Arc<School>),
    /// A gender.
    Gender(Arc<Gender>),
    /// An assignment code.
    AssignmentCode(Arc<AssignmentCode>),
    /// A title.
    Title(Arc<Title>),
    /// A person.
    Person(Arc<Person>),
    /// A household.
    Household(Arc<Household>),
    /// An address.
    Address(Arc<StoredAddress>),
    /// A notification.
    Notification(Arc<Notification>),
    /// The preferences.
    Preferences(Checkboxes),
    /// The credentials, of which only the id of the secret in force is told.
    Credentials(Arc<str>),
}

/// One record that came, went or changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// The record before; none if it is new.
    pub before: Option<Record>,
    /// The record after; none if it is gone.
    pub after: Option<Record>,
}

impl Record {
    /// The name of the table the record stands in.
    pub fn table(&self) -> &'static str {
        match self {
            Self::School(_) => "schools",
            Self::Gender(_) => "genders",
            Self::AssignmentCode(_) => "assignmentCodes",
            Self::Title(_) => "titles",
            Self::Person(_) => "people",
            Self::Household(_) => "households",
            Self::Address(_) => "addresses",
            Self::Notification(_) => "notifications",
            Self::Preferences(_) => "preferences",
            Self::Credentials(_) => "credentials",
        }
    }

    /// What names the record within its table.
    pub fn id(&self) -> String {
        match self {
            Self::School(school) => school.school_number.to_string(),
            Self::Gender(gender) => gender.gender.to_string(),
            Self::AssignmentCode(code) => code.assignment_code.to_string(),
            Self::Title(title) => title.title_code.to_string(),
            Self::Person(person) => person.id.to_string(),
            Self::Household(household) => household.id.to_string(),
            Self::Address(address) => address.id.to_string(),
            Self::Notification(notification) => notification.id.to_string(),
            Self::Preferences(_) => "integration".to_owned(),
            Self::Credentials(_) => "client".to_owned(),
        }
    }
}

/// What is different in `after`, table by table, each ordered by its key. Parts the versions share are not visited,
/// so that the cost follows the size of the change and not that of the district.
pub fn difference(before: &District, after: &District) -> Vec<Change> {
    let mut changes = Vec::new();
    let (old, new) = (&before.reference, &after.reference);
    compare(&old.schools, &new.schools, Record::School, &mut changes);
    compare(&old.genders, &new.genders, Record::Gender, &mut changes);
    compare(
        &old.assignment_codes,
        &new.assignment_codes,
        Record::AssignmentCode,
        &mut changes,
    );
    compare(&old.titles, &new.titles, Record::Title, &mut changes);
    compare(
        before.people.by_id(),
        after.people.by_id(),
        Record::Person,
        &mut changes,
    );
    compare(
        before.households.by_id(),
        after.households.by_id(),
        Record::Household,
        &mut changes,
    );
    compare(
        before.addresses.by_id(),
        after.addresses.by_id(),
        Record::Address,
        &mut changes,
    );
    compare(
        before.notifications.by_id(),
        after.notifications.by_id(),
        Record::Notification,
        &mut changes,
    );
    let (old, new) = (before.preferences.in_force(), after.preferences.in_force());
    if old != new {
        changes.push(Change {
            before: Some(Record::Preferences(old)),
            after: Some(Record::Preferences(new)),
        });
    }
    if before.credentials != after.credentials {
        let told = |district: &District| Record::Credentials(Arc::clone(&district.credentials.secret_id));
        changes.push(Change {
            before: Some(told(before)),
            after: Some(told(after)),
        });
    }
    changes
}

fn compare<K: Ord, T: PartialEq>(
    before: &OrdMap<K, Arc<T>>,
    after: &OrdMap<K, Arc<T>>,
    record: fn(Arc<T>) -> Record,
    changes: &mut Vec<Change>,
) {
    if before.ptr_eq(after) {
        return;
    }
    changes.extend(before.diff(after).map(|item| match item {
        DiffItem::Add(_, new) => Change {
            before: None,
            after: Some(record(Arc::clone(new))),
        },
        DiffItem::Remove(_, old) => Change {
            before: Some(record(Arc::clone(old))),
            after: None,
        },
        DiffItem::Update {
            old: (_, old),
            new: (_, new),
        } => Change {
            before: Some(record(Arc::clone(old))),
            after: Some(record(Arc::clone(new))),
        },
    }));
}
