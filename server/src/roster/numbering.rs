//! Ids, in the order in which people are made.

use crate::campus::{Person, PersonId};

/// The last ids given.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Numbering {
    person: u64,
    identity: u64,
    assignment: u64,
}

impl Numbering {
    /// Gives a person and what belongs to them ids of their own.
    pub(super) fn number(&mut self, person: &mut Person) {
        person.id = PersonId(next(&mut self.person));
        let identities = &mut person.identities;
        for identity in identities.former.iter_mut().chain([&mut identities.current]) {
            identity.id = next(&mut self.identity);
        }
        for position in &mut person.positions {
            position.id = next(&mut self.assignment);
        }
    }
}

fn next(last: &mut u64) -> u64 {
    *last += 1;
    *last
}
