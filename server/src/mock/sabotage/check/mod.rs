//! Saboteurs of the area CHECK, in files that are named like its features.

mod numbers;
mod repeating;
mod report;

use super::{Hire, fresh};
use numbers::{FixedNumber, NeverLooks};
use repeating::{CachedReport, CheckFirst, Repair};
use report::{AllStaff, LostState, NoNames, NullOnly, OfferedLate};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 10] = [
    fresh::<OfferedLate>,
    fresh::<NoNames>,
    fresh::<NullOnly>,
    fresh::<AllStaff>,
    fresh::<LostState>,
    fresh::<Repair>,
    fresh::<CachedReport>,
    fresh::<CheckFirst>,
    fresh::<FixedNumber>,
    fresh::<NeverLooks>,
];
