//! Saboteurs of the report of the validation in the tool.

use bytes::Bytes;
use http::Request;
use serde_json::json;

use crate::api::Reply;
use crate::campus::{Rule, SyncCommand};
use crate::mock::sabotage::synchronization::take_step;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// The path of the validation.
const VALIDATE: &str = "/sync/validate";

fn has_validated(request: &Request<Bytes>, reply: &Reply) -> bool {
    Scene::tool(request) == Some(VALIDATE) && reply.response.status().is_success()
}

/// TOOL-04: the tool's report comes from another query than the API's, which looks for no errors.
#[derive(Default)]
pub(super) struct OtherQuery;

impl Saboteur for OtherQuery {
    fn rule(&self) -> Rule {
        Rule::TOOL_04
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if has_validated(request, reply) {
            rewrite_body(reply, |report| report["errors"] = json!([]));
        }
    }
}

/// TOOL-06: a validation in the tool consumes the records.
#[derive(Default)]
pub(super) struct ConsumedRecords;

impl Saboteur for ConsumedRecords {
    fn rule(&self) -> Rule {
        Rule::TOOL_06
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if has_validated(request, reply) {
            take_step(scene, &SyncCommand::Start);
            take_step(scene, &SyncCommand::EndTransfer);
        }
    }
}
