//! The line to a target: one HTTP client with a time limit per call.

use std::error::Error;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder, Response, Url};
use thiserror::Error;

use super::{Answer, Authorization, Body, Call};

/// The largest body that is read; a target that sends more is given up.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// A call that got no answer: a fault of the connection, never a verdict on a rule.
#[derive(Debug, Error)]
pub enum TransportError {
    /// The HTTP client cannot be built.
    #[error("cannot set up the HTTP client: {0}")]
    Client(String),
    /// The URL or method is not one.
    #[error("{method} {url} is no call that can be made")]
    Call {
        /// The method.
        method: String,
        /// The URL.
        url: String,
    },
    /// No answer in time.
    #[error("no answer within {} s", .0.as_secs_f32())]
    Timeout(Duration),
    /// The body of the answer does not end where any answer would.
    #[error("the answer is larger than {} MiB", LARGEST_BODY / (1024 * 1024))]
    TooLarge,
    /// The connection failed or broke off.
    #[error("the connection failed: {0}")]
    Connection(String),
}

/// One HTTP client. Cloning shares its connections; it must stay on the runtime that first used it.
#[derive(Clone, Debug)]
pub struct Line {
    client: Client,
    timeout: Duration,
}

impl Line {
    /// A line that gives up a call after `timeout`. Redirects are answers like any other and are not followed.
    ///
    /// # Errors
    /// When the system offers no usable TLS set-up.
    pub fn new(timeout: Duration) -> Result<Self, TransportError> {
        let client = Client::builder()
            .timeout(timeout)
            .redirect(Policy::none())
            .no_proxy()
            .user_agent(concat!("campus-conformance/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| TransportError::Client(innermost(&error)))?;
        Ok(Self { client, timeout })
    }

    /// Makes a call and reads the whole answer.
    ///
    /// # Errors
    /// When there is no complete answer: no connection, a reset, a time-out, a body without end.
    pub async fn send(&self, call: &Call) -> Result<Answer, TransportError> {
        let response = self
            .request(call)?
            .send()
            .await
            .map_err(|error| self.fault(&error))?;
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect();
        let body = self.body(response).await?;
        Ok(Answer::received(status, headers, body))
    }

    async fn body(&self, mut response: Response) -> Result<Vec<u8>, TransportError> {
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.fault(&error))? {
            if body.len() + chunk.len() > LARGEST_BODY {
                return Err(TransportError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    fn request(&self, call: &Call) -> Result<RequestBuilder, TransportError> {
        let refuse = || TransportError::Call {
            method: call.method.clone(),
            url: call.url.clone(),
        };
        let method = Method::from_bytes(call.method.as_bytes()).map_err(|_error| refuse())?;
        let mut url = Url::parse(&call.url).map_err(|_error| refuse())?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let request = self.client.request(method, url);
        let request = match &call.authorization {
            Authorization::None => request,
            Authorization::Header(value) => request.header(AUTHORIZATION, value),
            Authorization::Basic(id, secret) => request.basic_auth(id, Some(secret)),
        };
        Ok(with_body(request, &call.body))
    }

    fn fault(&self, error: &reqwest::Error) -> TransportError {
        if error.is_timeout() {
            TransportError::Timeout(self.timeout)
        } else {
            TransportError::Connection(innermost(error))
        }
    }
}

fn with_body(request: RequestBuilder, body: &Body) -> RequestBuilder {
    match body {
        Body::Empty => request,
        Body::Json(value) => request
            .header(CONTENT_TYPE, "application/json")
            .body(value.to_string()),
        Body::Form(fields) => {
            let form = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(fields)
                .finish();
            request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form)
        }
        Body::Text {
            content_type: Some(kind),
            text,
        } => request.header(CONTENT_TYPE, kind).body(text.clone()),
        Body::Text {
            content_type: None,
            text,
        } => request.body(text.clone()),
    }
}

/// The first cause of an error: what the outer ones say is only that a request failed.
fn innermost(error: &dyn Error) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string().to_lowercase()
}
