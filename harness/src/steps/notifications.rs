//! Notifications, as an operator makes them, and the messages that users find.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::campus;
use crate::checks::notification::{self, Message, Notification};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Cell, Record, Stop};

/// The tool of an operator.
const TOOL: &str = "/campus/notifications";
/// The columns of a table of messages.
const MESSAGE: &[(&str, &str)] = &[("type", "type"), ("about", "staffNumber")];
/// The columns of a table of notifications.
const NOTIFICATION: &[(&str, &str)] = &[("type", "type"), ("recipients", "recipients")];

#[given(regex = "^an? (HR-Staff|HR Sync Commit) notification for (.+)$")]
async fn notification_for(world: &mut CampusWorld, kind: String, usernames: String) -> Result<(), Stop> {
    begin(world, &kind, &usernames).await?;
    campus::establish(world, "POST", &format!("{TOOL}/save"), None).await
}

#[given(regex = "^the operator has begun an? (HR-Staff|HR Sync Commit) notification for (.+)$")]
async fn has_begun(world: &mut CampusWorld, kind: String, usernames: String) -> Result<(), Stop> {
    begin(world, &kind, &usernames).await
}

#[given("the operator has begun a notification")]
async fn has_begun_one(world: &mut CampusWorld) -> Result<(), Stop> {
    campus::establish(world, "PUT", TOOL, Some(json!({"notificationID": null}))).await
}

#[given(regex = "^the operator has opened the (HR-Staff|HR Sync Commit) notification$")]
async fn has_opened(world: &mut CampusWorld, kind: String) -> Result<(), Stop> {
    let view = view(world).await?;
    let id = world.establish(notification::only_of(&view, &kind))?;
    campus::establish(world, "PUT", TOOL, Some(json!({"notificationID": id}))).await
}

#[given(regex = "^the operator has chosen the type (.+)$")]
async fn has_chosen_the_type(world: &mut CampusWorld, kind: String) -> Result<(), Stop> {
    campus::establish(world, "PUT", TOOL, Some(json!({"type": kind}))).await
}

#[when(regex = "^the operator chooses the type (.+)$")]
async fn chooses_the_type(world: &mut CampusWorld, kind: String) -> Result<(), Stop> {
    conclude(world, "PUT", "", Some(json!({"type": kind}))).await
}

#[given(expr = "the operator has typed the recipient {string}")]
async fn has_typed(world: &mut CampusWorld, text: String) -> Result<(), Stop> {
    campus::establish(
        world,
        "POST",
        &format!("{TOOL}/recipients"),
        Some(json!({"recipient": text})),
    )
    .await
}

#[when(expr = "the operator types the recipient {string}")]
async fn types(world: &mut CampusWorld, text: String) -> Result<(), Stop> {
    conclude(world, "POST", "/recipients", Some(json!({"recipient": text}))).await
}

#[when(expr = "the operator chooses {word} from the list")]
async fn chooses(world: &mut CampusWorld, username: String) -> Result<(), Stop> {
    let view = view(world).await?;
    world.establish(notification::offered(&view, &username, true))?;
    conclude(world, "POST", "/recipients", Some(json!({"recipient": username}))).await
}

#[given(expr = "the operator has used the X beside {word}")]
async fn has_used_the_x(world: &mut CampusWorld, username: String) -> Result<(), Stop> {
    campus::establish(world, "DELETE", &format!("{TOOL}/recipients/{username}"), None).await
}

#[when(expr = "the operator uses the X beside {word}")]
async fn uses_the_x(world: &mut CampusWorld, username: String) -> Result<(), Stop> {
    conclude(world, "DELETE", &format!("/recipients/{username}"), None).await
}

#[when("the operator uses the larger X")]
async fn uses_the_larger_x(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, "DELETE", "/recipients", None).await
}

#[given("the operator has saved the notification")]
async fn has_saved(world: &mut CampusWorld) -> Result<(), Stop> {
    campus::establish(world, "POST", &format!("{TOOL}/save"), None).await
}

#[when("the operator saves the notification")]
async fn saves(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, "POST", "/save", None).await
}

#[when("the operator opens the notifications")]
async fn opens(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, "GET", "", None).await
}

