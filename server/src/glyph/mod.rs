//! Characters as whoever reads a report meets them: which ones cannot be seen, and how those are written. Page and paper ask
//! here, so that neither shows what the other hides.

mod hidden;

pub use hidden::{Numbered, is_hidden};
