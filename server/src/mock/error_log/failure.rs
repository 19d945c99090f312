//! Which calls are errors of the integration, and what is written down of them (silence AMB-103).

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use super::LogEntry;
use crate::api::{Reply, Store as _, bearer_token, is_authorised};
use crate::campus::Secret;
use crate::mock::door::Door;
use crate::mock::redact::HIDDEN;

/// Payloads up to this length are copied: they may be a small part of what a connection has read at once, and the whole
/// would stay in memory for them.
const COPIED: usize = 64 * 1024;

/// Writes a call of an operation into the log of its district, if it failed, and each record that it left out if it did not.
/// A call without a good token is written down only where the district reads the silence so. `path` is redacted.
pub(in crate::mock) fn write_failure(
    door: &Door<'_>,
    (action, path): (&Method, &str),
    headers: &HeaderMap,
    body: &Bytes,
    reply: &Reply,
) {
    let status = reply.response.status();
    let has_failed = status.is_client_error() || status.is_server_error();
    let is_told = has_failed && is_logged(door, status, headers);
    if !is_told && reply.records.is_empty() {
        return;
    }
    let district = door.district();
    let secrets: Vec<&str> = [Some(district.credentials.secret.reveal()), bearer_token(headers)]
        .into_iter()
        .flatten()
        // What is shorter is no secret, whoever sends it as a token: it would be hidden in every word that has it.
        .filter(|secret| Secret::may_be(secret))
        .collect();
    let write = |message: String, payload: Bytes| {
        door.workspace.error_log.write(LogEntry {
            at: door.moment().district,
            action: action.clone(),
            path: path.to_owned(),
            message: hidden(message, &secrets),
            payload: without(payload, &secrets),
        });
    };
    for record in &reply.records {
        write(
            record.message.clone(),
            Bytes::copy_from_slice(record.payload.as_bytes()),
        );
    }
    if is_told {
        let message = reply.failure.clone().unwrap_or_else(|| status.to_string());
        write(message, kept(body));
    }
}

/// The payload of a call as a log keeps it.
fn kept(body: &Bytes) -> Bytes {
    if body.len() <= COPIED {
        Bytes::copy_from_slice(body)
    } else {
        body.clone()
    }
}

fn is_logged(door: &Door<'_>, status: StatusCode, headers: &HeaderMap) -> bool {
    if status == StatusCode::UNAUTHORIZED {
        door.readings().log_auth_errors
    } else {
        is_authorised(door, headers)
    }
}

/// A payload in which somebody has put a secret, without it; any other payload as it came.
fn without(payload: Bytes, secrets: &[&str]) -> Bytes {
    match std::str::from_utf8(&payload) {
        Ok(text) if secrets.iter().any(|secret| text.contains(secret)) => {
            hidden(text.to_owned(), secrets).into()
        }
        // What is no text could hold one in between; nobody sends such a thing in good faith.
        Err(_) if secrets.iter().any(|secret| holds(&payload, secret.as_bytes())) => {
            Bytes::from_static(HIDDEN.as_bytes())
        }
        _ => payload,
    }
}

fn hidden(text: String, secrets: &[&str]) -> String {
    secrets
        .iter()
        .filter(|secret| !secret.is_empty())
        .fold(text, |text, secret| {
            if text.contains(secret) {
                text.replace(secret, HIDDEN)
            } else {
                text
            }
        })
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_without_a_secret_is_the_very_one_that_came() {
        let body = Bytes::from_static(b"{\"gender\" : \"Q\"}\xff");
        assert_eq!(without(body.clone(), &["s3cret"]).as_ptr(), body.as_ptr());
    }

    #[test]
    fn a_large_payload_is_shared_and_a_small_one_is_not() {
        let read_at_once = Bytes::from(vec![b'x'; 1024 * 1024]);
        let _small = kept(&read_at_once.slice(..COPIED));
        assert!(read_at_once.is_unique());
        let _large = kept(&read_at_once);
        assert!(!read_at_once.is_unique());
    }

    #[test]
    fn a_secret_in_a_payload_is_hidden() {
        let body = Bytes::from_static(b"{\"gender\":\"s3cret\"}");
        assert_eq!(without(body, &["s3cret"]), "{\"gender\":\"********\"}");
        let broken = Bytes::from_static(b"\xffs3cret");
        assert_eq!(without(broken, &["s3cret"]), "********");
    }
}
