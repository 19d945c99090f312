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
            // It is never refused.
            let _ = execute(deed.now, deed.cx, &Command::Prefer(PreferenceCommand::Save));
        }
    }
}
