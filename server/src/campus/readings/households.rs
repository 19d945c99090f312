//! How silences about households can be read.

use super::reading::{Reading, values};

values! {
    /// In which form the locations of a household may come (AMB-46).
    Locations {
        /// As a list, or as the one location there is.
        Either = "either",
        /// As a list.
        List = "list",
    }
    /// Whether somebody new gets a household (AMB-47).
    HouseholdOnCreate {
        /// If one is sent.
        IfSent = "if_sent",
        /// Always.
        Always = "always",
    }
    /// What an update does about a household that the person has alone and that is no staff household (AMB-48).
    SoleNonstaff {
        /// It ignores what was sent.
        Ignore = "ignore",
        /// It updates the household.
        Update = "update",
        /// It makes a staff household beside.
        Create = "create",
    }
    /// What an update does for a person without a household (AMB-49).
    NoHousehold {
        /// It makes a staff household.
        Create = "create",
        /// It ignores what was sent.
        Ignore = "ignore",
    }
    /// Which shared households keep an update away (AMB-50).
    SharedScope {
        /// Every one.
        Any = "any",
        /// Staff households alone.
        StaffOnly = "staff_only",
    }
}
