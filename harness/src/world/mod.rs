//! The world of one scenario: its district, its calls, and how a step ends it.
//!
//! Steps return nothing to the runner; a verdict travels through the world. A step stops by an error of type [`Stop`],
//! and the only way to get one is a method of the world that records why.

mod call;
mod homes;
mod keyring;
mod notes;
mod places;
mod records;
mod scenario;
mod stop;
mod table;
mod transfers;

pub use homes::HomeRecord;
pub use keyring::{Keyring, TokenRequest};
pub use notes::{Notes, Round};
pub use places::household_at;
pub use records::StaffRecord;
pub use scenario::CampusWorld;
pub use stop::{Stop, Stopped, Testimony};
pub use table::{Cell, Record, Table};
