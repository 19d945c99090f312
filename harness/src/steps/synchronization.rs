//! The calls of a synchronization, by the HR system and by an operator in the tool.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::words::StaffNumber;
use super::{places, staff};
use crate::checks::{status, transfer};
use crate::exchange::{Answer, Authorization};
use crate::world::{CampusWorld, Stop, household_at};

/// The operations of a synchronization.
pub(super) const START: &str = "syncStart";
const TRANSFER: &str = "syncTransfer";
const END: &str = "syncEndTransfer";
const VALIDATE: &str = "syncValidate";
pub(super) const COMMIT: &str = "syncCommit";
const SUBMIT: &str = "submitCommitJob";
/// The tool of an operator.
pub(super) const TOOL: &str = "/campus/sync";
/// How many made-up records go into one transfer.
const AT_ONCE: usize = 500;
/// The first of the numbers of made-up staff.
const FIRST_MADE_UP: usize = 3001;

#[given("the HR system has started a synchronization")]
async fn has_started(world: &mut CampusWorld) -> Result<(), Stop> {
    establish(world, START, None).await
}

#[when("the HR system starts a synchronization")]
async fn starts(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, START, None).await
}

#[given("the HR system, lacking a token, was refused a synchronization")]
async fn was_refused_without_token(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.ask(START, &[], Authorization::None, None).await?;
    world.establish(status::turned_away(&answer))
}

#[when("the HR system, lacking a token, starts a synchronization")]
async fn starts_without_token(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.ask(START, &[], Authorization::None, None).await?;
    world.conclude(vec![(START.to_owned(), answer)]);
    Ok(())
}

#[given("the HR system has transferred")]
async fn has_transferred(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    establish(world, TRANSFER, Some(records)).await
}

#[given("the HR system has transferred and ended")]
async fn has_transferred_and_ended(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    stage(world, vec![records]).await
}

#[given(expr = "the HR system has transferred and ended {number} with the record it was created with")]
async fn has_transferred_its_record(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let record = created(world, &number)?;
    stage(world, vec![vec![record]]).await
}

#[given(expr = "the HR system has transferred and ended {number} living at")]
async fn has_transferred_living_at(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let record = living_at(world, &number, &place)?;
    stage(world, vec![vec![record]]).await
}

#[given(expr = "the HR system has transferred and ended {int} made-up staff members named {word}")]
async fn has_transferred_made_up(world: &mut CampusWorld, count: usize, last: String) -> Result<(), Stop> {
    let transfers = made_up(world, count, &last)?;
    stage(world, transfers).await
}

#[given(expr = "the HR system has synchronized {int} made-up staff members named {word}")]
async fn has_synchronized_made_up(world: &mut CampusWorld, count: usize, last: String) -> Result<(), Stop> {
    let transfers = made_up(world, count, &last)?;
    stage(world, transfers).await?;
    let answer = commit(world, COMMIT).await?;
    world.establish(status::accepted(&answer))
}

#[given("the HR system was refused a transfer")]
async fn was_refused_a_transfer(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    let answer = call(world, TRANSFER, Some(records)).await?;
    world.establish(status::refused(&answer))
}

#[given("the HR system has tried to transfer")]
async fn has_tried_to_transfer(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    let answer = call(world, TRANSFER, Some(records)).await?;
    world.establish(status::defined(&answer))
}

#[when("the HR system transfers")]
async fn transfers(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    conclude(world, TRANSFER, Some(records)).await
}

#[when("the HR system transfers and ends")]
async fn transfers_and_ends(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let records = world.records(step)?;
    let mut round = Vec::new();
    for (operation, records) in [(START, None), (TRANSFER, Some(records)), (END, None)] {
        round.push((operation.to_owned(), call(world, operation, records).await?));
    }
    world.conclude(round);
    Ok(())
}

#[when(expr = "the HR system transfers {number} with the record it was created with")]
async fn transfers_its_record(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let record = created(world, &number)?;
    conclude(world, TRANSFER, Some(vec![record])).await
}

#[when(expr = "the HR system transfers {number} living at")]
async fn transfers_living_at(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let place = world.address_row(step)?;
    let record = living_at(world, &number, &place)?;
    conclude(world, TRANSFER, Some(vec![record])).await
}

#[given("the HR system has ended the transfer")]
async fn has_ended(world: &mut CampusWorld) -> Result<(), Stop> {
    establish(world, END, None).await
}

#[when("the HR system ends the transfer")]
async fn ends(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, END, None).await
}

#[given("the HR system has validated")]
async fn has_validated(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = call(world, VALIDATE, None).await?;
    world.establish(status::accepted(&answer))?;
    world.notes.validations = vec![answer];
    Ok(())
}

#[when("the HR system validates")]
async fn validates(world: &mut CampusWorld) -> Result<(), Stop> {
    validate_often(world, 1).await
}

#[when(expr = "the HR system validates {int} times")]
async fn validates_often(world: &mut CampusWorld, times: usize) -> Result<(), Stop> {
    validate_often(world, times).await
}

#[given("the HR system has committed")]
async fn has_committed(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = commit(world, COMMIT).await?;
    world.establish(status::accepted(&answer))
}

#[when("the HR system commits")]
async fn commits(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = commit(world, COMMIT).await?;
    world.conclude(vec![(COMMIT.to_owned(), answer)]);
    Ok(())
}

#[when("the HR system commits without having validated")]
async fn commits_unvalidated(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, COMMIT, None).await
}

