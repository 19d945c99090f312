//! What happened to a staff member since Campus heard of them.

use jiff::civil::date;

use super::District;
use super::calendar::TODAY;
use super::draw::{Draw, Subject};
use super::home::{addresses_of_staff, shares_household};
use super::member::phone;
use super::name::Names;
use super::record::Record;
use super::residence::Residence;
use super::share::{Share, Shares};
use super::spelling::HouseholdRecord;
use crate::campus::Employment;

/// What happened, as it is drawn. Whose record is at fault or there twice has met with nothing else, so that each can be
/// told by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The record has a flaw.
    Faulty,
    /// The record is there twice.
    Repeated,
    /// Life went on.
    Lived(Events),
}

/// What can happen in a life, each whatever the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Events {
    pub(super) is_renamed: bool,
    pub(super) has_moved: bool,
    pub(super) is_rehired: bool,
}

impl Fate {
    /// What happened to the staff member with a number. A larger share of one thing leaves the others as they are.
    pub(super) fn of(seed: u64, number: u32, shares: &Shares) -> Self {
        if shares.are_none() {
            return Self::Lived(Events::default());
        }
        let mut draw = Draw::of(seed, Subject::Fate(number));
        let mut meets = |share: Share| draw.within(0..Share::WHOLE) < share.of_whole();
        let (is_faulty, is_repeated) = (meets(shares.errors), meets(shares.duplicates));
        let events = Events {
            is_renamed: meets(shares.renames),
            has_moved: meets(shares.moves),
            is_rehired: meets(shares.rehires),
        };
        match (is_faulty, is_repeated) {
            (true, _) => Self::Faulty,
            (false, true) => Self::Repeated,
            (false, false) => Self::Lived(events),
        }
    }
}

/// What is wrong with a record that Campus cannot take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// The gender is in no list.
    UnknownGender,
    /// The school of a position is in no list.
    UnknownSchool,
    /// A position does not say when it starts.
    MissingStartDate,
    /// An address is given as a text and in its parts.
    BothAddressForms,
}

impl Flaw {
    /// Every flaw.
    pub const ALL: [Self; 4] = [
        Self::UnknownGender,
        Self::UnknownSchool,
        Self::MissingStartDate,
        Self::BothAddressForms,
    ];

    /// The flaw of the record of the staff member with a number.
    pub(super) fn of(seed: u64, number: u32) -> Self {
        Self::ALL[Draw::of(seed, Subject::Event(0, number)).within(0..Self::ALL.len())]
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnknownGender => "unknown gender",
            Self::UnknownSchool => "unknown school",
            Self::MissingStartDate => "missing start date",
            Self::BothAddressForms => "both address forms",
        }
    }

    /// Puts the flaw into the record of the staff member with a number.
    pub(super) fn spoil(self, record: &mut Record<'_>, seed: u64, number: u32) {
        let first = record.positions.first_mut();
        match (self, first) {
            (Self::UnknownGender, _) | (Self::UnknownSchool | Self::MissingStartDate, None) => {
                record.gender = Some("X");
            }
            // Numbers of schools end in a nought.
            (Self::UnknownSchool, Some(first)) => first.school_number = "999",
            (Self::MissingStartDate, Some(first)) => first.start_date = None,
            (Self::BothAddressForms, _) => {
                let elsewhere = [Residence::elsewhere(seed, number)];
                let household = HouseholdRecord::of(seed, number, &elsewhere);
                record.household = household.map(HouseholdRecord::in_both_forms);
            }
        }
    }
}

/// Another last name than `own` for the staff member with a number.
pub(super) fn other_last_name(seed: u64, number: u32, own: &str) -> String {
    let other = Names::last(&mut Draw::of(seed, Subject::Event(1, number)));
    if other == own {
        format!("{own}-{own}")
    } else {
        other.to_owned()
    }
}

/// Another cell phone than anybody has, for the second record of the staff member with a number.
pub(super) fn other_phone(seed: u64, number: u32) -> String {
    phone(&mut Draw::of(seed, Subject::Event(2, number)), "952").to_string()
}

/// Lets the staff member with a number live elsewhere; says whether they can: Campus moves nobody who shares a household.
pub(super) fn move_house(record: &mut Record<'_>, district: District, number: u32) -> bool {
    let seed = district.seed();
    let mut residences = addresses_of_staff(district, number);
    let Some(home) = residences.first_mut().filter(|_| !shares_household(seed, number)) else {
        return false;
    };
    *home = Residence::elsewhere(seed, number);
    record.household = HouseholdRecord::of(seed, number, &residences);
    true
}

/// Ends what the staff member with a number did at the district, unless it has ended, and lets them begin anew in the
/// position they held last; says whether they can: not in the summer in which they came.
pub(super) fn hire_again(record: &mut Record<'_>, seed: u64, number: u32) -> bool {
    let mut draw = Draw::of(seed, Subject::Event(3, number));
    let left = date(TODAY.year(), 6, draw.within(1..=30));
    let back = date(TODAY.year(), 8, draw.within(1..=28));
    // Whoever came later is still in the first summer.
    let before = date(TODAY.year(), 6, 1);
    let employments = record.employments.to_mut();
    let Some(last) = employments
        .last_mut()
        .filter(|last| last.hire_date < Some(before))
    else {
        return false;
    };
    last.termination_date.get_or_insert(left);
    employments.push(Employment {
        hire_date: Some(back),
        termination_date: None,
    });
    for position in &mut record.positions {
        position.end_date.get_or_insert(left);
    }
    if let Some(mut again) = record.positions.last().cloned() {
        again.start_date = Some(back);
        again.end_date = None;
        record.positions.push(again);
    }
    true
}
