//! Creating staff with a place to live, moving them to another, and searching for addresses.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::words::StaffNumber;
use super::{staff, update};
use crate::checks::address::{self, Spelling};
use crate::checks::status;
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop, household_at};

const CREATE: &str = "createStaff";
const UPDATE: &str = "updateStaff";
const SEARCH: &str = "searchAddress";

#[given(expr = "{number} lives at {string}")]
async fn lives_at(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let answer = create_at(world, &number, &place).await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "{number} lives at")]
async fn lives_at_components(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let answer = create_at(world, &number, &place).await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "the HR system was refused {number} living at")]
async fn was_refused_living_at(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let answer = create_at(world, &number, &place).await?;
    world.establish(status::refused(&answer))
}

#[given(expr = "the HR system has moved {number} to {string}")]
async fn has_moved_to(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let answer = move_to(world, &number, &place).await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "the HR system has moved {number} to")]
async fn has_moved_to_components(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let answer = move_to(world, &number, &place).await?;
    world.establish(status::accepted(&answer))
}

#[given("the operator has entered the address")]
async fn operator_has_entered(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let answer = world.in_campus("POST", "/campus/addresses", Some(place)).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the HR system creates {number} living at {string}")]
async fn creates_living_at(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let answer = create_at(world, &number, &place).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[when(expr = "the HR system creates {number} living at")]
async fn creates_living_at_components(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let answer = create_at(world, &number, &place).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[when(expr = "the HR system moves {number} to {string}")]
async fn moves_to(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    conclude_moves(world, &number, &[place]).await
}

#[when(expr = "the HR system moves {number} to {string} {int} times alike")]
async fn moves_often_to(
    world: &mut CampusWorld,
    number: StaffNumber,
    line: String,
    times: usize,
) -> Result<(), Stop> {
    let place = world.address(&line)?;
    conclude_moves(world, &number, &vec![place; times]).await
}

#[when(expr = "the HR system moves {number} to")]
async fn moves_to_components(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    conclude_moves(world, &number, &[place]).await
}

#[when(expr = "the HR system searches for the address {string}")]
async fn searches_for(world: &mut CampusWorld, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    conclude_search(world, &place).await
}

#[when("the HR system searches for the address")]
async fn searches_for_components(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    conclude_search(world, &place).await
}

#[then(expr = "the address search for {string} finds nothing")]
async fn finds_nothing(world: &mut CampusWorld, line: String) -> Result<(), Stop> {
    finds_so_many(world, &line, 0).await
}

#[then(expr = "the address search for {string} finds exactly one address")]
async fn finds_exactly_one(world: &mut CampusWorld, line: String) -> Result<(), Stop> {
    finds_so_many(world, &line, 1).await
}

#[then(expr = "the address search for {string} finds exactly {int} addresses")]
async fn finds_exactly_so_many(world: &mut CampusWorld, line: String, count: usize) -> Result<(), Stop> {
    finds_so_many(world, &line, count).await
}

#[then(expr = "the address search for {string} finds exactly")]
async fn finds_exactly(world: &mut CampusWorld, line: String, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_addresses(step)?;
    let place = world.address(&line)?;
    let answer = search(world, &place).await?;
    world.assert(address::exactly(&answer, &expected, Spelling::Aside))
}

#[then(expr = "the address search for {string} finds exactly, letter for letter")]
async fn finds_letter_for_letter(world: &mut CampusWorld, line: String, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_addresses(step)?;
    let place = world.address(&line)?;
    let answer = search(world, &place).await?;
    world.assert(address::exactly(&answer, &expected, Spelling::Counts))
}

#[then("no address is found")]
fn no_address_is_found(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(address::so_many(&answer, 0))
}

#[then("exactly one address is found")]
fn exactly_one_is_found(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(address::so_many(&answer, 1))
}

#[then("exactly these addresses are found")]
fn exactly_these_are_found(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_addresses(step)?;
    let answer = world.answer()?;
    world.assert(address::exactly(&answer, &expected, Spelling::Aside))
}

/// Creates somebody who lives at this address; who judges the answer is the caller.
pub(super) async fn create_at(
    world: &mut CampusWorld,
    number: &StaffNumber,
    place: &Value,
) -> Result<Answer, Stop> {
    let mut body = staff::person(world, number, "Gil", "Moreau")?;
    body["household"] = household_at(place);
    staff::create(world, body).await
}

/// Sends a new address for somebody; who judges the answer is the caller.
pub(super) async fn move_to(
    world: &mut CampusWorld,
    number: &StaffNumber,
    place: &Value,
) -> Result<Answer, Stop> {
    let body = record_in(world, number, household_at(place))?;
    update::update(world, number, body).await
}

/// The record somebody was created with, with another household; the household alone where this scenario did not create
/// them. The rest goes along because a district may read what an update does not say as cleared (silence AMB-09).
pub(super) fn record_in(
    world: &mut CampusWorld,
    number: &StaffNumber,
    household: Value,
) -> Result<Value, Stop> {
    let role = world.roles()?.staff_number(&number.0);
    let mut body = world
        .notes
        .created
        .get(&role)
        .cloned()
        .unwrap_or_else(|| json!({}));
    body["household"] = household;
    Ok(body)
}

/// Searches for an address; who judges the answer is the caller.
pub(super) async fn search(world: &mut CampusWorld, place: &Value) -> Result<Answer, Stop> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let sought = place.as_object().into_iter().flatten();
    let criteria = sought.map(|(name, value)| (name.clone(), text(value))).collect();
    world.read(SEARCH, criteria).await
}

async fn finds_so_many(world: &mut CampusWorld, line: &str, count: usize) -> Result<(), Stop> {
    let place = world.address(line)?;
    let answer = search(world, &place).await?;
    world.assert(address::so_many(&answer, count))
}

async fn conclude_moves(world: &mut CampusWorld, number: &StaffNumber, places: &[Value]) -> Result<(), Stop> {
    let mut round = Vec::new();
    for place in places {
        round.push((UPDATE.to_owned(), move_to(world, number, place).await?));
    }
    world.conclude(round);
    Ok(())
}

async fn conclude_search(world: &mut CampusWorld, place: &Value) -> Result<(), Stop> {
    let answer = search(world, place).await?;
    world.conclude(vec![(SEARCH.to_owned(), answer)]);
    Ok(())
}
