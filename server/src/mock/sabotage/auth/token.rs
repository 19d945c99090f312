//! Saboteurs of obtaining and using a token.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;

use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::client::{accept_secret, issued_token, take_credentials};
use crate::mock::sabotage::{Saboteur, Scene};

/// How much of a secret is compared.
const COMPARED: usize = 8;

/// How many calls a token lasts.
const CALLS: u32 = 240;

/// AUTH-02: a second request with the right pair is refused while the first token lives.
#[derive(Default)]
pub(super) struct OneTokenAtATime {
    last: Mutex<Option<String>>,
}

impl Saboteur for OneTokenAtATime {
    fn rule(&self) -> Rule {
        Rule::AUTH_02
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        // A token that was ended by time or by a new secret stands in nobody's way.
        let lives = last
            .as_ref()
            .is_some_and(|token| scene.is_good(token, &scene.district().credentials));
        if lives && Scene::is_token_request(request) {
            take_credentials(request);
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if let Some(token) = issued_token(request, reply) {
            *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(token);
        }
    }
}

/// AUTH-03: secrets are compared by their beginning only, and without case.
#[derive(Default)]
pub(super) struct LaxSecret;

impl Saboteur for LaxSecret {
    fn rule(&self) -> Rule {
        Rule::AUTH_03
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let secret = scene.district().credentials.secret.clone();
        let beginning = |secret: &str| secret.get(..COMPARED).map(str::to_ascii_lowercase);
        accept_secret(scene, request, |sent| {
            beginning(sent).is_some_and(|sent| Some(sent) == beginning(secret.reveal()))
        });
    }
}

/// AUTH-05: a token is used up after 240 calls.
#[derive(Default)]
pub(super) struct WornToken {
    calls: Mutex<BTreeMap<String, u32>>,
}

impl Saboteur for WornToken {
    fn rule(&self) -> Rule {
        Rule::AUTH_05
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let Some(token) = Scene::token(request) else {
            return;
        };
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let calls = calls.entry(token.to_owned()).or_default();
        *calls += 1;
        if *calls > CALLS {
            Scene::set_token(request, "used-up");
        }
    }
}
