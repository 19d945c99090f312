//! The credentials view, and what it shows of the secret.

use cucumber::{given, then, when};

use super::words::ViewItem;
use crate::checks::credentials::{self, Item};
use crate::checks::{Contradiction, journal, status};
use crate::exchange::Answer;
use crate::target::District;
use crate::world::{CampusWorld, Stop};

#[given("the operator has noted the credentials")]
async fn has_noted_the_credentials(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = view(world).await?;
    world.notes.credentials = Some(view);
    Ok(())
}

#[given(regex = r"^the operator has switched Show Secret (on|off)$")]
async fn has_switched(world: &mut CampusWorld, state: String) -> Result<(), Stop> {
    let answer = switch(world, &state).await?;
    world.establish(status::accepted(&answer))
}

#[when("the operator opens the credentials view")]
async fn opens_the_view(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = open(world, "").await?;
    conclude(world, answer);
    Ok(())
}

#[when(regex = r"^the operator switches Show Secret (on|off)$")]
async fn switches(world: &mut CampusWorld, state: String) -> Result<(), Stop> {
    let answer = switch(world, &state).await?;
    conclude(world, answer);
    Ok(())
}

#[when("the operator looks through the tools of Campus")]
async fn looks_through_the_tools(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.in_campus("GET", "/campus", None).await?;
    world.conclude(vec![("the list of tools".to_owned(), answer)]);
    Ok(())
}

#[then(regex = r"^the tool (.+) is filed under (.+)$")]
fn the_tool_is_filed_under(world: &mut CampusWorld, name: String, menu: String) -> Result<(), Stop> {
    let tools = world.answer()?;
    world.assert(credentials::filed(&tools, &name, &menu))
}

#[then(regex = r"^the view names its place (.+)$")]
fn the_view_names_its_place(world: &mut CampusWorld, path: String) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(credentials::at_home(&view, &path))
}

#[then(expr = "the view shows {item}")]
fn the_view_shows(world: &mut CampusWorld, item: ViewItem) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(credentials::shows(&view, item.0))
}

#[then("the Client Secret is masked")]
fn the_secret_is_masked(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = world.answer()?;
    let (secret, client) = (world.keyring.secret(), world.keyring.client_id.clone());
    world.assert(credentials::masked(&view, &secret, &client))
}

#[then("every character of the Client Secret is legible")]
fn the_secret_is_legible(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = world.answer()?;
    let secret = world.keyring.secret();
    world.assert(credentials::legible(&view, &secret))
}

#[then("no answer shows the Client Secret")]
fn no_answer_shows_the_secret(world: &mut CampusWorld) -> Result<(), Stop> {
    let (secret, client) = (world.keyring.secret(), world.keyring.client_id.clone());
    for (_, answer) in world.round()? {
        let headers = answer.headers.iter().map(|(_, value)| value.as_str());
        let texts = headers.chain([answer.text.as_str()]).collect::<Vec<_>>();
        world.assert(journal::keeps_secret(&texts.join("\n"), &secret, &client))?;
    }
    Ok(())
}

#[then("the Client ID, the Token URL and the Base URL are as noted")]
async fn the_rest_is_as_noted(world: &mut CampusWorld) -> Result<(), Stop> {
    let noted = world.notes.credentials.clone();
    let noted = world.noted(noted, "the credentials view")?;
    let now = view(world).await?;
    let differences: Vec<String> = [
        ("Client ID", noted.client_id, now.client_id),
        ("Token URL", noted.token_url, now.token_url),
        ("Base URL", noted.base_url, now.base_url),
    ]
    .into_iter()
    .filter(|(_, before, now)| before != now)
    .map(|(name, before, now)| format!("{name}: {before} before, {now} now"))
    .collect();
    if differences.is_empty() {
        return Ok(());
    }
    let found = Contradiction::new("the view as noted", "another view").with_details(differences);
    world.assert(Err(found.into()))
}

/// The credentials view as it is with Show Secret on.
pub(super) async fn view(world: &mut CampusWorld) -> Result<District, Stop> {
    let name = world.district()?.name;
    let answer = switch(world, "on").await?;
    let mut text = |item| world.establish(credentials::text(&answer, item));
    Ok(District {
        name,
        client_id: text(Item::ClientId)?,
        client_secret: text(Item::ClientSecret)?.as_str().into(),
        token_url: text(Item::TokenUrl)?,
        base_url: text(Item::BaseUrl)?,
    })
}

/// The Client ID and the Client Secret, as somebody finds them who opens the view and switches Show Secret on.
pub(super) async fn pair(world: &mut CampusWorld) -> Result<(String, String), Stop> {
    let first = open(world, "").await?;
    let id = world.establish(credentials::text(&first, Item::ClientId))?;
    let shown = switch(world, "on").await?;
    let secret = world.establish(credentials::text(&shown, Item::ClientSecret))?;
    Ok((id, secret))
}

async fn switch(world: &mut CampusWorld, state: &str) -> Result<Answer, Stop> {
    open(world, &format!("?showSecret={}", state == "on")).await
}

async fn open(world: &mut CampusWorld, query: &str) -> Result<Answer, Stop> {
    world
        .in_campus("GET", &format!("/campus/credentials{query}"), None)
        .await
}

fn conclude(world: &mut CampusWorld, answer: Answer) {
    world.conclude(vec![("the credentials view".to_owned(), answer)]);
}
