//! Saboteurs of the area EMPL, in files that are named like its features.

mod dates;
mod records;
mod synchronization;
mod updates;

use super::{Hire, fresh};
use dates::{Exchanged, InOrder, InOrderOnUpdate, Merged, NotYet};
use records::{HiredToday, LastAlone, NobodyStays};
use synchronization::PlausibleDates;
use updates::{Overwritten, UnchangedEnd};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 11] = [
    fresh::<HiredToday>,
    fresh::<NobodyStays>,
    fresh::<LastAlone>,
    fresh::<Overwritten>,
    fresh::<InOrder>,
    fresh::<Merged>,
    fresh::<NotYet>,
    fresh::<InOrderOnUpdate>,
    fresh::<Exchanged>,
    fresh::<UnchangedEnd>,
    fresh::<PlausibleDates>,
];
