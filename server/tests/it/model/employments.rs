//! Employments on update: recognised by their hire date, updated or added, never removed (AMB-28).

use super::person::Employment;
use super::record::{Given, Record};

/// What was sent, as it is stored when it is new.
pub(super) fn new(sent: &Record) -> Employment {
    Employment {
        hire_date: sent.owned("hireDate").expect("it was judged"),
        termination_date: sent.owned("terminationDate"),
    }
}

/// What the employments stored are after those sent. One hire date after the other: a single record updates all that have
/// the date; of several each takes one it is equal to, the first of the others updates what none has taken, and what is
/// left over is new.
pub(super) fn merged(stored: &[Employment], sent: &[Record]) -> Vec<Employment> {
    let mut result: Vec<Employment> = stored.to_vec();
    let mut new_ones = Vec::new();
    let mut dates: Vec<String> = sent.iter().map(|record| new(record).hire_date).collect();
    dates.sort();
    dates.dedup();
    for date in dates {
        let rivals: Vec<usize> = (0..sent.len())
            .filter(|index| new(&sent[*index]).hire_date == date)
            .collect();
        let mut free: Vec<usize> = (0..stored.len())
            .filter(|at| stored[*at].hire_date == date)
            .collect();
        // One that says nothing of the termination is content with any, so that it chooses last.
        let (saying, silent): (Vec<usize>, Vec<usize>) = rivals
            .iter()
            .copied()
            .partition(|index| sent[*index].given("terminationDate") != Given::Absent);
        let mut others = Vec::new();
        for index in saying.into_iter().chain(silent) {
            let equal = free.iter().position(|at| stored[*at] == new(&sent[index]));
            match equal {
                Some(place) if rivals.len() > 1 => {
                    free.remove(place);
                }
                _ => others.push(index),
            }
        }
        others.sort_unstable();
        for index in others {
            if free.is_empty() {
                new_ones.push(index);
            }
            for at in free.drain(..) {
                update(&mut result[at], &sent[index]);
            }
        }
    }
    new_ones.sort_unstable();
    result.extend(new_ones.into_iter().map(|index| new(&sent[index])));
    result
}

/// A termination that is not sent stays, an empty one goes (AMB-09).
fn update(stored: &mut Employment, sent: &Record) {
    match sent.given("terminationDate") {
        Given::Absent => {}
        Given::Empty => stored.termination_date = None,
        Given::Text(date) => stored.termination_date = Some(date.to_owned()),
    }
}
