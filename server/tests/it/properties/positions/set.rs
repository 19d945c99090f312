//! What the model makes of a full set of positions (AMB-36 to AMB-39).

use super::model::{Held, Model, Open, Result, places};
use super::sent::Sent;
use crate::model::all_find_their_own;

impl Model {
    /// Elements that give both codes before those that give one, each in the order sent; first what is identical, then what
    /// agrees in one date, and what is left is new, or goes.
    pub(super) fn replace(&mut self, mut held: Vec<Held>, set: &[Sent]) -> (Vec<Held>, Result) {
        if set.is_empty() && !self.ways.empty_is_full {
            return (held, Result::Done(Vec::new()));
        }
        if !set.iter().all(Sent::is_valid) {
            return (held, Result::Invalid);
        }
        let (both, one): (Vec<&Sent>, Vec<&Sent>) = set.iter().partition(|sent| sent.has_both_codes());
        let in_turn = [both, one].concat();
        let mut claimed = vec![false; held.len()];
        let served = self.serve_identical(&held, &in_turn, &mut claimed);
        let mut left = Vec::new();
        for (sent, served) in in_turn.iter().zip(served) {
            if !served && !self.serve_by_date(&mut held, sent, &mut claimed) {
                left.push(*sent);
            }
        }
        let mut kept = Vec::new();
        for (one, claimed) in held.iter().zip(claimed) {
            if !claimed && one.linked && self.ways.removal_must_succeed {
                return (held, Result::Unremovable);
            }
            if claimed || one.linked {
                kept.push(one.clone());
            }
        }
        kept.extend(left.into_iter().map(|sent| self.stored(sent)));
        (kept, Result::Done(Vec::new()))
    }

    /// Which elements have an identical position of their own; whatever is identical to one of those is claimed.
    fn serve_identical(&self, held: &[Held], in_turn: &[&Sent], claimed: &mut [bool]) -> Vec<bool> {
        let is_identical = |sent: &Sent, one: &Held| {
            self.agrees(sent, one) && Some(one.start) == sent.start && one.end == sent.end()
        };
        let mut served: Vec<usize> = Vec::new();
        for element in 0..in_turn.len() {
            let mut together: Vec<Vec<usize>> = Vec::new();
            for one in served.iter().chain([&element]) {
                together.push(places(held, |position| is_identical(in_turn[*one], position)));
            }
            if all_find_their_own(&together, held.len()) {
                served.push(element);
            }
        }
        for (one, claimed) in held.iter().zip(claimed) {
            *claimed = served.iter().any(|element| is_identical(in_turn[*element], one));
        }
        (0..in_turn.len())
            .map(|element| served.contains(&element))
            .collect()
    }

    /// Gives one date to all unclaimed positions that agree in the other.
    fn serve_by_date(&self, held: &mut [Held], sent: &Sent, claimed: &mut [bool]) -> bool {
        let free: Vec<usize> = (0..held.len())
            .filter(|place| !claimed[*place] && self.agrees(sent, &held[*place]))
            .collect();
        let by_start: Vec<usize> = free
            .iter()
            .copied()
            .filter(|place| Some(held[*place].start) == sent.start)
            .collect();
        if !by_start.is_empty() {
            for place in by_start {
                held[place].end = sent.end();
                claimed[place] = true;
            }
            return true;
        }
        if sent.end().is_none() && self.ways.open != Open::Always {
            return false;
        }
        let by_end: Vec<usize> = free
            .into_iter()
            .filter(|place| held[*place].end == sent.end())
            .collect();
        for place in &by_end {
            held[*place].start = sent.start.unwrap();
            claimed[*place] = true;
        }
        !by_end.is_empty()
    }
}
