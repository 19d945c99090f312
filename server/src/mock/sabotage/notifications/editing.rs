//! Saboteurs of how notifications are made, changed and put in force.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::{Value, json};

use super::telling::send;
use crate::api::Reply;
use crate::campus::{
    Command, Context, District, Draft, Message, NotificationCommand, NotificationType, Outcome, Rule, execute,
};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite_body};

/// The path of the tool.
const TOOL: &str = "/notifications";

/// Rewrites the notifications wherever an operator is shown them.
pub(super) fn rewrite_view(request: &Request<Bytes>, reply: &mut Reply, rewriting: impl FnOnce(&mut Value)) {
    let is_shown = Scene::tool(request).is_some_and(|tool| tool.starts_with(TOOL));
    if is_shown && reply.response.status() == StatusCode::OK {
        rewrite_body(reply, rewriting);
    }
}

/// NOTIF-04: the type is a free text, and what is no type means HR-Staff.
#[derive(Default)]
pub(super) struct AnyText;

impl Saboteur for AnyText {
    fn rule(&self) -> Rule {
        Rule::NOTIF_04
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) != Some(TOOL) {
            return;
        }
        let Ok(mut edit) = serde_json::from_slice::<Value>(request.body()) else {
            return;
        };
        let is_known = |text: &str| NotificationType::ALL.iter().any(|kind| kind.as_str() == text);
        if edit["type"].as_str().is_some_and(|text| !is_known(text)) {
            edit["type"] = json!(NotificationType::HrStaff);
            *request.body_mut() = edit.to_string().into();
        }
    }
}

/// NOTIF-08: a notification that was changed is saved as another one.
///
/// Only where the type is another: what becomes of its recipients is the business of other rules.
#[derive(Default)]
pub(super) struct Copied;

impl Saboteur for Copied {
    fn rule(&self) -> Rule {
        Rule::NOTIF_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(draft) = saved(&deed)
            && let Some(former) = draft.id.and_then(|id| deed.before.notifications.get(id))
            && draft.kind != Some(former.kind)
            && let Some(copied) = copy(deed.before, deed.cx, draft)
        {
            *deed.now = copied;
        }
    }
}

/// The district with what is being edited as a notification of its own.
fn copy(district: &District, cx: &Context<'_>, draft: &Draft) -> Option<District> {
    let mut copied = district.clone();
    let leave = NotificationCommand::Cancel;
    let open = NotificationCommand::Open(None);
    let choose = NotificationCommand::ChooseType(draft.kind?);
    let recipients = draft.recipients.iter();
    let add = recipients.map(|username| NotificationCommand::AddRecipient(username.to_string()));
    let steps = [leave, open, choose].into_iter().chain(add);
    for step in steps.chain([NotificationCommand::Save]) {
        execute(&mut copied, cx, &Command::Notify(step)).ok()?;
    }
    Some(copied)
}

/// NOTIF-09: a notification nobody is left in stays in the list.
#[derive(Default)]
pub(super) struct KeptEmpty {
    kept: Mutex<Vec<Value>>,
}

impl Saboteur for KeptEmpty {
    fn rule(&self) -> Rule {
        Rule::NOTIF_09
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(draft) = saved(&deed)
            && draft.id.is_some()
            && draft.recipients.is_empty()
        {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.push(json!(draft));
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_view(request, reply, |view| {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(notifications) = view["notifications"].as_array_mut() {
                notifications.extend(kept.iter().cloned());
            }
        });
    }
}

/// What was being edited before it was saved, if this is what a command did.
fn saved<'a>(deed: &Deed<'a>) -> Option<&'a Draft> {
    let is_saved = matches!(deed.command, Command::Notify(NotificationCommand::Save)) && deed.result.is_ok();
    deed.before.notifications.draft().filter(|_| is_saved)
}

/// NOTIF-10: whoever chooses no type gets HR-Staff.
#[derive(Default)]
pub(super) struct DefaultType;

impl Saboteur for DefaultType {
    fn rule(&self) -> Rule {
        Rule::NOTIF_10
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let draft = deed.before.notifications.draft();
        if let Command::Notify(NotificationCommand::Save) = deed.command
            && draft.is_some_and(|draft| draft.kind.is_none())
        {
            let choose = NotificationCommand::ChooseType(NotificationType::HrStaff);
            let mut elsewhere = deed.before.clone();
            if let Ok(Outcome::Notifications) = execute(&mut elsewhere, deed.cx, &Command::Notify(choose)) {
                deed.accept_as_in(elsewhere, deed.command);
            }
        }
    }
}

/// NOTIF-14: a new notification is active as soon as its type is chosen.
///
/// Only of newcomers.
#[derive(Default)]
pub(super) struct ActiveAtOnce;

impl Saboteur for ActiveAtOnce {
    fn rule(&self) -> Rule {
        Rule::NOTIF_14
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let draft = deed.before.notifications.draft();
        let Some(draft) = draft.filter(|draft| draft.kind == Some(NotificationType::HrStaff)) else {
            return;
        };
        let created = deed.created().and_then(|_| deed.person().cloned());
        if let Some(person) = created {
            let recipients: BTreeSet<Arc<str>> = draft.recipients.iter().cloned().collect();
            let staff_number = person.staff_number.clone();
            let number = staff_number.as_ref().map(ToString::to_string).unwrap_or_default();
            let message = Message {
                at: deed.cx.now,
                kind: NotificationType::HrStaff,
                staff_number,
                text: format!("{number} was created by the HR system."),
            };
            send(&mut deed, &recipients, &Arc::new(message));
        }
    }
}
