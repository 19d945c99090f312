//! Saboteurs of who finds a message.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::telling::{hush, send, told};
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur};

/// NOTIF-07: only the first recipient of a notification is served.
#[derive(Default)]
pub(super) struct FirstOnly;

impl Saboteur for FirstOnly {
    fn rule(&self) -> Rule {
        Rule::NOTIF_07
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(message) = told(&deed) {
            let fitting = deed.before.notifications.iter();
            let fitting = fitting.filter(|notification| notification.kind == message.kind);
            let first: BTreeSet<Arc<str>> = fitting
                .filter_map(|notification| notification.recipients.first().cloned())
                .collect();
            hush(&mut deed);
            send(&mut deed, &first, &message);
        }
    }
}

/// NOTIF-15: what is told is told to every user.
///
/// What nobody wants to know stays untold: that is the business of other rules.
#[derive(Default)]
pub(super) struct Broadcast;

impl Saboteur for Broadcast {
    fn rule(&self) -> Rule {
        Rule::NOTIF_15
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(message) = told(&deed) {
            let users = deed.before.users.iter();
            let everybody: BTreeSet<Arc<str>> = users.map(|user| Arc::clone(&user.username)).collect();
            hush(&mut deed);
            send(&mut deed, &everybody, &message);
        }
    }
}
