//! The schools. A district opens one for every fifty staff members, as it grows.

use super::District;
use super::draw::{Draw, Subject};
use super::name::Names;
use crate::campus::School;

/// How many staff members a school is opened for.
const STAFF_OF_A_SCHOOL: u32 = 50;

/// How many of the newest schools somebody may be hired for. Their number, times this, is how long a school takes to fill.
const HIRING: u32 = 12;

/// What schools are called behind their name, as they open one after the other.
const LEVELS: [&str; 8] = [
    "High School",
    "Middle School",
    "Elementary School",
    "Elementary School",
    "Elementary School",
    "Middle School",
    "Elementary School",
    "Elementary School",
];

/// The schools open when the staff member with this number is hired; a district without staff has one, too.
pub(super) fn opened(staff: u32) -> u32 {
    staff.div_ceil(STAFF_OF_A_SCHOOL).max(1)
}

/// Whether a school opens with the staff member who has this number.
pub(super) fn opens_with(staff: u32) -> bool {
    staff % STAFF_OF_A_SCHOOL == 1
}

/// The place in the list of a school that looks for people when the staff member with this number is hired.
pub(super) fn hiring(draw: &mut Draw, staff: u32) -> u32 {
    let opened = opened(staff);
    draw.within(opened.saturating_sub(HIRING)..opened)
}

/// The number of the school at a place of the list.
pub(super) fn number(place: u32) -> String {
    format!("{:03}", u64::from(place + 1) * 10)
}

/// The schools of a district, in the order of their numbers.
pub(super) fn schools(district: District) -> impl Iterator<Item = School> {
    let names = Names::new();
    (0..opened(district.staff())).map(move |place| School {
        school_number: number(place).into(),
        name: name(&names, district.seed(), place).into(),
    })
}

/// Schools are named after people.
fn name(names: &Names, seed: u64, place: u32) -> String {
    let mut draw = Draw::of(seed, Subject::School(place));
    let level = LEVELS[place as usize % LEVELS.len()];
    let (first, last) = (names.any_first(&mut draw), Names::last(&mut draw));
    format!("{first} {last} {level}")
}
