//! What became of two persons who were combined, as a report.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::CombineWarning;
use crate::campus::{HouseholdId, Member, Person, PersonId, StaffNumber};

/// Two persons made one: who they were, what moved from the other to the base and what was dropped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Combining {
    /// Who stays, with staff number and everything the HR system manages (PERSON-05).
    pub base: CombinedPerson,
    /// Who goes, as they were.
    pub other: CombinedPerson,
    /// The memberships in households that the base takes over from the other.
    #[serde(default)]
    pub moved: Vec<MovedMembership>,
    /// Everything of the other that the district does not know any more, value by value.
    #[serde(default)]
    pub dropped: Vec<PersonValue>,
    /// What an operator should know before.
    #[serde(default)]
    pub warnings: Vec<CombineWarning>,
}

/// Combined persons as the district remembers them: when it was done, by its own clock, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audited {
    /// When it was done.
    pub at: Timestamp,
    /// What was done.
    #[serde(flatten)]
    pub combining: Combining,
}

/// Somebody who was combined, as far as it takes to know whom that was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CombinedPerson {
    /// The personID.
    #[serde(rename = "personID")]
    pub id: PersonId,
    /// The staff number, if they had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_number: Option<StaffNumber>,
    /// The last name in force.
    pub last_name: Arc<str>,
    /// The first name in force.
    pub first_name: Arc<str>,
    /// The middle name in force, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<Arc<str>>,
    /// The date of birth, if it was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthdate: Option<Date>,
}

impl CombinedPerson {
    /// The person as they are.
    pub(super) fn of(person: &Person) -> Self {
        let identity = person.identity();
        Self {
            id: person.id,
            staff_number: person.staff_number.clone(),
            last_name: Arc::clone(&identity.last_name),
            first_name: Arc::clone(&identity.first_name),
            middle_name: identity.middle_name.clone(),
            birthdate: identity.birthdate,
        }
    }
}

/// A membership that the base takes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MovedMembership {
    /// The household.
    #[serde(rename = "householdID")]
    pub household: HouseholdId,
    /// Its name.
    pub name: Arc<str>,
    /// The first day, as the other had it.
    pub start_date: Date,
    /// The last day, as the other had it; none while it lasted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Whether it is the base's own now, or a part of one.
    pub deed: MembershipDeed,
}

/// What becomes of a membership of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MembershipDeed {
    /// It is the base's as it was the other's.
    Moved,
    /// It is joined with one that the base had in the same household at the same time.
    Merged,
}

impl MovedMembership {
    /// The membership `member` in a household of this id and name.
    pub(super) fn of(household: HouseholdId, name: &Arc<str>, member: &Member, deed: MembershipDeed) -> Self {
        Self {
            household,
            name: Arc::clone(name),
            start_date: member.start_date,
            end_date: member.end_date,
            deed,
        }
    }
}

/// One value of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonValue {
    /// Where it stands, as a JSON pointer into the view an operator has of the person.
    pub path: String,
    /// The value as text; of an SSN the last four digits.
    pub value: String,
}
