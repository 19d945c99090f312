//! The Error Log, on the screen and on paper.

use cucumber::{given, then, when};
use gherkin::Step;
use serde_json::{Value, json};

use super::words::{LogColumn, StaffNumber};
use crate::checks::error_log::{self, Column};
use crate::checks::{Objection, pdf, status};
use crate::exchange::{Answer, Authorization, Body, Call};
use crate::world::{CampusWorld, Stop};

const CREATE: &str = "createStaff";

#[given("the HR system was refused a search without any criterion")]
async fn was_refused_a_search(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.read("searchStaff", Vec::new()).await?;
    world.establish(status::refused(&answer))
}

#[given(regex = r"^the HR system was refused a new staff member, (.+)$")]
async fn was_refused_as_written(world: &mut CampusWorld, manner: String, step: &Step) -> Result<(), Stop> {
    let body = world.staff_body(step)?;
    let text = match manner.as_str() {
        "written over several lines" => serde_json::to_string_pretty(&body).ok(),
        "written with wide blanks" => Some(body.to_string().replace(':', " :   ")),
        "with a shoe size, which Campus does not know" => Some(with_shoe_size(body)),
        "written so that it breaks off" => body.to_string().strip_suffix('}').map(str::to_owned),
        _ => None,
    };
    let text = text.ok_or_else(|| world.broken("the step knows no such manner of writing"))?;
    let answer = send(world, text).await?;
    world.establish(status::refused(&answer))
}

#[given(expr = "the HR system was refused {number} with a last name of {int} letters")]
async fn was_refused_a_long_name(
    world: &mut CampusWorld,
    number: StaffNumber,
    letters: usize,
) -> Result<(), Stop> {
    let number = world.roles()?.staff_number(&number.0);
    let name: String = ('a'..='z').cycle().take(letters).collect();
    let body = json!({"staffNumber": number, "lastName": name, "firstName": "Gil", "gender": "Q"});
    let answer = send(world, body.to_string()).await?;
    world.establish(status::refused(&answer))
}

#[when("the operator opens the Error Log")]
async fn opens_the_log(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.in_campus("GET", "/campus/errorLog", None).await?;
    world.conclude(vec![("the Error Log".to_owned(), answer)]);
    Ok(())
}

#[when("the operator exports the Error Log to PDF")]
async fn exports_the_log(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.in_campus("GET", "/campus/errorLog.pdf", None).await?;
    world.conclude(vec![("the export of the Error Log".to_owned(), answer)]);
    Ok(())
}

#[then(regex = r"^the Error Log has exactly the columns (.+)$")]
fn has_the_columns(world: &mut CampusWorld, headings: String) -> Result<(), Stop> {
    let log = world.answer()?;
    let headings: Vec<&str> = headings.split(", ").collect();
    world.assert(error_log::has_columns(&log, &headings))
}

#[then("the Error Log is empty")]
fn is_empty(world: &mut CampusWorld) -> Result<(), Stop> {
    let log = world.answer()?;
    world.assert(error_log::counts(&log, 0))
}

#[then(regex = r"^the Error Log has exactly (\d+) (?:entry|entries)$")]
fn has_so_many(world: &mut CampusWorld, count: usize) -> Result<(), Stop> {
    let log = world.answer()?;
    world.assert(error_log::counts(&log, count))
}

#[then(expr = "the {column} of the newest entry is {word}")]
fn newest_is(world: &mut CampusWorld, column: LogColumn, expected: String) -> Result<(), Stop> {
    judge(world, |log| error_log::newest_is(log, column.0, &expected))
}

#[then(expr = "the {column} of the newest entry begins with {word}")]
fn newest_begins(world: &mut CampusWorld, column: LogColumn, begin: String) -> Result<(), Stop> {
    judge(world, |log| error_log::newest_begins(log, column.0, &begin))
}

#[then(expr = "the {column} of the newest entry ends with {word}")]
fn newest_ends(world: &mut CampusWorld, column: LogColumn, end: String) -> Result<(), Stop> {
    judge(world, |log| error_log::newest_ends(log, column.0, &end))
}

#[then(expr = "the {column} of the newest entry names {word}")]
fn newest_names(world: &mut CampusWorld, column: LogColumn, name: String) -> Result<(), Stop> {
    judge(world, |log| error_log::newest_names(log, column.0, &name))
}

#[then(expr = "the {column} of the newest entry does not show {word}")]
fn newest_hides(world: &mut CampusWorld, column: LogColumn, text: String) -> Result<(), Stop> {
    judge(world, |log| error_log::newest_hides(log, column.0, &text))
}

#[then("the Payload of the newest entry is letter for letter what the HR system sent")]
fn newest_is_what_was_sent(world: &mut CampusWorld) -> Result<(), Stop> {
    let sent = world.notes.payloads.last().cloned();
    let sent = world.noted(sent, "what the HR system sent")?;
    judge(world, |log| error_log::newest_is(log, Column::Payload, &sent))
}

#[then("the newest entry has no Payload")]
fn newest_has_no_payload(world: &mut CampusWorld) -> Result<(), Stop> {
    judge(world, |log| error_log::newest_is(log, Column::Payload, ""))
}

#[then(regex = r"^the Payloads of the Error Log are those of (.+), from the newest to the oldest$")]
fn payloads_are_of(world: &mut CampusWorld, numbers: String) -> Result<(), Stop> {
    let roles = world.roles()?;
    let numbers: Vec<String> = numbers
        .replace(" and ", ", ")
        .split(", ")
        .map(|number| roles.staff_number(number))
        .collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    judge(world, |log| error_log::payloads_are_of(log, &numbers))
}

#[then(regex = r"^the document shows (.+)$")]
fn document_shows(world: &mut CampusWorld, text: String) -> Result<(), Stop> {
    judge(world, |answer| pdf::shows(&pdf::pages(answer)?, &text))
}

#[then("the document holds everything that the HR system sent")]
fn document_holds_what_was_sent(world: &mut CampusWorld) -> Result<(), Stop> {
    let document = world.answer()?;
    let pages = world.assert(pdf::pages(&document))?;
    let sent = world.notes.payloads.clone();
    if sent.is_empty() {
        return Err(world.broken("nothing was noted that the HR system sent"));
    }
    for payload in sent {
        world.assert(pdf::shows(&pages, &payload))?;
    }
    Ok(())
}

#[then("every page of the document repeats the headings of the columns and tells its number")]
fn pages_are_headed_and_numbered(world: &mut CampusWorld) -> Result<(), Stop> {
    let headings = Column::ALL.map(Column::heading);
    judge(world, |answer| {
        let pages = pdf::pages(answer)?;
        pdf::numbered(&pages)?;
        pdf::every_page_shows(&pages, &headings)
    })
}

fn judge(world: &mut CampusWorld, check: impl FnOnce(&Answer) -> Result<(), Objection>) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(check(&answer))
}

/// Creates a staff member with a body that is sent as it is written, and notes it.
async fn send(world: &mut CampusWorld, text: String) -> Result<Answer, Stop> {
    let authorization = Authorization::bearer(&world.token().await?);
    let operation = world.operation(CREATE)?;
    let url = world.district()?.url(operation, &[]);
    let mut call = Call::new(&operation.method, &url).authorized(authorization);
    world.notes.payloads.push(text.clone());
    call.body = Body::Text {
        content_type: Some("application/json".to_owned()),
        text,
    };
    world.send(&call).await
}

fn with_shoe_size(mut body: Value) -> String {
    body["shoeSize"] = json!("43");
    body.to_string()
}
