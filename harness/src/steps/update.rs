//! Updating staff, and what a search shows of them then.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::search;
use super::words::StaffNumber;
use crate::checks::rows::{self, Rows};
use crate::checks::{self, status};
use crate::exchange::{Answer, Authorization};
use crate::world::{CampusWorld, Stop};

const UPDATE: &str = "updateStaff";

#[given(expr = "the HR system has updated {number}")]
async fn has_updated(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let answer = update(world, &number, body).await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "the HR system was refused an update of {number}")]
async fn was_refused_an_update(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let answer = update(world, &number, body).await?;
    world.establish(status::refused(&answer))
}

#[when(expr = "the HR system updates {number}")]
async fn updates(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    conclude(world, &number, &[body]).await
}

#[when(expr = "the HR system updates {number} {int} times alike")]
async fn updates_often(
    world: &mut CampusWorld,
    number: StaffNumber,
    times: usize,
    step: &Step,
) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    conclude(world, &number, &vec![body; times]).await
}

#[when(expr = "the HR system updates {number} row by row")]
async fn updates_row_by_row(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let bodies = world.staff_bodies(step)?;
    conclude(world, &number, &bodies).await
}

#[when(expr = "the HR system updates {number} with these employments")]
async fn updates_employments(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let body = json!({"employments": world.employment_bodies(step)?});
    conclude(world, &number, &[body]).await
}

#[given(expr = "the HR system has updated {number} with these positions")]
async fn has_updated_positions(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let positions = world.position_bodies(step)?;
    let body = record_with(world, &number, positions)?;
    let answer = update(world, &number, body).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the HR system updates {number} with these positions")]
async fn updates_positions(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let positions = world.position_bodies(step)?;
    let body = record_with(world, &number, positions)?;
    conclude(world, &number, &[body]).await
}

#[when(expr = "the HR system updates {number} with an empty list of positions")]
async fn updates_with_an_empty_list(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let body = record_with(world, &number, Vec::new())?;
    conclude(world, &number, &[body]).await
}

#[when(expr = "the HR system updates {number} with the record it was created with")]
async fn updates_with_its_record(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let body = record_created(world, &number)?;
    conclude(world, &number, &[body]).await
}

#[when(expr = "the HR system updates {number} with the record it was created with and these employments")]
async fn updates_with_its_record_and_employments(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let mut body = record_created(world, &number)?;
    body["employments"] = Value::Array(world.employment_bodies(step)?);
    conclude(world, &number, &[body]).await
}

#[when(expr = "the HR system updates {number} with the further property {word}")]
async fn updates_with_a_further_property(
    world: &mut CampusWorld,
    number: StaffNumber,
    property: String,
    step: &Step,
) -> Result<(), Stop> {
    let mut body = world.staff_body(step)?;
    body[property] = Value::from("something");
    conclude(world, &number, &[body]).await
}

#[then(expr = "{number} is shown with")]
async fn is_shown_with(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_person(step)?;
    let number = world.roles()?.staff_number(&number.0);
    let answer = search::by_number(world, &number).await?;
    let hit = world.assert(checks::search::found(&answer, &number))?;
    world.assert(checks::staff::shows(&hit, &expected.person, &expected.employment))
}

#[then(expr = "{number} has exactly these employments")]
async fn has_exactly_these_employments(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let expected = world.expected_employments(step)?;
    let number = world.roles()?.staff_number(&number.0);
    let answer = search::by_number(world, &number).await?;
    let hit = world.assert(checks::search::found(&answer, &number))?;
    world.assert(rows::exactly(&hit, Rows::Employments, &expected))
}

/// The record with which somebody was created.
fn record_created(world: &mut CampusWorld, number: &StaffNumber) -> Result<Value, Stop> {
    let role = world.roles()?.staff_number(&number.0);
    let body = world.notes.created.get(&role).cloned();
    world.noted(body, "the record it was created with")
}

/// The record a staff member of this scenario was created with, with other positions. Name and gender go along because a
/// district may read what an update does not say as cleared (silence AMB-09).
fn record_with(world: &mut CampusWorld, number: &StaffNumber, positions: Vec<Value>) -> Result<Value, Stop> {
    let mut body = record_created(world, number)?;
    body["positions"] = Value::Array(positions);
    Ok(body)
}

/// Updates a staff member; who judges the answer is the caller.
pub(super) async fn update(
    world: &mut CampusWorld,
    number: &StaffNumber,
    body: Value,
) -> Result<Answer, Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let authorization = Authorization::bearer(&world.token().await?);
    world
        .ask(UPDATE, &[("staffNumber", &number)], authorization, Some(body))
        .await
}

async fn conclude(world: &mut CampusWorld, number: &StaffNumber, bodies: &[Value]) -> Result<(), Stop> {
    let mut round = Vec::new();
    for body in bodies {
        round.push((UPDATE.to_owned(), update(world, number, body.clone()).await?));
    }
    world.conclude(round);
    Ok(())
}
