//! Saboteurs of the columns. They change what the screen shows; what is exported is the business of LOG-09.

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::{Map, Value, json};

use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// The path of the log.
const LOG: &str = "/errorLog";

/// Rewrites the log wherever an operator is shown it.
pub(super) fn rewrite_log(request: &Request<Bytes>, reply: &mut Reply, rewriting: impl FnOnce(&mut Value)) {
    if Scene::tool(request) == Some(LOG) && reply.response.status() == StatusCode::OK {
        rewrite_body(reply, rewriting);
    }
}

/// The entries of a log.
pub(super) fn entries(log: &mut Value) -> impl Iterator<Item = &mut Value> {
    log["entries"].as_array_mut().into_iter().flatten()
}

/// LOG-03: path and message share a column.
///
/// The entries stay as they are: what they tell is the business of other rules.
#[derive(Default)]
pub(super) struct FourColumns;

impl Saboteur for FourColumns {
    fn rule(&self) -> Rule {
        Rule::LOG_03
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            log["columns"] = json!(["Error Date", "Action", "Path and Message", "Payload"]);
        });
    }
}

/// LOG-04: the date is that on which somebody looks.
#[derive(Default)]
pub(super) struct DateOfDisplay;

impl Saboteur for DateOfDisplay {
    fn rule(&self) -> Rule {
        Rule::LOG_04
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            for entry in entries(log) {
                entry["errorDate"] = json!(scene.context().today);
            }
        });
    }
}

/// LOG-05: whoever wrote the log thought that everything is posted.
#[derive(Default)]
pub(super) struct EverythingPosted;

impl Saboteur for EverythingPosted {
    fn rule(&self) -> Rule {
        Rule::LOG_05
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            entries(log).for_each(|entry| entry["action"] = json!("POST"));
        });
    }
}

/// LOG-06: the path is that of the contract, without the number it was called with.
#[derive(Default)]
pub(super) struct RouteTemplate;

impl Saboteur for RouteTemplate {
    fn rule(&self) -> Rule {
        Rule::LOG_06
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            for entry in entries(log) {
                let path = entry["path"].as_str().unwrap_or_default();
                if let Some((base, rest)) = path.split_once("/staff/") {
                    let below = rest.split_once('/').map_or("", |(_, below)| below);
                    let slash = if below.is_empty() { "" } else { "/" };
                    entry["path"] = json!(format!("{base}/staff/{{staffNumber}}{slash}{below}"));
                }
            }
        });
    }
}

/// LOG-07: the message is the same for everything.
#[derive(Default)]
pub(super) struct GenericMessage;

impl Saboteur for GenericMessage {
    fn rule(&self) -> Rule {
        Rule::LOG_07
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            entries(log).for_each(|entry| entry["errorMessage"] = json!("Bad request"));
        });
    }
}

/// LOG-08: the payload is what was understood of it, written anew.
#[derive(Default)]
pub(super) struct ParsedPayload;

impl Saboteur for ParsedPayload {
    fn rule(&self) -> Rule {
        Rule::LOG_08
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            for entry in entries(log) {
                let payload = entry["payload"].as_str().unwrap_or_default();
                if let Ok(mut members) = serde_json::from_str::<Map<String, Value>>(payload) {
                    members.retain(|name, _| name != "shoeSize");
                    entry["payload"] = json!(json!(members).to_string());
                }
            }
        });
    }
}
