//! The saboteur of Save.

use crate::campus::{Command, PreferenceCommand, Rule, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// PREF-14: a checkbox takes effect when it is clicked.
#[derive(Default)]
pub(super) struct AtOnce;

impl Saboteur for AtOnce {
    fn rule(&self) -> Rule {
        Rule::PREF_14
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::Prefer(PreferenceCommand::Check(_)) = deed.command {
            // Whoever saves what is in force already is not told that there is nothing to save. Neither is ever refused.
            for step in [&Command::Prefer(PreferenceCommand::Save), deed.command] {
                let _ = execute(deed.now, deed.cx, step);
            }
        }
    }
}
