//! Employments: when a person was hired and when the employment ended.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::place::Place;
use super::sent::Absence;
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

    fn is(&self, employment: &Employment) -> bool {
        *employment == self.stored()
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
fn merge(stored: &mut Vec<Employment>, sent: &[EmploymentInput], absence: Absence) {
    let known = stored.len();
    let mut claimed = vec![false; known];
    let mut served = vec![false; sent.len()];
    for (index, employment) in sent.iter().enumerate() {
        let rivals = sent
            .iter()
            .filter(|rival| rival.hire_date == employment.hire_date)
            .count();
        if rivals > 1
            && let Some(equal) = (0..known).find(|at| !claimed[*at] && employment.is(&stored[*at]))
        {
            (claimed[equal], served[index]) = (true, true);
        }
    }
    for (employment, _) in sent.iter().zip(served).filter(|(_, served)| !served) {
        let mut found = false;
        // A record without a hire date cannot be recognised again (silence AMB-27).
        if let Some(hired) = employment.hire_date.value() {
            for at in 0..known {
                if !claimed[at] && stored[at].hire_date == Some(*hired) {
                    (claimed[at], found) = (true, true);
                    let termination = employment.termination_date.change(absence);
                    termination.apply(&mut stored[at].termination_date, |date| Some(*date));
                }
            }
        }
        if !found {
            stored.push(employment.stored());
        }
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
}
