//! Saboteurs of the control Commit.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Request};

use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene};

/// The path of the control.
const COMMIT: &str = "/sync/commit";

/// TOOL-08: whoever presses Commit commits, and nobody is asked.
#[derive(Default)]
pub(super) struct NoQuestion;

impl Saboteur for NoQuestion {
    fn rule(&self) -> Rule {
        Rule::TOOL_08
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) == Some(COMMIT) {
            let json = HeaderValue::from_static("application/json");
            request.headers_mut().insert(CONTENT_TYPE, json);
            *request.body_mut() = Bytes::from_static(br#"{"confirm":true}"#);
        }
    }
}
