//! The saboteur of the door to a synchronization.

use bytes::Bytes;
use http::Request;
use http::header::AUTHORIZATION;

use crate::api::OperationId;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene};

/// AUTH-11: the start of a synchronization stands outside the doors; whoever shows no token is lent one.
#[derive(Default)]
pub(super) struct OpenStart;

impl Saboteur for OpenStart {
    fn rule(&self) -> Rule {
        Rule::AUTH_11
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let is_start = Scene::operation(request) == Some(OperationId::SyncStart);
        if is_start && !request.headers().contains_key(AUTHORIZATION) {
            scene.lend_token(request);
        }
    }
}
