//! Saboteurs of what a full set keeps.

use super::holder::{Fate, Holder};
use super::request::Request;
use crate::campus::{Position, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-40: a position that is not in the set is deleted together with everything that hangs on it.
///
/// Only at a school that the set does not name: whether what begins anew at the same school is another position is the
/// business of POS-24.
#[derive(Default)]
pub(super) struct Cascade;

impl Saboteur for Cascade {
    fn rule(&self) -> Rule {
        Rule::POS_40
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(holder) = Holder::of_set(&deed) {
            let kept = holder.met(Fate::KeptLinked);
            let sent = deed.positions();
            let is_named = |held: &Position| sent.iter().any(|sent| Request(sent).has_school(held));
            let mut positions = holder.person.positions.clone();
            positions.retain(|held| !kept.contains(&held.id) || is_named(held));
            holder.store(deed, positions);
        }
    }
}

/// POS-42: positions that have ended are filtered out when a set is saved.
#[derive(Default)]
pub(super) struct NoHistory;

impl Saboteur for NoHistory {
    fn rule(&self) -> Rule {
        Rule::POS_42
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(holder) = Holder::of_set(&deed) {
            let today = deed.cx.today;
            let mut positions = holder.person.positions.clone();
            positions.retain(|held| held.end_date.is_none_or(|end| end >= today));
            holder.store(deed, positions);
        }
    }
}
