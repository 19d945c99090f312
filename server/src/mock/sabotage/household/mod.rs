//! Saboteurs of the area HOUSE, in files that are named like its features.

mod addresses;
mod creating;
mod home;
mod shared;
mod synchronization;
mod updating;
mod values;

use super::{Hire, fresh};
use addresses::{Cascade, InPlace};
use creating::{Dropped, ForgottenMember, JoinsNeighbours, KnownOnly, TwinOnCreate, Unmarked};
use shared::{AddressFirst, HeadMoves, MarkOnly, Objects, StudentsOnly};
use synchronization::Unprotected;
use updating::{ClearsAbsent, CreationOnly, KnownOnUpdate, LocationEachTime, TwinOnUpdate};
use values::{AddressOnTop, AllOrNothing, DefaultsLast, FlatAddress, NoMail};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 24] = [
    fresh::<Dropped>,
    fresh::<Unmarked>,
    fresh::<JoinsNeighbours>,
    fresh::<TwinOnCreate>,
    fresh::<KnownOnly>,
    fresh::<CreationOnly>,
    fresh::<TwinOnUpdate>,
    fresh::<KnownOnUpdate>,
    fresh::<AddressFirst>,
    fresh::<Objects>,
    fresh::<HeadMoves>,
    fresh::<MarkOnly>,
    fresh::<InPlace>,
    fresh::<AllOrNothing>,
    fresh::<FlatAddress>,
    fresh::<DefaultsLast>,
    fresh::<AddressOnTop>,
    fresh::<ForgottenMember>,
    fresh::<LocationEachTime>,
    fresh::<NoMail>,
    fresh::<ClearsAbsent>,
    fresh::<Cascade>,
    fresh::<StudentsOnly>,
    fresh::<Unprotected>,
];
