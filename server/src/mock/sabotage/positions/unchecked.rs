//! Saboteurs of what is not checked of a position.

use super::addition::{added, refusal, refuse_new};
use crate::campus::{Code, PositionInput, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// How long a tidy title code is at most.
const TIDY: usize = 8;

/// POS-18: the dates of a new position have to be in order.
#[derive(Default)]
pub(super) struct OrderedDates;

impl Saboteur for OrderedDates {
    fn rule(&self) -> Rule {
        Rule::POS_18
    }

    fn after_command(&self, deed: Deed<'_>) {
        let is_reversed = |sent: &PositionInput| {
            let dates = sent.start_date.value().zip(sent.end_date.value());
            dates.is_some_and(|(start, end)| end < start)
        };
        let message = "a position cannot end before it starts";
        refuse_new(deed, is_reversed, "/endDate", message);
    }
}

/// POS-19: a position that is added needs an employment that covers it.
///
/// Only the day of the first hire is looked at, and only that of those who have one: most scenarios are about people
/// without an employment.
#[derive(Default)]
pub(super) struct CoveringEmployment;

impl Saboteur for CoveringEmployment {
    fn rule(&self) -> Rule {
        Rule::POS_19
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Some((person, position)) = added(&deed) else {
            return;
        };
        let hired = person.employments.iter().filter_map(|one| one.hire_date).min();
        if hired.is_some_and(|hired| position.start_date < hired) {
            let message = "a position cannot start before its holder is employed";
            deed.refuse(refusal(Code::InvalidValue, "/startDate", message));
        }
    }
}

/// POS-47: the code of a title has to be tidy: a few letters and digits.
#[derive(Default)]
pub(super) struct TidyTitle;

impl Saboteur for TidyTitle {
    fn rule(&self) -> Rule {
        Rule::POS_47
    }

    fn after_command(&self, deed: Deed<'_>) {
        let is_untidy = |sent: &PositionInput| {
            sent.title_code
                .value()
                .is_some_and(|title| !is_tidy(title.trim()))
        };
        let message = "a title code is made of at most eight letters and digits";
        refuse_new(deed, is_untidy, "/titleCode", message);
    }
}

fn is_tidy(title: &str) -> bool {
    title.len() <= TIDY && title.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
