//! The tool Business Office Notifications, the users who can be told, and their Message Centers.

use std::sync::Arc;

use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{body, stated};
use super::call::ControlCall;
use super::campus::{Tool, changed};
use crate::api::{Problem, Reply, Store as _, decoded, json as json_reply, local_time};
use crate::campus::{
    Code, Command, District, Fault, Notification, NotificationCommand, NotificationId, NotificationType, Sent,
};
use crate::mock::Workspace;
use crate::mock::door::Door;

/// The tool, where Campus files it.
pub(super) const TOOL: Tool = Tool {
    name: "Business Office Notifications",
    menu_path: "System Settings > Business Office Integration > Business Office Notifications",
    resource: "notifications",
};

/// Lists the users.
pub(super) fn users(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let users: Vec<_> = district.users.iter().collect();
    Ok(json_reply(StatusCode::OK, &users))
}

/// Shows the Message Center of a user, the newest message first (NOTIF-07).
pub(super) fn messages(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let Some(user) = district.users.named(&decoded(call.username)) else {
        let message = "no user of this district has this username";
        let fault = Fault::new(Code::UnknownUser, "username", message, None);
        let (title, faults) = ("The user is not known", vec![fault]);
        return Err(Problem::invalid("no-such-user", title, faults).with_status(StatusCode::NOT_FOUND));
    };
    let messages = district.messages.of(&user.username).map(|message| {
        let mut view = json!(message);
        view["at"] = json!(local_time(message.at, &district.time_zone));
        view
    });
    Ok(json_reply(StatusCode::OK, &messages.collect::<Vec<_>>()))
}

/// Shows the notifications in force, the one that is being edited, and what there is to choose from.
pub(super) fn show(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    let (district, cx) = (door.district(), door.context());
    let in_force = district.notifications.iter();
    let view = json!({
        "name": TOOL.name,
        "menuPath": TOOL.menu_path,
        "types": NotificationType::ALL,
        "offered": district.users.offered(&cx).collect::<Vec<_>>(),
        "notifications": in_force.map(|notification| row(notification, &district)).collect::<Vec<_>>(),
        "draft": district.notifications.draft(),
    });
    Ok(json_reply(StatusCode::OK, &view))
}

fn row(notification: &Notification, district: &District) -> Value {
    let mut row = json!(notification);
    let named = notification.recipients.iter().map(|username| {
        let user = district.users.get(username);
        json!({ "username": username, "name": user.map(|user| &user.name) })
    });
    row["recipients"] = named.collect();
    row
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Edit {
    #[serde(default, rename = "notificationID", deserialize_with = "stated")]
    id: Sent<NotificationId>,
    #[serde(rename = "type")]
    kind: Option<NotificationType>,
}

/// Opens a notification or a new one, and chooses its type; nothing of it is in force before it is saved (NOTIF-14).
pub(super) fn edit(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let edit: Edit = body(call.request, "NotificationEdit")?;
    let open = match edit.id {
        Sent::Absent => None,
        Sent::Empty => Some(NotificationCommand::Open(None)),
        Sent::Value(id) => Some(NotificationCommand::Open(Some(id))),
    };
    let choose = edit.kind.map(NotificationCommand::ChooseType);
    for step in [open, choose].into_iter().flatten() {
        changed(workspace, Command::Notify(step))?;
    }
    show(call, workspace)
}

#[derive(Deserialize)]
struct Typed {
    recipient: String,
}

/// Adds a recipient by name or username (NOTIF-11).
pub(super) fn add_recipient(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let typed: Typed = body(call.request, "Recipient")?;
    take(
        call,
        workspace,
        NotificationCommand::AddRecipient(typed.recipient),
    )
}

/// The X beside a recipient (NOTIF-12).
pub(super) fn remove_recipient(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let username = decoded(call.username).into();
    take(call, workspace, NotificationCommand::RemoveRecipient(username))
}

/// The larger X (NOTIF-13).
pub(super) fn clear_recipients(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    take(call, workspace, NotificationCommand::ClearRecipients)
}

/// Saves what is being edited (NOTIF-10).
pub(super) fn save(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    take(call, workspace, NotificationCommand::Save)
}

/// Throws away what is being edited.
pub(super) fn cancel(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    take(call, workspace, NotificationCommand::Cancel)
}

fn take(
    call: &ControlCall<'_>,
    workspace: &Arc<Workspace>,
    step: NotificationCommand,
) -> Result<Reply, Problem> {
    changed(workspace, Command::Notify(step))?;
    show(call, workspace)
}
