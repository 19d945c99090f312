//! Targets: what is judged, and how a scenario gets a district of its own there.
//!
//! An emulator, embedded or remote, is arranged over its control interface; a site (a real Campus, or anything that
//! has no control interface) is taken as it is. Both are called over HTTP, so the place makes no difference to a verdict.

mod control;
mod district;
mod embedded;
mod probe;
mod remote;
mod stage;
mod staging;

pub use control::{CatalogueMark, Control, ControlError, DistrictRequest, Emulator};
pub use district::District;
pub use embedded::{Embedded, EmbeddedError, saboteurs};
pub use probe::root_of;
pub use remote::{Remote, Target, TargetError, Working};
pub use stage::{Scene, Stage};
pub use staging::{StagingArea, Turn};
