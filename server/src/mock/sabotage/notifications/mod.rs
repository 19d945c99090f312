//! Saboteurs of the area NOTIF and of SYNC-28, in files that are named like their features.

mod commits;
mod editing;
mod inbox;
mod recipients;
mod staff;
mod telling;

use super::{Hire, fresh};
use commits::{AtStart, AtSubmission};
use editing::{ActiveAtOnce, AnyText, Copied, DefaultType, KeptEmpty};
use inbox::{Broadcast, FirstOnly};
use recipients::{EverybodyOffered, NextPlace, NoLargerX, UsernamesOnly};
use staff::{CallsTold, CreationsOnly, PositionsUntold};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 16] = [
    fresh::<AtSubmission>,
    fresh::<CallsTold>,
    fresh::<CreationsOnly>,
    fresh::<PositionsUntold>,
    fresh::<AnyText>,
    fresh::<AtStart>,
    fresh::<EverybodyOffered>,
    fresh::<FirstOnly>,
    fresh::<Copied>,
    fresh::<KeptEmpty>,
    fresh::<DefaultType>,
    fresh::<UsernamesOnly>,
    fresh::<NextPlace>,
    fresh::<NoLargerX>,
    fresh::<ActiveAtOnce>,
    fresh::<Broadcast>,
];
