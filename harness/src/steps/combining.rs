//! Persons whom an operator combines.

use cucumber::{given, then, when};
use serde_json::json;

use super::people;
use super::words::StaffNumber;
use crate::checks::{combining, household, person, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

/// The tool of an operator.
const TOOL: &str = "/campus/combinePerson";

#[given(expr = "the operator has combined {number} as the base with {word} {word}")]
async fn has_combined(
    world: &mut CampusWorld,
    base: StaffNumber,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let pair = with_namesake(world, &base, &first, &last).await?;
    let answer = confirmed(world, pair).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the operator combines {number} as the base with {word} {word}")]
async fn combines(
    world: &mut CampusWorld,
    base: StaffNumber,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let pair = with_namesake(world, &base, &first, &last).await?;
    conclude_confirmed(world, pair).await
}

#[given(expr = "the operator has combined {word} {word} as the base with {number}")]
async fn has_combined_into_a_namesake(
    world: &mut CampusWorld,
    first: String,
    last: String,
    other: StaffNumber,
) -> Result<(), Stop> {
    let (holder, namesake) = with_namesake(world, &other, &first, &last).await?;
    let answer = confirmed(world, (namesake, holder)).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the operator combines {word} {word} as the base with {number}")]
async fn combines_into_a_namesake(
    world: &mut CampusWorld,
    first: String,
    last: String,
    other: StaffNumber,
) -> Result<(), Stop> {
    let (holder, namesake) = with_namesake(world, &other, &first, &last).await?;
    conclude_confirmed(world, (namesake, holder)).await
}

#[when(expr = "the operator combines {number} as the base with {number}")]
async fn combines_two_holders(
    world: &mut CampusWorld,
    base: StaffNumber,
    other: StaffNumber,
) -> Result<(), Stop> {
    let pair = (holder(world, &base).await?, holder(world, &other).await?);
    conclude_confirmed(world, pair).await
}

#[when(expr = "the operator combines {word} {word} as the base with {word} {word}")]
async fn combines_two_names(
    world: &mut CampusWorld,
    first: String,
    last: String,
    other_first: String,
    other_last: String,
) -> Result<(), Stop> {
    let base = named(world, &first, &last).await?;
    let pair = (base, named(world, &other_first, &other_last).await?);
    conclude_confirmed(world, pair).await
}

#[when(expr = "the operator combines {number} as the base with the person noted")]
async fn combines_with_the_noted(world: &mut CampusWorld, base: StaffNumber) -> Result<(), Stop> {
    let noted = world.notes.people.keys().next().copied();
    let noted = world.noted(noted, "the record of a person")?;
    let pair = (holder(world, &base).await?, noted);
    conclude_confirmed(world, pair).await
}

#[when(
    regex = r"^the operator (declines|leaves unanswered|previews) combining ([A-Za-z]*\d\w*) as the base with (\w+) (\w+)$"
)]
async fn hesitates(
    world: &mut CampusWorld,
    manner: String,
    base: StaffNumber,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let pair = with_namesake(world, &base, &first, &last).await?;
    leave_it_at_that(world, &manner, pair).await
}

#[when(
    regex = r"^the operator (declines|leaves unanswered|previews) combining (\w+) (\w+) as the base with ([A-Za-z]*\d\w*)$"
)]
async fn hesitates_the_other_way(
    world: &mut CampusWorld,
    manner: String,
    first: String,
    last: String,
    other: StaffNumber,
) -> Result<(), Stop> {
    let (holder, namesake) = with_namesake(world, &other, &first, &last).await?;
    leave_it_at_that(world, &manner, (namesake, holder)).await
}

#[then(expr = "the operator is warned that the staff number {number} is lost")]
fn is_warned(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let answer = world.answer()?;
    world.assert(combining::warns_of(&answer, &number))
}

#[then("the operator is not warned that a staff number is lost")]
fn is_not_warned(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(combining::warns_of_none(&answer))
}

#[then(expr = "the audit report tells that {word} {word} was combined into {number}")]
async fn audit_tells(
    world: &mut CampusWorld,
    first: String,
    last: String,
    base: StaffNumber,
) -> Result<(), Stop> {
    let base = world.roles()?.staff_number(&base.0);
    let audit = audit(world).await?;
    world.assert(combining::tells(&audit, &base, &first, &last))
}

#[then("the audit report tells of nobody")]
async fn audit_tells_of_nobody(world: &mut CampusWorld) -> Result<(), Stop> {
    let audit = audit(world).await?;
    world.assert(combining::tells_of_nobody(&audit))
}

#[then(expr = "the operator sees {word} {word} and {word} {word} in one household")]
async fn sees_in_one_household(
    world: &mut CampusWorld,
    first: String,
    last: String,
    other_first: String,
    other_last: String,
) -> Result<(), Stop> {
    let person = named(world, &first, &last).await?;
    let other = named(world, &other_first, &other_last).await?;
    let record = people::record(world, person).await?;
    world.assert(household::shared_with(&record, other))
}

/// The one holder of a staff number, and the one who has the name without any.
async fn with_namesake(
    world: &mut CampusWorld,
    number: &StaffNumber,
    first: &str,
    last: &str,
) -> Result<(u64, u64), Stop> {
    let holder = holder(world, number).await?;
    Ok((holder, unnumbered(world, first, last).await?))
}

/// The personID of the one holder of a staff number.
async fn holder(world: &mut CampusWorld, number: &StaffNumber) -> Result<u64, Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let holders = people::list(world, &format!("?staffNumber={number}")).await?;
    people::only(world, holders)
}

/// The personID of the one who has the name.
async fn named(world: &mut CampusWorld, first: &str, last: &str) -> Result<u64, Stop> {
    let everybody = people::list(world, "").await?;
    people::only(world, person::named(&everybody, first, last))
}

/// The personID of the one who has the name and no staff number: the parent or student, and not the one who was hired.
async fn unnumbered(world: &mut CampusWorld, first: &str, last: &str) -> Result<u64, Stop> {
    let everybody = people::list(world, "").await?;
    let mut named = person::named(&everybody, first, last);
    named.retain(|person| person.get("staffNumber").is_none());
    people::only(world, named)
}

async fn confirmed(world: &mut CampusWorld, (base, other): (u64, u64)) -> Result<Answer, Stop> {
    let body = json!({"baseID": base, "otherID": other, "confirm": true});
    world.in_campus("POST", TOOL, Some(body)).await
}

async fn conclude_confirmed(world: &mut CampusWorld, pair: (u64, u64)) -> Result<(), Stop> {
    let answer = confirmed(world, pair).await?;
    world.conclude(vec![("the Combine Person tool".to_owned(), answer)]);
    Ok(())
}

/// Goes to the tool and does not confirm.
async fn leave_it_at_that(
    world: &mut CampusWorld,
    manner: &str,
    (base, other): (u64, u64),
) -> Result<(), Stop> {
    let preview = format!("{TOOL}?base={base}&other={other}");
    let (method, resource, body) = match manner {
        "previews" => ("GET", preview.as_str(), None),
        "declines" => {
            let body = json!({"baseID": base, "otherID": other, "confirm": false});
            ("POST", TOOL, Some(body))
        }
        _ => ("POST", TOOL, Some(json!({"baseID": base, "otherID": other}))),
    };
    let answer = world.in_campus(method, resource, body).await?;
    world.conclude(vec![("the Combine Person tool".to_owned(), answer)]);
    Ok(())
}

async fn audit(world: &mut CampusWorld) -> Result<Answer, Stop> {
    world.in_campus("GET", &format!("{TOOL}/audit"), None).await
}
