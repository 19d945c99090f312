//! How silences about staff members, identities and employments can be read.

use super::reading::{Reading, values};

values! {
    /// What an update does about a property (AMB-09).
    OnUpdate {
        /// The stored value stays.
        Keep = "keep",
        /// The stored value is cleared.
        Clear = "clear",
    }
    /// Whether an update may give a person another staff number (AMB-14).
    Rename {
        /// It may, if the number is free.
        Allow = "allow",
        /// It may not.
        Reject = "reject",
    }
    /// What createStaff does about a number in use (AMB-15).
    Existing {
        /// It refuses.
        Reject = "reject",
        /// It updates the holder.
        Update = "update",
    }
    /// By what a gender is known (AMB-19).
    GenderMatch {
        /// By its code alone.
        Code = "code",
        /// By its code or its name.
        CodeOrName = "code_or_name",
    }
    /// How a reply shows a social security number (AMB-20).
    SsnEcho {
        /// All but the last four digits hidden.
        Masked = "masked",
        /// Not at all.
        None = "none",
        /// Whole.
        Full = "full",
    }
    /// What makes a person staff (AMB-22).
    StaffRequires {
        /// A position, whatever its dates.
        AnyPosition = "any_position",
        /// A position in force on the day.
        ActivePosition = "active_position",
    }
    /// The last day of an identity that is succeeded (AMB-24).
    IdentityEnd {
        /// The date of the call.
        CallDate = "call_date",
        /// The day before it.
        DayBefore = "day_before",
    }
    /// What an update does with the employments sent (AMB-28).
    EmploymentUpdate {
        /// Those with a known hire date are updated, the others added, none removed.
        Merge = "merge",
        /// They take the place of those stored.
        Replace = "replace",
        /// They are added to those stored.
        Append = "append",
    }
}
