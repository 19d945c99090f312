//! Reading reference lists.

use cucumber::{given, then, when};
use gherkin::Step;

use super::words::ListName;
use crate::checks;
use crate::contract::List;
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

#[given(expr = "the HR system has read the list of {list}")]
async fn has_read_the_list(world: &mut CampusWorld, list: ListName) -> Result<(), Stop> {
    let answer = read(world, list.0).await?;
    world.establish(checks::list::entries(&answer))?;
    world.notes.lists.insert(list.0, answer);
    Ok(())
}

#[given(expr = "the list of {list} does not show {word}")]
async fn the_list_lacks(world: &mut CampusWorld, list: ListName, code: String) -> Result<(), Stop> {
    let answer = read(world, list.0).await?;
    let code = world.roles()?.title(&code);
    world.establish(checks::list::lacks(&answer, list.0, &code))
}

#[when(expr = "the HR system reads the list of {list}")]
async fn reads_the_list(world: &mut CampusWorld, list: ListName) -> Result<(), Stop> {
    read_often(world, list.0, 1).await
}

#[when(expr = "the HR system reads the list of {list} {int} times")]
async fn reads_the_list_often(world: &mut CampusWorld, list: ListName, times: usize) -> Result<(), Stop> {
    read_often(world, list.0, times).await
}

#[then(expr = "the list of {list} shows at least")]
async fn the_list_shows_at_least(world: &mut CampusWorld, list: ListName, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_entries(step, list.0)?;
    let answer = latest(world, list.0).await?;
    world.assert(checks::list::shows(&answer, &expected))
}

#[then(expr = "the list of {list} shows exactly")]
async fn the_list_shows_exactly(world: &mut CampusWorld, list: ListName, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_entries(step, list.0)?;
    let answer = latest(world, list.0).await?;
    world.assert(checks::list::shows_exactly(&answer, &expected))
}

#[then(expr = "the list of {list} does not show {word}")]
async fn the_list_does_not_show(world: &mut CampusWorld, list: ListName, code: String) -> Result<(), Stop> {
    let code = world.roles()?.title(&code);
    let answer = latest(world, list.0).await?;
    world.assert(checks::list::lacks(&answer, list.0, &code))
}

#[then(expr = "the list of {list} shows {word} once")]
async fn the_list_shows_once(world: &mut CampusWorld, list: ListName, code: String) -> Result<(), Stop> {
    let code = world.roles()?.title(&code);
    let answer = latest(world, list.0).await?;
    world.assert(checks::list::once(&answer, list.0, &code))
}

#[then(expr = "the list of {list} is as it was first read")]
async fn the_list_is_as_first_read(world: &mut CampusWorld, list: ListName) -> Result<(), Stop> {
    let first = world.notes.lists.get(&list.0).cloned();
    let first = world.noted(first, "the list")?;
    let mut reads: Vec<Answer> = reads_of(world, list.0);
    reads.push(read(world, list.0).await?);
    for answer in &reads {
        world.assert(checks::list::unchanged(&first, answer))?;
    }
    Ok(())
}

/// Reads a list now; who judges it is the caller.
pub(super) async fn read(world: &mut CampusWorld, list: List) -> Result<Answer, Stop> {
    world.read(list.operation(), Vec::new()).await
}

/// The codes of a list, to be gone through; without any the question cannot be put.
pub(super) async fn codes(world: &mut CampusWorld, list: List) -> Result<Vec<String>, Stop> {
    let answer = read(world, list).await?;
    world.establish(checks::list::codes(&answer, list))
}

async fn read_often(world: &mut CampusWorld, list: List, times: usize) -> Result<(), Stop> {
    let mut round = Vec::new();
    for _ in 0..times {
        round.push((list.operation().to_owned(), read(world, list).await?));
    }
    world.conclude(round);
    Ok(())
}

/// The reads of a list in the last When.
fn reads_of(world: &CampusWorld, list: List) -> Vec<Answer> {
    let reads = world
        .notes
        .round
        .iter()
        .filter(|(operation, _)| operation == list.operation());
    reads.map(|(_, answer)| answer.clone()).collect()
}

/// The list as the last When read it; read now where it did not.
async fn latest(world: &mut CampusWorld, list: List) -> Result<Answer, Stop> {
    match reads_of(world, list).pop() {
        Some(answer) => Ok(answer),
        None => read(world, list).await,
    }
}
