//! Saboteurs of the course of a synchronization in the tool.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Request};

use crate::api::{OperationId, Reply};
use crate::campus::{Phase, Rule, Synchronization};
use crate::mock::sabotage::synchronization::reopen;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// The paths of the tool and of its controls.
pub(super) const TOOL: &str = "/sync";
const START: &str = "/sync/start";
const RESTART: &str = "/sync/restart";

/// A synchronization as it stood before a control was used, where the transfer had ended.
#[derive(Default)]
struct Former(Mutex<Option<Synchronization>>);

impl Former {
    /// Remembers where the synchronization stands before `control` is used.
    fn remember(&self, control: &str, scene: &Scene<'_>, request: &Request<Bytes>) {
        let district = scene.district();
        let has_ended = district.sync.phase() == Phase::Ended;
        if Scene::tool(request) == Some(control) {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = has_ended.then(|| district.sync.clone());
        }
    }

    /// Puts the synchronization back to where it stood, if `control` was used and had an effect. Whether it was.
    fn put_back(&self, control: &str, scene: &Scene<'_>, request: &Request<Bytes>, reply: &Reply) -> bool {
        if Scene::tool(request) != Some(control) || !reply.response.status().is_success() {
            return false;
        }
        let former = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let is_known = former.is_some();
        if let Some(former) = former {
            scene.tamper(|district| district.sync = former);
        }
        is_known
    }
}

/// TOOL-01: Start Sync changes the page and nothing else.
///
/// It is so where a transfer has ended: from the beginning the button works, or nothing could be transferred to anything that
/// was started in the tool.
#[derive(Default)]
pub(super) struct PageOnly {
    former: Former,
}

impl Saboteur for PageOnly {
    fn rule(&self) -> Rule {
        Rule::TOOL_01
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        self.former.remember(START, scene, request);
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        self.former.put_back(START, scene, request, reply);
    }
}

/// TOOL-02: a synchronization that was started in the tool expects its records in a file.
///
/// The first transfer of the HR system is still taken: that the tool and the API share one process is also the business of
/// SYNC-37.
#[derive(Default)]
pub(super) struct ExpectsFile {
    was_started_in_tool: AtomicBool,
}

impl Saboteur for ExpectsFile {
    fn rule(&self) -> Rule {
        Rule::TOOL_02
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) == Some(START) {
            self.was_started_in_tool.store(true, Ordering::Relaxed);
        }
        match Scene::operation(request) {
            Some(OperationId::SyncStart) => self.was_started_in_tool.store(false, Ordering::Relaxed),
            Some(OperationId::SyncTransfer)
                if self.was_started_in_tool.load(Ordering::Relaxed) && !scene.district().sync.is_empty() =>
            {
                let file = HeaderValue::from_static("multipart/form-data");
                request.headers_mut().insert(CONTENT_TYPE, file);
            }
            _ => {}
        }
    }
}

/// TOOL-03: the tool has no End Transfer; the transfer is only ended by the API.
///
/// While no transfer is open the button is there, and whoever knows where it led can still press it: what comes of that is
/// the business of SYNC-37.
#[derive(Default)]
pub(super) struct NoEndButton;

impl Saboteur for NoEndButton {
    fn rule(&self) -> Rule {
        Rule::TOOL_03
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::tool(request) == Some(TOOL) && scene.district().sync.phase() == Phase::Transfer {
            rewrite_body(reply, |tool| {
                if let Some(actions) = tool["actions"].as_array_mut() {
                    actions.retain(|action| action["name"] != "End Transfer");
                }
            });
        }
    }
}

/// TOOL-05: Restart Transfer opens the transfer again and keeps the records.
///
/// It is so once the transfer has ended: before, a restart is the business of SYNC-18.
#[derive(Default)]
pub(super) struct KeptOnRestart {
    former: Former,
}

impl Saboteur for KeptOnRestart {
    fn rule(&self) -> Rule {
        Rule::TOOL_05
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        self.former.remember(RESTART, scene, request);
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if self.former.put_back(RESTART, scene, request, reply) {
            reopen(scene);
        }
    }
}
