//! The person whose positions the HR system updated: as the call found and left them, and as a saboteur leaves them.

use std::sync::Arc;

use super::request::Request;
// What became of a position; a deed is what a saboteur sees of a call.
pub(super) use crate::campus::Deed as Fate;
use crate::campus::{Code, Command, District, Fault, Outcome, Person, Position, Refusal, StaffInput, Trace};
use crate::mock::sabotage::Deed;

/// Whose positions an accepted call updated.
pub(super) struct Holder {
    /// The person before the call.
    pub(super) former: Arc<Person>,
    /// The person after it.
    pub(super) person: Arc<Person>,
    traces: Vec<Trace>,
}

impl Holder {
    /// The holder of the positions that updatePosition found, and the position sent.
    pub(super) fn of_update<'a>(deed: &Deed<'a>) -> Option<(Self, Request<'a>)> {
        match (deed.command, &*deed.result) {
            (Command::UpdatePosition { position, .. }, Ok(Outcome::Positions(updated))) => {
                let holder = Self::new(deed.before, &updated.person, &updated.traces)?;
                Some((holder, Request(position)))
            }
            _ => None,
        }
    }

    /// The staff member whom updateStaff updated, with or without positions, and the record sent.
    pub(super) fn of_record<'a>(deed: &Deed<'a>) -> Option<(Self, &'a StaffInput)> {
        match (deed.command, &*deed.result) {
            (Command::UpdateStaff { staff, .. }, Ok(Outcome::Person(hired))) => {
                let holder = Self::new(deed.before, &hired.person, &hired.traces)?;
                Some((holder, staff))
            }
            _ => None,
        }
    }

    /// The staff member whom updateStaff gave a set of positions that is not empty.
    pub(super) fn of_set(deed: &Deed<'_>) -> Option<Self> {
        let (holder, _) = Self::of_record(deed)?;
        (!deed.positions().is_empty()).then_some(holder)
    }

    fn new(before: &District, person: &Arc<Person>, traces: &[Trace]) -> Option<Self> {
        Some(Self {
            former: Arc::clone(before.people.get(person.id)?),
            person: Arc::clone(person),
            traces: traces.to_vec(),
        })
    }

    /// The assignmentIDs of the positions that met this fate; of those that an update has found, in the order they are
    /// stored in.
    pub(super) fn met(&self, fate: Fate) -> Vec<u64> {
        let those = self.traces.iter().filter(|trace| trace.deed == fate);
        those.map(|trace| trace.position).collect()
    }

    /// Whether the call has found a position that was stored.
    pub(super) fn has_found_any(&self) -> bool {
        let found = [
            Fate::Identical,
            Fate::IdenticalToo,
            Fate::MatchedByStart,
            Fate::MatchedByEnd,
        ];
        self.traces.iter().any(|trace| found.contains(&trace.deed))
    }

    /// Changes the positions that the call has left.
    pub(super) fn change(&self, deed: Deed<'_>, change: impl FnMut(&mut Position)) {
        let mut positions = self.person.positions.clone();
        positions.iter_mut().for_each(change);
        self.store(deed, positions);
    }

    /// Takes back what an update has done to some positions, and does not count them.
    pub(super) fn restore(&self, deed: Deed<'_>, ids: &[u64]) {
        if let Ok(Outcome::Positions(updated)) = deed.result {
            updated.positions.retain(|id| !ids.contains(id));
        }
        self.change(deed, |position| {
            let former = self.former.positions.iter().find(|held| held.id == position.id);
            if let Some(former) = former.filter(|held| ids.contains(&held.id)) {
                *position = former.clone();
            }
        });
    }

    /// Leaves the person with these positions, and says so to the caller.
    pub(super) fn store(&self, mut deed: Deed<'_>, positions: Vec<Position>) {
        deed.store(Person {
            positions,
            ..Person::clone(&self.person)
        });
    }
}

/// What an update is refused with that finds no position.
pub(super) fn not_found() -> Refusal {
    let message = "no such position of this staff member";
    Refusal::NoSuchPosition(Fault::new(Code::NoMatchingPosition, "", message, None))
}
