//! The full set of positions (AMB-37), and what is odd about the titles that come with positions.

use super::matching::all_find_their_own;
use super::person::Position;
use super::record::Record;
use super::titles::Titles;

/// A position that was sent and has been judged.
pub(super) struct Element {
    school: String,
    assignment: Option<String>,
    title: Option<String>,
    description: Option<String>,
    start: String,
    end: Option<String>,
}

impl Element {
    pub(super) fn of(sent: &Record) -> Self {
        let trimmed = |property: &str| sent.text(property).map(|text| text.trim().to_owned());
        Self {
            school: trimmed("schoolNumber").expect("it was judged"),
            assignment: trimmed("assignmentCode"),
            title: trimmed("titleCode"),
            description: sent.owned("titleDescription"),
            start: sent.owned("startDate").expect("it was judged"),
            end: sent.owned("endDate"),
        }
    }

    fn gives_both_codes(&self) -> bool {
        self.assignment.is_some() && self.title.is_some()
    }

    /// School and every code given agree (AMB-29).
    fn agrees(&self, position: &Position) -> bool {
        let compared = |code: &Option<String>| code.as_deref().map(Titles::compared);
        self.school == position.school_number
            && (self.assignment.is_none() || self.assignment == position.assignment_code)
            && (self.title.is_none() || compared(&self.title) == compared(&position.title_code))
    }

    fn is_identical(&self, position: &Position) -> bool {
        self.agrees(position) && self.start == position.start_date && self.end == position.end_date
    }

    /// Whether the description sent describes nothing (AMB-35, AMB-127).
    pub(super) fn is_description_ignored(&self, titles: &Titles) -> bool {
        match (&self.description, &self.title) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(description), Some(code)) => {
                titles.description(code).is_some_and(|known| known != description)
            }
        }
    }

    /// The position to store.
    pub(super) fn stored(&self, id: u64, titles: &mut Titles) -> Position {
        let title = self.title.as_deref();
        Position {
            id,
            school_number: self.school.clone(),
            assignment_code: self.assignment.clone(),
            title_code: title.map(|code| titles.on_demand(code, self.description.as_deref())),
            start_date: self.start.clone(),
            end_date: self.end.clone(),
        }
    }
}

/// Elements in the order in which they are served: those that give both codes before those that give one.
pub(super) fn in_turn(elements: &[Element]) -> Vec<usize> {
    let (first, second): (Vec<usize>, Vec<usize>) =
        (0..elements.len()).partition(|index| elements[*index].gives_both_codes());
    [first, second].concat()
}

/// Which elements have an identical position of their own.
fn served_as_they_are(stored: &[Position], elements: &[Element]) -> Vec<bool> {
    let identical_to = |element: &Element| -> Vec<usize> {
        let places = (0..stored.len()).filter(|at| element.is_identical(&stored[*at]));
        places.collect()
    };
    let mut served = vec![false; elements.len()];
    let mut wanted = Vec::new();
    for index in in_turn(elements) {
        wanted.push(identical_to(&elements[index]));
        served[index] = all_find_their_own(&wanted, stored.len());
        if !served[index] {
            wanted.pop();
        }
    }
    served
}

/// The positions that stay, with the dates they get, and for each element whether one of them serves it.
pub(super) fn settled(mut stored: Vec<Position>, elements: &[Element]) -> (Vec<Position>, Vec<bool>) {
    let mut served = served_as_they_are(&stored, elements);
    let is_claimed = |position: &Position| {
        let mut served_ones = elements.iter().zip(&served).filter(|(_, served)| **served);
        served_ones.any(|(element, _)| element.is_identical(position))
    };
    let mut claimed: Vec<bool> = stored.iter().map(is_claimed).collect();
    for index in in_turn(elements) {
        let element = &elements[index];
        if served[index] {
            continue;
        }
        let free: Vec<usize> = (0..stored.len())
            .filter(|at| !claimed[*at] && element.agrees(&stored[*at]))
            .collect();
        let by_start: Vec<usize> = free
            .iter()
            .copied()
            .filter(|at| stored[*at].start_date == element.start)
            .collect();
        let by_end: Vec<usize> = free
            .into_iter()
            .filter(|at| stored[*at].end_date == element.end)
            .collect();
        if !by_start.is_empty() {
            for at in by_start {
                (claimed[at], served[index]) = (true, true);
                stored[at].end_date.clone_from(&element.end);
            }
        } else if element.end.is_some() {
            for at in by_end {
                (claimed[at], served[index]) = (true, true);
                stored[at].start_date.clone_from(&element.start);
            }
        }
    }
    let kept = stored.into_iter().zip(claimed).filter(|(_, claimed)| *claimed);
    (kept.map(|(position, _)| position).collect(), served)
}
