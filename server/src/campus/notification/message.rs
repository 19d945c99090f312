//! The Message Center: what each user has been told.

use std::sync::Arc;

use imbl::{OrdMap, Vector};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::NotificationType;
use crate::campus::StaffNumber;

/// How many messages a user keeps; the oldest go first.
const MESSAGES_KEPT: usize = 1_000;

/// A message in somebody's Message Center (silence AMB-110).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// When it was sent.
    pub at: Timestamp,
    /// By notifications of which type.
    #[serde(rename = "type")]
    pub kind: NotificationType,
    /// About which staff member, if about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_number: Option<StaffNumber>,
    /// What happened, for people.
    pub text: String,
}

/// The messages of one user, as a document has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox {
    /// Whose.
    pub username: Arc<str>,
    /// The messages, the oldest first.
    pub messages: Vec<Arc<Message>>,
}

/// The messages of everybody.
#[derive(Clone, Debug, Default)]
pub struct Messages(OrdMap<Arc<str>, Vector<Arc<Message>>>);

impl Messages {
    /// The messages of a user, the newest first.
    pub fn of(&self, username: &str) -> impl Iterator<Item = &Arc<Message>> {
        self.0
            .get(username)
            .into_iter()
            .flat_map(|inbox| inbox.iter().rev())
    }

    /// The messages of everybody who has some, ordered by username.
    pub(in crate::campus) fn inboxes(&self) -> impl Iterator<Item = Inbox> {
        self.0.iter().map(|(username, inbox)| Inbox {
            username: Arc::clone(username),
            messages: inbox.iter().cloned().collect(),
        })
    }

    /// Gives a user a message.
    pub fn send(&mut self, username: &Arc<str>, message: Arc<Message>) {
        let inbox = self.0.entry(Arc::clone(username)).or_default();
        if inbox.len() == MESSAGES_KEPT {
            inbox.pop_front();
        }
        inbox.push_back(message);
    }
}
