//! A household: who lives together, and where, now and before.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::campus::{AddressId, PersonId};

/// Numbers the households of a district; never told to the HR system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HouseholdId(pub u64);

impl fmt::Display for HouseholdId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A household with its members and its locations, as one aggregate (HOUSE-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Household {
    /// Numbers the households of a district.
    #[serde(rename = "householdID")]
    pub id: HouseholdId,
    /// The name.
    pub name: Arc<str>,
    /// The phone of the household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Arc<str>>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<Arc<str>>,
    /// Whether the household is not to be made public.
    #[serde(default)]
    pub private: bool,
    /// The staff-household mark: an API call made it for a staff member (HOUSE-02).
    #[serde(default)]
    pub staff_household: bool,
    /// Who belongs to it, now or before, in the order they came.
    #[serde(default)]
    pub members: Vec<Member>,
    /// Where it lives, now or before, in the order stored.
    #[serde(default)]
    pub household_locations: Vec<HouseholdLocation>,
}

/// Somebody's membership in a household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// Whose.
    #[serde(rename = "personID")]
    pub person: PersonId,
    /// The first day.
    pub start_date: Date,
    /// The last day; none while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
}

/// A household's stay at an address. Locations are ended, never edited into another address (HOUSE-13).
#[expect(
    clippy::struct_excessive_bools,
    reason = "the marks of a location are independent of each other"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HouseholdLocation {
    /// The address, which other households may share (HOUSE-23).
    #[serde(rename = "addressID")]
    pub address: AddressId,
    /// The first day.
    pub start_date: Date,
    /// The last day; none while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Whether letters go there (HOUSE-21).
    #[serde(default = "yes")]
    pub mailing: bool,
    /// Whether somebody lives there.
    #[serde(default = "yes")]
    pub physical: bool,
    /// Whether it is a further address beside the first.
    #[serde(default)]
    pub secondary: bool,
    /// Whether the address is not to be made public.
    #[serde(default)]
    pub private: bool,
}

fn yes() -> bool {
    true
}

impl Household {
    /// The memberships in force on a day.
    pub(crate) fn members_on(&self, day: Date) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.lasts(day))
    }

    /// Whether somebody belongs to it on a day.
    pub(crate) fn has_member(&self, person: PersonId, day: Date) -> bool {
        self.members_on(day).any(|member| member.person == person)
    }

    /// Whether somebody beside `person` belongs to it on a day (HOUSE-12, HOUSE-24).
    pub(crate) fn is_shared(&self, person: PersonId, day: Date) -> bool {
        self.members_on(day).any(|member| member.person != person)
    }

    /// The locations in force on a day.
    pub fn locations_on(&self, day: Date) -> impl Iterator<Item = &HouseholdLocation> {
        self.household_locations
            .iter()
            .filter(move |location| location.lasts(day))
    }
}

impl Member {
    /// Whether it has not ended before a day.
    pub(in crate::campus) fn lasts(&self, day: Date) -> bool {
        lasts(self.end_date, day)
    }
}

impl HouseholdLocation {
    /// Whether it has not ended before a day. What ends on the day of a call was ended by it.
    pub(crate) fn lasts(&self, day: Date) -> bool {
        lasts(self.end_date, day)
    }
}

fn lasts(end: Option<Date>, day: Date) -> bool {
    end.is_none_or(|end| end > day)
}
