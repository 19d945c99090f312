//! What became of two persons who were combined, as a report.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::CombineWarning;
use crate::campus::{Household, HouseholdId, Member, Person, PersonId, StaffNumber};

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
    /// The base's own memberships that were joined with another one.
    #[serde(default)]
    pub joined: Vec<JoinedMembership>,
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
            staff_number: person.number().cloned(),
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
    /// The days of the one it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<MembershipSpan>,
}

/// What becomes of a membership of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MembershipDeed {
    /// It is the base's as it was the other's.
    Moved,
    /// It is joined with another one of the two in the same household at the same time.
    Merged,
}

/// A membership that the base had already and that is a part of one now, as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JoinedMembership {
    /// The household.
    #[serde(rename = "householdID")]
    pub household: HouseholdId,
    /// Its name.
    pub name: Arc<str>,
    /// The days as the base had them.
    pub old: MembershipSpan,
    /// The days of the one it is a part of.
    pub new: MembershipSpan,
}

/// The days of a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MembershipSpan {
    /// The first day.
    pub start_date: Date,
    /// The last day; none while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

impl MembershipSpan {
    /// The days of `member`.
    pub(super) fn of(member: &Member) -> Self {
        Self {
            start_date: member.start_date,
            end_date: member.end_date,
        }
    }
}

impl MovedMembership {
    /// The membership `member` in a household, and the one it is a part of now, if it is.
    pub(super) fn of(household: &Household, member: &Member, whole: Option<&Member>) -> Self {
        Self {
            household: household.id,
            name: Arc::clone(&household.name),
            start_date: member.start_date,
            end_date: member.end_date,
            deed: whole.map_or(MembershipDeed::Moved, |_| MembershipDeed::Merged),
            merged_into: whole.map(MembershipSpan::of),
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
