//! Jobs that commit: what the HR system is told of them, and how an operator lets them play.

use cucumber::{given, then, when};
use serde_json::{Value, json};

use super::synchronization::{TOOL, call};
use super::words::StaffNumber;
use crate::checks::job::{self, Progress};
use crate::checks::status;
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

const STATUS: &str = "getCommitJobStatus";
/// How long anybody waits for a job.
const PATIENCE: &str = "PT20S";

#[given("the operator holds the job")]
async fn holds(world: &mut CampusWorld) -> Result<(), Stop> {
    direct(world, json!({"mode": "hold"})).await
}

#[given(expr = "the operator has the job break off at record {int}")]
async fn breaks_off_at(world: &mut CampusWorld, record: usize) -> Result<(), Stop> {
    direct(world, json!({"failAt": record})).await
}

#[given(expr = "the operator has let the job go on by {int} record(s)")]
#[when(expr = "the operator lets the job go on by {int} record(s)")]
async fn goes_on_by(world: &mut CampusWorld, records: usize) -> Result<(), Stop> {
    let step = Some(json!({"records": records}));
    let answer = world.in_campus("POST", &format!("{TOOL}/job/step"), step).await?;
    world.establish(status::accepted(&answer))
}

#[when("the operator lets the job go on")]
async fn goes_on(world: &mut CampusWorld) -> Result<(), Stop> {
    direct(world, json!({"mode": "run"})).await
}

#[given("the job has finished")]
#[when("the job has finished")]
async fn has_finished(world: &mut CampusWorld) -> Result<(), Stop> {
    let resource = format!("{TOOL}/job?until=COMPLETED&timeout={PATIENCE}");
    let answer = world.in_campus("GET", &resource, None).await?;
    world.establish(job::has_ended(&answer))
}

#[given(expr = "the HR system has asked for the job status {int} times")]
async fn has_asked_often(world: &mut CampusWorld, times: usize) -> Result<(), Stop> {
    for _ in 0..times {
        let answer = ask(world).await?;
        world.establish(status::accepted(&answer))?;
    }
    Ok(())
}

#[when("the HR system asks for the job status")]
async fn asks(world: &mut CampusWorld) -> Result<(), Stop> {
    ask_often(world, 1).await
}

#[when(expr = "the HR system asks for the job status {int} times")]
async fn asks_often(world: &mut CampusWorld, times: usize) -> Result<(), Stop> {
    ask_often(world, times).await
}

#[then(regex = r"^the status tells that (the job .+)$")]
async fn tells_that(world: &mut CampusWorld, words: String) -> Result<(), Stop> {
    let Some(progress) = Progress::of(&words) else {
        return Err(world.broken(&format!("no status says that {words}")));
    };
    let answer = ask(world).await?;
    world.assert(job::is(&answer, progress))
}

#[then("the status tells of no job")]
async fn tells_of_none(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = ask(world).await?;
    world.assert(job::is(&answer, Progress::None))
}

#[then("the status tells of the job just submitted")]
async fn tells_of_the_last(world: &mut CampusWorld) -> Result<(), Stop> {
    let submission = world.answer()?;
    let told = ask(world).await?;
    world.assert(job::same(&submission, &told))
}

#[then("every answer is the same")]
fn every_answer_is_the_same(world: &mut CampusWorld) -> Result<(), Stop> {
    let answers: Vec<Answer> = world.round()?.into_iter().map(|(_, answer)| answer).collect();
    world.assert(job::alike(&answers))
}

#[then(expr = "the answer does not mention {number}")]
fn does_not_mention(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world.answer()?;
    world.assert(job::silent_about(&answer, &number))
}

/// Asks for the status; who judges the answer is the caller.
async fn ask(world: &mut CampusWorld) -> Result<Answer, Stop> {
    call(world, STATUS, None).await
}

async fn ask_often(world: &mut CampusWorld, times: usize) -> Result<(), Stop> {
    let mut round = Vec::new();
    for _ in 0..times {
        round.push((STATUS.to_owned(), ask(world).await?));
    }
    world.conclude(round);
    Ok(())
}

/// Says how jobs are to be played from now on.
async fn direct(world: &mut CampusWorld, direction: Value) -> Result<(), Stop> {
    let answer = world
        .in_campus("PUT", &format!("{TOOL}/job"), Some(direction))
        .await?;
    world.establish(status::accepted(&answer))
}
