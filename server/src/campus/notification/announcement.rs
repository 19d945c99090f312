//! What users are told of, and how it is told.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Message, NotificationType};
use crate::campus::{Context, District, JobState, Person};

/// Something that notifications tell of (silence AMB-107).
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The HR system has created a staff member (NOTIF-01).
    Created(&'a Person),
    /// The HR system has updated a staff member (NOTIF-02).
    Updated(&'a Person),
    /// The HR system has changed district assignments of a staff member (NOTIF-03).
    Assigned(&'a Person),
    /// A commit has come to its end, by itself or because its job broke off (NOTIF-05, SYNC-28).
    Committed(JobState),
}

impl District {
    /// Tells the recipients of fitting notifications (NOTIF-15), each of them once.
    pub(in crate::campus) fn announce(&mut self, cx: &Context<'_>, event: Event<'_>) {
        let kind = event.kind();
        let fitting = self
            .notifications
            .iter()
            .filter(|notification| notification.kind == kind);
        let recipients: BTreeSet<Arc<str>> = fitting
            .flat_map(|notification| notification.recipients.iter().cloned())
            .collect();
        if recipients.is_empty() {
            return;
        }
        let message = Arc::new(Message {
            at: cx.now,
            kind,
            staff_number: event.person().and_then(|person| person.staff_number.clone()),
            text: event.text(),
        });
        for recipient in &recipients {
            self.messages.send(recipient, Arc::clone(&message));
        }
    }
}

impl<'a> Event<'a> {
    fn kind(self) -> NotificationType {
        match self {
            Self::Created(_) | Self::Updated(_) | Self::Assigned(_) => NotificationType::HrStaff,
            Self::Committed(_) => NotificationType::HrSyncCommit,
        }
    }

    fn person(self) -> Option<&'a Person> {
        match self {
            Self::Created(person) | Self::Updated(person) | Self::Assigned(person) => Some(person),
            Self::Committed(_) => None,
        }
    }

    fn text(self) -> String {
        let deed = match self {
            Self::Created(_) => "was created",
            Self::Updated(_) => "was updated",
            Self::Assigned(_) => "has other district assignments",
            Self::Committed(JobState::Failed) => {
                return "The HR system's synchronization broke off. See the Business Office Error Log."
                    .to_owned();
            }
            Self::Committed(_) => {
                return "The HR system's synchronization is complete. See the Business Office Error Log for records \
                        that failed."
                    .to_owned();
            }
        };
        let person = self.person();
        let number = person.and_then(|person| person.staff_number.as_ref());
        let number = number.map(|number| format!("{number} ")).unwrap_or_default();
        let name = person.map(|person| {
            let identity = person.identity();
            format!("{} {}", identity.first_name, identity.last_name)
        });
        let name = name.unwrap_or_default();
        format!("{number}{name} {deed} by the HR system.")
    }
}
