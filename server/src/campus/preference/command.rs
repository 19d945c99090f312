//! What an operator does with the preferences, as data.

use super::Preference;
use crate::campus::{District, Outcome};

/// A step in editing the preferences.
#[derive(Clone, Debug)]
pub enum PreferenceCommand {
    /// Checkboxes are checked or unchecked, without any effect yet (PREF-14).
    Check(Vec<(Preference, bool)>),
    /// Save.
    Save,
}

impl District {
    /// Carries out a step in editing the preferences. Saving what nobody has edited changes nothing.
    pub(in crate::campus) fn edit_preferences(&mut self, step: &PreferenceCommand) -> Outcome {
        let preferences = &mut self.preferences;
        match step {
            PreferenceCommand::Check(boxes) => {
                let draft = preferences.draft.get_or_insert(preferences.in_force);
                for (preference, checked) in boxes {
                    draft.set(*preference, *checked);
                }
            }
            PreferenceCommand::Save => {
                preferences.in_force = preferences.draft.take().unwrap_or(preferences.in_force);
            }
        }
        Outcome::Preferences
    }
}