#[given("the HR system has submitted the commit")]
async fn has_submitted(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = commit(world, SUBMIT).await?;
    world.establish(status::accepted(&answer))
}

#[when("the HR system submits the commit")]
async fn submits(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = commit(world, SUBMIT).await?;
    world.conclude(vec![(SUBMIT.to_owned(), answer)]);
    Ok(())
}

#[given(regex = "^the operator has (started|restarted) the synchronization in the tool$")]
async fn operator_has_started(world: &mut CampusWorld, act: String) -> Result<(), Stop> {
    let act = if act == "started" { "start" } else { "restart" };
    let answer = in_tool(world, act).await?;
    world.establish(status::accepted(&answer))
}

#[given("the operator has ended the transfer in the tool")]
async fn operator_has_ended(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = in_tool(world, "endTransfer").await?;
    world.establish(status::accepted(&answer))
}

#[when("the operator validates in the tool")]
async fn operator_validates(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = in_tool(world, "validate").await?;
    world.notes.validations = vec![answer.clone()];
    world.conclude(vec![("the tool's validation".to_owned(), answer)]);
    Ok(())
}

#[then(expr = "the record of {number} is refused")]
fn record_is_refused(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world.answer()?;
    world.assert(transfer::record_refused(&answer, &number))
}

#[then(expr = "the refusal names {number}")]
fn refusal_names(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world.answer()?;
    world.assert(transfer::names(&answer, &number))
}

/// Calls an operation of a synchronization with the token of the HR system; who judges the answer is the caller.
pub(super) async fn call(
    world: &mut CampusWorld,
    operation: &str,
    records: Option<Vec<Value>>,
) -> Result<Answer, Stop> {
    let authorization = Authorization::bearer(&world.token().await?);
    world
        .ask(operation, &[], authorization, records.map(Value::Array))
        .await
}

/// Validates as the guide has it, and commits by one of the two operations; who judges the answer is the caller. What the
/// validation says is not looked at: without it a district may not let the commit pass (silence AMB-78).
pub(super) async fn commit(world: &mut CampusWorld, operation: &str) -> Result<Answer, Stop> {
    call(world, VALIDATE, None).await?;
    call(world, operation, None).await
}

/// Starts a synchronization, transfers in several calls, and ends the transfer; each has to be accepted.
pub(super) async fn stage(world: &mut CampusWorld, transfers: Vec<Vec<Value>>) -> Result<(), Stop> {
    establish(world, START, None).await?;
    for records in transfers {
        establish(world, TRANSFER, Some(records)).await?;
    }
    establish(world, END, None).await
}

/// Uses a control of the tool; who judges the answer is the caller.
pub(super) async fn in_tool(world: &mut CampusWorld, act: &str) -> Result<Answer, Stop> {
    world.in_campus("POST", &format!("{TOOL}/{act}"), None).await
}

async fn establish(
    world: &mut CampusWorld,
    operation: &str,
    records: Option<Vec<Value>>,
) -> Result<(), Stop> {
    let answer = call(world, operation, records).await?;
    world.establish(status::accepted(&answer))
}

async fn conclude(world: &mut CampusWorld, operation: &str, records: Option<Vec<Value>>) -> Result<(), Stop> {
    let answer = call(world, operation, records).await?;
    world.conclude(vec![(operation.to_owned(), answer)]);
    Ok(())
}

async fn validate_often(world: &mut CampusWorld, times: usize) -> Result<(), Stop> {
    let mut answers = Vec::new();
    for _ in 0..times {
        answers.push(call(world, VALIDATE, None).await?);
    }
    let round = answers.iter().map(|answer| (VALIDATE.to_owned(), answer.clone()));
    world.conclude(round.collect());
    world.notes.validations = answers;
    Ok(())
}

/// The record with which somebody was created in this scenario.
fn created(world: &mut CampusWorld, number: &StaffNumber) -> Result<Value, Stop> {
    let role = world.roles()?.staff_number(&number.0);
    let record = world.notes.created.get(&role).cloned();
    world.noted(record, "the record it was created with")
}

/// The record somebody was created with, or that of Gil Moreau, with an address.
fn living_at(world: &mut CampusWorld, number: &StaffNumber, place: &Value) -> Result<Value, Stop> {
    let role = world.roles()?.staff_number(&number.0);
    if world.notes.created.contains_key(&role) {
        return places::record_in(world, number, household_at(place));
    }
    let mut record = staff::person(world, number, "Gil", "Moreau")?;
    record["household"] = household_at(place);
    Ok(record)
}

/// So many made-up people of one last name, each with a position, in transfers of a handy size.
fn made_up(world: &mut CampusWorld, count: usize, last: &str) -> Result<Vec<Vec<Value>>, Stop> {
    let record = |number: &String| {
        json!({
            "staffNumber": number,
            "lastName": last,
            "firstName": "Gil",
            "gender": "M",
            "positions": [
                {"schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": "2023-10-01"}
            ],
        })
    };
    let records: Vec<Value> = made_up_numbers(world, count)?.iter().map(record).collect();
    Ok(records.chunks(AT_ONCE).map(<[Value]>::to_vec).collect())
}

/// The numbers of so many made-up people, from E3001 on.
pub(super) fn made_up_numbers(world: &mut CampusWorld, count: usize) -> Result<Vec<String>, Stop> {
    let roles = world.roles()?;
    let number = |index: usize| roles.staff_number(&format!("E{}", FIRST_MADE_UP + index));
    Ok((0..count).map(number).collect())
}
