//! What an operator does in the Campus user interface, as far as it is served: credentials and schools.

use std::sync::Arc;

use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::access::{body, invalid};
use super::routes::ControlCall;
use crate::api::{Problem, Reply, Store as _, json as json_reply};
use crate::campus::{Code, Command, Fault, Outcome, Refusal, Rule, SchoolInput, Secret};
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
    changed(call, workspace, Command::GenerateSecret { secret, secret_id })?;
    Ok(credentials_view(workspace, false))
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
    match changed(call, workspace, Command::AddSchool(sent))? {
        Outcome::School(school) => Ok(json_reply(StatusCode::CREATED, &*school)),
        Outcome::Person(_) | Outcome::Positions(_) | Outcome::Credentials(_) | Outcome::Restored => {
            Err(Problem::contradiction())
        }
    }
}

/// Carries out an operator's command at the door of the district.
pub(super) fn changed(
    call: &ControlCall<'_>,
    workspace: &Workspace,
    command: Command,
) -> Result<Outcome, Refusal> {
    Door::open(workspace, &*call.emulator.surroundings.time).execute(command)
}
