//! The line to a district: calls with a token, and their answers.

use std::error::Error;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, StatusCode, Url};
use serde::de::DeserializeOwned;

use super::token::Token;
use super::{CallError, Credentials, Problem, Site};

/// How long a connection may take to come about.
const CONNECTING: Duration = Duration::from_secs(10);

/// An operation: its name in the contract, its method and its path below the base URL.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
}

/// An answer, whole.
#[derive(Debug)]
pub struct Answer {
    operation: Operation,
    status: StatusCode,
    body: Vec<u8>,
}

/// Makes the calls of an HR system, one after the other.
pub struct Line {
    client: Client,
    site: Site,
    token_url: Url,
    credentials: Credentials,
    token: Option<Token>,
    limit: Duration,
}

impl Line {
    /// A line to a district, on which a call may take as long as `limit`.
    ///
    /// # Errors
    /// The Token URL is not known, or the system offers no usable TLS set-up.
    pub fn to(site: Site, credentials: Credentials, limit: Duration) -> Result<Self, CallError> {
        let token_url = site.token().cloned();
        let mut client = Client::builder();
        if site.is_on_this_machine() {
            // A proxy for the world outside knows nothing of what runs here.
            client = client.no_proxy();
        }
        let client = client
            .connect_timeout(CONNECTING)
            .timeout(limit)
            .redirect(Policy::none())
            .user_agent(concat!("mock-campus-sync/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| CallError::Client(innermost(&error)))?;
        Ok(Self {
            client,
            token_url: token_url.ok_or_else(|| CallError::Client("the Token URL is not known".to_owned()))?,
            site,
            credentials,
            token: None,
            limit,
        })
    }

    /// Calls an operation. A token that is over or refused is renewed, and the call made again, once.
    pub(crate) async fn call(
        &mut self,
        operation: Operation,
        body: Option<&[u8]>,
    ) -> Result<Answer, CallError> {
        let had_token = self.token.as_ref().is_some_and(|token| !token.is_due());
        let answer = self.attempt(operation, body).await?;
        if answer.status != StatusCode::UNAUTHORIZED || !had_token {
            return Ok(answer);
        }
        self.token = None;
        self.attempt(operation, body).await
    }

    async fn attempt(&mut self, operation: Operation, body: Option<&[u8]>) -> Result<Answer, CallError> {
        let token = self.token().await?;
        let url = format!("{}{}", self.site.base(), operation.path);
        let method = Method::from_bytes(operation.method.as_bytes()).unwrap_or_default();
        let mut request = self
            .client
            .request(method, url)
            .header(AUTHORIZATION, format!("Bearer {token}"));
        if let Some(body) = body {
            request = request
                .header(CONTENT_TYPE, "application/json")
                .body(body.to_vec());
        }
        let failed = |error: reqwest::Error| self.fault(operation, &error);
        let answer = request.send().await.map_err(failed)?;
        let status = answer.status();
        let body = answer.bytes().await.map_err(failed)?.to_vec();
        Ok(Answer {
            operation,
            status,
            body,
        })
    }

    async fn token(&mut self) -> Result<String, CallError> {
        let token = match self.token.take().filter(|token| !token.is_due()) {
            Some(token) => token,
            None => Token::obtained(&self.client, &self.token_url, &self.credentials).await?,
        };
        Ok(self.token.insert(token).text.clone())
    }

    fn fault(&self, operation: Operation, error: &reqwest::Error) -> CallError {
        let operation = operation.name;
        if error.is_connect() {
            CallError::Unreachable {
                url: self.site.base().to_owned(),
                reason: innermost(error),
            }
        } else if error.is_timeout() {
            CallError::Late {
                operation,
                limit: self.limit,
            }
        } else {
            CallError::Broken {
                operation,
                reason: innermost(error),
            }
        }
    }
}

impl Answer {
    /// The status.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// What is said of a problem.
    pub fn problem(&self) -> Problem {
        Problem::read(&self.body)
    }

    /// The body of an answer that grants what was asked for.
    ///
    /// # Errors
    /// It refuses it, or it is in no form of the contract.
    pub(crate) fn granted<T: DeserializeOwned>(&self) -> Result<T, CallError> {
        self.read(|body| serde_json::from_slice(body))
    }

    /// The same, read in a way of its own.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&[u8]) -> Result<T, serde_json::Error>,
    ) -> Result<T, CallError> {
        if !self.status.is_success() {
            return Err(self.refusal());
        }
        read(&self.body).map_err(|error| self.garbled(&error.to_string()))
    }

    /// That the answer is in no form of the contract.
    pub(crate) fn garbled(&self, reason: &str) -> CallError {
        CallError::Garbled {
            operation: self.operation.name,
            reason: reason.to_owned(),
        }
    }

    /// Why what was asked for was not granted.
    pub(crate) fn refusal(&self) -> CallError {
        let (operation, status, problem) = (self.operation.name, self.status(), self.problem());
        if self.status.is_server_error() {
            CallError::Failed {
                operation,
                status,
                problem,
            }
        } else {
            CallError::Refused {
                operation,
                status,
                problem,
            }
        }
    }
}

/// The first cause of an error: what the outer ones say is only that a request failed.
pub(super) fn innermost(error: &dyn Error) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string().to_lowercase()
}
