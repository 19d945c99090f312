//! Saboteurs of the area EMPL, in files that are named like its features.

mod dates;
mod records;
mod updates;

use super::{Hire, fresh};
use dates::{Exchanged, InOrder, InOrderOnUpdate, Merged, NotYet};
use records::{HiredToday, LastAlone, NobodyStays};
use updates::{Overwritten, UnchangedEnd};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 10] = [
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
];
