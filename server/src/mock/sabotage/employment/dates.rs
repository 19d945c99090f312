//! Saboteurs of the dates of employments.

use jiff::civil::Date;

use crate::campus::{Code, Employment, EmploymentInput, Person, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// EMPL-05: on creation a termination date has to follow the hire date.
#[derive(Default)]
pub(super) struct InOrder;

impl Saboteur for InOrder {
    fn rule(&self) -> Rule {
        Rule::EMPL_05
    }

    fn after_command(&self, deed: Deed<'_>) {
        if deed.created().is_some() {
            refuse_if(deed, |_, sent| is_reversed(&stored(sent)));
        }
    }
}

/// EMPL-08: on update a termination date has to follow the hire date.
#[derive(Default)]
pub(super) struct InOrderOnUpdate;

impl Saboteur for InOrderOnUpdate {
    fn rule(&self) -> Rule {
        Rule::EMPL_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        if deed.update().is_some() {
            refuse_if(deed, |_, sent| is_reversed(&stored(sent)));
        }
    }
}

/// EMPL-07: nobody can be hired for a day to come.
#[derive(Default)]
pub(super) struct NotYet;

impl Saboteur for NotYet {
    fn rule(&self) -> Rule {
        Rule::EMPL_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        refuse_if(deed, |today, sent| sent.hire_date.value() > Some(&today));
    }
}

/// EMPL-06: two employments that overlap are merged into one on creation.
///
/// Two with one hire date are left alone: EMPL-11 looks at what an update makes of them.
#[derive(Default)]
pub(super) struct Merged;

impl Saboteur for Merged {
    fn rule(&self) -> Rule {
        Rule::EMPL_06
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.created().is_some()
            && let Some(person) = deed.person()
            && let [first, second] = person.employments.as_slice()
            && overlap(first, second)
        {
            let merged = Employment {
                hire_date: first.hire_date.min(second.hire_date),
                termination_date: first
                    .termination_date
                    .zip(second.termination_date)
                    .map(|(one, other)| one.max(other)),
            };
            let person = Person {
                employments: vec![merged],
                ..Person::clone(person)
            };
            deed.store(person);
        }
    }
}

/// EMPL-10: dates in the wrong order are exchanged.
#[derive(Default)]
pub(super) struct Exchanged;

impl Saboteur for Exchanged {
    fn rule(&self) -> Rule {
        Rule::EMPL_10
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let sent = deed.created().or_else(|| deed.update());
        if sent.is_some()
            && let Some(person) = deed.person()
            && person.employments.iter().any(is_reversed)
        {
            let mut person = Person::clone(person);
            for employment in person.employments.iter_mut().filter(|one| is_reversed(one)) {
                std::mem::swap(&mut employment.hire_date, &mut employment.termination_date);
            }
            deed.store(person);
        }
    }
}

/// Refuses a record that was accepted if one of its employments has dates as they should not be, in view of today.
fn refuse_if(deed: Deed<'_>, is_wrong: impl Fn(Date, &EmploymentInput) -> bool) {
    let today = deed.cx.today;
    if deed.result.is_ok() && deed.employments().iter().any(|sent| is_wrong(today, sent)) {
        let message = "the dates of an employment are not plausible";
        deed.find_faulty(Code::InvalidValue, "/employments", message);
    }
}

pub(super) fn stored(sent: &EmploymentInput) -> Employment {
    Employment {
        hire_date: sent.hire_date.value().copied(),
        termination_date: sent.termination_date.value().copied(),
    }
}

pub(super) fn is_reversed(employment: &Employment) -> bool {
    let dates = employment.hire_date.zip(employment.termination_date);
    dates.is_some_and(|(hired, left)| left < hired)
}

/// Whether two employments, whose own dates are in order, have days in common.
pub(super) fn overlap(one: &Employment, other: &Employment) -> bool {
    let (earlier, later) = if one.hire_date <= other.hire_date {
        (one, other)
    } else {
        (other, one)
    };
    let in_order = !is_reversed(one) && !is_reversed(other) && earlier.hire_date < later.hire_date;
    in_order
        && earlier
            .termination_date
            .is_none_or(|left| later.hire_date <= Some(left))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn employment(hired: i16, left: Option<i16>) -> Employment {
        Employment {
            hire_date: Some(date(hired, 8, 1)),
            termination_date: left.map(|year| date(year, 6, 30)),
        }
    }

    #[test]
    fn employments_overlap_when_one_begins_before_the_other_is_over() {
        let early = employment(2001, Some(2005));
        for (later, expected) in [
            (employment(2004, None), true),
            (employment(2002, Some(2003)), true),
            (employment(2005, None), false),
            (employment(2004, Some(2003)), false),
        ] {
            assert_eq!(overlap(&early, &later), expected, "{later:?}");
            assert_eq!(overlap(&later, &early), expected, "{later:?}");
        }
    }
}
