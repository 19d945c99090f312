//! How silences about the synchronization can be read.

use super::reading::{Reading, values};

values! {
    /// What a commit does about a number nobody in Campus holds (AMB-75).
    Unmatched {
        /// It adds the staff member.
        Add = "add",
        /// It leaves the record out.
        Skip = "skip",
    }
    /// What a transfer does about a number that was transferred before (AMB-81).
    RepeatedRecord {
        /// The later record counts.
        Replace = "replace",
        /// The call is refused.
        Conflict = "conflict",
    }
    /// What makes the data of a staff member read-only in Campus (AMB-97).
    LockOn {
        /// Any call of the HR system that was about the person, and any commit of their record.
        AnyWrite = "any_write",
        /// The commit of a synchronization alone.
        Sync = "sync",
    }
    /// Whose tool rights decide who can be a recipient of notifications (AMB-108).
    NotifyRights {
        /// The recipient's.
        Recipient = "recipient",
        /// The operator's, who has all of them: anybody can be a recipient.
        Operator = "operator",
    }
}
