//! Saboteurs of employments that come with a synchronization.

use super::dates::{is_reversed, overlap, stored};
use crate::campus::{Code, Employment, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// EMPL-09: what a commit looks at once more includes the dates of employments, which have to be in order and apart.
#[derive(Default)]
pub(super) struct PlausibleDates;

impl Saboteur for PlausibleDates {
    fn rule(&self) -> Rule {
        Rule::EMPL_09
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(staged) = deed.committed()
            && deed.result.is_ok()
            && let Some(sent) = staged.record.employments.value()
            && !is_plausible(&sent.iter().map(stored).collect::<Vec<_>>())
        {
            let message = "the dates of the employments are not plausible";
            deed.find_faulty(Code::InvalidValue, "/employments", message);
        }
    }
}

fn is_plausible(employments: &[Employment]) -> bool {
    let mut rest = employments;
    while let [first, later @ ..] = rest {
        if is_reversed(first) || later.iter().any(|other| overlap(first, other)) {
            return false;
        }
        rest = later;
    }
    true
}
