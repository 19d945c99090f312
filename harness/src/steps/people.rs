//! People as an operator sees them, and changes them by hand.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Map, Value, json};

use super::words::StaffNumber;
use crate::checks::rows::{self, Rows};
use crate::checks::search::Hit;
use crate::checks::{Contradiction, person, staff, status};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

#[given(expr = "the operator has changed {number} by hand")]
async fn has_changed_by_hand(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let answer = edit(world, &number, step).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the operator changes {number} by hand")]
async fn changes_by_hand(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let answer = edit(world, &number, step).await?;
    world.conclude(vec![("the edit".to_owned(), answer)]);
    Ok(())
}

#[given(expr = "the operator was refused an edit of {number}")]
async fn was_refused_an_edit(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let answer = edit(world, &number, step).await?;
    world.establish(status::refused(&answer))
}

#[given(expr = "the operator has entered the staff number {number} for {word} {word}")]
async fn has_entered_the_number(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let answer = enter_number(world, &number, &first, &last).await?;
    world.establish(status::accepted(&answer))
}

#[when(expr = "the operator enters the staff number {number} for {word} {word}")]
async fn enters_the_number(
    world: &mut CampusWorld,
    number: StaffNumber,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let answer = enter_number(world, &number, &first, &last).await?;
    world.conclude(vec![("the edit".to_owned(), answer)]);
    Ok(())
}

#[given(expr = "other activity in Campus hangs on the position of {number}")]
async fn activity_hangs_on_the_position(
    world: &mut CampusWorld,
    number: StaffNumber,
    step: &Step,
) -> Result<(), Stop> {
    let row = world.expected_positions(step)?;
    let number = world.roles()?.staff_number(&number.0);
    let holders = list(world, &format!("?staffNumber={number}")).await?;
    let id = only(world, holders)?;
    let held = record(world, id).await?;
    let assignment = world.establish(person::assignment(&held, &row))?;
    let resource = format!("/campus/people/{id}/districtAssignments/{assignment}");
    let answer = world
        .in_campus("PATCH", &resource, Some(json!({"linked": true})))
        .await?;
    world.establish(status::accepted(&answer))
}

#[given(expr = "the operator has noted the record of {word} {word}")]
async fn has_noted_the_record(world: &mut CampusWorld, first: String, last: String) -> Result<(), Stop> {
    let people = list(world, "").await?;
    let id = only(world, person::named(&people, &first, &last))?;
    let record = record(world, id).await?;
    world.notes.people.insert(id, record);
    Ok(())
}

#[then("every record noted is as it was")]
async fn every_record_is_as_noted(world: &mut CampusWorld) -> Result<(), Stop> {
    let noted = world.notes.people.clone();
    let noted = world.noted((!noted.is_empty()).then_some(noted), "the record of a person")?;
    for (id, before) in noted {
        let now = record(world, id).await?;
        world.assert(person::unchanged(&before, &now))?;
    }
    Ok(())
}

#[then(expr = "the operator sees {int} person/people named {word} {word}")]
async fn sees_so_many_named(
    world: &mut CampusWorld,
    count: usize,
    first: String,
    last: String,
) -> Result<(), Stop> {
    let people = list(world, "").await?;
    let found = person::named(&people, &first, &last).len();
    let judged = if found == count {
        Ok(())
    } else {
        let people = if count == 1 { "person" } else { "people" };
        Err(Contradiction::new(format!("{count} {people} named {first} {last}"), found).into())
    };
    world.assert(judged)
}

#[then(expr = "the operator sees {number} as")]
async fn sees_as(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_person(step)?;
    let record = held_record(world, &number).await?;
    let today = world.assert(person::today(&record))?;
    world.assert(staff::shows(&today, &expected.person, &expected.employment))
}

#[then(expr = "the operator sees exactly these identities of {number}, the last one current")]
async fn sees_identities(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_identities(step)?;
    let record = held_record(world, &number).await?;
    world.assert(rows::exactly(&record, Rows::Identities, &expected))?;
    let today = world.assert(person::today(&record))?;
    let last = expected.last().cloned().unwrap_or_default();
    let names = last
        .into_iter()
        .filter(|(name, _)| name.ends_with("Name"))
        .collect();
    world.assert(staff::shows(&today, &names, &Map::new()))
}

#[then(expr = "the operator sees every former identity of {number} ended")]
async fn sees_former_ended(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let record = held_record(world, &number).await?;
    world.assert(person::former_ended(&record, None))
}

#[then(expr = "the operator sees every former identity of {number} ended by {word}")]
async fn sees_former_ended_by(
    world: &mut CampusWorld,
    number: StaffNumber,
    date: String,
) -> Result<(), Stop> {
    let record = held_record(world, &number).await?;
    world.assert(person::former_ended(&record, Some(&date)))
}

#[then(expr = "the operator finds {number} to be the person noted")]
async fn finds_the_person_noted(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let noted: Vec<u64> = world.notes.people.keys().copied().collect();
    let [noted] = noted.as_slice() else {
        return Err(world.broken("the record of one person has to be noted"));
    };
    let record = held_record(world, &number).await?;
    let id = world.assert(person::id(&record))?;
    let found = || Contradiction::new(format!("the personID {noted}"), format!("the personID {id}")).into();
    world.assert(if id == *noted { Ok(()) } else { Err(found()) })
}

#[then(expr = "the operator sees exactly these employments of {number}")]
async fn sees_employments(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_employments(step)?;
    let record = held_record(world, &number).await?;
    world.assert(rows::exactly(&record, Rows::Employments, &expected))
}

#[then(expr = "the operator sees no position of {number}")]
async fn sees_no_position(world: &mut CampusWorld, number: StaffNumber) -> Result<(), Stop> {
    let record = held_record(world, &number).await?;
    world.assert(rows::exactly(&record, Rows::Assignments, &[]))
}

#[then(expr = "the operator sees exactly these positions of {number}")]
async fn sees_positions(world: &mut CampusWorld, number: StaffNumber, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_positions(step)?;
    let record = held_record(world, &number).await?;
    world.assert(rows::exactly(&record, Rows::Assignments, &expected))
}

/// The people of the district, all of them or those a query finds.
pub(super) async fn list(world: &mut CampusWorld, query: &str) -> Result<Vec<Hit>, Stop> {
    let answer = world
        .in_campus("GET", &format!("/campus/people{query}"), None)
        .await?;
    world.establish(person::people(&answer))
}

/// The whole record of a person.
pub(super) async fn record(world: &mut CampusWorld, id: u64) -> Result<Hit, Stop> {
    let answer = world
        .in_campus("GET", &format!("/campus/people/{id}"), None)
        .await?;
    let record = world.establish(status::json(&answer))?.as_object().cloned();
    record.ok_or_else(|| world.unsettled("the view of the person is no record"))
}

/// The whole record of the one holder of a staff number. Who holds it is part of what a Then asks for.
pub(super) async fn held_record(world: &mut CampusWorld, number: &StaffNumber) -> Result<Hit, Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let holders = list(world, &format!("?staffNumber={number}")).await?;
    let [holder] = holders.as_slice() else {
        let found = format!("{} of them", holders.len());
        let objection =
            Contradiction::new(format!("one person with the staff number {number}"), found).into();
        return world.assert(Err(objection));
    };
    let id = world.establish(person::id(holder))?;
    record(world, id).await
}

