//! Saboteurs of the area SEARCH, in files that are named like its features.

mod positions;
mod staff;
mod staff_number;

use super::{Hire, fresh};
use positions::{ActiveOnly, AllWithNumber, NightlyIndex};
use staff::{IdsAlone, ListAll, NearestPerson};
use staff_number::{IgnoredNumber, NamesakesInstead};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 8] = [
    fresh::<ListAll>,
    fresh::<IgnoredNumber>,
    fresh::<AllWithNumber>,
    fresh::<NightlyIndex>,
    fresh::<NearestPerson>,
    fresh::<ActiveOnly>,
    fresh::<IdsAlone>,
    fresh::<NamesakesInstead>,
];
