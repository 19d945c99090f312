//! Saboteurs of the area TOOL, in files that are named like its features.

mod confirmation;
mod course;
mod filing;
mod validation;

use super::{Hire, fresh};
use confirmation::NoQuestion;
use course::{ExpectsFile, KeptOnRestart, NoEndButton, PageOnly};
use filing::TwoTools;
use validation::{ConsumedRecords, OtherQuery};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 8] = [
    fresh::<PageOnly>,
    fresh::<ExpectsFile>,
    fresh::<NoEndButton>,
    fresh::<OtherQuery>,
    fresh::<KeptOnRestart>,
    fresh::<ConsumedRecords>,
    fresh::<NoQuestion>,
    fresh::<TwoTools>,
];
