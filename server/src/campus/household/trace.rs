//! What became of a household that was sent, for people who ask why.

use super::HouseholdId;
use crate::campus::{AddressTrace, Rule};

/// What became of a home that was sent: of the household, and of each address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeTrace {
    /// The household.
    Household(HouseholdTrace),
    /// The address of a location.
    Address(AddressTrace),
}

/// What a call did to a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseholdTrace {
    /// The household that was touched, or because of which none was; none where there is none.
    pub household: Option<HouseholdId>,
    /// What was done.
    pub deed: HouseholdDeed,
}

/// What can be done to a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdDeed {
    /// It is new, with the person as its only member.
    Created,
    /// It took over something of what was sent.
    Updated,
    /// It was as it was sent already.
    Unchanged,
    /// It has other members: what was sent is ignored.
    IgnoredAsShared,
    /// It is no staff household: what was sent is ignored.
    IgnoredAsUnmarked,
    /// The district takes no households of the HR system: what was sent is ignored (PREF-07 to PREF-09).
    IgnoredByPreference,
    /// The person has none, and the district makes none on update: what was sent is ignored.
    IgnoredWithoutAny,
}

impl HouseholdDeed {
    /// The word as it appears in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "CREATED",
            Self::Updated => "UPDATED",
            Self::Unchanged => "UNCHANGED",
            Self::IgnoredAsShared => "IGNORED_AS_SHARED",
            Self::IgnoredAsUnmarked => "IGNORED_AS_UNMARKED",
            Self::IgnoredByPreference => "IGNORED_BY_PREFERENCE",
            Self::IgnoredWithoutAny => "IGNORED_WITHOUT_ANY",
        }
    }

    /// The rule by which it was done, if it was by one; the rest is decided by silences.
    pub fn rule(self) -> Option<Rule> {
        match self {
            Self::Created => Some(Rule::HOUSE_01),
            Self::Updated => Some(Rule::HOUSE_06),
            Self::Unchanged => Some(Rule::HOUSE_20),
            Self::IgnoredAsShared => Some(Rule::HOUSE_09),
            Self::IgnoredByPreference => Some(Rule::PREF_10),
            Self::IgnoredAsUnmarked | Self::IgnoredWithoutAny => None,
        }
    }
}
