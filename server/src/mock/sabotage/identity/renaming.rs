//! A change of name, as a saboteur sees it.

use std::sync::Arc;

use jiff::civil::Date;

use crate::campus::{Identity, Person};
use crate::mock::sabotage::Deed;

/// A record that ended an identity and began another.
pub(super) struct Renaming {
    before: Arc<Person>,
    /// The person under the new name, to be tampered with.
    pub(super) now: Person,
}

impl Renaming {
    /// The change of name that an update brought about, if it did.
    pub(super) fn of(deed: &Deed<'_>) -> Option<Self> {
        deed.update()?;
        Self::seen(deed)
    }

    /// The change of name that a record of a synchronization brought about, if it did.
    pub(super) fn of_commit(deed: &Deed<'_>) -> Option<Self> {
        deed.committed()?;
        Self::seen(deed)
    }

    fn seen(deed: &Deed<'_>) -> Option<Self> {
        let (before, now) = (deed.former()?, deed.person()?);
        let is_renamed = now.identities.former.len() > before.identities.former.len();
        is_renamed.then(|| Self {
            before: Arc::clone(before),
            now: Person::clone(now),
        })
    }

    /// Which parts of the name changed: the last, the first, the middle name.
    pub(super) fn parts(&self) -> [bool; 3] {
        let (before, now) = (self.before.identity(), self.now.identity());
        [
            before.last_name != now.last_name,
            before.first_name != now.first_name,
            before.middle_name != now.middle_name,
        ]
    }

    /// The person with the new name written over the old one, as if there were no history.
    pub(super) fn in_place(self) -> Person {
        let Self { before, mut now } = self;
        now.identities.former.clone_from(&before.identities.former);
        let (kept, current) = (before.identity(), &mut now.identities.current);
        (current.id, current.start_date) = (kept.id, kept.start_date);
        now
    }
}

/// A person whose identity ends today although it is followed by one of the same name.
pub(super) fn renewed(person: &Person, former: &Person, today: Date) -> Person {
    let mut renewed = person.clone();
    renewed.identities.former.push(Identity {
        end_date: Some(today),
        ..former.identity().clone()
    });
    renewed.identities.current.start_date = today;
    renewed
}
