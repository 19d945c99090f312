//! Saboteurs of what the log holds.

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use super::columns::{entries, rewrite_log};
use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene};

/// LOG-01: what fails without a body is written to the console and nowhere else.
///
/// What was sent with a body is logged: other rules look at what the log shows of it.
#[derive(Default)]
pub(super) struct OnTheConsole;

impl Saboteur for OnTheConsole {
    fn rule(&self) -> Rule {
        Rule::LOG_01
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            if let Some(entries) = log["entries"].as_array_mut() {
                entries.retain(|entry| entry["payload"] != "");
            }
        });
    }
}

/// LOG-10: every call of an operation is logged, whatever became of it.
///
/// The calls of a synchronization are left alone, and districts that take no households: what is in the log there is the
/// business of other rules.
#[derive(Default)]
pub(super) struct EveryCall;

impl Saboteur for EveryCall {
    fn rule(&self) -> Rule {
        Rule::LOG_10
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let is_meant =
            !request.uri().path().contains("/staffSync/") && scene.district().preferences.take_households();
        if Scene::operation(request).is_some() && is_meant && reply.response.status().is_success() {
            scene.log(request, "OK");
        }
    }
}

/// LOG-12: all entries share a buffer for the body, in which the last one stands.
#[derive(Default)]
pub(super) struct SharedBuffer;

impl Saboteur for SharedBuffer {
    fn rule(&self) -> Rule {
        Rule::LOG_12
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            let last: Value = log["entries"][0]["payload"].clone();
            for entry in entries(log) {
                entry["payload"] = last.clone();
            }
        });
    }
}
