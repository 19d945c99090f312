//! Households as the HR system sends them, and who joins and leaves them.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Map, Value, json};

use super::words::StaffNumber;
use super::{people, places, search, staff, update};
use crate::checks::{self, address, household, location, person, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop, household_at};

const CREATE: &str = "createStaff";
const UPDATE: &str = "updateStaff";

#[given(expr = "the HR system has created {number} with this household")]
async fn has_created_with_household(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let sent = world.household_body(step)?;
    let answer = create_with(world, &number, sent).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the HR system creates {number} with this household")]
async fn creates_with_household(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let sent = world.household_body(step)?;
    conclude_creation(world, &number, sent).await
}

#[when(expr = "the HR system creates {number} with the address {string} outside any household")]
async fn creates_with_bare_address(
    world: &mut CampusWorld,
    number: StaffNumber,
    line: String,
) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let sent = Map::from_iter([("address".to_owned(), place)]);
    conclude_creation(world, &number, sent).await
}

#[when(expr = "the HR system creates {number} with {string} as a location outside a list")]
async fn creates_with_bare_location(
    world: &mut CampusWorld,
    number: StaffNumber,
    line: String,
) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let household = json!({"householdLocations": {"address": place}});
    let sent = Map::from_iter([("household".to_owned(), household)]);
    conclude_creation(world, &number, sent).await
}

#[when(expr = "the HR system creates {number} without a household")]
async fn creates_without_household(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    conclude_creation(world, &number, Map::new()).await
}

#[when(expr = "the HR system creates {number} at the address found for {string}")]
async fn creates_at_hit(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let hit = hit_for(world, &line).await?;
    let sent = Map::from_iter([("household".to_owned(), household_at(&hit))]);
    conclude_creation(world, &number, sent).await
}

#[when(expr = "the HR system moves {number} to the address found for {string}")]
async fn moves_to_hit(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let hit = hit_for(world, &line).await?;
    let answer = places::move_to(world, &number, &hit).await?;
    world.conclude(vec![(UPDATE.to_owned(), answer)]);
    Ok(())
}

#[given(expr = "the HR system has updated {number} with this household")]
async fn has_updated_with_household(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let sent = world.household_body(step)?;
    let answer = update_with(world, &number, sent).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the HR system updates {number} with this household")]
async fn updates_with_household(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let sent = world.household_body(step)?;
    let answer = update_with(world, &number, sent).await?;
    world.conclude(vec![(UPDATE.to_owned(), answer)]);
    Ok(())
}

#[given(expr = "the HR system has searched for the address {string}")]
async fn has_searched_for(world: &mut CampusWorld, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let answer = places::search(world, &place).await?;
    world.establish(address::hits(&answer)).map(drop)
}

#[given(expr = "{word} {word} has joined the household of {number}")]
async fn has_joined(
    world: &mut CampusWorld,
    first: String,
    last: String,
    number: StaffNumber,
) -> Result<(), Stop> {
    let (household, member) = membership(world, &number, &first, &last).await?;
    let resource = format!("/campus/households/{household}/members");
    let answer = world
        .in_campus("POST", &resource, Some(json!({"personID": member})))
        .await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "{word} {word} has left the household of {number}")]
async fn has_left(
    world: &mut CampusWorld,
    first: String,
    last: String,
    number: StaffNumber,
) -> Result<(), Stop> {
    let (household, member) = membership(world, &number, &first, &last).await?;
    let resource = format!("/campus/households/{household}/members/{member}");
    let answer = world.in_campus("DELETE", &resource, None).await?;
    world.establish(status::accepted(&answer))
}

#[then(expr = "{number} is shown living at {string}")]
async fn is_shown_living_at(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let number = world.roles()?.staff_number(&number.0);
    let answer = search::by_number(world, &number).await?;
    let hit = world.assert(checks::search::found(&answer, &number))?;
    world.assert(location::at(household::shown(&hit), &place))
}

/// Creates Gil Moreau, or whoever is sent.
async fn create_with(
    world: &mut CampusWorld,
    number: &StaffNumber,
    sent: Map<String, Value>,
) -> Result<Answer, Stop> {
    let mut body = staff::person(world, number, "Gil", "Moreau")?;
    for (name, value) in sent {
        body[name] = value;
    }
    staff::create(world, body).await
}

async fn conclude_creation(
    world: &mut CampusWorld,
    number: &StaffNumber,
    sent: Map<String, Value>,
) -> Result<(), Stop> {
    let answer = create_with(world, number, sent).await?;
    world.conclude(vec![(CREATE.to_owned(), answer)]);
    Ok(())
}

/// Updates somebody with what is sent, and with the rest of the record they were created with.
async fn update_with(
    world: &mut CampusWorld,
    number: &StaffNumber,
    sent: Map<String, Value>,
) -> Result<Answer, Stop> {
    let mut body = places::record_in(world, number, Value::Null)?;
    for (name, value) in sent {
        body[name] = value;
    }
    update::update(world, number, body).await
}

/// The one address that a search finds, as it is.
async fn hit_for(world: &mut CampusWorld, line: &str) -> Result<Value, Stop> {
    let place = world.address(line)?;
    let answer = places::search(world, &place).await?;
    let hits = world.establish(address::hits(&answer))?;
    match hits.as_slice() {
        [hit] => Ok(Value::Object(hit.clone())),
        _ => Err(world.unsettled(&format!("{} addresses are found", hits.len()))),
    }
}

/// The household of a staff member, and the person with a name.
async fn membership(
    world: &mut CampusWorld,
    number: &StaffNumber,
    first: &str,
    last: &str,
) -> Result<(u64, u64), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let holders = people::list(world, &format!("?staffNumber={number}")).await?;
    let holder = people::only(world, holders)?;
    let record = people::record(world, holder).await?;
    let household = world.establish(household::id(&record))?;
    let everybody = people::list(world, "").await?;
    let member = people::only(world, person::named(&everybody, first, last))?;
    Ok((household, member))
}
