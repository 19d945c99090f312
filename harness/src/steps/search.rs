//! Searching for staff.

use cucumber::{given, then, when};
use gherkin::Step;

use super::words::StaffNumber;
use crate::checks::{Objection, search, staff};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

const SEARCH: &str = "searchStaff";

#[given(expr = "the HR system has searched for {number}")]
async fn has_searched(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    by_number(world, &number).await.map(drop)
}

#[when(expr = "the HR system searches for {number}")]
async fn searches_by_number(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = by_number(world, &number).await?;
    conclude(world, answer);
    Ok(())
}

#[when("the HR system searches for staff")]
async fn searches(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let criteria = world.criteria(step)?;
    let answer = world.read(SEARCH, criteria).await?;
    conclude(world, answer);
    Ok(())
}

#[when("the HR system searches for staff without any criterion")]
async fn searches_without_criterion(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.read(SEARCH, Vec::new()).await?;
    conclude(world, answer);
    Ok(())
}

#[then(expr = "{number} is found")]
fn is_found(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, |answer, number| {
        search::found(answer, number).map(drop)
    })
}

#[then(expr = "{number} is not found")]
fn is_not_found(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, search::not_found)
}

#[then(expr = "exactly {number} is found")]
fn exactly_is_found(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, |answer, number| {
        search::exactly(answer, 1, number)
    })
}

#[then(expr = "exactly {int} people are found, all with the number {number}")]
fn exactly_so_many_are_found(world: &mut CampusWorld, count: usize, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, |answer, number| {
        search::exactly(answer, count, number)
    })
}

#[then(expr = "{number} is one person")]
async fn is_one_person(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = by_number(world, &number).await?;
    world.assert(search::one_person(&answer, &number))
}

#[then("nobody is found")]
fn nobody_is_found(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = latest(world)?;
    world.assert(search::nobody(&answer))
}

#[then(expr = "nobody named {word} {word} is found")]
fn nobody_named_is_found(world: &mut CampusWorld, first: String, last: String) -> Result<(), Stop> {
    let answer = latest(world)?;
    world.assert(search::nobody_named(&answer, &first, &last))
}

#[then("the search gives an empty list")]
fn gives_an_empty_list(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = latest(world)?;
    world.assert(search::empty_list(&answer))
}

#[then(expr = "the hit for {number} shows")]
fn the_hit_shows(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_person(step)?;
    let number = world.roles()?.staff_number(&number.0);
    let answer = latest(world)?;
    let hit = world.assert(search::found(&answer, &number))?;
    world.assert(staff::shows(&hit, &expected.person, &expected.employment))
}

/// Searches by staff number; who judges the answer is the caller.
pub(super) async fn by_number(world: &mut CampusWorld, number: &str) -> Result<Answer, Stop> {
    world
        .read(SEARCH, vec![("staffNumber".to_owned(), number.to_owned())])
        .await
}

fn conclude(world: &mut CampusWorld, answer: Answer) {
    world.notes.search = Some(answer.clone());
    world.conclude(vec![(SEARCH.to_owned(), answer)]);
}

fn latest(world: &mut CampusWorld) -> Result<Answer, Stop> {
    let search = world.notes.search.clone();
    world.noted(search, "a search")
}

fn judge(
    world: &mut CampusWorld,
    number: &StaffNumber,
    check: impl Fn(&Answer, &str) -> Result<(), Objection>,
) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = latest(world)?;
    world.assert(check(&answer, &number))
}
