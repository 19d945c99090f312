//! What a commit answers, and what it leaves behind.

use cucumber::{given, then};
use gherkin::Step;
use serde_json::json;

use super::search;
use super::synchronization::{COMMIT, TOOL, commit as committed, stage};
use super::words::StaffNumber;
use crate::checks::{self, commit, staff, status};
use crate::world::{CampusWorld, Stop};

#[given("the HR system has synchronized")]
async fn has_synchronized(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    stage(world, vec![records]).await?;
    let answer = committed(world, COMMIT).await?;
    world.establish(status::accepted(&answer))
}

#[given("the operator has used Commit of the tool")]
async fn operator_has_committed(world: &mut CampusWorld) -> Result<(), Stop> {
    let resource = format!("{TOOL}/commit");
    let answer = world
        .in_campus("POST", &resource, Some(json!({"confirm": true})))
        .await?;
    world.establish(status::accepted(&answer))
}

#[then(regex = r"^exactly (.+) (?:was|were) committed$")]
fn exactly_committed(world: &mut CampusWorld, numbers: String) -> Result<(), Stop> {
    let (expected, answer) = (listed(world, &numbers)?, world.answer()?);
    world.assert(commit::succeeded(&answer, &expected))
}

#[then(regex = r"^the commit failed for exactly (.+)$")]
fn exactly_failed(world: &mut CampusWorld, numbers: String) -> Result<(), Stop> {
    let (expected, answer) = (listed(world, &numbers)?, world.answer()?);
    world.assert(commit::failed(&answer, &expected))
}

#[then("the commit failed for nobody")]
fn failed_for_nobody(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(commit::failed(&answer, &[]))
}

#[then(expr = "the commit failed for {number} with a reason")]
fn failed_with_reason(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world.answer()?;
    world.assert(commit::reason(&answer, &number))
}

#[then(expr = "the commit failed for {number} because of {word}")]
fn failed_because(world: &mut CampusWorld, number: StaffNumber, code: String) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world.answer()?;
    world.assert(commit::failed_because(&answer, &number, &code))
}

#[then(regex = r"^the answer tells what became of exactly (.+)$")]
fn tells_of_exactly(world: &mut CampusWorld, numbers: String) -> Result<(), Stop> {
    let (expected, answer) = (listed(world, &numbers)?, world.answer()?);
    world.assert(commit::treated(&answer, &expected))
}

#[then(expr = "the answer tells what became of {int} records")]
fn tells_of_so_many(world: &mut CampusWorld, count: usize) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(commit::so_many(&answer, count))
}

#[then(expr = "{number} and {number} are shown alike")]
async fn are_shown_alike(world: &mut CampusWorld, one: StaffNumber, other: StaffNumber) -> Result<(), Stop> {
    let mut hits = Vec::new();
    for number in [one, other] {
        let number = world.roles()?.staff_number(&number.0);
        let answer = search::by_number(world, &number).await?;
        hits.push(world.assert(checks::search::found(&answer, &number))?);
    }
    world.assert(staff::alike(&hits[0], &hits[1]))
}

/// The staff numbers of a list like `E1001, E1002 and E1005`, as they are here.
fn listed(world: &mut CampusWorld, numbers: &str) -> Result<Vec<String>, Stop> {
    let roles = world.roles()?;
    let numbers = numbers.split(", ").flat_map(|part| part.split(" and "));
    Ok(numbers.map(|number| roles.staff_number(number)).collect())
}
