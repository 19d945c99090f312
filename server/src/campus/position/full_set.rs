//! The full set of a person's positions, settled against those that are stored (silence AMB-37).

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::pairing::Pairing;
use super::wanted::Wanted;
use super::{Deed, Position, PositionInput, Trace};
use crate::campus::place::Place;
use crate::campus::{
    Code, Context, District, Fault, Notice, NoticeCode, OpenMatchesOpen, Readings, Refusal, RemoveFailure,
    Rule,
};

/// How the elements of a set meet the positions that exist.
struct Settlement<'a> {
    wanted: &'a [Wanted<'a>],
    stored: &'a mut [Position],
    readings: &'a Readings,
    served: Vec<bool>,
    claimed: Vec<bool>,
    traces: Vec<Trace>,
}

/// What there is to tell of a set that was settled.
#[derive(Default)]
pub(in crate::campus) struct Report {
    pub(in crate::campus) notices: Vec<Notice>,
    pub(in crate::campus) traces: Vec<Trace>,
}

impl District {
    /// Makes of the positions stored the full set that was sent: those that agree are kept or get the date that differs,
    /// what is new is added, the rest is removed where nothing hangs on it (POS-37 to POS-42). Sending the same set again
    /// changes nothing.
    ///
    /// # Errors
    /// [`Refusal::LinkedPosition`] when one cannot be removed and the district reads silence AMB-38 so.
    pub(in crate::campus) fn settle_positions(
        &mut self,
        cx: &Context<'_>,
        stored: &mut Vec<Position>,
        elements: &[PositionInput],
        report: &mut Report,
    ) -> Result<(), Refusal> {
        let reference = &self.reference;
        let wanted: Vec<Wanted<'_>> = elements
            .iter()
            .filter_map(|position| position.wanted(reference))
            .collect();
        let mut settlement = Settlement::new(&wanted, stored, cx.readings);
        settlement.claim_identical();
        settlement.claim_by_date();
        let Settlement {
            served,
            claimed,
            traces,
            ..
        } = settlement;
        report.traces.extend(traces);
        remove_unclaimed(stored, &claimed, cx.readings, report)?;
        self.add_unserved(cx, stored, &wanted, &served, report);
        Ok(())
    }

    /// Adds what no stored position serves, and tells in the order sent what was ignored of each element.
    fn add_unserved(
        &mut self,
        cx: &Context<'_>,
        stored: &mut Vec<Position>,
        wanted: &[Wanted<'_>],
        served: &[bool],
        report: &mut Report,
    ) {
        let mut notices = BTreeMap::new();
        for index in order(wanted) {
            let wanted = &wanted[index];
            let place = Place::Position(index);
            let notice = wanted.notice(&self.reference, cx.readings, place, !served[index]);
            notices.extend(notice.map(|notice| (index, notice)));
            if !served[index] {
                let added = self.added(wanted, cx.readings);
                report.traces.push(Trace {
                    position: added.id,
                    element: Some(index),
                    deed: Deed::Created,
                });
                stored.push(added);
            }
        }
        stored.shrink_to_fit();
        report.notices.extend(notices.into_values());
    }

    /// The position to store for a judged element of somebody new, or for one that is added.
    pub(in crate::campus) fn new_position(
        &mut self,
        cx: &Context<'_>,
        sent: &PositionInput,
        place: Place,
        notices: &mut Vec<Notice>,
    ) -> Option<Position> {
        let wanted = sent.wanted(&self.reference)?;
        notices.extend(wanted.notice(&self.reference, cx.readings, place, true));
        Some(self.added(&wanted, cx.readings))
    }
}

/// Removes what no element is about. A position that other activity hangs on stays (POS-40).
fn remove_unclaimed(
    stored: &mut Vec<Position>,
    claimed: &[bool],
    readings: &Readings,
    report: &mut Report,
) -> Result<(), Refusal> {
    let unclaimed: Vec<&Position> = stored
        .iter()
        .zip(claimed)
        .filter(|(_, claimed)| !**claimed)
        .map(|(p, _)| p)
        .collect();
    let messages = unclaimed
        .iter()
        .filter(|position| position.linked)
        .map(|position| kept(position));
    if readings.remove_failure == RemoveFailure::Error {
        let faults: Vec<Fault> = messages
            .map(|message| Fault::new(Code::LinkedPosition, "/positions", message, Rule::POS_40))
            .collect();
        if !faults.is_empty() {
            return Err(Refusal::LinkedPosition(faults));
        }
    } else {
        report.notices.extend(messages.map(|message| Notice {
            code: NoticeCode::PositionKept,
            path: "/positions".to_owned(),
            message: Cow::Owned(message),
        }));
    }
    report.traces.extend(unclaimed.into_iter().map(|position| Trace {
        position: position.id,
        element: None,
        deed: if position.linked {
            Deed::KeptLinked
        } else {
            Deed::Removed
        },
    }));
    let mut claims = claimed.iter();
    stored.retain(|position| claims.next().is_some_and(|claimed| *claimed) || position.linked);
    Ok(())
}

/// Says of a position that it cannot be removed.
fn kept(position: &Position) -> String {
    format!(
        "the position at school {} from {} is not in the set and cannot be removed: other activity in Campus hangs on it",
        position.school_number, position.start_date
    )
}

/// Elements that give both codes go first, throughout: they know best which position they mean.
fn order(wanted: &[Wanted<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| !wanted[*index].has_both_codes());
    order
}

impl<'a> Settlement<'a> {
    fn new(wanted: &'a [Wanted<'a>], stored: &'a mut [Position], readings: &'a Readings) -> Self {
        Self {
            served: vec![false; wanted.len()],
            claimed: vec![false; stored.len()],
            traces: Vec::new(),
            wanted,
            stored,
            readings,
        }
    }

