//! Creating staff.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::lists;
use super::words::StaffNumber;
use crate::checks::{Contradiction, status};
use crate::contract::List;
use crate::exchange::{Answer, Authorization};
use crate::world::{CampusWorld, Stop};

const CREATE: &str = "createStaff";

#[given(expr = "a staff member {number} {word} {word} with these positions")]
async fn a_staff_member_with_positions(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
    step: &Step,
) -> Result<(), Stop> {
    // In one call: who is created first and given positions later is another case.
    let mut body = person(world, &number, &first, &last)?;
    body["positions"] = Value::Array(world.position_bodies(step)?);
    establish_staff(world, body).await
}

#[when(expr = "the HR system creates a staff member {number} {word} {word} with these positions")]
async fn creates_a_staff_member_with_positions(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
    step: &Step,
) -> Result<(), Stop> {
    let mut body = person(world, &number, &first, &last)?;
    body["positions"] = Value::Array(world.position_bodies(step)?);
    let answer = create(world, body).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[given(expr = "a staff member {number} {word} {word} without positions")]
async fn a_staff_member_without_positions(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let body = person(world, &number, &first, &last)?;
    establish_staff(world, body).await
}

#[given(expr = "a teacher {number} {word} {word} with these employments")]
async fn a_teacher_with_employments(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
    step: &Step,
) -> Result<(), Stop> {
    let body = teacher(world, &number, &first, &last, step)?;
    establish_staff(world, body).await
}

#[when(expr = "the HR system creates a teacher {number} {word} {word} with these employments")]
async fn creates_a_teacher_with_employments(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
    step: &Step,
) -> Result<(), Stop> {
    let body = teacher(world, &number, &first, &last, step)?;
    let answer = create(world, body).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[given("these staff members")]
async fn these_staff_members(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    for body in world.staff_bodies(step)? {
        establish_staff(world, body).await?;
    }
    Ok(())
}

#[given("the HR system was refused a new staff member")]
async fn was_refused_a_staff_member(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let answer = create(world, body).await?;
    world.establish(status::refused(&answer))
}

#[given("the HR system, lacking a token, was refused a new staff member")]
async fn was_refused_a_staff_member_without_token(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let answer = world.ask(CREATE, &[], Authorization::None, Some(body)).await?;
    world.establish(status::turned_away(&answer))
}

#[when("the HR system creates a staff member")]
async fn creates_a_staff_member(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let answer = create(world, body).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[when("the HR system, lacking a token, creates a staff member")]
async fn creates_a_staff_member_without_token(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let answer = world.ask(CREATE, &[], Authorization::None, Some(body)).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

#[when("the HR system creates a staff member of every gender listed")]
async fn creates_staff_of_every_gender(world: &mut CampusWorld) -> Result<(), Stop> {
    let genders = lists::codes(world, List::Genders).await?;
    let roles = world.roles()?;
    let mut round = Vec::new();
    for (index, gender) in genders.iter().enumerate() {
        let number = roles.staff_number(&format!("E{}", 2001 + index));
        let body = json!({"staffNumber": number, "firstName": "Gil", "lastName": "Moreau", "gender": gender});
        round.push((CREATE.to_owned(), create(world, body).await?));
    }
    world.conclude(round);
    Ok(())
}

#[then(expr = "the operator finds nobody with the staff number {number}")]
async fn the_operator_finds_nobody(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world
        .in_campus("GET", &format!("/campus/people?staffNumber={number}"), None)
        .await?;
    let nobody = answer
        .json
        .as_ref()
        .and_then(Value::as_array)
        .is_some_and(Vec::is_empty);
    let found = || Contradiction::new(format!("nobody with {number}"), answer.summary()).into();
    world.assert(if nobody { Ok(()) } else { Err(found()) })
}

/// Somebody with a number, a name and a gender.
pub(super) fn person(
    world: &mut CampusWorld,
    number: &StaffNumber,
    first: &str,
    last: &str,
) -> Result<Value, Stop> {
    let number = world.roles()?.staff_number(&number.0);
    Ok(json!({"staffNumber": number, "firstName": first, "lastName": last, "gender": "M"}))
}

/// Somebody with employments, and with a position, because a search shows nobody without.
fn teacher(
    world: &mut CampusWorld,
    number: &StaffNumber,
    first: &str,
    last: &str,
    step: &Step,
) -> Result<Value, Stop> {
    let mut body = person(world, number, first, last)?;
    body["employments"] = Value::Array(world.employment_bodies(step)?);
    body["positions"] = json!([
        {"schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": "2023-10-01"}
    ]);
    Ok(body)
}

/// Creates a staff member and remembers the body; who judges the answer is the caller.
pub(super) async fn create(world: &mut CampusWorld, body: Value) -> Result<Answer, Stop> {
    let authorization = Authorization::bearer(&world.token().await?);
    if let Some(number) = body["staffNumber"].as_str() {
        world.notes.created.insert(number.to_owned(), body.clone());
    }
    world.ask(CREATE, &[], authorization, Some(body)).await
}

async fn establish_staff(world: &mut CampusWorld, body: Value) -> Result<(), Stop> {
    let answer = create(world, body).await?;
    world.establish(status::accepted(&answer))
}
