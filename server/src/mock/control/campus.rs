//! What an operator does in the Campus user interface, as far as it is served: credentials, schools, people.

use std::sync::Arc;

use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::access::{body, invalid};
use super::routes::ControlCall;
use super::view;
use crate::api::{Problem, Reply, Store as _, json as json_reply, refused};
use crate::campus::{Code, Command, Fault, NumberKey, PersonId, Rule, SchoolInput, Secret};
use crate::mock::Workspace;
use crate::mock::door::Door;
use crate::mock::redact::HIDDEN;

/// Where Campus files the tool (CRED-01).
const CREDENTIALS_MENU: &str =
    "System Settings > Business Office Integration > Business Office API Credentials";

/// What the guide warns of beside the control (CRED-09).
const GENERATE_WARNING: &str = "Generate a new secret only if the current one may be known to others. Until the HR \
     system has obtained a token with the new secret, every one of its calls fails.";

/// Shows the credentials, the secret masked unless it is asked for (CRED-03, CRED-07).
pub(super) fn credentials(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    match call.query.get("showSecret") {
        None | Some("false") => Ok(credentials_view(workspace, false)),
        Some("true") => Ok(credentials_view(workspace, true)),
        Some(_) => {
            let message = "has to be true or false";
            Err(invalid(vec![Fault::new(
                Code::InvalidValue,
                "showSecret",
                message,
                Rule::CRED_07,
            )]))
        }
    }
}

fn credentials_view(workspace: &Workspace, show: bool) -> Reply {
    let credentials = workspace.credentials();
    let site = workspace.site();
    let view = json!({
        "menuPath": CREDENTIALS_MENU,
        "clientId": credentials.client_id,
        "clientSecret": if show { credentials.secret.reveal() } else { HIDDEN },
        "secretShown": show,
        "tokenUrl": site.token_url,
        "baseUrl": site.base_url,
        "documentationUrl": site.documentation_url,
        "openApiUrl": site.open_api_url,
        "generateSecretWarning": GENERATE_WARNING,
    });
    json_reply(StatusCode::OK, &view)
}

#[derive(Deserialize)]
struct Confirmation {
    confirm: Option<bool>,
}

/// Generates a new secret, once the operator has confirmed it (CRED-08, CRED-09, silence AMB-118).
pub(super) fn generate_secret(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let confirmation: Confirmation = body(call.request, "Confirmation")?;
    if confirmation.confirm != Some(true) {
        return Err(invalid(vec![Fault::new(
            Code::NotConfirmed,
            "/confirm",
            GENERATE_WARNING,
            Rule::CRED_09,
        )]));
    }
    let secret = Secret::new(workspace.chance.secret());
    let secret_id = workspace.chance.hexadecimal(16).into();
    changed(
        call,
        workspace,
        Command::GenerateSecret { secret, secret_id },
        |_| credentials_view(workspace, false),
    )
}

/// Lists the schools.
pub(super) fn schools(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    Ok(json_reply(
        StatusCode::OK,
        &district.reference.schools.values().collect::<Vec<_>>(),
    ))
}

/// Adds a school (REF-11).
pub(super) fn add_school(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let sent: SchoolInput = body(call.request, "School")?;
    changed(
        call,
        workspace,
        Command::AddSchool(sent),
        |outcome| match outcome {
            crate::campus::Outcome::School(school) => json_reply(StatusCode::CREATED, &*school),
            _ => Problem::contradiction().reply(),
        },
    )
}

/// Lists the people, all of them or the holders of one staff number.
pub(super) fn people(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let rows: Vec<_> = match call.query.get("staffNumber") {
        Some(number) => district
            .people
            .holders(&NumberKey::of(number))
            .map(|person| view::person_row(person))
            .collect(),
        None => district
            .people
            .iter()
            .map(|person| view::person_row(person))
            .collect(),
    };
    Ok(json_reply(StatusCode::OK, &rows))
}

/// Shows a person.
pub(super) fn person(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let found = call
        .id
        .parse()
        .ok()
        .and_then(|id| district.people.get(PersonId(id)));
    let person = found.ok_or_else(|| {
        let detail = format!("nobody in this district has the personID {}", call.id);
        Problem::new(
            StatusCode::NOT_FOUND,
            "no-such-person",
            "The person is not known",
            detail,
        )
    })?;
    Ok(json_reply(
        StatusCode::OK,
        &view::person(person, &district.reference),
    ))
}

fn changed(
    call: &ControlCall<'_>,
    workspace: &Workspace,
    command: Command,
    view: impl FnOnce(crate::campus::Outcome) -> Reply,
) -> Result<Reply, Problem> {
    let door = Door::open(workspace, &*call.emulator.surroundings.time);
    Ok(match door.execute(command) {
        Ok(outcome) => view(outcome),
        Err(refusal) => refused(&refusal),
    })
}
