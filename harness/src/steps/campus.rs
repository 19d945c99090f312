//! What an operator does and sees in Campus, and what only an emulator lets be arranged.

use cucumber::{given, then, when};
use serde_json::{Value, json};

use crate::checks::{journal, snapshot, status};
use crate::world::{CampusWorld, Stop};

#[given(expr = "{int} seconds have passed")]
async fn seconds_have_passed(world: &mut CampusWorld, seconds: u64) -> Result<(), Stop> {
    let answer = world
        .in_campus("PUT", "/clock", Some(json!({"advance": format!("PT{seconds}S")})))
        .await?;
    world.establish(status::accepted(&answer))
}

#[given(regex = r"^it is (\d{4}-\d{2}-\d{2})$")]
async fn it_is(world: &mut CampusWorld, date: String) -> Result<(), Stop> {
    set_clock(world, &format!("{date}T12:00:00-05:00")).await
}

#[given(regex = r"^it is (\d{4}-\d{2}-\d{2}T\S+)$")]
async fn it_is_the_instant(world: &mut CampusWorld, instant: String) -> Result<(), Stop> {
    set_clock(world, &instant).await
}

#[given(regex = r"^the operator has added the school (\S+) (.+)$")]
async fn has_added_the_school(world: &mut CampusWorld, number: String, name: String) -> Result<(), Stop> {
    add_school(world, &number, &name).await
}

#[when(regex = r"^the operator adds the school (\S+) (.+)$")]
async fn adds_the_school(world: &mut CampusWorld, number: String, name: String) -> Result<(), Stop> {
    add_school(world, &number, &name).await
}

#[given(regex = r"^the operator has removed the school (\S+)$")]
async fn has_removed_the_school(world: &mut CampusWorld, number: String) -> Result<(), Stop> {
    let resource = format!("/campus/schools/{number}");
    let answer = world.in_campus("DELETE", &resource, None).await?;
    world.establish(status::accepted(&answer))
}

#[given("the operator has noted what Campus holds")]
async fn has_noted_what_campus_holds(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.in_campus("GET", "/snapshot", None).await?;
    let data = world.establish(snapshot::data(&answer))?;
    world.notes.campus = Some(data);
    Ok(())
}

#[then("Campus holds what the operator noted")]
async fn campus_holds_what_was_noted(world: &mut CampusWorld) -> Result<(), Stop> {
    let noted = world.notes.campus.clone();
    let noted = world.noted(noted, "what Campus holds")?;
    let answer = world.in_campus("GET", "/snapshot", None).await?;
    let now = world.establish(snapshot::data(&answer))?;
    world.assert(snapshot::unchanged(&noted, &now))
}

#[then(regex = r"^the journal does not show (.+)$")]
async fn the_journal_does_not_show(world: &mut CampusWorld, what: String) -> Result<(), Stop> {
    let value = match what.as_str() {
        "the Client Secret" => Some(world.keyring.secret()),
        "the token" => world.keyring.token.clone(),
        "the secret sent" => world.keyring.sent.clone(),
        literal => Some(literal.to_owned()),
    };
    let value = world.noted(value, &what)?;
    let client = world.keyring.client_id.clone();
    let own = world.in_campus("GET", "/journal", None).await?;
    let call = world.operator()?.call("GET", "/journal");
    let of_no_district = world.send(&call).await?;
    let mut entries = 0;
    for answer in [&own, &of_no_district] {
        entries += world.establish(journal::entries(answer))?;
    }
    if entries == 0 {
        return Err(world.unsettled("the journal holds no call that could show anything"));
    }
    for answer in [own, of_no_district] {
        world.assert(journal::keeps_secret(&answer.text, &value, &client))?;
    }
    Ok(())
}

/// Sets the clock of the district.
async fn set_clock(world: &mut CampusWorld, instant: &str) -> Result<(), Stop> {
    let answer = world
        .in_campus("PUT", "/clock", Some(json!({"now": instant})))
        .await?;
    world.establish(status::accepted(&answer))
}

/// Adds a school, as a Campus user does. A When that fails leaves the question open just as a Given does.
async fn add_school(world: &mut CampusWorld, number: &str, name: &str) -> Result<(), Stop> {
    let body = json!({"schoolNumber": number, "name": name});
    let answer = world.in_campus("POST", "/campus/schools", Some(body)).await?;
    world.establish(status::accepted(&answer))
}

/// Does something in the tools of Campus that has to be accepted.
pub(super) async fn establish(
    world: &mut CampusWorld,
    method: &str,
    resource: &str,
    body: Option<Value>,
) -> Result<(), Stop> {
    let answer = world.in_campus(method, resource, body).await?;
    world.establish(status::accepted(&answer))
}
