//! Saboteurs of the area PERSON: people who are in Campus already when they are hired, and combining the two.

mod combining;
mod namesakes;

use super::{Hire, fresh};
use combining::{LosesFamily, NumberStays, OlderBase};
use namesakes::{MovesIn, SamePerson, SameSsn, SyncedPerson};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 7] = [
    fresh::<SamePerson>,
    fresh::<SameSsn>,
    fresh::<MovesIn>,
    fresh::<LosesFamily>,
    fresh::<OlderBase>,
    fresh::<SyncedPerson>,
    fresh::<NumberStays>,
];
