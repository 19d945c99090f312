//! What makes the API an emulator: districts side by side, each with clock, journal, readings and saboteurs, and the
//! control interface by which tests arrange and observe them.
//!
//! A call enters through [`Emulator::answer`]. The district is found in its path, its journal entry is opened,
//! saboteurs see the request, [`api`](crate::api) answers it, saboteurs see the reply, and what changed goes into the
//! journal. Time and chance are injected through [`Surroundings`].

mod address;
mod chance;
mod clock;
mod commit;
mod control;
mod door;
mod emulator;
mod error_log;
mod fixture;
mod journal;
mod redact;
mod sabotage;
mod time;
mod workspace;

pub use chance::Chance;
pub use clock::Clock;
pub use emulator::{ControlAccess, Emulator, Errand, Surroundings};
pub use fixture::{Fixture, FixtureError};
pub use journal::JOURNAL_BYTES;
pub use sabotage::saboteurs;
pub use time::{SystemTime, Time};
pub use workspace::{NewWorkspace, Workspace, WorkspaceError};
