//! What a district may do by hand to staff of the HR system, and what it takes from there: the preferences, and the locks
//! that they open.

mod area;
mod command;
mod lock;
mod managed;
mod record;

pub use area::LockArea;
pub use command::PreferenceCommand;
pub use record::{Checkboxes, Preference, Preferences, Section};
