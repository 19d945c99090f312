//! Saboteurs of what a synchronization writes into the log.

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use super::columns::rewrite_log;
use crate::api::{OperationId, Reply};
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene};

/// LOG-02: every synchronization begins a new log over the one of the last.
#[derive(Default)]
pub(super) struct OncePerRun;

impl Saboteur for OncePerRun {
    fn rule(&self) -> Rule {
        Rule::LOG_02
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::succeeded(OperationId::SyncStart, request, reply) {
            scene.clear_log();
        }
    }
}

/// LOG-11: the log is written where calls are answered, which a job never comes by.
///
/// Only records with a work mail address are missed: that the errors of a job are found at all is the business of SYNC-27.
#[derive(Default)]
pub(super) struct CallsOnly;

impl Saboteur for CallsOnly {
    fn rule(&self) -> Rule {
        Rule::LOG_11
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_log(request, reply, |log| {
            if let Some(entries) = log["entries"].as_array_mut() {
                entries.retain(|entry| !is_of_job(entry));
            }
        });
    }
}

/// Whether an entry is about a record of a job with a work mail address.
fn is_of_job(entry: &Value) -> bool {
    let shows = |column: &str, text: &str| entry[column].as_str().is_some_and(|shown| shown.contains(text));
    shows("path", "/submitCommitJob") && shows("payload", "\"workEmail\"")
}
