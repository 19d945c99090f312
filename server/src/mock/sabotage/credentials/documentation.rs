//! Saboteurs of what the API documentation says of households.

use bytes::Bytes;
use http::Request;

use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// CRED-10: the document gives a default that Campus does not apply: that a household is private.
#[derive(Default)]
pub(super) struct PromisedPrivacy;

impl Saboteur for PromisedPrivacy {
    fn rule(&self) -> Rule {
        Rule::CRED_10
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::is_document_request(request) {
            rewrite_body(reply, |document| {
                document["components"]["schemas"]["Household"]["properties"]["private"]["default"] =
                    true.into();
            });
        }
    }
}
