//! What the API documentation says of households.

use cucumber::then;
use gherkin::Step;

use crate::checks::{Objection, credentials, defaults, document};
use crate::contract::Contract;
use crate::exchange::{Answer, Call};
use crate::world::{CampusWorld, Stop};

#[then("everything that the documentation says is filled in was filled in so")]
async fn is_filled_in_as_documented(world: &mut CampusWorld) -> Result<(), Stop> {
    compare(world, defaults::are_applied).await
}

#[then("the documentation says of everything filled in what it is by default")]
async fn is_documented(world: &mut CampusWorld) -> Result<(), Stop> {
    compare(world, defaults::are_documented).await
}

#[then("the documentation says that these are filled in")]
async fn states_the_defaults(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_household(step)?;
    let documentation = followed(world).await?;
    let location = expected.locations.first().cloned().unwrap_or_default();
    world.assert(defaults::are(&documentation, &expected.household, &location))
}

type Comparison = fn(&Contract, &Answer) -> Result<(), Objection>;

async fn compare(world: &mut CampusWorld, comparison: Comparison) -> Result<(), Stop> {
    let answer = world.answer()?;
    let documentation = followed(world).await?;
    world.assert(comparison(&documentation, &answer))
}

/// The document to which the credentials view leads.
async fn followed(world: &mut CampusWorld) -> Result<Contract, Stop> {
    let view = world.in_campus("GET", "/campus/credentials", None).await?;
    let link = world.establish(credentials::document_link(&view))?;
    let answer = world.send(&Call::new("GET", &link)).await?;
    world.assert(document::read(&answer))
}
