//! Saboteurs of the area PREF, in files that are named like their features.

mod checkboxes;
mod households;
mod overwriting;
mod saving;
mod unlocking;

use super::readonly::{Persons, edit};
use super::{Hire, fresh};
use checkboxes::{FixedInCode, OneSection};
use households::{CreationGuarded, HiddenOnly, OffAtFirst, Refused, SyncUnguarded};
use overwriting::{Flagged, LastSynchronized, Protected};
use saving::AtOnce;
use unlocking::{OneSwitch, OwnedByCampus, Stopped};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 14] = [
    fresh::<FixedInCode>,
    fresh::<OneSwitch>,
    fresh::<OwnedByCampus>,
    fresh::<Protected>,
    fresh::<LastSynchronized>,
    fresh::<Flagged>,
    fresh::<HiddenOnly>,
    fresh::<CreationGuarded>,
    fresh::<SyncUnguarded>,
    fresh::<Refused>,
    fresh::<Stopped>,
    fresh::<OffAtFirst>,
    fresh::<OneSection>,
    fresh::<AtOnce>,
];