#[then(expr = "{word} has exactly these messages")]
async fn has_exactly(world: &mut CampusWorld, username: String, step: &Step) -> Result<(), Stop> {
    let table = world.table(step, &[MESSAGE])?;
    let roles = world.roles()?;
    let message = |row: &Record| Message {
        kind: text(row, "type"),
        about: row.get("about").map(|_| roles.staff_number(&text(row, "about"))),
    };
    let expected: Vec<Message> = table.records.iter().map(message).collect();
    let inbox = inbox(world, &username).await?;
    world.assert(notification::messages_are(&inbox, &expected))
}

#[then(expr = "{word} has no message")]
async fn has_none(world: &mut CampusWorld, username: String) -> Result<(), Stop> {
    let inbox = inbox(world, &username).await?;
    world.assert(notification::messages_are(&inbox, &[]))
}

#[then(regex = r"^(\w+) has no (HR-Staff|HR Sync Commit) message$")]
async fn has_none_of(world: &mut CampusWorld, username: String, kind: String) -> Result<(), Stop> {
    let inbox = inbox(world, &username).await?;
    world.assert(notification::no_message_of(&inbox, &kind))
}

#[then("exactly these notifications are in force")]
async fn are_in_force(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let table = world.table(step, &[NOTIFICATION])?;
    let expected = table.records.iter().map(|row| Notification {
        kind: text(row, "type"),
        recipients: listed(&text(row, "recipients")),
    });
    let expected: Vec<Notification> = expected.collect();
    let view = view(world).await?;
    world.assert(notification::in_force(&view, &expected))
}

#[then("no notification is in force")]
async fn none_is_in_force(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = view(world).await?;
    world.assert(notification::in_force(&view, &[]))
}

#[then(regex = "^the types to choose from are exactly (.+)$")]
fn types_are(world: &mut CampusWorld, types: String) -> Result<(), Stop> {
    let view = world.answer()?;
    let types = listed(&types);
    let types: Vec<&str> = types.iter().map(String::as_str).collect();
    world.assert(notification::types_are(&view, &types))
}

#[then(regex = r"^(\w+) is (offered|not offered) as a recipient$")]
fn is_offered(world: &mut CampusWorld, username: String, whether: String) -> Result<(), Stop> {
    let view = world.answer()?;
    let is_expected = whether == "offered";
    world.assert(notification::offered(&view, &username, is_expected))
}

#[then(regex = "^the notification being edited has exactly the recipients? (.+)$")]
async fn edits(world: &mut CampusWorld, usernames: String) -> Result<(), Stop> {
    let view = view(world).await?;
    world.assert(notification::edits(&view, &listed(&usernames)))
}

#[then("the notification being edited has no recipients")]
async fn edits_nobody(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = view(world).await?;
    world.assert(notification::edits(&view, &[]))
}

/// Opens a new notification, chooses its type and types its recipients; each step has to be accepted.
async fn begin(world: &mut CampusWorld, kind: &str, usernames: &str) -> Result<(), Stop> {
    let new = json!({"notificationID": null, "type": kind});
    campus::establish(world, "PUT", TOOL, Some(new)).await?;
    for username in listed(usernames) {
        campus::establish(
            world,
            "POST",
            &format!("{TOOL}/recipients"),
            Some(json!({"recipient": username})),
        )
        .await?;
    }
    Ok(())
}

async fn conclude(
    world: &mut CampusWorld,
    method: &str,
    below: &str,
    body: Option<Value>,
) -> Result<(), Stop> {
    let answer = world.in_campus(method, &format!("{TOOL}{below}"), body).await?;
    world.conclude(vec![("the tool's notifications".to_owned(), answer)]);
    Ok(())
}

async fn view(world: &mut CampusWorld) -> Result<Answer, Stop> {
    world.in_campus("GET", TOOL, None).await
}

async fn inbox(world: &mut CampusWorld, username: &str) -> Result<Answer, Stop> {
    world
        .in_campus("GET", &format!("/campus/messages/{username}"), None)
        .await
}

/// The parts of a list like `aadmin, bhr and tteach`.
fn listed(parts: &str) -> Vec<String> {
    let parts = parts.split(", ").flat_map(|part| part.split(" and "));
    parts.map(str::to_owned).collect()
}

fn text(row: &Record, column: &str) -> String {
    match row.get(column) {
        Some(Cell::Text(text)) => text.clone(),
        _ => String::new(),
    }
}
