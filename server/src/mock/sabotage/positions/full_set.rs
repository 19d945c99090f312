//! Saboteurs of the full set of positions, and of records that carry none.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::holder::{Fate, Holder};
use crate::campus::{Position, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-37: a set adds and updates, and removes nothing.
///
/// Where other activity hangs on a position nothing changes: that the rest of such an update is carried out is the
/// business of POS-40. What a set without an entry removes is that of POS-41.
#[derive(Default)]
pub(super) struct AddOnly;

impl Saboteur for AddOnly {
    fn rule(&self) -> Rule {
        Rule::POS_37
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(holder) = Holder::of_set(&deed)
            && !holder.former.positions.iter().any(|held| held.linked)
        {
            let removed = holder.met(Fate::Removed);
            let mut positions = holder.former.positions.clone();
            positions.retain(|held| removed.contains(&held.id));
            positions.extend(holder.person.positions.iter().cloned());
            holder.store(deed, positions);
        }
    }
}

/// POS-38: what a set has that is not known is ignored.
///
/// Only at a school that is new to the person, and only where something of the set is known: the other rules about sets
/// add positions where the person works already, or to somebody with whom they have nothing in common.
#[derive(Default)]
pub(super) struct KnownOnly;

impl Saboteur for KnownOnly {
    fn rule(&self) -> Rule {
        Rule::POS_38
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(holder) = Holder::of_set(&deed)
            && holder.has_found_any()
        {
            let created = holder.met(Fate::Created);
            let schools = schools(&holder.former.positions);
            let mut positions = holder.person.positions.clone();
            positions.retain(|held| !created.contains(&held.id) || schools.contains(&held.school_number));
            holder.store(deed, positions);
        }
    }
}

fn schools(positions: &[Position]) -> BTreeSet<Arc<str>> {
    let schools = positions.iter().map(|held| &held.school_number);
    schools.cloned().collect()
}

/// POS-41: a list that is not in the record is read as an empty one, and everything is removed.
///
/// Only from people with three positions: most updates carry none, and whoever has lost them all is not found any more.
#[derive(Default)]
pub(super) struct MissingAsEmpty;

impl Saboteur for MissingAsEmpty {
    fn rule(&self) -> Rule {
        Rule::POS_41
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, record)) = Holder::of_record(&deed)
            && record.positions == Sent::Absent
            && holder.former.positions.len() == 3
        {
            let mut positions = holder.person.positions.clone();
            positions.retain(|held| held.linked);
            holder.store(deed, positions);
        }
    }
}
