//! Saboteurs of who gets to see the client secret.

use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{Request, StatusCode};

use super::view::VIEW;
use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::client::credentials_of;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// CRED-03: whoever is refused a token is told what was wrong, the secret sent included.
#[derive(Default)]
pub(super) struct TalkativeRefusal;

impl Saboteur for TalkativeRefusal {
    fn rule(&self) -> Rule {
        Rule::CRED_03
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::is_token_request(request)
            && reply.response.status() == StatusCode::UNAUTHORIZED
            && let Some((id, secret)) = credentials_of(request)
        {
            rewrite_body(reply, |refusal| {
                refusal["error_description"] = format!("no client {id} with the secret {secret}").into();
            });
        }
    }
}

/// CRED-07: Show Secret cannot be switched off again.
///
/// Until it is switched on for the first time the secret is masked, which CRED-03 asks for.
#[derive(Default)]
pub(super) struct StuckToggle {
    on: AtomicBool,
}

impl Saboteur for StuckToggle {
    fn rule(&self) -> Rule {
        Rule::CRED_07
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) != Some(VIEW) {
            return;
        }
        if request.uri().query() == Some("showSecret=true") {
            self.on.store(true, Ordering::Relaxed);
        } else if self.on.load(Ordering::Relaxed)
            && let Ok(uri) = format!("{}?showSecret=true", request.uri().path()).parse()
        {
            *request.uri_mut() = uri;
        }
    }
}
