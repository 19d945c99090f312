//! requestToken, the one call that needs no token.

use bytes::Bytes;
use http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, Method, Request, StatusCode};
use serde::Serialize;

use super::Store;
use super::problem::method_not_allowed;
use super::reply::{Reply, json};
use crate::oauth::{OauthError, TOKEN_LIFETIME_SECONDS, TokenRequest};

#[derive(Serialize)]
struct TokenReply<'a> {
    access_token: &'a str,
    token_type: &'static str,
    expires_in: i64,
}

#[derive(Serialize)]
struct OauthErrorReply {
    error: &'static str,
    error_description: &'static str,
}

/// Answers a request to the token URL. `store` is `None` when the appName is missing or unknown.
pub fn request_token(store: Option<&impl Store>, request: &Request<Bytes>) -> Reply {
    if request.method() != Method::POST {
        return method_not_allowed(&[Method::POST]);
    }
    let reply = match issued(store, request) {
        Ok(token) => {
            let reply = TokenReply {
                access_token: &token,
                token_type: "Bearer",
                expires_in: TOKEN_LIFETIME_SECONDS,
            };
            uncached(json(StatusCode::OK, &reply))
        }
        Err(error) => failed(error),
    };
    Reply {
        operation: Some("requestToken"),
        ..reply
    }
}

fn issued(store: Option<&impl Store>, request: &Request<Bytes>) -> Result<String, OauthError> {
    let store = store.ok_or(OauthError::InvalidRequest("No Campus Application selected"))?;
    let media_type = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(OauthError::InvalidRequest(
            "the content type has to be application/x-www-form-urlencoded",
        ));
    }
    let header = request
        .headers()
        .get(AUTHORIZATION)
        .map(|value| value.to_str().unwrap_or_default());
    let asked = TokenRequest::read(request.body(), header)?;
    let credentials = &store.district().credentials;
    asked.authenticate(credentials)?;
    Ok(store
        .authority()
        .issue(credentials, store.readings(), store.moment(), store.token_name()))
}

fn failed(error: OauthError) -> Reply {
    let body = OauthErrorReply {
        error: error.code(),
        error_description: error.description(),
    };
    let status = match error {
        OauthError::InvalidClient => StatusCode::UNAUTHORIZED,
        OauthError::InvalidRequest(_) | OauthError::UnsupportedGrantType => StatusCode::BAD_REQUEST,
    };
    let mut reply = uncached(json(status, &body));
    if error == OauthError::InvalidClient {
        let challenge = HeaderValue::from_static("Basic realm=\"Campus\"");
        reply.response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
    }
    reply.rules.extend(error.rule());
    reply
}

/// RFC 6749, section 5.1: no store keeps an answer that may hold a token.
fn uncached(mut reply: Reply) -> Reply {
    reply
        .response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    reply
}
