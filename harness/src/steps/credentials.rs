//! The credentials view, and generating a new secret.

use cucumber::{given, then, when};
use serde_json::json;

use crate::checks::{Contradiction, status};
use crate::target::District;
use crate::world::{CampusWorld, Stop};

#[given("the operator has noted the credentials")]
async fn has_noted_the_credentials(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = view(world).await?;
    world.notes.credentials = Some(view);
    Ok(())
}

#[given("the operator has generated a new secret")]
async fn has_generated_a_secret(world: &mut CampusWorld) -> Result<(), Stop> {
    generate(world).await
}

#[when("the operator generates a new secret")]
async fn generates_a_secret(world: &mut CampusWorld) -> Result<(), Stop> {
    generate(world).await
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

/// The credentials view with the secret shown.
async fn view(world: &mut CampusWorld) -> Result<District, Stop> {
    let name = world.district()?.name;
    let answer = world
        .in_campus("GET", "/campus/credentials?showSecret=true", None)
        .await?;
    world.establish(status::accepted(&answer))?;
    let member = |member: &str| {
        answer
            .json
            .as_ref()
            .and_then(|json| json[member].as_str())
            .map(str::to_owned)
    };
    let view = (
        member("clientId"),
        member("clientSecret"),
        member("tokenUrl"),
        member("baseUrl"),
    );
    let (Some(client_id), Some(client_secret), Some(token_url), Some(base_url)) = view else {
        return Err(world.unsettled("the credentials view lacks id, secret or addresses"));
    };
    Ok(District {
        name,
        client_id,
        client_secret: client_secret.as_str().into(),
        token_url,
        base_url,
    })
}

/// Generates a secret and takes over what the view shows then. The token held so far is the former one.
async fn generate(world: &mut CampusWorld) -> Result<(), Stop> {
    let confirmed = Some(json!({"confirm": true}));
    let answer = world
        .in_campus("POST", "/campus/credentials/generateSecret", confirmed)
        .await?;
    world.establish(status::accepted(&answer))?;
    let view = view(world).await?;
    world.keyring.client_id = view.client_id;
    world.keyring.secrets.push(view.client_secret.reveal().to_owned());
    world.keyring.retire_token();
    Ok(())
}
