//! What the benches share: measuring, keeping what was measured, and comparing it with a later run.

mod comparison;
mod keeping;
mod record;
mod spread;
mod stopwatch;

pub(crate) use comparison::Comparison;
pub(crate) use keeping::Keeping;
pub(crate) use record::{Better, Figure, Record};
pub(crate) use spread::Spread;
pub(crate) use stopwatch::Stopwatch;
