//! Saboteurs of the area SYNC, in files that are named like its features.

mod additions;
mod changes;
mod checks;
mod commit;
mod conflicts;
mod job;
mod outcome;
mod pairing;
mod phases;
mod records;
mod report;
mod run;
mod staging;
mod transfer;

use super::Hire;

pub(super) use phases::{reopen, take_step};

/// The saboteurs of this area, by file.
pub(super) const SABOTEURS: &[&[Hire]] = &[
    &additions::SABOTEURS,
    &changes::SABOTEURS,
    &checks::SABOTEURS,
    &commit::SABOTEURS,
    &conflicts::SABOTEURS,
    &job::SABOTEURS,
    &outcome::SABOTEURS,
    &pairing::SABOTEURS,
    &phases::SABOTEURS,
    &records::SABOTEURS,
    &staging::SABOTEURS,
    &transfer::SABOTEURS,
];
