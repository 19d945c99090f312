//! A person: everything Campus keeps about somebody, as one aggregate.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Context, Employment, Identity, NumberKey, PersonId, Position, StaffNumber, StaffRequires};

/// Somebody Campus knows. A person who holds a position is a staff member (STAFF-22).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Numbers the people of a district.
    #[serde(rename = "personID")]
    pub id: PersonId,
    /// The Local Staff Number (STAFF-05); students, parents and neglected staff have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_number: Option<StaffNumber>,
    /// Identities, the oldest first; the last is the current one. Never empty.
    pub identities: IdentityHistory,
    /// Phones and mail addresses.
    #[serde(flatten)]
    pub contact: Contact,
    /// Employments in the order they were stored.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub employments: Vec<Employment>,
    /// Positions in the order they were stored.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Position>,
    /// Whether the HR system manages the person: a call or a commit was about them (READONLY-02, silence AMB-97).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hr_managed: bool,
}

impl Person {
    /// The identity in force.
    pub fn identity(&self) -> &Identity {
        &self.identities.current
    }

    /// Whether Campus counts the person as staff: by a position, whatever its dates, or by one that is in force, as the
    /// district reads silence AMB-22.
    pub fn is_staff(&self, cx: &Context<'_>) -> bool {
        match cx.readings.staff_requires {
            StaffRequires::AnyPosition => !self.positions.is_empty(),
            StaffRequires::ActivePosition => {
                self.positions.iter().any(|position| position.is_active(cx.today))
            }
        }
    }

    /// Whether the person has, or once had, a position or an employment.
    pub fn was_ever_staff(&self) -> bool {
        !self.positions.is_empty() || !self.employments.is_empty()
    }

    /// The staff number; one made of blanks counts as none (silence AMB-112).
    pub fn number(&self) -> Option<&StaffNumber> {
        self.staff_number.as_ref().filter(|number| !number.is_blank())
    }

    /// Whether `staff_number` is the person's, compared as the district compares numbers (silence AMB-13).
    pub fn holds(&self, cx: &Context<'_>, staff_number: &str) -> bool {
        let held = self.staff_number.as_ref();
        held.is_some_and(|held| {
            if cx.readings.case_sensitive_numbers {
                held.as_str() == staff_number.trim()
            } else {
                held.key() == NumberKey::of(staff_number)
            }
        })
    }
}

/// The identities of a person: those of the past and the current one, of which there is always exactly one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Identity>", into = "Vec<Identity>")]
pub struct IdentityHistory {
    /// The identities that have ended, the oldest first.
    pub former: Vec<Identity>,
    /// The identity in force.
    pub current: Identity,
}

impl IdentityHistory {
    /// All identities, the oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Identity> {
        self.former.iter().chain(std::iter::once(&self.current))
    }
}

impl TryFrom<Vec<Identity>> for IdentityHistory {
    type Error = &'static str;

    fn try_from(mut identities: Vec<Identity>) -> Result<Self, Self::Error> {
        let current = identities.pop().ok_or("a person needs an identity")?;
        Ok(Self {
            former: identities,
            current,
        })
    }
}

impl From<IdentityHistory> for Vec<Identity> {
    fn from(history: IdentityHistory) -> Self {
        let mut identities = history.former;
        identities.push(history.current);
        identities
    }
}

/// How a person is reached. Nothing is checked but the lengths (silence AMB-21).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// The work phone (STAFF-14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_phone: Option<Arc<str>>,
    /// The cell phone (STAFF-15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell_phone: Option<Arc<str>>,
    /// Another phone (STAFF-16).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_phone: Option<Arc<str>>,
    /// The work mail address (STAFF-17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_email: Option<Arc<str>>,
    /// The personal mail address (STAFF-18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_email: Option<Arc<str>>,
}
