//! The Business Office Error Log of a district: what failed, bounded in entries and bytes; it admits what it dropped.

mod failure;
mod log;
mod masking;

pub(super) use failure::write_failure;
pub(super) use log::{ErrorLog, LOG_ENTRIES, LogEntry, Logged};
pub(super) use masking::mask_ssns;
