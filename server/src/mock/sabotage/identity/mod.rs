//! Saboteurs of the area IDENT, in files that are named like its features.

mod history;
mod name_change;
mod no_change;
mod person;
mod renaming;
mod synchronization;

use super::{Hire, fresh};
use history::{EarlierStart, EndedAgain, FormerIsCurrent, RewrittenPast};
use name_change::{FirstNameInPlace, LastNameInPlace, MiddleNameInPlace, PartByPart};
use no_change::{AnyDifference, AnyName, NamelessBeginning};
use person::{AnotherPerson, OldIndex};
use synchronization::SyncedInPlace;

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 14] = [
    fresh::<LastNameInPlace>,
    fresh::<FirstNameInPlace>,
    fresh::<MiddleNameInPlace>,
    fresh::<PartByPart>,
    fresh::<FormerIsCurrent>,
    fresh::<RewrittenPast>,
    fresh::<EarlierStart>,
    fresh::<AnotherPerson>,
    fresh::<AnyName>,
    fresh::<AnyDifference>,
    fresh::<NamelessBeginning>,
    fresh::<EndedAgain>,
    fresh::<OldIndex>,
    fresh::<SyncedInPlace>,
];
