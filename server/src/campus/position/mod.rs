//! Positions, which Campus calls district assignments: what they are, how they are sent, and how one that was sent finds
//! those that are stored although it has no identifier.

mod full_set;
mod input;
mod pairing;
mod record;
mod trace;
mod update;
mod wanted;

pub(super) use full_set::Report;
pub use input::PositionInput;
pub use record::Position;
pub use trace::{Deed, Trace};
pub use update::PositionsUpdated;
