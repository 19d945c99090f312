//! A reference HR client: it reads a roster and carries it through a whole synchronization, by the API alone.
//!
//! A [`Roster`] is read as a stream, twice: once to find out whether it can be read at all, once to be sent. A [`Line`]
//! makes the calls of one district and sees to its token. A [`Synchronization`] is the order of the steps, and an
//! [`Account`] what came of them, as far as it got. Nothing here knows the emulator: it could as well be a real Campus.

mod account;
mod batch;
mod call;
mod entry;
mod job;
mod roster;
mod sheet;
mod steps;
mod synchronization;
mod text;
mod transfer;
mod validation;

pub use account::{Account, Committed, End, Failure, Fault, Faults};
pub use call::{Answer, CallError, Credentials, Line, NotABaseUrl, Problem, ProblemError, Site};
pub use job::{Job, JobState};
pub use roster::{Flaw, Format, Record, Records, Roster, RosterError};
pub use sheet::Sheet;
pub use synchronization::{BrokenOff, CommitBy, Progress, Synchronization, Wishes};
pub use text::told;
pub use validation::{Kind, Rows, Validation};
