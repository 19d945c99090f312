//! Saboteurs of where the synchronization tool is found.

use bytes::Bytes;
use http::Request;
use serde_json::json;

use super::course::TOOL;
use crate::api::Reply;
use crate::campus::{Phase, Rule};
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// The path of the list of tools.
const LIST: &str = "";

/// TOOL-09: the check and the sync actions are two tools under different modules.
///
/// Check Campus Data stays where it is (CHECK-01), and the actions move; those of a synchronization that is open stay, too:
/// whether they can be used is the business of other rules.
#[derive(Default)]
pub(super) struct TwoTools;

impl Saboteur for TwoTools {
    fn rule(&self) -> Rule {
        Rule::TOOL_09
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        match Scene::tool(request) {
            Some(LIST) if request.uri().query().is_none() => rewrite_body(reply, |tools| {
                if let Some(tools) = tools.as_array_mut() {
                    tools.push(json!({
                        "name": "Staff Synchronization",
                        "menuPath": "System Settings > Data Integrity Tools > Staff Synchronization",
                        "resource": "sync",
                    }));
                }
            }),
            Some(TOOL) if scene.district().sync.phase() == Phase::Idle => rewrite_body(reply, |tool| {
                if let Some(actions) = tool["actions"].as_array_mut() {
                    // The warning beside Commit is what TOOL-08 asks for.
                    actions.retain(|action| {
                        ["Check Campus Data", "Commit"]
                            .iter()
                            .any(|stays| action["name"] == *stays)
                    });
                }
            }),
            _ => {}
        }
    }
}
