//! Saboteurs of the search for tools.

use bytes::Bytes;
use http::Request;
use serde_json::json;

use super::view::LIST;
use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// CRED-11: the menu lists the tools, and the search finds none of them.
#[derive(Default)]
pub(super) struct BlindSearch;

impl Saboteur for BlindSearch {
    fn rule(&self) -> Rule {
        Rule::CRED_11
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let is_search = request
            .uri()
            .query()
            .is_some_and(|query| query.contains("search="));
        if Scene::tool(request) == Some(LIST) && is_search {
            rewrite_body(reply, |tools| *tools = json!([]));
        }
    }
}
