//! Saboteurs of what cannot be edited.

use super::memory::{Persons, edit, is_locked, is_untouched, let_pass, unlocked};
use crate::campus::{Refusal, Rule, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// READONLY-01: an edit is answered as refused, and stored all the same.
///
/// Only while no preference was touched: what is open beside what is closed is the business of PREF-02.
#[derive(Default)]
pub(super) struct StoredAllTheSame;

impl Saboteur for StoredAllTheSame {
    fn rule(&self) -> Rule {
        Rule::READONLY_01
    }

    fn after_command(&self, deed: Deed<'_>) {
        if edit(&deed).is_none() || !is_locked(&deed) || !is_untouched(deed.before) {
            return;
        }
        let mut elsewhere = unlocked(deed.before, deed.cx);
        if execute(&mut elsewhere, deed.cx, deed.command).is_ok() {
            *deed.now = elsewhere;
            deed.now.preferences = deed.before.preferences;
        }
    }
}

/// READONLY-02: nothing is locked but the demographics.
///
/// Only after a commit: whom the calls of day to day lock is the business of READONLY-07. And only while no preference was
/// touched: what each of them opens is that of PREF-02.
#[derive(Default)]
pub(super) struct DemographicsOnly {
    committed: Persons,
}

/// Where the areas stand that are forgotten.
const OTHERS: [&str; 2] = ["/employments", "/positions"];

impl Saboteur for DemographicsOnly {
    fn rule(&self) -> Rule {
        Rule::READONLY_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.committed.note_committed(&deed);
        let Err(Refusal::ReadOnly(faults)) = &*deed.result else {
            return;
        };
        let is_forgotten = edit(&deed).is_none() || faults.iter().all(|fault| OTHERS.contains(&&*fault.path));
        if is_forgotten && self.committed.has_any() && is_untouched(deed.before) {
            let_pass(deed);
        }
    }
}
