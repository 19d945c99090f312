//! The roster of the HR system: a file of records, read as a stream.

mod elements;
mod flaw;
mod format;
mod quotes;
mod record;
mod records;
mod rows;
mod source;

pub use flaw::{Flaw, RosterError};
pub use format::Format;
pub use record::Record;
pub use records::Records;
pub use source::Roster;