/// The personID of the only one there is.
pub(super) fn only(world: &mut CampusWorld, people: Vec<Hit>) -> Result<u64, Stop> {
    let [person] = people.as_slice() else {
        return Err(world.unsettled(&format!("{} people have the name", people.len())));
    };
    world.establish(person::id(person))
}

async fn enter_number(
    world: &mut CampusWorld,
    number: &StaffNumber,
    first: &str,
    last: &str,
) -> Result<Answer, Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let people = list(world, "").await?;
    let id = only(world, person::named(&people, first, last))?;
    let body = Map::from_iter([("staffNumber".to_owned(), Value::from(number))]);
    patch(world, id, body).await
}

async fn edit(world: &mut CampusWorld, number: &StaffNumber, step: &Step) -> Result<Answer, Stop> {
    let body = world.staff_body(step)?.as_object().cloned().unwrap_or_default();
    let number = world.roles()?.staff_number(&number.0);
    let holders = list(world, &format!("?staffNumber={number}")).await?;
    let id = only(world, holders)?;
    patch(world, id, body).await
}

async fn patch(world: &mut CampusWorld, id: u64, body: Map<String, Value>) -> Result<Answer, Stop> {
    let body = Value::Object(person::edit(body));
    world
        .in_campus("PATCH", &format!("/campus/people/{id}"), Some(body))
        .await
}
