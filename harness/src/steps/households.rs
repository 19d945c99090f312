//! Households and addresses as an operator sees them.

use cucumber::{given, then};
use gherkin::Step;

use super::people;
use super::words::StaffNumber;
use crate::checks::search::Hit;
use crate::checks::{Contradiction, Objection, household, location, person, status};
use crate::world::{CampusWorld, Stop};

#[given("the operator has noted the households and addresses")]
async fn has_noted_the_homes(world: &mut CampusWorld) -> Result<(), Stop> {
    let homes = counted(world).await?;
    world.notes.homes = Some(homes);
    Ok(())
}

#[then("there are as many households as before")]
async fn as_many_households(world: &mut CampusWorld) -> Result<(), Stop> {
    more_households(world, 0).await
}

#[then("there is one household more than before")]
async fn one_household_more(world: &mut CampusWorld) -> Result<(), Stop> {
    more_households(world, 1).await
}

#[then("there are as many addresses as before")]
async fn as_many_addresses(world: &mut CampusWorld) -> Result<(), Stop> {
    more_addresses(world, 0).await
}

#[then("there is one address more than before")]
async fn one_address_more(world: &mut CampusWorld) -> Result<(), Stop> {
    more_addresses(world, 1).await
}

#[then(expr = "the operator sees {number} living at {string}")]
async fn sees_living_at(world: &mut CampusWorld, number: StaffNumber, line: String) -> Result<(), Stop> {
    let place = world.address(&line)?;
    judge(world, &number, |record| {
        location::at(household::home(record)?, &place)
    })
    .await
}

#[then(expr = "the operator sees {word} {word} living at {string}")]
async fn sees_person_living_at(
    world: &mut CampusWorld,
    first: String,
    last: String,
    line: String,
) -> Result<(), Stop> {
    let place = world.address(&line)?;
    let everybody = people::list(world, "").await?;
    let id = people::only(world, person::named(&everybody, &first, &last))?;
    let record = people::record(world, id).await?;
    world.assert(household::home(&record).and_then(|home| location::at(home, &place)))
}

#[then(expr = "the operator sees {number} in no household")]
async fn sees_in_no_household(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, household::none).await
}

#[then(expr = "the operator sees {number} as the only member of a staff household")]
async fn sees_alone(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, household::alone).await
}

#[then(expr = "the operator sees the staff mark on the household of {number}")]
async fn sees_the_mark(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, |record| household::marked(record, true)).await
}

#[then(expr = "the operator sees no staff mark on the household of {number}")]
async fn sees_no_mark(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    judge(world, &number, |record| household::marked(record, false)).await
}

#[then(expr = "the operator sees the household of {number} as")]
async fn sees_the_household(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_household(step)?;
    judge(world, &number, |record| {
        household::shows(household::home(record)?, &expected.household, &expected.locations)
    })
    .await
}

#[then(expr = "the operator sees exactly these locations of the household of {number}")]
async fn sees_the_locations(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_household(step)?;
    judge(world, &number, |record| {
        location::history(household::home(record)?, &expected.locations)
    })
    .await
}

#[then(expr = "{number} and {number} point to the same address")]
async fn point_to_the_same(
    world: &mut CampusWorld,
    one: StaffNumber,
    other: StaffNumber,
) -> Result<(), Stop> {
    pointing(world, &one, &other, true).await
}

#[then(expr = "{number} and {number} point to different addresses")]
async fn point_to_different(
    world: &mut CampusWorld,
    one: StaffNumber,
    other: StaffNumber,
) -> Result<(), Stop> {
    pointing(world, &one, &other, false).await
}

async fn pointing(
    world: &mut CampusWorld,
    one: &StaffNumber,
    other: &StaffNumber,
    to_the_same: bool,
) -> Result<(), Stop> {
    let one = people::held_record(world, one).await?;
    let other = people::held_record(world, other).await?;
    let ids = world.assert(household::home(&one).and_then(location::address_ids))?;
    let others = world.assert(household::home(&other).and_then(location::address_ids))?;
    if (ids == others) == to_the_same {
        return Ok(());
    }
    let expected = if to_the_same {
        "the same address"
    } else {
        "different addresses"
    };
    let found = format!("{ids:?} and {others:?}");
    world.assert(Err(Contradiction::new(expected, found).into()))
}

/// Judges the record of the holder of a staff number.
async fn judge(
    world: &mut CampusWorld,
    number: &StaffNumber,
    check: impl Fn(&Hit) -> Result<(), Objection>,
) -> Result<(), Stop> {
    let record = people::held_record(world, number).await?;
    world.assert(check(&record))
}

async fn more_households(world: &mut CampusWorld, more: usize) -> Result<(), Stop> {
    let (before, now) = before_and_now(world).await?;
    world.assert(grown("households", before.0, now.0, more))
}

async fn more_addresses(world: &mut CampusWorld, more: usize) -> Result<(), Stop> {
    let (before, now) = before_and_now(world).await?;
    world.assert(grown("addresses", before.1, now.1, more))
}

async fn before_and_now(world: &mut CampusWorld) -> Result<((usize, usize), (usize, usize)), Stop> {
    let noted = world.notes.homes;
    let before = world.noted(noted, "how many households and addresses there are")?;
    Ok((before, counted(world).await?))
}

fn grown(what: &str, before: usize, now: usize, more: usize) -> Result<(), Objection> {
    if now == before + more {
        return Ok(());
    }
    Err(Contradiction::new(format!("{} {what}", before + more), now).into())
}

/// How many households and addresses there are.
async fn counted(world: &mut CampusWorld) -> Result<(usize, usize), Stop> {
    let households = count(world, "/campus/households").await?;
    Ok((households, count(world, "/campus/addresses").await?))
}

async fn count(world: &mut CampusWorld, resource: &str) -> Result<usize, Stop> {
    let answer = world.in_campus("GET", resource, None).await?;
    let list = world.establish(status::json(&answer))?.as_array().map(Vec::len);
    list.ok_or_else(|| world.unsettled(&format!("no list at {resource}")))
}
