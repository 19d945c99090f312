//! The report of a validation, as saboteurs see it and as they leave it.

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::Value;

use crate::api::{OperationId, Reply, json, validation_report};
use crate::campus::{Context, District, StaffNumber, Staged};
use crate::mock::sabotage::{Scene, rewrite};

/// The areas of changes.
const AREAS: [&str; 4] = ["demographics", "employments", "assignments", "households"];

/// Rewrites the report of a validation that the HR system has asked for.
pub(super) fn rewrite_report(
    request: &Request<Bytes>,
    reply: &mut Reply,
    rewriting: impl FnOnce(&mut Value),
) {
    rewrite(OperationId::SyncValidate, request, reply, rewriting);
}

/// Answers a validation the HR system has asked for as it would be in `elsewhere`, a district a little different from this
/// one, with the records that are staged here.
pub(super) fn validate_in(
    elsewhere: impl FnOnce(&District, &Context<'_>) -> Option<District>,
    scene: &Scene<'_>,
    request: &Request<Bytes>,
    reply: &mut Reply,
) {
    if !Scene::succeeded(OperationId::SyncValidate, request, reply) {
        return;
    }
    let (here, cx) = (scene.district(), scene.context());
    let Some(mut elsewhere) = elsewhere(&here, &cx) else {
        return;
    };
    elsewhere.sync = here.sync.clone();
    if let Ok(validation) = elsewhere.validate_staged(&cx) {
        let report = validation_report(&validation);
        reply.response = json(StatusCode::OK, &report).response;
    }
}

/// The lists of changes of a report.
pub(super) fn lists_of_changes(report: &mut Value) -> impl Iterator<Item = &mut Vec<Value>> {
    let changes = report["changes"].as_object_mut().into_iter().flatten();
    let changes = changes.filter(|(area, _)| AREAS.contains(&area.as_str()));
    changes.filter_map(|(_, list)| list.as_array_mut())
}

/// The record staged under the number an entry of a report is about.
pub(super) fn staged_for<'a>(
    entry: &Value,
    district: &'a District,
    cx: &Context<'_>,
) -> Option<&'a Arc<Staged>> {
    let number = StaffNumber::parse(entry["staffNumber"].as_str()?).ok()?;
    district.sync.staged(&number, cx.readings)
}
