//! The preferences, as an operator checks and unchecks them.

use std::str::FromStr;

use cucumber::{Parameter, given, then, when};
use serde_json::{Value, json};

use super::campus;
use crate::checks::{preference, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

/// The tool of an operator.
const TOOL: &str = "/campus/preferences";
/// The setting that decides about households and addresses of the HR system.
const HOUSEHOLDS: &str = "allowHousehold";

/// An area that a preference locks.
#[derive(Clone, Copy, Debug, Parameter)]
#[param(
    name = "locked",
    regex = "demographics|employments|assignments|households|addresses"
)]
struct Area {
    preference: &'static str,
}

const AREAS: [(&str, &str); 5] = [
    ("demographics", "lockDemographics"),
    ("employments", "lockEmployments"),
    ("assignments", "lockAssignments"),
    ("households", "lockHousehold"),
    ("addresses", "lockAddress"),
];

/// A word that names no area.
#[derive(Debug)]
struct NoArea;

impl FromStr for Area {
    type Err = NoArea;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = AREAS.into_iter().find(|(word, _)| *word == text);
        found.map(|(_, preference)| Self { preference }).ok_or(NoArea)
    }
}

#[given(expr = "the operator has unlocked the {locked}")]
async fn has_unlocked(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    settle(world, json!({(area.preference): false})).await
}

#[given(expr = "the operator has locked the {locked} again")]
async fn has_locked(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    settle(world, json!({(area.preference): true})).await
}

#[given("the operator has unlocked everything")]
async fn has_unlocked_everything(world: &mut CampusWorld) -> Result<(), Stop> {
    settle(world, everything(false)).await
}

#[given("the operator has locked everything again")]
async fn has_locked_everything(world: &mut CampusWorld) -> Result<(), Stop> {
    settle(world, everything(true)).await
}

#[given("the district takes no households from the HR system")]
async fn takes_no_households(world: &mut CampusWorld) -> Result<(), Stop> {
    settle(world, json!({(HOUSEHOLDS): false})).await
}

#[given("the district takes households from the HR system again")]
async fn takes_households_again(world: &mut CampusWorld) -> Result<(), Stop> {
    settle(world, json!({(HOUSEHOLDS): true})).await
}

#[given(expr = "the operator has unchecked the lock of the {locked} and not saved")]
async fn has_unchecked(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    campus::establish(world, "PUT", TOOL, Some(json!({(area.preference): false}))).await
}

#[given(expr = "the operator has checked the lock of the {locked} and not saved")]
async fn has_checked(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    campus::establish(world, "PUT", TOOL, Some(json!({(area.preference): true}))).await
}

#[given("the operator has unchecked the household setting and not saved")]
async fn has_unchecked_households(world: &mut CampusWorld) -> Result<(), Stop> {
    campus::establish(world, "PUT", TOOL, Some(json!({(HOUSEHOLDS): false}))).await
}

#[given("the operator has saved the preferences")]
async fn has_saved(world: &mut CampusWorld) -> Result<(), Stop> {
    campus::establish(world, "POST", &format!("{TOOL}/save"), None).await
}

#[given("the operator has opened the preferences")]
async fn has_opened(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = view(world).await?;
    world.establish(status::accepted(&answer))
}

#[when("the operator opens the preferences")]
async fn opens(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = view(world).await?;
    world.conclude(vec![("the tool's preferences".to_owned(), answer)]);
    Ok(())
}

#[then(regex = "^the sections of the preferences are exactly (.+) and (.+)$")]
fn sections_are(world: &mut CampusWorld, first: String, second: String) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(preference::sections_are(&view, &[&first, &second]))
}

#[then(expr = "there is a checkbox for the lock of the {locked}")]
fn has_a_checkbox(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(preference::stands_in(&view, area.preference, None))
}

#[then(expr = "the lock of the {locked} stands in the section {word}")]
fn stands_in(world: &mut CampusWorld, area: Area, section: String) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(preference::stands_in(&view, area.preference, Some(&section)))
}

#[then(expr = "the household setting stands in the section {word}")]
fn households_stand_in(world: &mut CampusWorld, section: String) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(preference::stands_in(&view, HOUSEHOLDS, Some(&section)))
}

#[then(expr = "the lock of the {locked} is checked")]
fn is_checked(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(preference::is_checked(&view, area.preference, true))
}

#[then("the household setting is checked")]
fn households_are_checked(world: &mut CampusWorld) -> Result<(), Stop> {
    let view = world.answer()?;
    world.assert(preference::is_checked(&view, HOUSEHOLDS, true))
}

/// Every lock, checked or not.
fn everything(checked: bool) -> Value {
    AREAS
        .into_iter()
        .map(|(_, preference)| (preference.to_owned(), Value::from(checked)))
        .collect()
}

/// Checks or unchecks, and saves.
async fn settle(world: &mut CampusWorld, boxes: Value) -> Result<(), Stop> {
    campus::establish(world, "PUT", TOOL, Some(boxes)).await?;
    campus::establish(world, "POST", &format!("{TOOL}/save"), None).await
}

async fn view(world: &mut CampusWorld) -> Result<Answer, Stop> {
    world.in_campus("GET", TOOL, None).await
}
