//! The saboteur of what a commit in the tool leaves behind.

use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::Request;

use super::memory::{Persons, edit, let_pass};
use crate::api::OperationId;
use crate::campus::Rule;
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// TOOL-07: a commit locks when the HR system has asked for it, and not when an operator has.
#[derive(Default)]
pub(super) struct UnlockedByTool {
    is_by_tool: AtomicBool,
    committed: Persons,
}

impl Saboteur for UnlockedByTool {
    fn rule(&self) -> Rule {
        Rule::TOOL_07
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        match Scene::operation(request) {
            Some(OperationId::SyncCommit | OperationId::SubmitCommitJob) => {
                self.is_by_tool.store(false, Ordering::Relaxed);
            }
            _ if Scene::tool(request) == Some("/sync/commit") => {
                self.is_by_tool.store(true, Ordering::Relaxed);
            }
            _ => {}
        }
    }

    fn after_command(&self, deed: Deed<'_>) {
        if self.is_by_tool.load(Ordering::Relaxed) {
            self.committed.note_committed(&deed);
        }
        if edit(&deed).is_some_and(|(person, _)| self.committed.has(person)) {
            let_pass(deed);
        }
    }
}
