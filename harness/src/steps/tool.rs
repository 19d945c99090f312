//! The BOI Staff Synchronization Tool and the list of tools, as an operator uses them.

use cucumber::{given, then, when};
use serde_json::{Value, json};

use super::synchronization::{TOOL, call, in_tool};
use crate::checks::{status, tool};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Stop};

#[when("the operator opens the synchronization tool")]
async fn opens(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = view(world).await?;
    conclude(world, answer);
    Ok(())
}

#[when(regex = "^the operator (starts|restarts) the synchronization in the tool$")]
async fn starts(world: &mut CampusWorld, act: String) -> Result<(), Stop> {
    let answer = in_tool(world, act.trim_end_matches('s')).await?;
    conclude(world, answer);
    Ok(())
}

#[when("the operator ends the transfer in the tool")]
async fn ends(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = in_tool(world, "endTransfer").await?;
    conclude(world, answer);
    Ok(())
}

#[given("the operator has validated in the tool")]
async fn has_validated(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = in_tool(world, "validate").await?;
    world.establish(status::accepted(&answer))
}

#[when("the HR system validates, and the operator in the tool")]
async fn both_validate(world: &mut CampusWorld) -> Result<(), Stop> {
    let api = call(world, "syncValidate", None).await?;
    let tool = in_tool(world, "validate").await?;
    world.notes.validations = vec![api, tool];
    Ok(())
}

#[when("the operator opens the report of the validation in a new tab")]
async fn opens_the_report(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world
        .in_campus("GET", &format!("{TOOL}/validate.html"), None)
        .await?;
    conclude(world, answer);
    Ok(())
}

#[given(regex = "^the operator has (declined|left unanswered|only looked at) Commit$")]
#[when(regex = "^the operator (declines|leaves unanswered|only looks at) Commit$")]
async fn hesitates(world: &mut CampusWorld, way: String) -> Result<(), Stop> {
    let answer = match way.as_str() {
        "declined" | "declines" => commit(world, Some(json!({"confirm": false}))).await?,
        "left unanswered" | "leaves unanswered" => commit(world, Some(json!({}))).await?,
        _ => view(world).await?,
    };
    conclude(world, answer);
    Ok(())
}

#[given("the operator has confirmed Commit")]
async fn has_confirmed(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = confirm(world).await?;
    world.establish(status::accepted(&answer))
}

#[when("the operator confirms Commit")]
async fn confirms(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = confirm(world).await?;
    conclude(world, answer);
    Ok(())
}

#[when(expr = "the operator searches the tools of Campus for {string}")]
async fn searches(world: &mut CampusWorld, words: String) -> Result<(), Stop> {
    let words = words.replace(' ', "%20");
    let answer = world
        .in_campus("GET", &format!("/campus?search={words}"), None)
        .await?;
    conclude(world, answer);
    Ok(())
}

#[then(regex = "^exactly the tool (.+) is found$")]
fn is_found(world: &mut CampusWorld, name: String) -> Result<(), Stop> {
    let tools = world.answer()?;
    world.assert(tool::found(&tools, Some(&name)))
}

#[then("no tool is found")]
fn none_is_found(world: &mut CampusWorld) -> Result<(), Stop> {
    let tools = world.answer()?;
    world.assert(tool::found(&tools, None))
}

#[then(regex = "^the tool has the control (.+)$")]
async fn has_the_control(world: &mut CampusWorld, control: String) -> Result<(), Stop> {
    let view = view(world).await?;
    world.assert(tool::has(&view, &control))
}

#[then(regex = "^the tool (offers|does not offer) (.+)$")]
async fn offers_or_not(world: &mut CampusWorld, verb: String, control: String) -> Result<(), Stop> {
    let view = view(world).await?;
    world.assert(tool::offers(&view, &control, verb == "offers"))
}

#[then(
    regex = r"^the tool shows that (no synchronization is open|the transfer is open|the transfer has ended)$"
)]
async fn shows_that(world: &mut CampusWorld, words: String) -> Result<(), Stop> {
    shows(world, &words, None).await
}

#[then(
    regex = r"^the tool shows that (the transfer is open|the transfer has ended) with (\d+) records? staged$"
)]
async fn shows_records(world: &mut CampusWorld, words: String, records: usize) -> Result<(), Stop> {
    shows(world, &words, Some(records)).await
}

#[then("the operator is warned that committed data has to be valid and cannot be changed in Campus")]
fn is_warned(world: &mut CampusWorld) -> Result<(), Stop> {
    let answer = world.answer()?;
    world.assert(tool::warns(&answer))
}

#[then("the tool leaves out nothing that the API tells")]
fn leaves_out_nothing(world: &mut CampusWorld) -> Result<(), Stop> {
    match world.notes.validations.clone().as_slice() {
        [api, tool] => world.assert(tool::covers(tool, api)),
        _ => Err(world.broken("there were no two validations to compare")),
    }
}

async fn shows(world: &mut CampusWorld, words: &str, records: Option<usize>) -> Result<(), Stop> {
    let Some(stand) = tool::Stand::of(words) else {
        return Err(world.broken(&format!("no tool shows that {words}")));
    };
    let view = view(world).await?;
    world.assert(tool::stands(&view, stand, records))
}

/// The tool as it is now.
async fn view(world: &mut CampusWorld) -> Result<Answer, Stop> {
    world.in_campus("GET", TOOL, None).await
}

async fn confirm(world: &mut CampusWorld) -> Result<Answer, Stop> {
    // Without a validation a district may not let the commit pass (silence AMB-78).
    call(world, "syncValidate", None).await?;
    commit(world, Some(json!({"confirm": true}))).await
}

async fn commit(world: &mut CampusWorld, body: Option<Value>) -> Result<Answer, Stop> {
    world.in_campus("POST", &format!("{TOOL}/commit"), body).await
}

fn conclude(world: &mut CampusWorld, answer: Answer) {
    world.conclude(vec![("the tool".to_owned(), answer)]);
}
