//! Saboteurs of the addresses on view and of the API document.

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use super::view::rewrite_view;
use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// A site on a port where nobody listens.
const ELSEWHERE: &str = "http://127.0.0.1:1";

/// What comes before every path of a site.
const CONTEXT: &str = "/campus/";

/// The operations that came after the document.
const LATER: [&str; 3] = ["submitCommitJob", "getCommitJobStatus", "updatePosition"];

/// CRED-04: the Token URL shown has a host and a port that were written down once.
#[derive(Default)]
pub(super) struct FixedPort;

impl Saboteur for FixedPort {
    fn rule(&self) -> Rule {
        Rule::CRED_04
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_view(request, reply, |view| {
            let url = view["tokenUrl"].as_str().unwrap_or_default();
            if let Some(context) = url.find(CONTEXT) {
                view["tokenUrl"] = format!("{ELSEWHERE}{}", &url[context..]).into();
            }
        });
    }
}

/// CRED-05: the Base URL shown lacks the context path of the application.
#[derive(Default)]
pub(super) struct NoContextPath;

impl Saboteur for NoContextPath {
    fn rule(&self) -> Rule {
        Rule::CRED_05
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_view(request, reply, |view| {
            let url = view["baseUrl"].as_str().unwrap_or_default();
            view["baseUrl"] = url.replacen(CONTEXT, "/", 1).into();
        });
    }
}

/// CRED-06: the API document is written by hand, before there were the commit job and its status.
///
/// Neither is served yet, so that the latest operation there is stands for them. The page that renders the document is
/// left alone.
#[derive(Default)]
pub(super) struct OutdatedDocument;

impl Saboteur for OutdatedDocument {
    fn rule(&self) -> Rule {
        Rule::CRED_06
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::is_document_request(request) {
            rewrite_body(reply, |document| {
                let paths = document["paths"].as_object_mut().into_iter().flatten();
                for item in paths.filter_map(|(_, item)| item.as_object_mut()) {
                    item.retain(|_, described| !is_later(described));
                }
            });
        }
    }
}

fn is_later(described: &Value) -> bool {
    described["operationId"]
        .as_str()
        .is_some_and(|id| LATER.contains(&id))
}
