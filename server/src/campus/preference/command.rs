//! What an operator does with the preferences, as data.

use super::Preference;
use crate::campus::{Code, District, Fault, Outcome, Refusal, Rule};

/// A step in editing the preferences.
#[derive(Clone, Debug)]
pub enum PreferenceCommand {
    /// Checkboxes are checked or unchecked, without any effect yet (PREF-14).
    Check(Vec<(Preference, bool)>),
    /// Save.
    Save,
    /// What is being edited is thrown away; nobody has to edit anything for it.
    Cancel,
}

impl District {
    /// Carries out a step in editing the preferences.
    ///
    /// # Errors
    /// [`Refusal::InTheWay`] when nothing is being edited that could be saved (silence AMB-109).
    pub(in crate::campus) fn edit_preferences(
        &mut self,
        step: &PreferenceCommand,
    ) -> Result<Outcome, Refusal> {
        let preferences = &mut self.preferences;
        match step {
            PreferenceCommand::Check(boxes) => {
                let draft = preferences.draft.get_or_insert(preferences.in_force);
                for (preference, checked) in boxes {
                    draft.set(*preference, *checked);
                }
            }
            PreferenceCommand::Save => {
                preferences.in_force = preferences.draft.take().ok_or_else(nothing_edited)?;
            }
            PreferenceCommand::Cancel => preferences.draft = None,
        }
        Ok(Outcome::Preferences)
    }
}

fn nothing_edited() -> Refusal {
    let message = "no preference is being edited, so that there is nothing to save";
    Refusal::InTheWay(Fault::new(Code::NothingEdited, "", message, Rule::PREF_14))
}
