//! A district, as the two numbers it is made of.

use super::People;
use super::catalogue::{ASSIGNMENT_CODES, GENDERS, titles};
use super::home::{addresses, households};
use super::schools::schools;
use crate::campus::{AssignmentCode, Gender, Household, School, StoredAddress, Title};

/// A district of any size, made up from a seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct District {
    staff: u32,
    seed: u64,
}

impl District {
    /// The most staff members a district can have.
    pub const MOST_STAFF: u32 = 10_000_000;

    /// The district of a seed with so many staff members, or with [`Self::MOST_STAFF`] if there are to be more.
    pub fn new(staff: u32, seed: u64) -> Self {
        Self {
            staff: staff.min(Self::MOST_STAFF),
            seed,
        }
    }

    /// Who lives together and where, ordered by id.
    pub fn households(self) -> impl Iterator<Item = Household> {
        households(self)
    }

    /// Where anybody lives or gets letters, ordered by id.
    pub fn addresses(self) -> impl Iterator<Item = StoredAddress> {
        addresses(self)
    }

    /// How many staff members there are.
    pub fn staff(self) -> u32 {
        self.staff
    }

    pub(super) fn seed(self) -> u64 {
        self.seed
    }

    /// The schools, one for every fifty staff members and at least one.
    pub fn schools(self) -> impl Iterator<Item = School> {
        schools(self)
    }

    /// The genders of every district that is made up.
    pub fn genders() -> impl Iterator<Item = Gender> {
        GENDERS.iter().map(|gender| Gender {
            gender: gender.code.into(),
            name: gender.name.into(),
        })
    }

    /// The assignment codes of every district that is made up.
    pub fn assignment_codes() -> impl Iterator<Item = AssignmentCode> {
        ASSIGNMENT_CODES
            .into_iter()
            .map(|(code, description)| AssignmentCode {
                assignment_code: code.into(),
                description: description.into(),
            })
    }

    /// The titles of every district that is made up.
    pub fn titles() -> impl Iterator<Item = Title> {
        titles().map(|job| Title {
            title_code: job.title.into(),
            title_description: job.description.into(),
        })
    }

    /// Everybody: the staff in the order of their numbers and, after every fourth of them, three students and parents.
    pub fn people(self) -> People {
        People::of(self)
    }
}
