//! Saboteurs of households that come with a synchronization.

use std::sync::Arc;

use super::home::protected_from_commit;
use crate::campus::{Household, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// HOUSE-19: the commit has a road of its own, on which nobody asks who else belongs to a household.
#[derive(Default)]
pub(super) struct Unprotected;

impl Saboteur for Unprotected {
    fn rule(&self) -> Rule {
        Rule::HOUSE_19
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Some(family), Some(person)) = (
            protected_from_commit(&deed).cloned(),
            deed.person().map(|person| person.id),
        ) else {
            return;
        };
        let mut own = Household::clone(&family);
        own.members.retain(|member| member.person == person);
        own.staff_household = true;
        let mut elsewhere = deed.before.clone();
        elsewhere.households.put(Arc::new(own));
        if deed.accept_as_in(elsewhere, deed.command)
            && let Some(moved) = deed.now.households.get(family.id).cloned()
        {
            deed.now.households.put(Arc::new(Household {
                members: family.members.clone(),
                staff_household: family.staff_household,
                ..Household::clone(&moved)
            }));
        }
    }
}
