//! What became of the calls of the last When.

use cucumber::then;
use gherkin::Step;

use crate::checks::{Objection, staff, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

#[then(regex = r"^(?:the call is|every call is) accepted$")]
fn accepted(world: &mut CampusWorld) -> Result<(), Stop> {
    each(world, status::accepted)
}

#[then("the call is refused")]
fn refused(world: &mut CampusWorld) -> Result<(), Stop> {
    each(world, status::refused)
}

#[then("the call is answered in a defined way")]
fn answered(world: &mut CampusWorld) -> Result<(), Stop> {
    each(world, status::defined)
}

#[then(expr = "the call is refused as invalid for {word}")]
fn refused_as_invalid(world: &mut CampusWorld, code: String) -> Result<(), Stop> {
    each(world, |answer| status::invalid_for(answer, &code))
}

#[then(regex = r"^the answer warns of ([A-Z_]+) at (\S+)$")]
fn warns(world: &mut CampusWorld, code: String, path: String) -> Result<(), Stop> {
    each(world, |answer| status::warns(answer, &code, &path))
}

#[then("the answer shows")]
fn shows(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_person(step)?;
    let answer = world.answer()?;
    let stored = world.assert(status::json(&answer))?.as_object().cloned();
    world.assert(staff::shows(
        &stored.unwrap_or_default(),
        &expected.person,
        &expected.employment,
    ))
}

#[then("every call is refused for want of a valid token")]
fn every_call_wants_a_token(world: &mut CampusWorld) -> Result<(), Stop> {
    each(world, status::unauthorized)
}

#[then("no call is refused for want of a valid token")]
fn no_call_wants_a_token(world: &mut CampusWorld) -> Result<(), Stop> {
    each(world, status::authorized)
}

#[then("every refusal asks for a bearer token")]
fn every_refusal_asks_for_bearer(world: &mut CampusWorld) -> Result<(), Stop> {
    each(world, status::asks_for_bearer)
}

/// Judges every call of the last When and names the operation of the first that does not hold.
fn each(world: &mut CampusWorld, check: impl Fn(&Answer) -> Result<(), Objection>) -> Result<(), Stop> {
    for (operation, answer) in world.round()? {
        let judged = check(&answer).map_err(|objection| match objection {
            Objection::Contradicted(mut found) => {
                found.expected = format!("{operation}: {}", found.expected);
                Objection::Contradicted(found)
            }
            Objection::Unsettled(reason) => Objection::Unsettled(format!("{operation}: {reason}")),
        });
        world.assert(judged)?;
    }
    Ok(())
}
