//! Saboteurs of what a commit answers.

use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::json;

use super::run::{all, begun, refused};
use crate::api::{OperationId, Problem, Reply};
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh, rewrite};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 2] = [fresh::<CountOnly>, fresh::<BreaksDown>];

/// SYNC-20: it is told how many were synchronized, and not who.
///
/// Only of records that all have a work phone: other rules look at the list, too.
#[derive(Default)]
struct CountOnly {
    applies: Mutex<bool>,
}

impl Saboteur for CountOnly {
    fn rule(&self) -> Rule {
        Rule::SYNC_20
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some(records) = begun(&deed) {
            let mut applies = self.applies.lock().unwrap_or_else(PoisonError::into_inner);
            *applies = all(&records, |record| record.work_phone.value().is_some());
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let applies = *self.applies.lock().unwrap_or_else(PoisonError::into_inner);
        rewrite(OperationId::SyncCommit, request, reply, |body| {
            if applies && let Some(succeeded) = body["succeeded"].as_array().map(Vec::len) {
                body["succeeded"] = json!(succeeded);
            }
        });
    }
}

/// SYNC-21: a record that fails breaks the answer, although the others are applied.
///
/// Only one with a cell phone: other rules have failing records, too.
#[derive(Default)]
struct BreaksDown {
    is_broken: Mutex<bool>,
}

impl Saboteur for BreaksDown {
    fn rule(&self) -> Rule {
        Rule::SYNC_21
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut is_broken = self.is_broken.lock().unwrap_or_else(PoisonError::into_inner);
        if begun(&deed).is_some() {
            *is_broken = false;
        }
        *is_broken |= refused(&deed, |record| record.cell_phone.value().is_some()).is_some();
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let is_broken = *self.is_broken.lock().unwrap_or_else(PoisonError::into_inner);
        if is_broken && Scene::succeeded(OperationId::SyncCommit, request, reply) {
            let detail = "a record could not be committed";
            let problem = Problem::new(
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal",
                "The commit failed",
                detail,
            );
            reply.response = problem.reply().response;
        }
    }
}
