//! Messages that nobody should get, or not yet, and messages that are kept back.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::campus::{District, Message, NotificationType, StaffNumber};
use crate::mock::sabotage::Deed;

/// Tells everybody who is a recipient of notifications of a type.
pub(super) fn tell(
    deed: &mut Deed<'_>,
    kind: NotificationType,
    staff_number: Option<StaffNumber>,
    text: String,
) {
    let recipients = recipients(deed.before, kind);
    let at = deed.cx.now;
    let message = Message {
        at,
        kind,
        staff_number,
        text,
    };
    send(deed, &recipients, &Arc::new(message));
}

/// Gives users a message.
pub(super) fn send(deed: &mut Deed<'_>, usernames: &BTreeSet<Arc<str>>, message: &Arc<Message>) {
    for username in usernames {
        deed.now.messages.send(username, Arc::clone(message));
    }
}

/// Keeps back what a command has told.
pub(super) fn hush(deed: &mut Deed<'_>) {
    deed.now.messages = deed.before.messages.clone();
}

/// What a command has told, if anything.
pub(super) fn told(deed: &Deed<'_>) -> Option<Arc<Message>> {
    deed.now.users.iter().find_map(|user| {
        let newest = |district: &District| district.messages.of(&user.username).next().cloned();
        let (former, newest) = (newest(deed.before), newest(deed.now)?);
        let is_former = former.is_some_and(|former| Arc::ptr_eq(&former, &newest));
        (!is_former).then_some(newest)
    })
}

fn recipients(district: &District, kind: NotificationType) -> BTreeSet<Arc<str>> {
    let fitting = district.notifications.iter().filter(|told| told.kind == kind);
    fitting.flat_map(|told| told.recipients.iter().cloned()).collect()
}
