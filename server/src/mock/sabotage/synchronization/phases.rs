//! Saboteurs of the course of a synchronization.

use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::Request;
use serde_json::json;

use crate::api::{OperationId, Reply};
use crate::campus::{Command, Context, Opening, Phase, Readings, Rule, SyncCommand, execute};
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh, rewrite_body};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 4] = [
    fresh::<NeedlessStart>,
    fresh::<NoPhases>,
    fresh::<KeptRecords>,
    fresh::<OwnStagingArea>,
];

/// What the tool is asked for.
const TOOL_START: &str = "/sync/start";
const TOOL_VALIDATE: &str = "/sync/validate";

/// SYNC-01: records are taken without a start.
///
/// From the moment somebody asks for a start it is needed: what an unauthorised start opens is the business of AUTH-11.
#[derive(Default)]
struct NeedlessStart {
    was_asked_for: AtomicBool,
}

impl Saboteur for NeedlessStart {
    fn rule(&self) -> Rule {
        Rule::SYNC_01
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let is_idle = scene.district().sync.phase() == Phase::Idle;
        match Scene::operation(request) {
            Some(OperationId::SyncStart) => self.was_asked_for.store(true, Ordering::Relaxed),
            Some(OperationId::SyncTransfer) if is_idle && !self.was_asked_for.load(Ordering::Relaxed) => {
                take_step(scene, &SyncCommand::Start);
                // What the call has found at its beginning was not open.
                request.extensions_mut().remove::<Opening>();
            }
            _ if Scene::tool(request) == Some(TOOL_START) => {
                self.was_asked_for.store(true, Ordering::Relaxed);
            }
            _ => {}
        }
    }
}

/// SYNC-09: the end of the transfer means nothing; what is open and what is ended is not told apart.
///
/// That a synchronization has to be open at all is the business of SYNC-01, and what was started in the tool is left alone
/// (TOOL-02).
#[derive(Default)]
struct NoPhases {
    was_started_in_tool: AtomicBool,
}

impl Saboteur for NoPhases {
    fn rule(&self) -> Rule {
        Rule::SYNC_09
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let phase = scene.district().sync.phase();
        if Scene::tool(request) == Some(TOOL_START) {
            self.was_started_in_tool.store(true, Ordering::Relaxed);
        } else if Scene::operation(request) == Some(OperationId::SyncStart) {
            self.was_started_in_tool.store(false, Ordering::Relaxed);
        }
        match (Scene::operation(request), phase) {
            _ if self.was_started_in_tool.load(Ordering::Relaxed) => {}
            (Some(OperationId::SyncTransfer | OperationId::SyncEndTransfer), Phase::Ended) => reopen(scene),
            (
                Some(OperationId::SyncValidate | OperationId::SyncCommit | OperationId::SubmitCommitJob),
                Phase::Transfer,
            ) => take_step(scene, &SyncCommand::EndTransfer),
            _ => {}
        }
    }
}

/// Takes a step of the synchronization that nobody asked for.
pub(in crate::mock::sabotage) fn take_step(scene: &Scene<'_>, step: &SyncCommand) {
    let cx = scene.context();
    scene.tamper(|district| {
        let _done = execute(district, &cx, &Command::Sync(step.clone()));
    });
}

/// Opens a transfer that was ended, with all its records.
pub(in crate::mock::sabotage) fn reopen(scene: &Scene<'_>) {
    let cx = scene.context();
    let readings = Readings {
        strict_order: false,
        ..cx.readings.clone()
    };
    let cx = Context {
        readings: &readings,
        ..cx
    };
    scene.tamper(|district| {
        let nothing = SyncCommand::Transfer {
            records: Vec::new(),
            begun_in: None,
        };
        let _done = execute(district, &cx, &Command::Sync(nothing));
    });
}

/// SYNC-18: a transfer that is started again keeps the records it had.
#[derive(Default)]
struct KeptRecords;

impl Saboteur for KeptRecords {
    fn rule(&self) -> Rule {
        Rule::SYNC_18
    }

    fn after_command(&self, deed: Deed<'_>) {
        if matches!(deed.command, Command::Sync(SyncCommand::Start))
            && deed.result.is_ok()
            && deed.before.sync.phase() == Phase::Transfer
        {
            deed.now.sync = deed.before.sync.clone();
        }
    }
}

/// SYNC-37: the tool has a staging area of its own, so that its validation knows nothing of what the HR system transferred.
///
/// What was started by the HR system is validated as it is.
#[derive(Default)]
struct OwnStagingArea {
    was_started_in_tool: AtomicBool,
}

impl Saboteur for OwnStagingArea {
    fn rule(&self) -> Rule {
        Rule::SYNC_37
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) == Some(TOOL_START) {
            self.was_started_in_tool.store(true, Ordering::Relaxed);
        } else if Scene::operation(request) == Some(OperationId::SyncStart) {
            self.was_started_in_tool.store(false, Ordering::Relaxed);
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let is_report = Scene::tool(request) == Some(TOOL_VALIDATE) && reply.response.status().is_success();
        if is_report && self.was_started_in_tool.load(Ordering::Relaxed) {
            rewrite_body(reply, |report| {
                report["changes"] =
                    json!({ "demographics": [], "employments": [], "assignments": [], "households": [] });
                report["added"] = json!({ "staff": [], "addresses": [] });
                report["conflicts"] = json!([]);
                report["errors"] = json!([]);
            });
        }
    }
}
