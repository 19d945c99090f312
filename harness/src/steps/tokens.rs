//! Obtaining tokens.

use cucumber::{given, then, when};

use super::access::{alter, neighbour};
use super::credentials;
use crate::checks::{self, token::TokenRefusal};
use crate::world::{CampusWorld, Stop, TokenRequest};

#[given(regex = r"^the HR system holds (?:a|another) token$")]
async fn holds_a_token(world: &mut CampusWorld) -> Result<(), Stop> {
    let request = world.own_request()?;
    world.obtain_token(&request).await.map(drop)
}

#[given(regex = r"^the HR system was refused a token with (.+)$")]
async fn was_refused_a_token(world: &mut CampusWorld, claim: String) -> Result<(), Stop> {
    let request = claimed(world, &claim).await?;
    let answer = world.request_token(&request).await?;
    world.establish(checks::token::withheld(&answer))
}

#[when("the HR system requests a token")]
async fn requests_a_token(world: &mut CampusWorld) -> Result<(), Stop> {
    let request = world.own_request()?;
    request_and_conclude(world, &request).await
}

#[when(regex = r"^the HR system requests a token with (.+)$")]
async fn requests_a_token_with(world: &mut CampusWorld, claim: String) -> Result<(), Stop> {
    let request = claimed(world, &claim).await?;
    request_and_conclude(world, &request).await
}

#[then("a token is issued")]
fn a_token_is_issued(world: &mut CampusWorld) -> Result<(), Stop> {
    issued(world).map(drop)
}

#[then(expr = "a token is issued that lives {int} seconds")]
fn a_token_is_issued_that_lives(world: &mut CampusWorld, seconds: i64) -> Result<(), Stop> {
    issued(world)?;
    let answer = world.answer()?;
    world.assert(checks::token::lives(&answer, seconds))
}

#[then("no token is issued")]
fn no_token_is_issued(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(checks::token::withheld(&answer))
}

#[then(regex = r"^the token is refused as (an invalid client|an invalid request|an unsupported grant)$")]
fn the_token_is_refused_as(world: &mut CampusWorld, reason: String) -> Result<(), Stop> {
    let refusal = match reason.as_str() {
        "an invalid client" => TokenRefusal::InvalidClient,
        "an invalid request" => TokenRefusal::InvalidRequest,
        _ => TokenRefusal::UnsupportedGrant,
    };
    let answer = world.answer()?;
    world.assert(checks::token::refused_as(&answer, refusal))
}

#[then(expr = "the token states its client, its district and a life of {int} seconds")]
fn the_token_states(world: &mut CampusWorld, seconds: i64) -> Result<(), Stop> {
    let token = issued(world)?;
    let client = world.keyring.client_id.clone();
    let district = world.district()?.name;
    world.assert(checks::token::states(&token, &client, &district, seconds))
}

#[then("the token states nothing")]
fn the_token_states_nothing(world: &mut CampusWorld) -> Result<(), Stop> {
    let token = issued(world)?;
    world.assert(checks::token::states_nothing(&token))
}

async fn request_and_conclude(world: &mut CampusWorld, request: &TokenRequest) -> Result<(), Stop> {
    let answer = world.request_token(request).await?;
    world.conclude(vec![("requestToken".to_owned(), answer)]);
    Ok(())
}

fn issued(world: &mut CampusWorld) -> Result<String, Stop> {
    let answer = world.answer()?;
    world.assert(checks::token::issued(&answer))
}

/// The token request that a sentence describes.
async fn claimed(world: &mut CampusWorld, claim: &str) -> Result<TokenRequest, Stop> {
    let own = world.own_request()?;
    let (id, secret) = (world.keyring.client_id.clone(), world.keyring.secret());
    Ok(match claim {
        "its credentials by Basic" | "the new secret" => own,
        "its credentials as form fields" => TokenRequest {
            basic: None,
            form: Some((id, secret)),
            ..own
        },
        "no credentials" => TokenRequest { basic: None, ..own },
        "the grant password" => TokenRequest {
            grant: "password".to_owned(),
            ..own
        },
        "an unknown Client ID" => TokenRequest::new(&own.url, &format!("{id}-unknown"), &secret),
        "the credentials of another district" => {
            let other = neighbour(world).await?;
            TokenRequest::new(&own.url, &other.client_id, other.client_secret.reveal())
        }
        "no district named" => TokenRequest {
            url: without_query(&own.url),
            ..own
        },
        "the unknown district Nowhere" => TokenRequest {
            url: format!("{}?appName=Nowhere", without_query(&own.url)),
            ..own
        },
        "the noted Client ID and the new secret" => {
            let noted = world.notes.credentials.clone();
            let noted = world.noted(noted, "the credentials view")?;
            TokenRequest::new(&own.url, &noted.client_id, &secret)
        }
        claim if claim.contains(" on view") => {
            let (id, secret) = claimed_on_view(world, claim).await?;
            TokenRequest::new(&own.url, &id, &secret)
        }
        claim => TokenRequest::new(&own.url, &id, &claimed_secret(world, claim)?),
    })
}

/// What a sentence takes from the credentials view. What it does not speak of is what the HR system has.
async fn claimed_on_view(world: &mut CampusWorld, claim: &str) -> Result<(String, String), Stop> {
    let own = (world.keyring.client_id.clone(), world.keyring.secret());
    let (id, secret) = credentials::pair(world).await?;
    let last = id.chars().count().saturating_sub(1);
    let claimed = match claim {
        "the Client ID and the Client Secret on view" => Some((id, secret)),
        "the Client Secret on view" => Some((own.0, secret)),
        "the Client ID on view altered in its first character" => alter(&id, 0).map(|id| (id, own.1)),
        "the Client ID on view altered in its last character" => alter(&id, last).map(|id| (id, own.1)),
        _ => None,
    };
    claimed.ok_or_else(|| world.broken(&format!("no token can be requested with {claim}")))
}

/// The secret that a sentence describes.
fn claimed_secret(world: &mut CampusWorld, claim: &str) -> Result<String, Stop> {
    let secrets = world.keyring.secrets.clone();
    let secret = world.keyring.secret();
    let length = secret.chars().count();
    let claimed = match claim {
        "the secret altered in its last character" => alter(&secret, length.saturating_sub(1)),
        "the secret altered in its first character" => alter(&secret, 0),
        "the secret without its last character" => {
            Some(secret.chars().take(length.saturating_sub(1)).collect())
        }
        "the secret followed by one character" => Some(format!("{secret}q")),
        "the secret in the other case" => Some(other_case(&secret)).filter(|other| *other != secret),
        "an empty secret" => Some(String::new()),
        "the first secret" => secrets.first().cloned(),
        "the former secret" => secrets.iter().rev().nth(1).cloned(),
        _ => return Err(world.broken(&format!("no token can be requested with {claim}"))),
    };
    claimed.ok_or_else(|| world.unsettled(&format!("there is no such thing here as {claim}")))
}

fn other_case(text: &str) -> String {
    let swap = |one: char| {
        if one.is_ascii_lowercase() {
            one.to_ascii_uppercase()
        } else {
            one.to_ascii_lowercase()
        }
    };
    text.chars().map(swap).collect()
}

fn without_query(url: &str) -> String {
    url.split('?').next().unwrap_or(url).to_owned()
}
