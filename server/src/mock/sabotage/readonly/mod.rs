//! Saboteurs of the area READONLY and of TOOL-07, in files that are named like their features.

mod calls;
mod commit;
mod editing;
mod memory;
mod people;
mod tool;

pub(super) use memory::{Persons, edit};

use super::{Hire, fresh};
use calls::{AllWriters, CommitsOnly};
use commit::{AtTransfer, LockedSkipped};
use editing::{DemographicsOnly, StoredAllTheSame};
use people::Everybody;
use tool::UnlockedByTool;

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 8] = [
    fresh::<StoredAllTheSame>,
    fresh::<DemographicsOnly>,
    fresh::<AtTransfer>,
    fresh::<AllWriters>,
    fresh::<LockedSkipped>,
    fresh::<Everybody>,
    fresh::<CommitsOnly>,
    fresh::<UnlockedByTool>,
];
