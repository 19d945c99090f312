//! What an operator edits by hand of staff members and their homes, and how it is refused.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::people;
use super::words::StaffNumber;
use crate::checks::{household, location, lock, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Cell, Stop, household_at};

#[given(expr = "the operator has changed the household of {number} by hand")]
async fn has_changed_the_household(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let answer = change_household(world, &number, step).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the operator changes the household of {number} by hand")]
async fn changes_the_household(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let answer = change_household(world, &number, step).await?;
    conclude(world, answer)
}

#[when(expr = "the operator moves {number} by hand to {string}")]
async fn moves_by_hand(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let answer = edit_household(world, &number, household_at(&place)).await?;
    conclude(world, answer)
}

#[when(expr = "the operator rewrites the address of {number} as {string}")]
async fn rewrites_the_address(
    world: &mut CampusWorld,
    number: StaffNumber,
    line: String,
) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let record = people::held_record(world, &number).await?;
    let ids = world.establish(household::home(&record).and_then(location::address_ids))?;
    let [id] = ids.into_iter().collect::<Vec<_>>()[..] else {
        return Err(world.unsettled("the household does not live at one address"));
    };
    let resource = format!("/campus/addresses/{id}");
    let answer = world.in_campus("PUT", &resource, Some(place)).await?;
    conclude(world, answer)
}

/// What an operator's view calls the areas that can be locked.
const AREAS: [(&str, &str); 5] = [
    ("demographics", "demographics"),
    ("employments", "employments"),
    ("assignments", "assignments"),
    ("households", "household"),
    ("addresses", "address"),
];

#[then(expr = "the operator sees exactly these areas of {number} locked")]
async fn sees_locked(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let table = world.table(step, &[&[("area", "area")]])?;
    let mut expected = Vec::new();
    for record in &table.records {
        let named = record.get("area");
        let mut known = AREAS.iter();
        match known.find(|(area, _)| named == Some(&Cell::Text((*area).to_owned()))) {
            Some((_, shown)) => expected.push(*shown),
            None => return Err(world.broken("no preference locks such an area")),
        }
    }
    let record = people::held_record(world, &number).await?;
    world.assert(lock::exactly(&record, &expected))
}

#[then("the edit is accepted")]
fn is_accepted(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(status::accepted(&answer))
}

#[then("the edit is refused as read-only")]
fn is_refused(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(lock::read_only(&answer))
}

fn conclude(world: &mut CampusWorld, answer: Answer) -> Result<(), Stop> {
    world.conclude(vec![("the edit".to_owned(), answer)]);
    Ok(())
}

async fn change_household(
    world: &mut CampusWorld,
    number: &StaffNumber,
    step: &Step,
) -> Result<Answer, Stop> {
    let mut body = world.household_body(step)?;
    let mut edit = body.remove("household").unwrap_or_default();
    if edit["householdLocations"] == json!([])
        && let Some(edit) = edit.as_object_mut()
    {
        edit.remove("householdLocations");
    }
    edit_household(world, number, edit).await
}

/// Edits the household somebody lives in.
async fn edit_household(world: &mut CampusWorld, number: &StaffNumber, edit: Value) -> Result<Answer, Stop> {
    let record = people::held_record(world, number).await?;
    let home = world.establish(household::home(&record))?;
    let resource = format!("/campus/households/{}", home["householdID"]);
    world.in_campus("PATCH", &resource, Some(edit)).await
}
