//! A notification that is being edited.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Notification, NotificationId, NotificationType, User};
use crate::campus::fault::repeated;
use crate::campus::{Code, Context, District, Fault, Refusal, Rule};

/// A notification on its way: chosen, filled in, and not yet saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// The notification that is edited; none for a new one.
    #[serde(rename = "notificationID", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<NotificationId>,
    /// The type, once it is chosen.
    #[serde(rename = "type")]
    pub kind: Option<NotificationType>,
    /// The usernames of the recipients.
    pub recipients: Vec<Arc<str>>,
}

impl District {
    /// Opens a notification for editing, or a new one (NOTIF-08, NOTIF-10). One that was being edited is left, unless it has
    /// changes, which nobody has said are not wanted (silence AMB-109).
    pub(super) fn open_notification(&mut self, id: Option<NotificationId>) -> Result<(), Refusal> {
        let opened = self.as_opened(id).ok_or_else(|| no_notification(id))?;
        if let Some(draft) = &self.notifications.draft
            && self
                .as_opened(draft.id)
                .is_some_and(|untouched| *draft != untouched)
        {
            let message = "the notification that is being edited has changes: save or cancel them first";
            let fault = Fault::new(Code::UnsavedEdits, "/notificationID", message, None);
            return Err(Refusal::InTheWay(fault));
        }
        self.notifications.draft = Some(opened);
        Ok(())
    }

    /// A notification as it is when it is opened and nothing has been done to it.
    fn as_opened(&self, id: Option<NotificationId>) -> Option<Draft> {
        match id {
            None => Some(Draft::default()),
            Some(id) => self.notifications.get(id).map(|stored| Draft::of(stored)),
        }
    }

    /// What is being edited.
    ///
    /// # Errors
    /// [`Refusal::InTheWay`] when nothing is, because nobody has opened a notification or a new one (silence AMB-109).
    pub(super) fn draft(&mut self) -> Result<&mut Draft, Refusal> {
        let nothing = || {
            let message = "no notification is being edited; open one, or a new one, first";
            Refusal::InTheWay(Fault::new(Code::NothingEdited, "", message, Rule::NOTIF_10))
        };
        self.notifications.draft.as_mut().ok_or_else(nothing)
    }

    /// Adds the user whose name or username was typed (NOTIF-11); whoever is a recipient stays one.
    pub(super) fn add_recipient(&mut self, cx: &Context<'_>, text: &str) -> Result<(), Refusal> {
        self.draft()?;
        let user = self.recipient(cx, text).map_err(Refusal::NoSuchUser)?;
        let username = Arc::clone(&user.username);
        let draft = self.draft()?;
        if !draft.recipients.contains(&username) {
            draft.recipients.push(username);
        }
        Ok(())
    }

    fn recipient(&self, cx: &Context<'_>, text: &str) -> Result<&Arc<User>, Fault> {
        let fault = |code, message: String, rule| Fault::new(code, "/recipient", message, rule);
        if text.trim().is_empty() {
            let message = "the recipient is empty; type a name or a username".to_owned();
            return Err(fault(Code::UnknownUser, message, Rule::NOTIF_11));
        }
        let shown = repeated(text);
        match self.users.typed(text).as_slice() {
            [] => {
                let message = format!("{shown} is neither a name nor a username of a user");
                Err(fault(Code::UnknownUser, message, Rule::NOTIF_11))
            }
            [user] if user.can_be_told(cx) => Ok(user),
            [_] => {
                let message = format!(
                    "{shown} has no tool right to District Employment or District Assignments and cannot be told"
                );
                Err(fault(Code::NoToolRight, message, Rule::NOTIF_06))
            }
            several => {
                let names: Vec<&str> = several.iter().map(|user| &*user.username).collect();
                let message = format!(
                    "{shown} is the name or the username of several users: {}",
                    names.join(", ")
                );
                Err(fault(Code::AmbiguousUser, message, Rule::NOTIF_11))
            }
        }
    }

    /// Removes a recipient, and nobody else (NOTIF-12).
    pub(super) fn remove_recipient(&mut self, username: &str) -> Result<(), Refusal> {
        let meant = self.users.named(username).map(|user| Arc::clone(&user.username));
        let recipients = &mut self.draft()?.recipients;
        let is_meant = |recipient: &Arc<str>| Some(recipient) == meant.as_ref();
        if let Some(place) = recipients.iter().position(is_meant) {
            recipients.remove(place);
            return Ok(());
        }
        let message = format!(
            "{} is no recipient of the notification that is being edited",
            repeated(username)
        );
        let fault = Fault::new(Code::UnknownUser, "username", message, Rule::NOTIF_12);
        Err(Refusal::NoSuchUser(fault))
    }

    /// Puts in force what is being edited (NOTIF-10, NOTIF-14). A notification nobody is left in goes (NOTIF-09); a new one
    /// wants a type and recipients (silence AMB-109).
    pub(super) fn save_notification(&mut self) -> Result<(), Refusal> {
        let draft = self.draft()?.clone();
        if let (Some(id), true) = (draft.id, draft.recipients.is_empty()) {
            self.notifications.remove(id);
            self.notifications.draft = None;
            return Ok(());
        }
        let faults = draft.faults();
        let (Some(kind), true) = (draft.kind, faults.is_empty()) else {
            return Err(Refusal::InvalidNotification(faults));
        };
        let id = draft.id.unwrap_or_else(|| self.last_ids.next_notification());
        let recipients = draft.recipients;
        self.notifications.put(Notification { id, kind, recipients });
        self.notifications.draft = None;
        Ok(())
    }
}

impl Draft {
    fn of(notification: &Notification) -> Self {
        Self {
            id: Some(notification.id),
            kind: Some(notification.kind),
            recipients: notification.recipients.clone(),
        }
    }

    /// What a new notification lacks.
    fn faults(&self) -> Vec<Fault> {
        let missing = |lacks: bool, path: &str, message: &str| {
            lacks.then(|| Fault::new(Code::MissingProperty, path, message, Rule::NOTIF_10))
        };
        let faults = [
            missing(self.kind.is_none(), "/type", "a notification needs a type"),
            missing(
                self.recipients.is_empty(),
                "/recipients",
                "a notification needs recipients",
            ),
        ];
        faults.into_iter().flatten().collect()
    }
}

fn no_notification(id: Option<NotificationId>) -> Refusal {
    let id = id.map(|id| id.to_string()).unwrap_or_default();
    let message = format!("no notification of this district has the notificationID {id}");
    Refusal::NoSuchNotification(Fault::new(
        Code::UnknownNotification,
        "/notificationID",
        message,
        None,
    ))
}
