//! What a document says of users and notifications that are not there.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Snapshot, SnapshotError};

impl Snapshot {
    /// Recipients who are no users, messages to nobody, and a draft of a notification that is not there. A recipient may have
    /// no tool right, as somebody has who lost it later (silence AMB-108).
    pub(super) fn strangers(&self) -> Vec<SnapshotError> {
        let users = self.users.iter().map(|user| &*user.username).collect();
        let mut errors = Vec::new();
        for (index, notification) in self.notifications.iter().enumerate() {
            let path = format!("/notifications/{index}/recipients");
            errors.extend(strange(&users, &notification.recipients, &path));
        }
        for (index, inbox) in self.messages.iter().enumerate() {
            if !users.contains(&*inbox.username) {
                errors.push(no_user(&inbox.username, format!("/messages/{index}/username")));
            }
        }
        if let Some(draft) = &self.notification_draft {
            let mut stored = self.notifications.iter();
            if let Some(id) = draft
                .id
                .filter(|id| !stored.any(|notification| notification.id == *id))
            {
                errors.push(SnapshotError {
                    path: "/notificationDraft/notificationID".to_owned(),
                    message: format!("no notification of this document has the notificationID {id}"),
                });
            }
            errors.extend(strange(
                &users,
                &draft.recipients,
                "/notificationDraft/recipients",
            ));
        }
        errors
    }
}

/// The recipients in the list at `path` who are no users.
fn strange(users: &BTreeSet<&str>, recipients: &[Arc<str>], path: &str) -> Vec<SnapshotError> {
    let recipients = recipients.iter().enumerate();
    let strangers = recipients.filter(|(_, recipient)| !users.contains(&***recipient));
    strangers
        .map(|(place, recipient)| no_user(recipient, format!("{path}/{place}")))
        .collect()
}

fn no_user(username: &str, path: String) -> SnapshotError {
    SnapshotError {
        path,
        message: format!("{username} is no user"),
    }
}
