//! Saboteurs of the area CRED, in files that are named like its features.

mod addresses;
mod documentation;
mod new_secret;
mod search;
mod secret;
mod view;

use super::{Hire, fresh};
use addresses::{FixedPort, NoContextPath, OutdatedDocument};
use documentation::PromisedPrivacy;
use new_secret::{FirstPressOnly, NoQuestion};
use search::BlindSearch;
use secret::{StuckToggle, TalkativeRefusal};
use view::{LabelForId, OtherModule};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 11] = [
    fresh::<OtherModule>,
    fresh::<LabelForId>,
    fresh::<TalkativeRefusal>,
    fresh::<FixedPort>,
    fresh::<NoContextPath>,
    fresh::<OutdatedDocument>,
    fresh::<PromisedPrivacy>,
    fresh::<StuckToggle>,
    fresh::<FirstPressOnly>,
    fresh::<NoQuestion>,
    fresh::<BlindSearch>,
];
