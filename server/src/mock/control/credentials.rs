//! The tool Business Office API Credentials: what an HR system needs to sign on, and a new secret (CRED-01).

use std::sync::Arc;

use http::StatusCode;
use serde_json::json;

use super::access::{confirmed, invalid_query};
use super::call::ControlCall;
use super::campus::{Tool, changed};
use crate::api::{Problem, Reply, json as json_reply};
use crate::campus::{Command, Fault, Rule, Secret};
use crate::mock::Workspace;
use crate::mock::redact::HIDDEN;

/// The tool, where Campus files it.
pub(super) const TOOL: Tool = Tool {
    name: "Business Office API Credentials",
    menu_path: "System Settings > Business Office Integration > Business Office API Credentials",
    resource: "credentials",
};

/// What the guide warns of beside the control (CRED-09).
const GENERATE_WARNING: &str = "Generate a new secret only if the current one may be known to others. Until the HR \
     system has obtained a token with the new secret, every one of its calls fails.";

/// Shows the credentials, the secret masked unless it is asked for (CRED-03, CRED-07).
pub(super) fn show(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let show = call.query.truth("showSecret").map_err(|fault| {
        let rule = Some(Rule::CRED_07);
        invalid_query(vec![Fault { rule, ..fault }])
    })?;
    Ok(view(workspace, show.unwrap_or_default()))
}

fn view(workspace: &Workspace, show: bool) -> Reply {
    let credentials = workspace.credentials();
    let site = workspace.site();
    let view = json!({
        "name": TOOL.name,
        "menuPath": TOOL.menu_path,
        "clientId": credentials.client_id,
        "clientSecret": if show { credentials.secret.reveal() } else { HIDDEN },
        "tokenUrl": site.token_url,
        "baseUrl": site.base_url,
        "documentationUrl": site.documentation_url,
        "openApiUrl": site.open_api_url,
        "showSecret": show,
        "generateSecret": { "resource": "credentials/generateSecret", "warning": GENERATE_WARNING },
    });
    json_reply(StatusCode::OK, &view)
}

/// Generates a new secret, once the operator has confirmed it (CRED-08, CRED-09, silence AMB-118).
pub(super) fn generate(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    confirmed(call.request, GENERATE_WARNING, Rule::CRED_09)?;
    let secret = Secret::new(workspace.chance.secret());
    let secret_id = workspace.chance.hexadecimal(16).into();
    changed(workspace, Command::GenerateSecret { secret, secret_id })?;
    Ok(view(workspace, false))
}
