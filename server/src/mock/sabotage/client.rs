//! What a client shows at the token URL, and what it is given there.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use form_urlencoded::{Serializer, parse};
use http::header::AUTHORIZATION;
use http::{Request, StatusCode};
use serde_json::Value;

use super::Scene;
use crate::api::Reply;

/// The form fields that credentials may stand in.
const FIELDS: [&str; 2] = ["client_id", "client_secret"];

/// Accepts a token request with the right client id and a secret that is not the one in force, if `accepts` says so.
pub(super) fn accept_secret(
    scene: &Scene<'_>,
    request: &mut Request<Bytes>,
    accepts: impl FnOnce(&str) -> bool,
) {
    if !Scene::is_token_request(request) {
        return;
    }
    let credentials = &scene.district().credentials;
    if let Some((id, secret)) = credentials_of(request)
        && id == *credentials.client_id
        && accepts(&secret)
    {
        take_credentials(request);
        show(request, &[&credentials.client_id, credentials.secret.reveal()]);
    }
}

/// Takes the credentials out of a token request, so that it will be refused.
pub(super) fn take_credentials(request: &mut Request<Bytes>) {
    request.headers_mut().remove(AUTHORIZATION);
    let others = parse(request.body()).filter(|(name, _)| !FIELDS.contains(&name.as_ref()));
    let form = Serializer::new(String::new()).extend_pairs(others).finish();
    *request.body_mut() = form.into();
}

/// The token that a reply issues, if it issues one.
pub(super) fn issued_token(request: &Request<Bytes>, reply: &Reply) -> Option<String> {
    if !Scene::is_token_request(request) || reply.response.status() != StatusCode::OK {
        return None;
    }
    let body: Value = serde_json::from_slice(reply.response.body()).ok()?;
    body["access_token"].as_str().map(str::to_owned)
}

/// The client id and the secret that a token request shows.
pub(super) fn credentials_of(request: &Request<Bytes>) -> Option<(String, String)> {
    let field = |name| {
        parse(request.body())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    };
    in_header(request).or_else(|| field(FIELDS[0]).zip(field(FIELDS[1])))
}

fn in_header(request: &Request<Bytes>) -> Option<(String, String)> {
    let encoded = request
        .headers()
        .get(AUTHORIZATION)?
        .to_str()
        .ok()?
        .strip_prefix("Basic ")?;
    let pair = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = pair.split_once(':')?;
    // Both parts are form-encoded (RFC 6749, section 2.3.1), so that together they read like one field of a form.
    let field = format!("{id}={secret}");
    parse(field.as_bytes())
        .next()
        .map(|(id, secret)| (id.into_owned(), secret.into_owned()))
}

fn show(request: &mut Request<Bytes>, credentials: &[&str; 2]) {
    let form = String::from_utf8_lossy(request.body()).into_owned();
    let form = Serializer::new(form)
        .extend_pairs(FIELDS.iter().zip(credentials))
        .finish();
    *request.body_mut() = form.into();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(form: &'static str, header: Option<&str>) -> Request<Bytes> {
        let mut request = Request::new(Bytes::from(form));
        if let Some(pair) = header {
            let value = format!("Basic {}", STANDARD.encode(pair));
            request
                .headers_mut()
                .insert(AUTHORIZATION, value.parse().unwrap());
        }
        request
    }

    #[test]
    fn credentials_are_found_in_header_and_form() {
        let shown = Some(("blaine_hr".to_owned(), "a+b:c".to_owned()));
        assert_eq!(
            credentials_of(&request("grant_type=x", Some("blaine_hr:a%2Bb:c"))),
            shown
        );
        let form = "grant_type=x&client_id=blaine_hr&client_secret=a%2Bb%3Ac";
        assert_eq!(credentials_of(&request(form, None)), shown);
        assert_eq!(
            credentials_of(&request("grant_type=x&client_id=blaine_hr", None)),
            None
        );
    }

    #[test]
    fn credentials_can_be_taken_and_others_shown() {
        let mut request = request("client_id=a&grant_type=x", Some("a:b"));
        take_credentials(&mut request);
        assert_eq!(
            (&request.body()[..], credentials_of(&request)),
            (&b"grant_type=x"[..], None)
        );
        show(&mut request, &["a", "b+"]);
        assert_eq!(request.body(), "grant_type=x&client_id=a&client_secret=b%2B");
    }
}
