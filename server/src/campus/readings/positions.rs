//! How silences about positions can be read.

use super::reading::{Reading, values};

values! {
    /// When the codes of a position are those sent (AMB-29).
    PositionMatch {
        /// When every code that is given agrees.
        Given = "given",
        /// When every code agrees, and one that is not given is not held either.
        Exact = "exact",
    }
    /// Where an end date that is none finds open positions (AMB-31).
    OpenMatchesOpen {
        /// In updatePosition.
        UpdateOnly = "update_only",
        /// In a full set, too.
        Always = "always",
        /// Nowhere.
        Never = "never",
    }
    /// What updatePosition does when nothing matches (AMB-32).
    UpdateMiss {
        /// It refuses.
        Error = "error",
        /// It adds the position.
        Create = "create",
        /// It answers that nothing was updated.
        Noop = "noop",
    }
    /// What an update does with a list of positions that has no element (AMB-36).
    EmptyList {
        /// It ignores it.
        Ignore = "ignore",
        /// It removes all positions.
        RemoveAll = "remove_all",
    }
    /// What becomes of an update when a position cannot be removed (AMB-38).
    RemoveFailure {
        /// The position stays, with a warning.
        Warn = "warn",
        /// The update is refused.
        Error = "error",
    }
}
