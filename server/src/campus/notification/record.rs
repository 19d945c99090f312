//! A notification as it is in force.

use std::fmt;
use std::sync::Arc;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::Draft;

/// Numbers the notifications of a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NotificationId(pub u64);

impl fmt::Display for NotificationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a notification tells of (NOTIF-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub enum NotificationType {
    /// What the HR system does with single staff members.
    #[serde(rename = "HR-Staff")]
    HrStaff,
    /// The end of a commit.
    #[serde(rename = "HR Sync Commit")]
    HrSyncCommit,
}

impl NotificationType {
    /// Both types.
    pub const ALL: [Self; 2] = [Self::HrStaff, Self::HrSyncCommit];

    /// The type as Campus calls it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HrStaff => "HR-Staff",
            Self::HrSyncCommit => "HR Sync Commit",
        }
    }
}

impl TryFrom<String> for NotificationType {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut types = Self::ALL.into_iter();
        types
            .find(|kind| kind.as_str() == text)
            .ok_or("there is no such type of notification")
    }
}

/// Who is told of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// Numbers the notifications of a district.
    #[serde(rename = "notificationID")]
    pub id: NotificationId,
    /// Of what.
    #[serde(rename = "type")]
    pub kind: NotificationType,
    /// The usernames of those who are told, in the order in which they were added; never none (NOTIF-09).
    pub recipients: Vec<Arc<str>>,
}

/// The notifications in force, and the one that is being edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notifications {
    in_force: OrdMap<NotificationId, Arc<Notification>>,
    pub(in crate::campus) draft: Option<Draft>,
}

impl Notifications {
    /// The notifications in force, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Notification>> {
        self.in_force.values()
    }

    /// The notification with this id.
    pub fn get(&self, id: NotificationId) -> Option<&Arc<Notification>> {
        self.in_force.get(&id)
    }

    /// The notifications by id, to be compared with those of another version.
    pub(in crate::campus) fn by_id(&self) -> &OrdMap<NotificationId, Arc<Notification>> {
        &self.in_force
    }

    /// What is being edited, and has no effect before it is saved (NOTIF-14).
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// Puts a notification in force, in the place of the one with the same id.
    pub(in crate::campus) fn put(&mut self, notification: Notification) {
        self.in_force.insert(notification.id, Arc::new(notification));
    }

    /// Takes a notification out of force.
    pub(super) fn remove(&mut self, id: NotificationId) {
        self.in_force.remove(&id);
    }
}
