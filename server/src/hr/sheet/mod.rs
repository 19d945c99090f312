//! A roster as a sheet of flat columns: one row for each position, with everything else of the staff member repeated.

mod column;
mod cutting;
mod joining;

pub(super) use column::Column;
pub use cutting::Sheet;
pub(super) use joining::{Cell, Joining};
