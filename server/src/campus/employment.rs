//! Employments: when a person was hired and when the employment ended.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::place::Place;
use super::sent::{Absence, Change};
use super::{Code, EmploymentUpdate, Fault, OnUpdate, Readings, Rule, Sent};

/// An employment record. The dates are those of the HR system and are stored as they come (EMPL-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Employment {
    /// The date of hire; there is one unless the district does without (silence AMB-27).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hire_date: Option<Date>,
    /// The last day, if the employment has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub termination_date: Option<Date>,
}

/// An employment as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmploymentInput {
    /// The date of hire; needed (silence AMB-27).
    pub hire_date: Sent<Date>,
    /// The date of termination.
    pub termination_date: Sent<Date>,
}

impl EmploymentInput {
    /// What is wrong with the element at `place`. Nothing but its lack of a hire date can be: dates are not compared
    /// with each other nor with anything else (EMPL-05 to EMPL-07).
    pub(super) fn fault(&self, readings: &Readings, place: Place) -> Option<Fault> {
        if self.hire_date.value().is_some() || !readings.require_hire {
            return None;
        }
        let message = "an employment needs its hire date";
        Some(place.fault(Code::MissingProperty, "hireDate", message, Rule::EMPL_01))
    }

    /// The record as it is stored when it is new.
    pub(super) fn stored(&self) -> Employment {
        Employment {
            hire_date: self.hire_date.value().copied(),
            termination_date: self.termination_date.value().copied(),
        }
    }
}

/// Makes of the employments stored what an update says of them (silence AMB-28).
pub(super) fn settle(stored: &mut Vec<Employment>, sent: &Sent<Vec<EmploymentInput>>, readings: &Readings) {
    let list = sent.value().map_or(&[][..], Vec::as_slice);
    match readings.employment_update {
        EmploymentUpdate::Merge => merge(stored, list, Absence::read(readings)),
        EmploymentUpdate::Append => stored.extend(list.iter().map(EmploymentInput::stored)),
        EmploymentUpdate::Replace => match sent {
            Sent::Absent => {}
            Sent::Empty if readings.update_null == OnUpdate::Keep => {}
            Sent::Empty | Sent::Value(_) => *stored = list.iter().map(EmploymentInput::stored).collect(),
        },
    }
}

/// Updates what has a hire date that was sent, and adds what has none; nothing is removed.
///
/// One record of a hire date updates every stored one of that date. Of several with one date each first takes the stored
/// one it is equal to, so that sending the same list again changes nothing; the first of the others updates what is left.
/// A record without a hire date cannot be recognised again (silence AMB-27): it is always added.
fn merge(stored: &mut Vec<Employment>, sent: &[EmploymentInput], absence: Absence) {
    let several = sent_several_times(sent);
    let mut unclaimed = Unclaimed::of(stored);
    let mut served = vec![false; sent.len()];
    // A record that leaves the termination as it is would be content with any, so that it takes what the others leave.
    for leaves_it in [false, true] {
        for (served, employment) in served.iter_mut().zip(sent) {
            let keeps = matches!(employment.termination_date.change(absence), Change::Keep);
            let has_rivals = employment
                .hire_date
                .value()
                .is_some_and(|hired| several.contains(hired));
            if keeps == leaves_it && has_rivals {
                *served = unclaimed.claim_equal(&employment.stored());
            }
        }
    }
    for (employment, _) in sent.iter().zip(served).filter(|(_, served)| !served) {
        let claimed = unclaimed.claim_hired(employment.hire_date.value());
        for at in &claimed {
            let termination = employment.termination_date.change(absence);
            termination.apply(&mut stored[*at].termination_date, |date| Some(*date));
        }
        if claimed.is_empty() {
            stored.push(employment.stored());
        }
    }
}

/// The hire dates that more than one of the records has.
fn sent_several_times(sent: &[EmploymentInput]) -> BTreeSet<Date> {
    let mut seen = BTreeSet::new();
    let dates = sent.iter().filter_map(|employment| employment.hire_date.value());
    dates.filter(|hired| !seen.insert(**hired)).copied().collect()
}

/// The stored employments that nothing sent has taken yet: their dates and their places, ordered so that those of one hire
/// date stand together. A list of thousands is legal, so nothing here looks at all of them for each.
struct Unclaimed(BTreeSet<(Date, Option<Date>, usize)>);

impl Unclaimed {
    fn of(stored: &[Employment]) -> Self {
        let placed = stored.iter().enumerate();
        let dated = placed.filter_map(|(at, held)| Some((held.hire_date?, held.termination_date, at)));
        Self(dated.collect())
    }

