//! Characters as whoever reads a text meets them: which ones cannot be seen, and how those are written. Page and paper ask here,
//! so that neither shows what the other hides, and so do addresses, which are the same without them.

mod hidden;

pub use hidden::{Numbered, is_hidden};
