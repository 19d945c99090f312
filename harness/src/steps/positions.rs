//! Giving staff positions and looking at those they hold.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::words::StaffNumber;
use super::{lists, search};
use crate::checks::rows::{self, Rows};
use crate::checks::{self, Contradiction, status};
use crate::contract::List;
use crate::exchange::{Answer, Authorization};
use crate::world::{CampusWorld, Stop};

const CREATE: &str = "createPosition";
const UPDATE: &str = "updatePosition";

#[given(expr = "the HR system was refused a position for {number}")]
async fn was_refused_a_position(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let answer = add_row(world, &number, step).await?;
    world.establish(status::refused(&answer))
}

#[given(expr = "the HR system has added a position to {number}")]
async fn has_added_a_position(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let answer = add_row(world, &number, step).await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "the HR system has updated a position of {number}")]
async fn has_updated_a_position(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let body = world.position_body(step)?;
    let answer = send(world, UPDATE, &number, body).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the HR system updates a position of {number}")]
async fn updates_a_position(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let body = world.position_body(step)?;
    let answer = send(world, UPDATE, &number, body).await?;
    world.conclude(vec![(UPDATE.to_owned(), answer)]);
    Ok(())
}

#[when(expr = "the HR system adds a position to {number} {int} times alike")]
async fn adds_a_position_often(
    world: &mut CampusWorld,
    number: StaffNumber,
    times: usize,
    step: &Step,
) -> Result<(), Stop> {
    let body = world.position_body(step)?;
    add_each(world, &number, vec![body; times]).await
}

#[when(expr = "the HR system adds a position to {number}")]
async fn adds_a_position(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let answer = add_row(world, &number, step).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[when(expr = "the HR system, lacking a token, adds a position to {number}")]
async fn adds_a_position_without_token(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let body = world.position_body(step)?;
    let answer = send_with(world, CREATE, &number, Authorization::None, body).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[when(expr = "the HR system adds a position to {number} at every school listed")]
async fn adds_a_position_at_every_school(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let schools = lists::codes(world, List::Schools).await?;
    let bodies = schools.iter().map(|school| position(school, "20")).collect();
    add_each(world, &number, bodies).await
}

#[when(expr = "the HR system adds a position to {number} with every assignment code listed")]
async fn adds_a_position_with_every_assignment_code(
    world: &mut CampusWorld,
    number: StaffNumber,
) -> Result<(), Stop> {
    let assignments = lists::codes(world, List::AssignmentCodes).await?;
    let bodies = assignments
        .iter()
        .map(|assignment| position("010", assignment))
        .collect();
    add_each(world, &number, bodies).await
}

#[then(expr = "{int} position(s) were/was updated")]
fn so_many_were_updated(world: &mut CampusWorld, count: usize) -> Result<(), Stop> {
    let answer = world.answer()?;
    let updated = world.assert(status::json(&answer))?["updated"].clone();
    let judged = if updated == count {
        Ok(())
    } else {
        Err(Contradiction::new(format!("{count} updated"), updated).into())
    };
    world.assert(judged)
}

#[then(expr = "{number} holds exactly these positions")]
async fn holds_exactly(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_positions(step)?;
    let number = world.roles()?.staff_number(&number.0);
    let answer = search::by_number(world, &number).await?;
    let hit = world.assert(checks::search::found(&answer, &number))?;
    world.assert(rows::exactly(&hit, Rows::Positions, &expected))
}

fn position(school: &str, assignment: &str) -> Value {
    json!({"schoolNumber": school, "assignmentCode": assignment, "titleCode": "T100", "startDate": "2023-10-01"})
}

async fn send(
    world: &mut CampusWorld,
    operation: &str,
    number: &StaffNumber,
    body: Value,
) -> Result<Answer, Stop> {
    let authorization = Authorization::bearer(&world.token().await?);
    send_with(world, operation, number, authorization, body).await
}

async fn send_with(
    world: &mut CampusWorld,
    operation: &str,
    number: &StaffNumber,
    authorization: Authorization,
    body: Value,
) -> Result<Answer, Stop> {
    let number = world.roles()?.staff_number(&number.0);
    world
        .ask(operation, &[("staffNumber", &number)], authorization, Some(body))
        .await
}

async fn add_row(world: &mut CampusWorld, number: &StaffNumber, step: &Step) -> Result<Answer, Stop> {
    let body = world.position_body(step)?;
    send(world, CREATE, number, body).await
}

async fn add_each(world: &mut CampusWorld, number: &StaffNumber, bodies: Vec<Value>) -> Result<(), Stop> {
    let mut round = Vec::new();
    for body in bodies {
        round.push((CREATE.to_owned(), send(world, CREATE, number, body).await?));
    }
    world.conclude(round);
    Ok(())
}
