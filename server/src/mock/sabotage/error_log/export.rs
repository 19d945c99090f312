//! Saboteurs of the export.

use bytes::Bytes;
use http::{Request, StatusCode};

use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene};
use crate::paper::{Table, print};

/// The path of the export.
const EXPORT: &str = "/errorLog.pdf";

/// LOG-09: the document is one, and empty.
#[derive(Default)]
pub(super) struct EmptyPage;

impl Saboteur for EmptyPage {
    fn rule(&self) -> Rule {
        Rule::LOG_09
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::tool(request) != Some(EXPORT) || reply.response.status() != StatusCode::OK {
            return;
        }
        let empty = Table {
            title: "Business Office Error Log".to_owned(),
            notes: Vec::new(),
            printed: scene.now(),
            columns: Vec::new(),
            rows: Vec::new(),
        };
        if let Ok(page) = print(&empty) {
            *reply.response.body_mut() = page.into();
        }
    }
}
