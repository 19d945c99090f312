//! The homes of a district: who lives together and where.
//!
//! There are five homes for every four staff members, one of each and one of the family that comes after them. Ids follow
//! from the numbers of the homes; where nobody has made a household there is a gap.

use std::sync::Arc;

use jiff::civil::Date;

use super::District;
use super::calendar::{TODAY, day_of};
use super::draw::{Draw, Subject};
use super::family::{STAFF_OF_A_FAMILY, family, is_own};
use super::name::{Called, Names};
use super::residence::{Residence, Stay};
use crate::campus::{Household, HouseholdId, HouseholdLocation, Member, PersonId, StoredAddress};

/// Homes for each family and the staff before it.
const HOMES: u64 = STAFF_OF_A_FAMILY as u64 + 1;
/// People of each family and the staff before it.
const PEOPLE: u64 = STAFF_OF_A_FAMILY as u64 + 3;

/// Whose home it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dweller {
    /// The staff member with a number, by themselves or with the one before, who is their partner.
    Staff(u32),
    /// The family after the staff member with a number.
    Family(u32),
}

/// The households of a district, each made when it is its turn, ordered by id.
pub(super) fn households(district: District) -> impl Iterator<Item = Household> {
    let (names, seed) = (Names::new(), district.seed());
    let known = dwellers(district).filter(move |dweller| Life::of(*dweller, seed).has_household);
    known.map(move |dweller| dweller.household(&names, seed))
}

/// The addresses of a district, each made when it is its turn, ordered by id.
pub(super) fn addresses(district: District) -> impl Iterator<Item = StoredAddress> {
    let seed = district.seed();
    let residences = dwellers(district).flat_map(move |dweller| dweller.residences(seed));
    residences.map(|residence| residence.stored())
}

/// Whoever has a home, in the order of the homes.
fn dwellers(district: District) -> impl Iterator<Item = Dweller> {
    (1..=district.staff()).flat_map(|number| {
        let has_family = number.is_multiple_of(STAFF_OF_A_FAMILY);
        let family = has_family.then_some(Dweller::Family(number));
        [Dweller::Staff(number)].into_iter().chain(family)
    })
}

impl Dweller {
    /// The number of the home, from nought on.
    fn index(self) -> u64 {
        let (Self::Staff(number) | Self::Family(number)) = self;
        let before = u64::from(number - 1);
        let (families, staff) = (before / (HOMES - 1), before % (HOMES - 1));
        let is_family = u64::from(matches!(self, Self::Family(_)));
        families * HOMES + staff + is_family
    }

    /// The home whose address it is: next door some have moved in with somebody they are not a household with (HOUSE-23).
    fn host(self, seed: u64) -> Self {
        match self {
            Self::Staff(number) if Bond::of(seed, number) == Bond::Guest => Self::Staff(number - 1),
            dweller => dweller,
        }
    }

    fn residence(self, seed: u64, stay: Stay) -> Residence {
        Residence::of(seed, self.index(), stay)
    }

    /// The addresses that are those of this home and of none before it, ordered by id.
    fn residences(self, seed: u64) -> impl Iterator<Item = Residence> {
        let life = Life::of(self, seed);
        let may_have_guests = matches!(self, Self::Staff(number) if number % STAFF_OF_A_FAMILY == 1);
        let here = self.host(seed) == self && (life.has_household || may_have_guests);
        let before = life.has_household && life.moved.is_some();
        let letters = life.has_household && life.has_box;
        let all = [
            (Stay::Now, here),
            (Stay::Before, before),
            (Stay::Letters, letters),
        ];
        all.into_iter()
            .filter(|(_, is_there)| *is_there)
            .map(move |(stay, _)| self.residence(seed, stay))
    }

    fn household(self, names: &Names, seed: u64) -> Household {
        let life = Life::of(self, seed);
        let (name, members) = match self {
            Self::Staff(number) => staff(names, seed, number, &life),
            Self::Family(number) => family_together(names, seed, number),
        };
        let since = members.first().map_or(TODAY, |member| member.start_date);
        let mut draw = Draw::of(seed, Subject::Home(self.index() + DETAILS));
        Household {
            id: HouseholdId(self.index() + 1),
            name,
            phone: draw.one_in(3).then(|| super::member::phone(&mut draw, "763")),
            comments: None,
            private: draw.one_in(20),
            staff_household: matches!(self, Self::Staff(_)),
            members,
            household_locations: self.locations(seed, &life, since),
        }
    }

    fn locations(self, seed: u64, life: &Life, since: Date) -> Vec<HouseholdLocation> {
        let at = |residence: Residence, start_date: Date| HouseholdLocation {
            address: residence.id,
            start_date,
            end_date: None,
            mailing: true,
            physical: true,
            secondary: false,
            private: false,
        };
        let mut locations = Vec::new();
        let moved = life.moved.filter(|day| *day > since);
        if let Some(day) = moved {
            let mut before = at(self.residence(seed, Stay::Before), since);
            before.end_date = Some(day);
            locations.push(before);
        }
        let here = self.host(seed).residence(seed, Stay::Now);
        locations.push(at(here, moved.unwrap_or(since)));
        locations.extend(life.has_box.then(|| HouseholdLocation {
            physical: false,
            secondary: true,
            ..at(self.residence(seed, Stay::Letters), since)
        }));
        locations
    }
}

