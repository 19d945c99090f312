//! Saboteurs of the start dates that an update corrects.

use super::holder::{Fate, Holder, not_found};
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-24: a position is found by its start date alone, never by its end date.
///
/// Only somebody's single position is affected: which of several positions the end date finds is the business of the
/// rules about codes and schools.
#[derive(Default)]
pub(super) struct EndDatesAlone;

impl Saboteur for EndDatesAlone {
    fn rule(&self) -> Rule {
        Rule::POS_24
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, _)) = Holder::of_update(&deed)
            && holder.former.positions.len() == 1
            && !holder.met(Fate::MatchedByEnd).is_empty()
        {
            deed.refuse(not_found());
        }
    }
}

/// POS-25: of several positions that end on the day sent the one with the highest id alone is updated.
#[derive(Default)]
pub(super) struct LastMatchAlone;

impl Saboteur for LastMatchAlone {
    fn rule(&self) -> Rule {
        Rule::POS_25
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, _)) = Holder::of_update(&deed)
            && let [others @ .., _] = holder.met(Fate::MatchedByEnd).as_slice()
            && !others.is_empty()
        {
            holder.restore(deed, others);
        }
    }
}