    /// Takes the first employment equal to `new`; whether there was one.
    fn claim_equal(&mut self, new: &Employment) -> bool {
        let Some(hired) = new.hire_date else {
            return false;
        };
        let at = |place| (hired, new.termination_date, place);
        let first = self.0.range(at(0)..=at(usize::MAX)).next().copied();
        first.is_some_and(|first| self.0.remove(&first))
    }

    /// Takes all employments of a hire date and gives their places.
    fn claim_hired(&mut self, hired: Option<&Date>) -> Vec<usize> {
        let Some(&hired) = hired else {
            return Vec::new();
        };
        let of_date = (hired, None, 0)..=(hired, Some(Date::MAX), usize::MAX);
        let claimed: Vec<_> = self.0.range(of_date).copied().collect();
        for employment in &claimed {
            self.0.remove(employment);
        }
        claimed.into_iter().map(|(_, _, at)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn hired(year: i16, left: Option<i16>) -> Employment {
        Employment {
            hire_date: Some(date(year, 8, 1)),
            termination_date: left.map(|year| date(year, 6, 30)),
        }
    }

    fn sent(year: i16, left: Sent<i16>) -> EmploymentInput {
        EmploymentInput {
            hire_date: Sent::Value(date(year, 8, 1)),
            termination_date: match left {
                Sent::Value(year) => Sent::Value(date(year, 6, 30)),
                Sent::Empty => Sent::Empty,
                Sent::Absent => Sent::Absent,
            },
        }
    }

    const UNDATED: EmploymentInput = EmploymentInput {
        hire_date: Sent::Absent,
        termination_date: Sent::Absent,
    };

    fn merged(mut stored: Vec<Employment>, list: &[EmploymentInput]) -> Vec<Employment> {
        merge(&mut stored, list, Absence::DECIDED);
        stored
    }

    #[test]
    fn a_known_hire_date_is_updated_and_a_new_one_added() {
        let list = [sent(2001, Sent::Value(2009)), sent(2024, Sent::Absent)];
        let expected = [hired(2001, Some(2009)), hired(2024, None)];
        assert_eq!(merged(vec![hired(2001, None)], &list), expected);
        assert_eq!(merged(expected.to_vec(), &list), expected);
    }

    #[test]
    fn a_termination_that_is_not_sent_stays_and_an_empty_one_goes() {
        let stored = || vec![hired(2001, Some(2009))];
        assert_eq!(merged(stored(), &[sent(2001, Sent::Absent)]), stored());
        assert_eq!(merged(stored(), &[sent(2001, Sent::Empty)]), [hired(2001, None)]);
    }

    #[test]
    fn every_stored_employment_of_the_hire_date_is_updated() {
        let stored = vec![hired(2001, Some(2005)), hired(2001, None)];
        let list = [sent(2001, Sent::Value(2009))];
        assert_eq!(
            merged(stored, &list),
            [hired(2001, Some(2009)), hired(2001, Some(2009))]
        );
    }

    #[test]
    fn several_with_one_hire_date_stay_several_however_often_they_are_sent() {
        let list = [
            sent(2001, Sent::Value(2005)),
            sent(2001, Sent::Value(2009)),
            sent(2001, Sent::Value(2005)),
        ];
        let once = merged(Vec::new(), &list);
        assert_eq!(once.len(), 3);
        assert_eq!(merged(once.clone(), &list), once);
    }

    #[test]
    fn the_first_of_several_updates_what_none_of_them_is_equal_to() {
        let list = [sent(2001, Sent::Value(2009)), sent(2001, Sent::Absent)];
        let stored = vec![hired(2001, Some(2005)), hired(2001, Some(2006))];
        let once = merged(stored, &list);
        assert_eq!(
            once,
            [
                hired(2001, Some(2009)),
                hired(2001, Some(2009)),
                hired(2001, None)
            ]
        );
        assert_eq!(merged(once.clone(), &list), once);
    }

    #[test]
    fn a_record_that_says_nothing_of_the_end_takes_nothing_another_one_needs() {
        let list = [sent(2001, Sent::Absent), sent(2001, Sent::Empty)];
        let once = merged(vec![hired(2001, Some(2009))], &list);
        assert_eq!(once, [hired(2001, Some(2009)), hired(2001, None)]);
        assert_eq!(merged(once.clone(), &list), once);
    }

    #[test]
    fn a_record_without_a_hire_date_is_added_each_time() {
        let list = [UNDATED, UNDATED];
        assert_eq!(merged(merged(Vec::new(), &list), &list).len(), 4);
    }
}
