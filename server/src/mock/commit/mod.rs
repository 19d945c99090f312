//! Carrying out a commit: in batches behind the door, before the caller is answered or by a job of its own, and on a stage
//! where a test can hold it, let it go on step by step, and break it off.

mod engine;
mod theatre;

pub(super) use engine::{carry_out, submit};
pub(super) use theatre::{Play, Theatre};
