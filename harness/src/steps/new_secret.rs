//! Generating a new secret.

use cucumber::{given, then, when};
use serde_json::json;

use super::credentials::view;
use crate::checks::{Contradiction, credentials, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

/// The control, below the district.
const CONTROL: &str = "/campus/credentials/generateSecret";

#[given("the operator has generated a new secret")]
async fn has_generated_a_secret(world: &mut CampusWorld) -> Result<(), Stop> {
    generate(world).await
}

#[when("the operator generates a new secret")]
async fn generates_a_secret(world: &mut CampusWorld) -> Result<(), Stop> {
    generate(world).await
}

#[given(regex = r"^the operator has (declined|left unanswered|only looked at) Generate New Secret$")]
async fn has_left_it_at_that(world: &mut CampusWorld, manner: String) -> Result<(), Stop> {
    // What came of it is what the scenario asks.
    leave_it_at_that(world, &manner).await.map(drop)
}

#[when(regex = r"^the operator (declines|leaves unanswered|only looks at) Generate New Secret$")]
async fn leaves_it_at_that(world: &mut CampusWorld, manner: String) -> Result<(), Stop> {
    let answer = leave_it_at_that(world, &manner).await?;
    world.conclude(vec![("the control".to_owned(), answer)]);
    Ok(())
}

#[then("the operator is warned that calls fail until the new secret is used")]
fn is_warned(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(credentials::warns(&answer))
}

#[then("the Client Secret is as noted")]
async fn the_secret_is_as_noted(world: &mut CampusWorld) -> Result<(), Stop> {
    compare(world, true).await
}

#[then("the Client Secret is another than noted")]
async fn the_secret_is_another(world: &mut CampusWorld) -> Result<(), Stop> {
    compare(world, false).await
}

async fn compare(world: &mut CampusWorld, same: bool) -> Result<(), Stop> {
    let noted = world.notes.credentials.clone();
    let noted = world.noted(noted, "the credentials view")?;
    let now = view(world).await?;
    if (now.client_secret == noted.client_secret) == same {
        return Ok(());
    }
    let words = ["another secret", "the secret noted"];
    let [expected, found] = if same { [words[1], words[0]] } else { words };
    world.assert(Err(Contradiction::new(expected, found).into()))
}

/// Presses the control without confirming, or does not even press it.
async fn leave_it_at_that(world: &mut CampusWorld, manner: &str) -> Result<Answer, Stop> {
    let (method, body) = match manner {
        "declined" | "declines" => ("POST", Some(json!({"confirm": false}))),
        "left unanswered" | "leaves unanswered" => ("POST", None),
        _ => ("GET", None),
    };
    world.in_campus(method, CONTROL, body).await
}

/// Generates a secret and takes over what the view shows then. The token held so far is the former one.
async fn generate(world: &mut CampusWorld) -> Result<(), Stop> {
    let confirmed = Some(json!({"confirm": true}));
    let answer = world.in_campus("POST", CONTROL, confirmed).await?;
    world.establish(status::accepted(&answer))?;
    let view = view(world).await?;
    world.keyring.client_id = view.client_id;
    world.keyring.secrets.push(view.client_secret.reveal().to_owned());
    world.keyring.retire_token();
    Ok(())
}
