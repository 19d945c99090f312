//! Saboteurs of the control Generate New Secret.

use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, Request};

use super::view::GENERATE;
use crate::campus::{Command, Outcome, Rule};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// CRED-08: only the first press generates; every further one shows the same secret again.
#[derive(Default)]
pub(super) struct FirstPressOnly {
    pressed: AtomicBool,
}

impl Saboteur for FirstPressOnly {
    fn rule(&self) -> Rule {
        Rule::CRED_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let (Command::GenerateSecret { .. }, Ok(Outcome::Credentials(told))) = (deed.command, deed.result)
            && self.pressed.swap(true, Ordering::Relaxed)
        {
            deed.now.credentials = deed.before.credentials.clone();
            *told = deed.before.credentials.clone();
        }
    }
}

/// CRED-09: whoever comes to the control generates a secret: to load its page is enough, and nobody is asked.
#[derive(Default)]
pub(super) struct NoQuestion;

impl Saboteur for NoQuestion {
    fn rule(&self) -> Rule {
        Rule::CRED_09
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) == Some(GENERATE) {
            let json = HeaderValue::from_static("application/json");
            *request.method_mut() = Method::POST;
            request.headers_mut().insert(CONTENT_TYPE, json);
            *request.body_mut() = Bytes::from_static(br#"{"confirm":true}"#);
        }
    }
}
