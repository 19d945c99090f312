//! What an operator does with notifications, as data.

use std::sync::Arc;

use super::{NotificationId, NotificationType};
use crate::campus::{Context, District, Outcome, Refusal};

/// A step in editing notifications.
#[derive(Clone, Debug)]
pub enum NotificationCommand {
    /// One is opened, or a new one.
    Open(Option<NotificationId>),
    /// The type is chosen.
    ChooseType(NotificationType),
    /// A recipient is typed, by name or username, or chosen from the list.
    AddRecipient(String),
    /// The X beside a recipient.
    RemoveRecipient(Arc<str>),
    /// The larger X, which removes every recipient (NOTIF-13).
    ClearRecipients,
    /// Save.
    Save,
    /// What is being edited is thrown away; nobody has to edit anything for it.
    Cancel,
}

impl District {
    /// Carries out a step in editing notifications.
    ///
    /// # Errors
    /// What the step was refused for.
    pub(in crate::campus) fn edit_notifications(
        &mut self,
        cx: &Context<'_>,
        step: &NotificationCommand,
    ) -> Result<Outcome, Refusal> {
        match step {
            NotificationCommand::Open(id) => self.open_notification(*id)?,
            NotificationCommand::ChooseType(kind) => self.draft()?.kind = Some(*kind),
            NotificationCommand::AddRecipient(text) => self.add_recipient(cx, text)?,
            NotificationCommand::RemoveRecipient(username) => self.remove_recipient(username)?,
            NotificationCommand::ClearRecipients => self.draft()?.recipients.clear(),
            NotificationCommand::Save => self.save_notification()?,
            NotificationCommand::Cancel => self.notifications.draft = None,
        }
        Ok(Outcome::Notifications)
    }
}
