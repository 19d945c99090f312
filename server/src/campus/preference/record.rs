//! The preferences as they are in force.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::LockArea;

/// A checkbox of the Business Office Preferences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preference {
    /// An area of staff who come from the HR system cannot be edited by hand.
    Lock(LockArea),
    /// Households and addresses that the HR system sends are taken (PREF-07 to PREF-12).
    TakeHouseholds,
}

/// A part of the page the preferences are on (PREF-13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What is about staff members themselves.
    Integration,
    /// What is about where they live.
    HouseholdAddress,
}

impl Section {
    /// Both sections, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Integration, Self::HouseholdAddress];

    /// The section as Campus calls it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Integration => "Integration",
            Self::HouseholdAddress => "Household/Address",
        }
    }
}

impl Preference {
    /// Every preference, in the order of the page (silence AMB-99).
    pub const ALL: [Self; 6] = [
        Self::Lock(LockArea::Demographics),
        Self::Lock(LockArea::Employments),
        Self::Lock(LockArea::Assignments),
        Self::Lock(LockArea::Household),
        Self::Lock(LockArea::Address),
        Self::TakeHouseholds,
    ];

    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lock(LockArea::Demographics) => "lockDemographics",
            Self::Lock(LockArea::Employments) => "lockEmployments",
            Self::Lock(LockArea::Assignments) => "lockAssignments",
            Self::Lock(LockArea::Household) => "lockHousehold",
            Self::Lock(LockArea::Address) => "lockAddress",
            Self::TakeHouseholds => "allowHousehold",
        }
    }

    /// What stands beside the checkbox.
    pub fn label(self) -> &'static str {
        match self {
            Self::Lock(LockArea::Demographics) => "Lock demographics of staff from the HR system",
            Self::Lock(LockArea::Employments) => "Lock employments of staff from the HR system",
            Self::Lock(LockArea::Assignments) => "Lock assignments of staff from the HR system",
            Self::Lock(LockArea::Household) => "Lock households of staff from the HR system",
            Self::Lock(LockArea::Address) => "Lock addresses of staff from the HR system",
            Self::TakeHouseholds => "Allow household and address creations/updates from the HR system",
        }
    }

    /// The section it is in.
    pub fn section(self) -> Section {
        match self {
            Self::Lock(LockArea::Household | LockArea::Address) | Self::TakeHouseholds => {
                Section::HouseholdAddress
            }
            Self::Lock(_) => Section::Integration,
        }
    }

    /// The preference of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preference| preference.name() == name)
    }
}

/// Which checkboxes are checked; at first every one is (silence AMB-99).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, bool>", into = "BTreeMap<&'static str, bool>")]
pub struct Checkboxes([bool; Preference::ALL.len()]);

impl Default for Checkboxes {
    fn default() -> Self {
        Self([true; Preference::ALL.len()])
    }
}

impl Checkboxes {
    /// Whether a checkbox is checked.
    pub fn is_checked(self, preference: Preference) -> bool {
        let mut boxes = Preference::ALL.into_iter().zip(self.0);
        boxes.any(|(known, checked)| known == preference && checked)
    }

    /// Checks a checkbox, or unchecks it.
    pub fn set(&mut self, preference: Preference, checked: bool) {
        for (known, stored) in Preference::ALL.into_iter().zip(&mut self.0) {
            if known == preference {
                *stored = checked;
            }
        }
    }

    /// Whether every checkbox is as it is at first.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde asks by reference whether a property is to be left out"
    )]
    pub(in crate::campus) fn are_initial(&self) -> bool {
        *self == Self::default()
    }
}

impl TryFrom<BTreeMap<String, bool>> for Checkboxes {
    type Error = String;

    fn try_from(named: BTreeMap<String, bool>) -> Result<Self, Self::Error> {
        let mut boxes = Self::default();
        for (name, checked) in named {
            let preference = Preference::named(&name).ok_or_else(|| format!("{name} is no preference"))?;
            boxes.set(preference, checked);
        }
        Ok(boxes)
    }
}

impl From<Checkboxes> for BTreeMap<&'static str, bool> {
    fn from(boxes: Checkboxes) -> Self {
        let named = Preference::ALL.map(Preference::name);
        named.into_iter().zip(boxes.0).collect()
    }
}

/// The preferences in force, and those that are being edited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    pub(super) in_force: Checkboxes,
    pub(super) draft: Option<Checkboxes>,
}

impl Preferences {
    /// Those in force, and what is being edited.
    pub(in crate::campus) fn of(in_force: Checkboxes, draft: Option<Checkboxes>) -> Self {
        Self { in_force, draft }
    }

    /// What is in force.
    pub fn in_force(self) -> Checkboxes {
        self.in_force
    }

    /// What is being edited, and has no effect before it is saved (PREF-14).
    pub fn draft(self) -> Option<Checkboxes> {
        self.draft
    }

    /// Whether an area of staff from the HR system is locked.
    pub fn locks(self, area: LockArea) -> bool {
        self.in_force.is_checked(Preference::Lock(area))
    }

    /// Whether households and addresses of the HR system are taken.
    pub fn take_households(self) -> bool {
        self.in_force.is_checked(Preference::TakeHouseholds)
    }
}
