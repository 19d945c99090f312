//! The people of a district, one after the other.

use std::array;

use super::District;
use super::family::{STAFF_OF_A_FAMILY, family};
use super::member::staff_member;
use super::name::Names;
use super::numbering::Numbering;
use crate::campus::Person;

/// Makes the people of a district, each when it is their turn: after four staff members a family of three.
#[derive(Debug)]
pub struct People {
    district: District,
    names: Names,
    staff: u32,
    family: Option<array::IntoIter<Person, 3>>,
    numbering: Numbering,
}

impl People {
    pub(super) fn of(district: District) -> Self {
        Self {
            district,
            names: Names::new(),
            staff: 0,
            family: None,
            numbering: Numbering::default(),
        }
    }

    fn next_staff(&mut self) -> Option<Person> {
        if self.staff == self.district.staff() {
            return None;
        }
        self.staff += 1;
        let seed = self.district.seed();
        if self.staff.is_multiple_of(STAFF_OF_A_FAMILY) {
            self.family = Some(family(&self.names, seed, self.staff).into_iter());
        }
        Some(staff_member(&self.names, seed, self.staff))
    }
}

impl Iterator for People {
    type Item = Person;

    fn next(&mut self) -> Option<Person> {
        let kin = self.family.as_mut().and_then(Iterator::next);
        let mut person = kin.or_else(|| self.next_staff())?;
        self.numbering.number(&mut person);
        Some(person)
    }
}