    fn unclaimed(&self, fits: impl Fn(&Position) -> bool) -> impl Iterator<Item = usize> {
        let positions = self.stored.iter().enumerate();
        let fitting = positions.filter(move |(at, position)| !self.claimed[*at] && fits(position));
        fitting.map(|(at, _)| at)
    }

    fn claim(&mut self, at: usize, element: usize, deed: Deed) {
        (self.claimed[at], self.served[element]) = (true, true);
        self.traces.push(Trace {
            position: self.stored[at].id,
            element: Some(element),
            deed,
        });
    }

    /// Each element claims one position identical to it, one with exactly its codes if there is such; then whatever else
    /// is identical to an element that was served is claimed, too.
    fn claim_identical(&mut self) {
        let (all, readings) = (self.wanted, self.readings);
        let order = order(all);
        let stored = &*self.stored;
        let is_identical = |element: usize, at: usize| all[element].is_identical(&stored[at], readings);
        let mut pairing = Pairing::new(all.len(), stored.len(), is_identical);
        for index in &order {
            pairing.claim(*index, |at| all[*index].has_exactly_the_codes(&stored[at]));
        }
        let pairs = order.iter().map(|index| (*index, pairing.position_of(*index)));
        let pairs: Vec<(usize, Option<usize>)> = pairs.collect();
        for (index, at) in pairs {
            if let Some(at) = at {
                self.claim(at, index, Deed::Identical);
            }
        }
        for at in 0..self.stored.len() {
            let position = &self.stored[at];
            let is_twin = |index: &usize| self.served[*index] && all[*index].is_identical(position, readings);
            if !self.claimed[at]
                && let Some(index) = (0..all.len()).find(is_twin)
            {
                self.claim(at, index, Deed::IdenticalToo);
            }
        }
    }

    /// Each element left gives its end date to all positions that begin with it, or else its start date to all that end
    /// with it (POS-22, POS-24, silences AMB-30 and AMB-31).
    fn claim_by_date(&mut self) {
        let (all, readings) = (self.wanted, self.readings);
        let open_matches_open = readings.open_matches_open == OpenMatchesOpen::Always;
        for index in order(all) {
            if self.served[index] {
                continue;
            }
            let wanted = &all[index];
            let agrees = |position: &Position| wanted.agrees(position, readings);
            let by_start = |position: &Position| position.start_date == wanted.start_date && agrees(position);
            let by_end = |position: &Position| position.end_date == wanted.end_date && agrees(position);
            let mut found: Vec<usize> = self.unclaimed(by_start).collect();
            let mut deed = Deed::MatchedByStart;
            if found.is_empty() && (wanted.end_date.is_some() || open_matches_open) {
                found = self.unclaimed(by_end).collect();
                deed = Deed::MatchedByEnd;
            }
            for at in found {
                self.claim(at, index, deed);
                if deed == Deed::MatchedByStart {
                    self.stored[at].end_date = wanted.end_date;
                } else {
                    self.stored[at].start_date = wanted.start_date;
                }
            }
        }
    }
}
