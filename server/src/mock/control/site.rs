//! What the emulator says of itself.

use http::StatusCode;
use serde_json::json;

use super::call::ControlCall;
use crate::api::{OPERATIONS, Problem, Reply, json as json_reply};
use crate::campus::{CATALOGUE_SHA256, Readings};
use crate::mock::saboteurs;

/// Says that it is there.
pub(super) fn health(_: &ControlCall<'_>) -> Result<Reply, Problem> {
    Ok(json_reply(StatusCode::OK, &json!({ "status": "ok" })))
}

/// Says what it is, and what can be asked of it.
pub(super) fn version(_: &ControlCall<'_>) -> Result<Reply, Problem> {
    let version = env!("CARGO_PKG_VERSION");
    let body = json!({
        "product": env!("CARGO_PKG_NAME"),
        "version": version,
        "catalogue": { "version": version, "sha256": CATALOGUE_SHA256 },
        "operations": OPERATIONS.iter().map(|operation| operation.name).collect::<Vec<_>>(),
        "readings": Readings::catalogue(),
        "sabotage": saboteurs().collect::<Vec<_>>(),
    });
    Ok(json_reply(StatusCode::OK, &body))
}
