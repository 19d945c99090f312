//! Saboteurs of who may call an operation.

use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{Request, StatusCode};
use serde_json::Value;

use crate::api::{OperationId, Reply};
use crate::campus::Rule;
use crate::mock::sabotage::client::issued_token;
use crate::mock::sabotage::{Saboteur, Scene};

/// How many characters at the end of an opaque token are not looked at.
const TAIL: usize = 8;

/// AUTH-01: the reference lists are public; whoever shows no token is lent one.
#[derive(Default)]
pub(super) struct PublicLists;

impl Saboteur for PublicLists {
    fn rule(&self) -> Rule {
        Rule::AUTH_01
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let list = matches!(
            Scene::operation(request),
            Some(
                OperationId::GetSchools
                    | OperationId::GetGenders
                    | OperationId::GetAssignmentCodes
                    | OperationId::GetTitleCodes
            )
        );
        // A token that is shown is looked at: a bad one is the business of AUTH-04.
        if list && !request.headers().contains_key(AUTHORIZATION) {
            scene.lend_token(request);
        }
    }
}

/// AUTH-04: the tail of a token, its signature, is never compared.
#[derive(Default)]
pub(super) struct ForgottenTail {
    issued: Mutex<Vec<String>>,
}

impl Saboteur for ForgottenTail {
    fn rule(&self) -> Rule {
        Rule::AUTH_04
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let issued = self.issued.lock().unwrap_or_else(PoisonError::into_inner);
        let meant = Scene::token(request)
            .and_then(|sent| issued.iter().find(|issued| same_but_for_tail(issued, sent)));
        if let Some(token) = meant {
            Scene::set_token(request, token);
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let token = issued_token(request, reply);
        self.issued
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(token);
    }
}

/// Whether two tokens agree in all that comes before their tails: the claims of a JWT, most of an opaque token.
fn same_but_for_tail(issued: &str, sent: &str) -> bool {
    match claims(issued) {
        Some(issued) => claims(sent) == Some(issued),
        None => issued
            .get(..issued.len().saturating_sub(TAIL))
            .is_some_and(|front| sent.starts_with(front)),
    }
}

/// The part of a JWT that holds the claims, as it stands there. Of the header no more is asked than that it names an
/// algorithm, be it `none`.
fn claims(token: &str) -> Option<&str> {
    let mut parts = token.split('.');
    let header = URL_SAFE_NO_PAD.decode(parts.next()?).ok()?;
    let header: Value = serde_json::from_slice(&header).ok()?;
    header.get("alg").and(parts.next())
}

/// AUTH-06: the handler runs first, and the token is only looked at when its answer is to be sent.
#[derive(Default)]
pub(super) struct LateRefusal;

impl Saboteur for LateRefusal {
    fn rule(&self) -> Rule {
        Rule::AUTH_06
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::operation(request).is_some() && reply.response.status() == StatusCode::UNAUTHORIZED {
            let mut request = request.clone();
            scene.lend_token(&mut request);
            // Nobody hears the answer, but its consequences stay.
            scene.answer(&request);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

    fn jwt(header: &str, rest: &str) -> String {
        format!("{}.{rest}", URL_SAFE_NO_PAD.encode(header))
    }

    #[test]
    fn a_jwt_is_known_by_its_claims() {
        let issued = jwt(HEADER, "claims.signature");
        for rest in ["claims.signatur", "claims.other", "claims."] {
            assert!(same_but_for_tail(&issued, &jwt(HEADER, rest)), "{rest}");
        }
        assert!(same_but_for_tail(&issued, &jwt(r#"{"alg":"none"}"#, "claims.")));
        assert!(!same_but_for_tail(
            &issued,
            &jwt(r#"{"qlg":"HS256"}"#, "claims.signature")
        ));
        assert!(!same_but_for_tail(&issued, &jwt(HEADER, "others.signature")));
    }

    #[test]
    fn an_opaque_token_is_known_by_all_but_its_last_characters() {
        let issued = "aaaaaaaabbbbbbbb";
        assert!(same_but_for_tail(issued, "aaaaaaaabbbbbbb"));
        assert!(same_but_for_tail(issued, "aaaaaaaabbbqbbbb"));
        assert!(!same_but_for_tail(issued, "aaaaaaa"));
        assert!(!same_but_for_tail(issued, "aaaaqaaabbbbbbbb"));
        assert!(!same_but_for_tail(issued, ""));
    }
}
