//! Obtaining a token.

use std::time::{Duration, Instant};

use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, Url};
use serde::Deserialize;

use super::CallError;
use super::line::innermost;

/// What the HR system is known by. Nothing of it is ever shown.
#[derive(Clone)]
pub struct Credentials {
    /// The client id.
    pub id: String,
    /// The client secret.
    pub secret: String,
}

/// A token, and when it has to be renewed.
pub(super) struct Token {
    pub(super) text: String,
    renewal: Option<Instant>,
}

/// So long before its end a token is renewed: a call takes time.
const AHEAD: Duration = Duration::from_secs(10);

#[derive(Deserialize)]
struct Given {
    access_token: String,
    #[serde(default)]
    expires_in: Option<u64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Denied {
    error: String,
    error_description: String,
}

impl Token {
    /// Whether it is as good as over.
    pub(super) fn is_due(&self) -> bool {
        self.renewal.is_some_and(|renewal| now() >= renewal)
    }

    /// Obtains a token with these credentials.
    pub(super) async fn obtained(client: &Client, url: &Url, with: &Credentials) -> Result<Self, CallError> {
        let asked = now();
        let answer = client
            .post(url.clone())
            .basic_auth(&with.id, Some(&with.secret))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body("grant_type=client_credentials")
            .send()
            .await;
        let answer = answer.map_err(|error| CallError::Unreachable {
            url: url.to_string(),
            reason: if error.is_timeout() {
                "no answer in time".to_owned()
            } else {
                innermost(&error)
            },
        })?;
        let no_token = |reason| CallError::NoToken {
            url: url.to_string(),
            reason,
        };
        let status = answer.status();
        let body = answer
            .bytes()
            .await
            .map_err(|error| no_token(innermost(&error)))?;
        if !status.is_success() {
            let denied: Denied = serde_json::from_slice(&body).unwrap_or_default();
            return Err(no_token(reason(status.as_u16(), &denied)));
        }
        let given: Given =
            serde_json::from_slice(&body).map_err(|_error| no_token("the answer holds none".to_owned()))?;
        let lasts = given
            .expires_in
            .map(|seconds| Duration::from_secs(seconds).saturating_sub(AHEAD));
        Ok(Self {
            text: given.access_token,
            renewal: lasts.and_then(|lasts| asked.checked_add(lasts)),
        })
    }
}

fn reason(status: u16, denied: &Denied) -> String {
    let said = match (denied.error.as_str(), denied.error_description.as_str()) {
        ("", "") => String::new(),
        (error, "") => format!(": {error}"),
        (error, description) => format!(": {description} ({error})"),
    };
    match status {
        401 => format!("client id or secret is wrong{said}"),
        _ => format!("status {status}{said}"),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a token is over by the clock of whoever holds it, and changes nothing that is shown"
)]
fn now() -> Instant {
    Instant::now()
}