/// Sets the stream of what a household is like apart from that of how somebody lives; no home has so high a number.
const DETAILS: u64 = 1 << 31;

/// How somebody lives.
struct Life {
    has_household: bool,
    since: Date,
    moved: Option<Date>,
    has_box: bool,
}

impl Life {
    fn of(dweller: Dweller, seed: u64) -> Self {
        let mut draw = Draw::of(seed, Subject::Home(dweller.index()));
        let year = draw.within(2004..=2022);
        let since = day_of(&mut draw, year);
        let (is_known, has_moved, has_box) = (draw.percent(92), draw.one_in(5), draw.one_in(20));
        let moved_in = draw.within(year..=2023);
        let moved = day_of(&mut draw, moved_in);
        Self {
            has_household: match dweller {
                Dweller::Staff(number) => is_known && !moves_in(seed, number),
                Dweller::Family(_) => true,
            },
            since,
            moved: has_moved.then_some(moved).filter(|moved| *moved > since),
            has_box,
        }
    }
}

/// Whether somebody lives with the family that comes after them, in a household that no API call made.
fn lives_with_family(seed: u64, number: u32) -> bool {
    number.is_multiple_of(STAFF_OF_A_FAMILY) && is_own(seed, number)
}

/// What the staff member with a number is to the one before. Of every four only the second one is anything: the first is
/// nobody's guest or partner, the third has nobody to be it of, and the fourth has a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bond {
    /// They live next door.
    Guest,
    /// They live together.
    Partner,
    /// Nothing.
    None,
}

impl Bond {
    fn of(seed: u64, number: u32) -> Self {
        if number % STAFF_OF_A_FAMILY != 2 {
            return Self::None;
        }
        let mut draw = Draw::of(seed, Subject::Guest(number));
        match (draw.one_in(10), draw.percent(5)) {
            (true, _) => Self::Guest,
            (false, true) => Self::Partner,
            (false, false) => Self::None,
        }
    }
}

/// Whether the household of somebody is that of the staff member after them. So a district grows by the household of two
/// when the second of them comes, and nobody's household becomes another one.
fn lives_with_next(seed: u64, number: u32) -> bool {
    Bond::of(seed, number + 1) == Bond::Partner
}

/// Whether somebody lives in a household that is not numbered as theirs.
fn moves_in(seed: u64, number: u32) -> bool {
    lives_with_family(seed, number) || lives_with_next(seed, number)
}

/// Whether somebody shares a household, be it with a family or with a partner who is staff as well.
pub(super) fn shares_household(seed: u64, number: u32) -> bool {
    moves_in(seed, number) || Bond::of(seed, number) == Bond::Partner
}

/// The addresses at which the staff member with a number can be reached, as the HR system knows them: where they live, and
/// their PO Box. It knows none of those of whom Campus knows no household.
pub(super) fn addresses_of_staff(district: District, number: u32) -> Vec<Residence> {
    let seed = district.seed();
    let dweller = if lives_with_family(seed, number) {
        Dweller::Family(number)
    } else if lives_with_next(seed, number) && number < district.staff() {
        Dweller::Staff(number + 1)
    } else {
        Dweller::Staff(number)
    };
    let life = Life::of(dweller, seed);
    if !life.has_household {
        return Vec::new();
    }
    let mut residences = vec![dweller.host(seed).residence(seed, Stay::Now)];
    residences.extend(life.has_box.then(|| dweller.residence(seed, Stay::Letters)));
    residences
}

/// The personID of the staff member with a number.
fn person_id(number: u32) -> PersonId {
    let before = u64::from(number - 1);
    PersonId(before / (HOMES - 1) * PEOPLE + before % (HOMES - 1) + 1)
}

fn member(person: PersonId, start_date: Date) -> Member {
    Member {
        person,
        start_date,
        end_date: None,
    }
}

fn staff(names: &Names, seed: u64, number: u32, life: &Life) -> (Arc<str>, Vec<Member>) {
    let called = Called::of_staff(names, seed, number);
    let partner = (Bond::of(seed, number) == Bond::Partner).then(|| number - 1);
    let members = partner.into_iter().chain([number]);
    (
        Arc::from(&*called.last),
        members
            .map(|number| member(person_id(number), life.since))
            .collect(),
    )
}

/// Parent and students; of their own staff member, too; some others have moved out.
fn family_together(names: &Names, seed: u64, number: u32) -> (Arc<str>, Vec<Member>) {
    let people = family(names, seed, number);
    let staff = person_id(number);
    let since = |index: usize| people[index].identity().start_date;
    let ids = (1..).map(|after| PersonId(staff.0 + after));
    let mut members: Vec<Member> = ids
        .zip(0..people.len())
        .map(|(id, index)| member(id, since(index)))
        .collect();
    if is_own(seed, number) {
        members.push(member(staff, since(0)));
    } else if Draw::of(seed, Subject::Guest(number)).one_in(10) {
        members.push(Member {
            end_date: Some(TODAY),
            ..member(staff, since(0))
        });
    }
    (Arc::clone(&people[0].identity().last_name), members)
}
