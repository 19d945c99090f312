//! A run: selected cases go in, an outcome per case comes out.
//!
//! Selection is ours, cucumber only plays what it is given: its own filters are not used. Everything it reports is
//! folded into outcomes here, and what it would let pass (undefined steps, nothing asserted) is not green here.

mod events;
mod groups;
mod hooks;
mod lookup;
mod outcome;
mod panics;
mod performance;
mod selection;

pub use groups::groups;
pub use lookup::{SelectionError, find_area};
pub use outcome::{Failure, Outcome};
pub use performance::{Performance, PerformanceError, Vocabulary, vocabulary};
pub use selection::Selection;
