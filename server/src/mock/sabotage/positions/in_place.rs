//! Saboteur of positions that a full set updates where they stand.

use std::sync::Arc;

use super::holder::Holder;
use crate::campus::{Person, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-39: a set removes every position that can be removed, and creates its own.
///
/// That shows where a set says less than is stored: a code that it does not name, or how often there is a position.
#[derive(Default)]
pub(super) struct RemoveAndCreate;

impl Saboteur for RemoveAndCreate {
    fn rule(&self) -> Rule {
        Rule::POS_39
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(holder) = Holder::of_set(&deed) {
            let mut person = Person::clone(&holder.former);
            person.positions.retain(|held| held.linked);
            let mut elsewhere = deed.before.clone();
            elsewhere.people.put(Arc::new(person));
            deed.accept_as_in(elsewhere, deed.command);
        }
    }
}
