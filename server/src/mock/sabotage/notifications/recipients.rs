//! Saboteurs of who can be a recipient, and how recipients come and go.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;
use serde_json::json;

use super::editing::rewrite_view;
use crate::api::Reply;
use crate::campus::{Code, Command, District, Fault, NotificationCommand, Refusal, Rule};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// NOTIF-06: the list offers every user.
///
/// Whoever is typed is judged as before.
#[derive(Default)]
pub(super) struct EverybodyOffered;

impl Saboteur for EverybodyOffered {
    fn rule(&self) -> Rule {
        Rule::NOTIF_06
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_view(request, reply, |view| {
            let district = scene.district();
            view["offered"] = district.users.iter().map(|user| json!(user)).collect();
        });
    }
}

/// NOTIF-11: what is typed is looked up among the usernames only.
#[derive(Default)]
pub(super) struct UsernamesOnly;

impl Saboteur for UsernamesOnly {
    fn rule(&self) -> Rule {
        Rule::NOTIF_11
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::Notify(NotificationCommand::AddRecipient(text)) = deed.command
            && deed.before.users.get(text).is_none()
        {
            let message = "no user has this username";
            let fault = Fault::new(Code::UnknownUser, "/recipient", message, None);
            deed.refuse(Refusal::NoSuchUser(fault));
        }
    }
}

/// NOTIF-12: a recipient is removed by a place in the list, which is counted from one and not from zero.
///
/// Only from a notification that is new: changing another one is the business of NOTIF-08.
#[derive(Default)]
pub(super) struct NextPlace;

impl Saboteur for NextPlace {
    fn rule(&self) -> Rule {
        Rule::NOTIF_12
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::Notify(NotificationCommand::RemoveRecipient(username)) = command
            && let Some(draft) = district.notifications.draft().filter(|draft| draft.id.is_none())
        {
            let recipients = &draft.recipients;
            let place = recipients.iter().position(|recipient| *recipient == *username);
            if let Some(next) = place.and_then(|place| recipients.iter().cycle().nth(place + 1)) {
                *username = Arc::clone(next);
            }
        }
    }
}

/// NOTIF-13: the larger X does nothing.
#[derive(Default)]
pub(super) struct NoLargerX;

impl Saboteur for NoLargerX {
    fn rule(&self) -> Rule {
        Rule::NOTIF_13
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::Notify(NotificationCommand::ClearRecipients) = deed.command {
            *deed.now = deed.before.clone();
        }
    }
}
