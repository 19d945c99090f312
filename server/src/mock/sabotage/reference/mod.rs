//! Saboteurs of the area REF, in files that are named like its features.

mod assignment_codes;
mod genders;
mod lists;
mod schools;
mod title_codes;

use super::{Hire, fresh};
use assignment_codes::{CountedCodes, DescriptionsAlone};
use genders::{FemaleOrMale, NoGenders};
use lists::{GetOrCreate, LoadedOnce, ReadsThatWrite};
use schools::{CountedSchools, EndOfNumber, InternalIds};
use title_codes::{HastyTitle, TitlesInUse};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 12] = [
    fresh::<InternalIds>,
    fresh::<EndOfNumber>,
    fresh::<NoGenders>,
    fresh::<FemaleOrMale>,
    fresh::<DescriptionsAlone>,
    fresh::<CountedCodes>,
    fresh::<TitlesInUse>,
    fresh::<HastyTitle>,
    fresh::<ReadsThatWrite>,
    fresh::<GetOrCreate>,
    fresh::<LoadedOnce>,
    fresh::<CountedSchools>,
];
