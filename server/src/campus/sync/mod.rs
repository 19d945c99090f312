//! The synchronization of all staff: records are staged in one or more transfers, looked at as a whole, and committed
//! one by one. Everything here is data and pure functions; who carries a commit out, and when, is not known here.

mod command;
mod commit;
mod comparison;
mod job;
mod phase;
mod staging;
mod transfer;
mod validation;

pub use command::SyncCommand;
pub use commit::Commit;
pub use comparison::{PropertyChange, Stay, Value};
pub use job::{Ended, Job, JobState, RunId, Tally};
pub use phase::{Act, Phase};
pub use staging::{Opening, Staged, Synchronization};
pub use transfer::{RefusedRecord, Transferred, Transmitted};
pub use validation::{AddedStaff, Validation, Warned};
