//! The areas of a staff member's data that are locked together.

/// Data that the HR system delivers and one preference opens for edits by hand (PREF-01, silences AMB-97 and AMB-99).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockArea {
    /// Names, personal data, phones and mail addresses, and the Local Staff Number (silence AMB-119).
    Demographics,
    /// District employments.
    Employments,
    /// District assignments.
    Assignments,
    /// The values of the household.
    Household,
    /// Where the household lives, and how those addresses are written.
    Address,
}

impl LockArea {
    /// Every area.
    pub const ALL: [Self; 5] = [
        Self::Demographics,
        Self::Employments,
        Self::Assignments,
        Self::Household,
        Self::Address,
    ];

    /// What an operator calls it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Demographics => "demographics",
            Self::Employments => "employments",
            Self::Assignments => "assignments",
            Self::Household => "household",
            Self::Address => "address",
        }
    }
}
