//! Saboteurs of the area SEARCH, in files that are named like its features.

mod addresses;
mod positions;
mod staff;
mod staff_number;
mod synchronized;

use super::{Hire, fresh};
use addresses::{BothForms, FindOrCreate, NoAddressSearch, RawText};
use positions::{ActiveOnly, AllWithNumber, NightlyIndex};
use staff::{IdsAlone, ListAll, NearestPerson};
use staff_number::{IgnoredNumber, NamesakesInstead};
use synchronized::SentOnly;

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 13] = [
    fresh::<ListAll>,
    fresh::<IgnoredNumber>,
    fresh::<AllWithNumber>,
    fresh::<NightlyIndex>,
    fresh::<NearestPerson>,
    fresh::<ActiveOnly>,
    fresh::<SentOnly>,
    fresh::<IdsAlone>,
    fresh::<NoAddressSearch>,
    fresh::<BothForms>,
    fresh::<FindOrCreate>,
    fresh::<RawText>,
    fresh::<NamesakesInstead>,
];
