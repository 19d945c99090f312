//! What a saboteur can see and do besides the call at hand.

use std::sync::Arc;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderValue, Request, StatusCode};
use jiff::Timestamp;
use serde_json::Value;

use crate::api::{OperationId, Reply, Route, Store, route};
use crate::campus::{Context, Credentials, District};
use crate::mock::address::{self, Address, DOCUMENT_PATH};
use crate::mock::door::Door;
use crate::mock::emulator::respond;
use crate::mock::error_log::LogEntry;

/// The district a call is about, with the powers a saboteur needs.
pub(crate) struct Scene<'a> {
    door: &'a Door<'a>,
}

impl<'a> Scene<'a> {
    /// The scene behind `door`.
    pub(in crate::mock) fn new(door: &'a Door<'a>) -> Self {
        Self { door }
    }

    /// Lets the saboteurs of the district at a request, has what they left of it answered, and lets them at the reply.
    pub(in crate::mock) fn play(
        &self,
        request: &mut Request<Bytes>,
        respond: impl FnOnce(&Request<Bytes>) -> Reply,
    ) -> Reply {
        let saboteurs = &self.door.settings.saboteurs;
        for saboteur in saboteurs {
            saboteur.on_request(self, request);
        }
        let mut reply = respond(request);
        for saboteur in saboteurs {
            saboteur.on_reply(self, request, &mut reply);
        }
        reply
    }

    /// The name of the district in its URLs.
    pub(crate) fn name(&self) -> &str {
        self.door.workspace.name()
    }

    /// The current version of the district.
    pub(crate) fn district(&self) -> Arc<District> {
        self.door.workspace.current.load_full()
    }

    /// Whether a request is meant for the token URL.
    pub(crate) fn is_token_request(request: &Request<Bytes>) -> bool {
        Address::of(request.uri().path()) == Address::Token
    }

    /// The operation a request is meant for, if it is meant for one.
    pub(crate) fn operation(request: &Request<Bytes>) -> Option<OperationId> {
        let Address::District(_, _, below) = Address::of(request.uri().path()) else {
            return None;
        };
        match route(request.method(), below) {
            Route::Found(operation, _) => Some(operation.id),
            Route::OtherMethods(_) | Route::Nowhere => None,
        }
    }

    /// The tool of Campus an operator's request is meant for, if it is meant for one, as its path below `campus`.
    pub(crate) fn tool(request: &Request<Bytes>) -> Option<&str> {
        address::tool(request.uri().path()).map(|(_, tool)| tool)
    }

    /// Whether a request asks for the OpenAPI document of the district.
    pub(crate) fn is_document_request(request: &Request<Bytes>) -> bool {
        matches!(
            Address::of(request.uri().path()),
            Address::District(_, _, DOCUMENT_PATH)
        )
    }

    /// Whether a reply tells that `operation` was called and succeeded.
    pub(crate) fn succeeded(operation: OperationId, request: &Request<Bytes>, reply: &Reply) -> bool {
        Self::operation(request) == Some(operation) && reply.response.status() == StatusCode::OK
    }

    /// The circumstances of the call.
    pub(crate) fn context(&self) -> Context<'_> {
        self.door.context()
    }

    /// The instant of the call, by the clock of the district.
    pub(crate) fn now(&self) -> Timestamp {
        self.door.moment().district
    }

    /// Writes a call into the error log of the district.
    pub(crate) fn log(&self, request: &Request<Bytes>, message: &str) {
        self.door.workspace.error_log.write(LogEntry {
            at: self.now(),
            action: request.method().clone(),
            path: request.uri().path().to_owned(),
            message: message.to_owned(),
            payload: request.body().clone(),
        });
    }

    /// Forgets what the error log of the district holds.
    pub(crate) fn clear_log(&self) {
        self.door.workspace.error_log.clear();
    }

    /// The token a request carries, if it carries one under the scheme Bearer.
    pub(crate) fn token(request: &Request<Bytes>) -> Option<&str> {
        request
            .headers()
            .get(AUTHORIZATION)?
            .to_str()
            .ok()?
            .strip_prefix("Bearer ")
    }

    /// Whether a token would be accepted now if `credentials` were in force.
    pub(crate) fn is_good(&self, token: &str, credentials: &Credentials) -> bool {
        let door = self.door;
        door.authority()
            .judge(token, credentials, door.readings(), door.moment().district)
            .is_ok()
    }

    /// Gives a request a token that is good under the credentials in force.
    pub(crate) fn lend_token(&self, request: &mut Request<Bytes>) {
        let door = self.door;
        let credentials = &door.district().credentials;
        let token = door
            .authority()
            .issue(credentials, door.readings(), door.moment(), door.token_name());
        Self::set_token(request, &token);
    }

    /// Puts a token in the place of the one a request carries.
    pub(crate) fn set_token(request: &mut Request<Bytes>, token: &str) {
        if let Ok(value) = HeaderValue::from_str(&format!("Bearer {token}")) {
            request.headers_mut().insert(AUTHORIZATION, value);
        }
    }

    /// Changes the district behind the back of everybody; not even the journal hears of it.
    pub(crate) fn tamper(&self, tampering: impl FnOnce(&mut District)) {
        let workspace = self.door.workspace;
        let _turn = workspace.writers_turn.lock();
        let mut district = District::clone(&workspace.current.load());
        tampering(&mut district);
        workspace.current.store(Arc::new(district));
    }

    /// What an unharmed emulator answers to a request, with all its consequences for the district.
    pub(crate) fn answer(&self, request: &Request<Bytes>) -> Reply {
        respond(self.door, request)
    }
}

/// Rewrites the JSON of a reply with which `operation` succeeded; other replies stay as they are.
pub(crate) fn rewrite(
    operation: OperationId,
    request: &Request<Bytes>,
    reply: &mut Reply,
    rewriting: impl FnOnce(&mut Value),
) {
    if Scene::succeeded(operation, request, reply) {
        rewrite_body(reply, rewriting);
    }
}

/// Rewrites the JSON of a reply.
pub(crate) fn rewrite_body(reply: &mut Reply, rewriting: impl FnOnce(&mut Value)) {
    if let Ok(mut body) = serde_json::from_slice(reply.response.body()) {
        rewriting(&mut body);
        *reply.response.body_mut() = body.to_string().into();
    }
}
