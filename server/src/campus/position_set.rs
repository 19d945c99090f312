//! The full set of a person's positions, settled against those that are stored (silence AMB-37).

use super::place::Place;
use super::position::Wanted;
use super::{District, Notice, Position, PositionInput, TitleKey};

/// How the elements of a set meet the positions that exist.
struct Settlement<'a> {
    wanted: &'a [Wanted<'a>],
    stored: &'a mut [Position],
    served: Vec<bool>,
    claimed: Vec<bool>,
}

impl District {
    /// Makes of the positions stored the full set that was sent: those that agree are kept or get the date that differs,
    /// what is new is added in the order sent, the rest is removed. Sending the same set again changes nothing; a set
    /// without elements is none (silence AMB-36).
    pub(super) fn settle_positions(
        &mut self,
        stored: &mut Vec<Position>,
        sent: &[PositionInput],
        notices: &mut Vec<Notice>,
    ) {
        if sent.is_empty() {
            return;
        }
        let reference = &self.reference;
        let wanted: Vec<Wanted<'_>> = sent
            .iter()
            .filter_map(|position| position.wanted(reference))
            .collect();
        let mut settlement = Settlement::new(&wanted, stored);
        settlement.claim_identical();
        settlement.claim_by_date();
        let Settlement { served, claimed, .. } = settlement;
        let mut claims = claimed.iter();
        stored.retain(|_| claims.next().is_some_and(|claimed| *claimed));
        for (index, (wanted, served)) in wanted.iter().zip(served).enumerate() {
            notices.extend(wanted.notice(&self.reference, Place::Position(index)));
            if !served {
                let id = self.last_ids.next_assignment();
                stored.push(wanted.stored(&mut self.reference, id));
            }
        }
    }

    /// The position to store for a judged element of somebody new, or for one that is added.
    pub(super) fn new_position(
        &mut self,
        sent: &PositionInput,
        place: Place,
        notices: &mut Vec<Notice>,
    ) -> Option<Position> {
        let wanted = sent.wanted(&self.reference)?;
        notices.extend(wanted.notice(&self.reference, place));
        let id = self.last_ids.next_assignment();
        Some(wanted.stored(&mut self.reference, id))
    }
}

impl<'a> Settlement<'a> {
    fn new(wanted: &'a [Wanted<'a>], stored: &'a mut [Position]) -> Self {
        Self {
            served: vec![false; wanted.len()],
            claimed: vec![false; stored.len()],
            wanted,
            stored,
        }
    }

    /// Elements that give both codes go first: they know best which position they mean.
    fn order(&self) -> Vec<usize> {
        let both = |wanted: &Wanted<'_>| wanted.assignment_code.is_some() && wanted.title.is_some();
        let mut order: Vec<usize> = (0..self.wanted.len()).collect();
        order.sort_by_key(|index| !both(&self.wanted[*index]));
        order
    }

    fn unclaimed(&self, fits: impl Fn(&Position) -> bool) -> impl Iterator<Item = usize> {
        let positions = self.stored.iter().enumerate();
        positions
            .filter(move |(at, position)| !self.claimed[*at] && fits(position))
            .map(|(at, _)| at)
    }

    /// Each element claims one position identical to it, one with exactly its codes if there is such; then whatever else
    /// is identical to an element that was served is claimed, too.
    fn claim_identical(&mut self) {
        for index in self.order() {
            let wanted = &self.wanted[index];
            let exact = self
                .unclaimed(|position| is_identical(wanted, position) && has_no_other_code(wanted, position));
            let found = exact
                .chain(self.unclaimed(|position| is_identical(wanted, position)))
                .next();
            if let Some(at) = found {
                (self.claimed[at], self.served[index]) = (true, true);
            }
        }
        for (at, position) in self.stored.iter().enumerate() {
            let mut elements = self.wanted.iter().zip(&self.served);
            self.claimed[at] |= elements.any(|(wanted, served)| *served && is_identical(wanted, position));
        }
    }

    /// Each element left gives its end date to all positions that begin with it, or else its start date to all that end
    /// with it (POS-22, POS-24, silences AMB-30 and AMB-31).
    fn claim_by_date(&mut self) {
        for index in self.order() {
            if self.served[index] {
                continue;
            }
            let wanted = &self.wanted[index];
            let by_start =
                |position: &Position| agrees(wanted, position) && position.start_date == wanted.start_date;
            let by_end =
                |position: &Position| agrees(wanted, position) && position.end_date == wanted.end_date;
            let mut found: Vec<usize> = self.unclaimed(by_start).collect();
            let is_start = !found.is_empty();
            if !is_start && wanted.end_date.is_some() {
                found = self.unclaimed(by_end).collect();
            }
            for at in found {
                (self.claimed[at], self.served[index]) = (true, true);
                let position = &mut self.stored[at];
                if is_start {
                    position.end_date = wanted.end_date;
                } else {
                    position.start_date = wanted.start_date;
                }
            }
        }
    }
}

/// Whether school and every code given agree (silence AMB-29).
fn agrees(wanted: &Wanted<'_>, position: &Position) -> bool {
    wanted.school_number == position.school_number
        && wanted
            .assignment_code
            .as_ref()
            .is_none_or(|code| position.assignment_code.as_ref() == Some(code))
        && wanted.title.as_ref().is_none_or(|(key, _)| {
            let held = position.title_code.as_ref();
            held.is_some_and(|held| TitleKey::of(held) == *key)
        })
}

fn is_identical(wanted: &Wanted<'_>, position: &Position) -> bool {
    agrees(wanted, position)
        && wanted.start_date == position.start_date
        && wanted.end_date == position.end_date
}

fn has_no_other_code(wanted: &Wanted<'_>, position: &Position) -> bool {
    wanted.assignment_code.is_some() == position.assignment_code.is_some()
        && wanted.title.is_some() == position.title_code.is_some()
}
