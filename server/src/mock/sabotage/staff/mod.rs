//! Saboteurs of the area STAFF, in files that are named like its features.

mod contact;
mod creating;
mod gender;
mod names;
mod one_person;
mod personal_data;
mod positions;
mod record;
mod staff_number;
mod updating;

use super::{Hire, fresh};
use contact::{CellForWork, NoOtherPhone, PersonalAlone, WorkForCell, WorkForPersonal};
use creating::{EitherJobOrPosition, SlowQueue};
use gender::{AnyGenderLater, DefaultGender, FirstGenderForever};
use names::{OneFirstName, OneWordForBoth, PlainLastName};
use one_person::{Lookalike, NumberForTwo};
use personal_data::{CountedSsn, EveningBefore};
use positions::{FlagOfTheFirstDay, HiredIsStaff, NeededPosition, PositionsAgain, SearchBeforeUpdate};
use staff_number::{CountedNumber, ExternalId, OwnNumbers};
use updating::{NarrowUpdate, SecondRecord, SeenBefore};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 28] = [
    fresh::<EitherJobOrPosition>,
    fresh::<SecondRecord>,
    fresh::<Lookalike>,
    fresh::<CountedNumber>,
    fresh::<ExternalId>,
    fresh::<NumberForTwo>,
    fresh::<PlainLastName>,
    fresh::<OneFirstName>,
    fresh::<OneWordForBoth>,
    fresh::<OwnNumbers>,
    fresh::<FirstGenderForever>,
    fresh::<CountedSsn>,
    fresh::<EveningBefore>,
    fresh::<WorkForCell>,
    fresh::<CellForWork>,
    fresh::<NoOtherPhone>,
    fresh::<WorkForPersonal>,
    fresh::<PersonalAlone>,
    fresh::<DefaultGender>,
    fresh::<AnyGenderLater>,
    fresh::<NeededPosition>,
    fresh::<HiredIsStaff>,
    fresh::<FlagOfTheFirstDay>,
    fresh::<SlowQueue>,
    fresh::<NarrowUpdate>,
    fresh::<SearchBeforeUpdate>,
    fresh::<PositionsAgain>,
    fresh::<SeenBefore>,
];
