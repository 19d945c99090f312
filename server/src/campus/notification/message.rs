//! The Message Center: what each user has been told.

use std::sync::Arc;

use imbl::{OrdMap, Vector};
use jiff::Timestamp;
use serde::Serialize;

use super::NotificationType;
use crate::campus::StaffNumber;

/// How many messages a user keeps; the oldest go first.
const MESSAGES_KEPT: usize = 1_000;

/// A message in somebody's Message Center (silence AMB-110).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// When it was sent.
    pub at: Timestamp,
    /// By notifications of which type.
    #[serde(rename = "type")]
    pub kind: NotificationType,
    /// About which staff member, if about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_number: Option<StaffNumber>,
    /// What happened, for people.
    pub text: String,
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

    /// Gives a user a message.
    pub fn send(&mut self, username: &Arc<str>, message: Arc<Message>) {
        let inbox = self.0.entry(Arc::clone(username)).or_default();
        if inbox.len() == MESSAGES_KEPT {
            inbox.pop_front();
        }
        inbox.push_back(message);
    }
}
