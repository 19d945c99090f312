//! The addresses on the credentials view, and the API documentation behind one of them.
//!
//! Whether anybody answers at an address on view is the question, so that silence contradicts and breaks nothing.

use cucumber::{then, when};

use super::access::neighbour;
use super::words::ViewItem;
use crate::checks::credentials::{self, Item};
use crate::checks::{Contradiction, document, status, token};
use crate::contract::{Contract, List, Operation};
use crate::exchange::{Answer, Authorization, Call};
use crate::world::{CampusWorld, Stop, TokenRequest};

#[when("somebody without a token follows the link to the API documentation")]
async fn follows_the_link(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = world.in_campus("GET", "/campus/credentials", None).await?;
    let link = world.establish(credentials::text(&view, Item::Documentation))?;
    let document = world.establish(credentials::document_link(&view))?;
    let mut round = Vec::new();
    for (what, url) in [("the page", link), ("the document", document)] {
        let answer = arrive(world, &Call::new("GET", &url)).await?;
        round.push((what.to_owned(), answer));
    }
    world.conclude(round);
    Ok(())
}

#[then(expr = "a token is issued at {item} on view")]
async fn a_token_is_issued_at(world: &mut CampusWorld, item: ViewItem) -> Result<(), Stop> {
    let answer = request_at(world, item).await?;
    world.assert(token::issued(&answer)).map(drop)
}

#[then(expr = "no token is issued at {item} on view")]
async fn no_token_is_issued_at(world: &mut CampusWorld, item: ViewItem) -> Result<(), Stop> {
    let answer = request_at(world, item).await?;
    world.assert(token::withheld(&answer))
}

#[then("the list of schools is read below the Base URL on view")]
async fn the_schools_are_read(world: &mut CampusWorld) -> Result<(), Stop> {
    let base = on_view(world, Item::BaseUrl)?;
    let answer = read_below(world, &base).await?;
    world.assert(status::accepted(&answer))
}

#[then("every operation is found below the Base URL on view")]
async fn every_operation_is_found(world: &mut CampusWorld) -> Result<(), Stop> {
    let base = on_view(world, Item::BaseUrl)?;
    let contract = world.contract()?;
    for operation in contract.operations() {
        let answer = knock(world, contract, &base, operation).await?;
        if !document::is_served(&answer) {
            let found = Contradiction::new(format!("{} below the Base URL", operation.id), answer.summary());
            return world.assert(Err(found.into()));
        }
    }
    Ok(())
}

#[then(
    regex = r"^nothing is read below the Base URL with (another district|a district that does not exist) in it$"
)]
async fn nothing_is_read(world: &mut CampusWorld, district: String) -> Result<(), Stop> {
    let name = match district.as_str() {
        "another district" => neighbour(world).await?.name,
        _ => "Nowhere".to_owned(),
    };
    let base = on_view(world, Item::BaseUrl)?;
    let site = base.rsplit_once('/').map_or(base.as_str(), |(site, _)| site);
    let answer = read_below(world, &format!("{site}/{name}")).await?;
    world.assert(status::turned_away(&answer))
}

#[then("the page names every operation that is served")]
async fn the_page_names_every_operation(world: &mut CampusWorld) -> Result<(), Stop> {
    let page = followed(world, "the page")?;
    let contract = world.contract()?;
    let served = found_in(world, contract).await?;
    world.assert(document::names(&page, &served))
}

#[then("the document describes exactly the operations that are served")]
async fn the_document_describes_exactly(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = followed(world, "the document")?;
    let described = world.assert(document::read(&answer))?;
    let contract = world.contract()?;
    let mut served = found_in(world, contract).await?;
    for operation in found_in(world, &described).await? {
        if !served.contains(&operation) {
            served.push(operation);
        }
    }
    let described: Vec<Operation> = described.operations().cloned().collect();
    world.assert(document::describes_exactly(&described, &served))
}

/// The operations of a contract that answer where the HR system calls.
async fn found_in(world: &mut CampusWorld, contract: &Contract) -> Result<Vec<Operation>, Stop> {
    let base = world.district()?.base_url;
    let mut served = Vec::new();
    for operation in contract.operations() {
        let answer = knock(world, contract, &base, operation).await?;
        if document::is_served(&answer) {
            served.push(operation.clone());
        }
    }
    Ok(served)
}

/// A call of an operation by somebody without a token.
async fn knock(
    world: &mut CampusWorld,
    contract: &Contract,
    base: &str,
    operation: &Operation,
) -> Result<Answer, Stop> {
    let url = format!("{base}{}", contract.sample(operation).path(operation));
    arrive(world, &Call::new(&operation.method, &url)).await
}

async fn request_at(world: &mut CampusWorld, item: ViewItem) -> Result<Answer, Stop> {
    let url = on_view(world, item.0)?;
    let request = TokenRequest::new(&url, &world.keyring.client_id.clone(), &world.keyring.secret());
    arrive(world, &request.call()).await
}

async fn read_below(world: &mut CampusWorld, base: &str) -> Result<Answer, Stop> {
    let authorization = Authorization::bearer(&world.token().await?);
    let operation = world.operation(List::Schools.operation())?;
    let url = format!("{base}{}", operation.path_with(&[]));
    arrive(
        world,
        &Call::new(&operation.method, &url).authorized(authorization),
    )
    .await
}

/// An address of the view that the last When opened.
fn on_view(world: &mut CampusWorld, item: Item) -> Result<String, Stop> {
    let view = world.answer()?;
    world.assert(credentials::text(&view, item))
}

/// What the last When found behind a link.
fn followed(world: &mut CampusWorld, what: &str) -> Result<Answer, Stop> {
    let mut round = world.round()?.into_iter();
    let found = round.find(|(followed, _)| followed == what);
    world.noted(found.map(|(_, answer)| answer), what)
}

/// The answer at an address that is to be right.
async fn arrive(world: &mut CampusWorld, call: &Call) -> Result<Answer, Stop> {
    let reached = world.reach(call).await?;
    world.assert(reached.map_err(|silence| Contradiction::new("an answer", silence).into()))
}
