//! Check Campus Data, as an operator uses it.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::words::StaffNumber;
use crate::checks::number_report::{self, Name};
use crate::checks::{page, snapshot, status};
use crate::contract::STAFF;
use crate::exchange::Answer;
use crate::world::{CampusWorld, Cell, Record, Stop};

/// The report.
const REPORT: &str = "/campus/check";
/// The report as a page.
const PAGE: &str = "/campus/check.html";

#[given("the operator has checked the Campus data")]
async fn has_checked(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.in_campus("GET", REPORT, None).await?;
    world.establish(status::accepted(&answer))
}

#[when("the operator checks the Campus data")]
async fn checks(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, REPORT).await
}

#[when("the operator opens the report of Check Campus Data in a new tab")]
async fn opens_in_a_tab(world: &mut CampusWorld) -> Result<(), Stop> {
    conclude(world, PAGE).await
}

#[given(expr = "the staff number of {word} {word} consists of blanks")]
async fn number_of_blanks(world: &mut CampusWorld, first: String, last: String) -> Result<(), Stop> {
    let answer = world.in_campus("GET", "/snapshot", None).await?;
    world.establish(snapshot::data(&answer))?;
    let mut state = answer.json.unwrap_or_default();
    let people = state["people"].as_array_mut().into_iter().flatten();
    let is_meant = |person: &&mut Value| {
        let last_identity = person["identities"].as_array().and_then(|list| list.last());
        last_identity.is_some_and(|identity| identity["firstName"] == first && identity["lastName"] == last)
    };
    for person in people.filter(is_meant) {
        person["staffNumber"] = json!("   ");
    }
    let answer = world.in_campus("PUT", "/snapshot", Some(state)).await?;
    world.establish(status::accepted(&answer))
}

#[then(expr = "the report names exactly these holders of {number}")]
fn names_holders(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let people = people(world, step)?;
    holders(world, &number, &people)
}

#[then(expr = "the report does not say that {number} has several holders")]
fn names_no_holders(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    holders(world, &number, &[])
}

#[then("the report names exactly these staff members without a staff number")]
fn names_without_number(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let people = people(world, step)?;
    let report = world.answer()?;
    world.assert(number_report::without_number(&report, &people))
}

#[then(regex = r"^the report (says|does not say) that (\w+) (\w+) has no staff number$")]
fn says_of_one(world: &mut CampusWorld, says: String, first: String, last: String) -> Result<(), Stop> {
    let report = world.answer()?;
    world.assert(number_report::lacks_number(
        &report,
        &(first, last),
        says == "says",
    ))
}

#[then(expr = "the report has no entry for {number}")]
fn has_no_entry(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let report = world.answer()?;
    world.assert(number_report::silent_about(&report, &number))
}

#[then("the report has no entry")]
fn has_none(world: &mut CampusWorld) -> Result<(), Stop> {
    let report = world.answer()?;
    world.assert(number_report::names_nobody(&report))
}

#[then("the report is a page of its own")]
fn is_a_page(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(page::stands_alone(&answer))
}

#[then(regex = r"^the page has a row with (.+)$")]
fn has_a_row(world: &mut CampusWorld, words: String) -> Result<(), Stop> {
    let words: Vec<&str> = words
        .split([' ', ','])
        .filter(|word| !word.is_empty() && *word != "and")
        .collect();
    let answer = world.answer()?;
    world.assert(page::has_row(&answer, &words))
}

fn holders(world: &mut CampusWorld, number: &StaffNumber, people: &[Name]) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let report = world.answer()?;
    world.assert(number_report::holders(&report, &number, people))
}

/// The people of a table, by first name and last name.
fn people(world: &mut CampusWorld, step: &Step) -> Result<Vec<Name>, Stop> {
    let table = world.table(step, &[STAFF])?;
    let text = |record: &Record, column: &str| match record.get(column) {
        Some(Cell::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let name = |record: &Record| (text(record, "first name"), text(record, "last name"));
    Ok(table.records.iter().map(name).collect())
}

async fn conclude(world: &mut CampusWorld, resource: &str) -> Result<(), Stop> {
    let answer: Answer = world.in_campus("GET", resource, None).await?;
    world.conclude(vec![("the check".to_owned(), answer)]);
    Ok(())
}
