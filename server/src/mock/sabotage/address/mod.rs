//! Saboteurs of the area ADDR, in files that are named like its features.

mod channels;
mod components;
mod finding;
mod post_office_box;
mod reading;
mod refusing;
mod sameness;
mod settled;
mod spelling;
mod street_text;
mod synchronization;

use super::{Hire, fresh};
use channels::{JudgedOnce, LiteralCommit};
use components::{LettersForPrefixes, MandatoryTag, MandatoryTract, NarrowSchema};
use finding::{AlwaysReparsed, AsSent, NoSecondAttempt, RawText, TextKey, WholeText};
use post_office_box::{ApartmentPasses, DroppedStreet, IgnoredFlag, PartsPass, TextWins};
use reading::{
    AbbreviationsOnly, BothDirections, DottedBox, FirstBlank, LastDirection, MissingToken, ThreeTags,
};
use refusing::PersonFirst;
use sameness::{AnotherBox, BoxByNumber, NoApartment, NoDirections, OwnAddress, StreetAlone};
use spelling::{FullStop, LiteralWords, PrefixesOnly};
use street_text::{ApartmentBesideText, ComponentsOnly, WideExclusion};
use synchronization::LiveOnly;

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 38] = [
    fresh::<NarrowSchema>,
    fresh::<LettersForPrefixes>,
    fresh::<MandatoryTract>,
    fresh::<MandatoryTag>,
    fresh::<IgnoredFlag>,
    fresh::<DroppedStreet>,
    fresh::<ApartmentPasses>,
    fresh::<PartsPass>,
    fresh::<TextWins>,
    fresh::<ComponentsOnly>,
    fresh::<ApartmentBesideText>,
    fresh::<WideExclusion>,
    fresh::<FirstBlank>,
    fresh::<AbbreviationsOnly>,
    fresh::<LastDirection>,
    fresh::<DottedBox>,
    fresh::<ThreeTags>,
    fresh::<BothDirections>,
    fresh::<AlwaysReparsed>,
    fresh::<NoSecondAttempt>,
    fresh::<AsSent>,
    fresh::<RawText>,
    fresh::<WholeText>,
    fresh::<TextKey>,
    fresh::<LiteralWords>,
    fresh::<FullStop>,
    fresh::<PrefixesOnly>,
    fresh::<OwnAddress>,
    fresh::<NoApartment>,
    fresh::<NoDirections>,
    fresh::<StreetAlone>,
    fresh::<BoxByNumber>,
    fresh::<AnotherBox>,
    fresh::<PersonFirst>,
    fresh::<MissingToken>,
    fresh::<LiveOnly>,
    fresh::<JudgedOnce>,
    fresh::<LiteralCommit>,
];
