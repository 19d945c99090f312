//! Saboteur of the target of an update.

use super::holder::{Fate, Holder, not_found};
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-43: only positions that have not ended are searched, so that an update which means an ended one finds nothing.
///
/// Only those found by their start date are searched so: that an ended position gets a start date is the business of
/// POS-24 and POS-25.
#[derive(Default)]
pub(super) struct ActivePositions;

impl Saboteur for ActivePositions {
    fn rule(&self) -> Rule {
        Rule::POS_43
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Some((holder, _)) = Holder::of_update(&deed) else {
            return;
        };
        let found = holder.met(Fate::MatchedByStart);
        let today = deed.cx.today;
        let mut formerly = holder.former.positions.iter();
        let goes_on =
            formerly.any(|held| found.contains(&held.id) && held.end_date.is_none_or(|end| end >= today));
        if !found.is_empty() && !goes_on {
            deed.refuse(not_found());
        }
    }
}
