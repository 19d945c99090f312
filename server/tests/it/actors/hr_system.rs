//! The HR system of a district.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use form_urlencoded::Serializer;
use http::Method;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use serde_json::Value;

use super::{Answer, Client, Shows};

/// Calls the API of one district.
#[derive(Clone, Debug)]
pub(crate) struct HrSystem {
    pub(crate) client: Client,
    pub(crate) district: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    /// What its answers may show.
    pub(crate) shows: Shows,
}

impl HrSystem {
    /// An HR system with credentials and without a token.
    pub(crate) fn new(client: &Client, district: &str, client_id: &str, client_secret: &str) -> Self {
        Self {
            client: client.guarding(client_secret),
            district: district.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: client_secret.to_owned(),
            shows: Shows::Nothing,
        }
    }

    /// The path of an operation.
    pub(crate) fn path(&self, below: &str) -> String {
        format!("/campus/api/boi/v1/{}{below}", self.district)
    }

    /// Calls an operation that has no body.
    pub(crate) async fn get(&self, below: &str) -> Answer {
        self.client.call(Method::GET, &self.path(below), self.shows).await
    }

    /// Calls an operation that has a body.
    pub(crate) async fn post(&self, below: &str, body: &Value) -> Answer {
        self.send(Method::POST, below, body).await
    }

    /// Calls an operation that changes what its body is about.
    pub(crate) async fn put(&self, below: &str, body: &Value) -> Answer {
        self.send(Method::PUT, below, body).await
    }

    async fn send(&self, method: Method, below: &str, body: &Value) -> Answer {
        let path = self.path(below);
        self.client.call_with(method, &path, body, self.shows).await
    }

    /// Calls an operation by this method.
    pub(crate) async fn write(&self, method: Method, below: &str, body: &Value) -> Answer {
        self.client
            .call_with(method, &self.path(below), body, Shows::Nothing)
            .await
    }

    /// Calls an operation with a body of any kind.
    pub(crate) async fn send_text(
        &self,
        (method, below): (Method, &str),
        media_type: &str,
        body: impl Into<Bytes>,
    ) -> Answer {
        let request = self
            .client
            .request(method, &self.path(below))
            .header(CONTENT_TYPE, media_type)
            .body(body.into())
            .unwrap();
        self.client.send(request, self.shows).await
    }

    /// Obtains a token and uses it from now on.
    pub(crate) async fn authorise(&mut self) {
        let answer = self
            .token_by_form(&self.client_id, &self.client_secret)
            .await
            .expect(200);
        let token = answer.json()["access_token"].as_str().unwrap().to_owned();
        self.client.token = Some(token);
    }

    /// The same HR system with another token.
    pub(crate) fn with_token(&self, token: Option<&str>) -> Self {
        let mut other = self.clone();
        other.client.token = token.map(str::to_owned);
        other
    }

    /// The token in use.
    pub(crate) fn token(&self) -> &str {
        self.client.token.as_deref().expect("a token")
    }

    /// Asks for a token with the credentials in the form.
    pub(crate) async fn token_by_form(&self, id: &str, secret: &str) -> Answer {
        let form = Serializer::new(String::new())
            .append_pair("grant_type", "client_credentials")
            .append_pair("client_id", id)
            .append_pair("client_secret", secret)
            .finish();
        self.ask_token(&form, None).await
    }

    /// Asks for a token with the credentials in the header.
    pub(crate) async fn token_by_header(&self, id: &str, secret: &str) -> Answer {
        let pair = format!("{id}:{secret}");
        self.ask_token("grant_type=client_credentials", Some(&pair)).await
    }

    /// Asks for a token at any path, with the credentials in the header.
    pub(crate) async fn ask_token_at(&self, path: &str, id: &str, secret: &str) -> Answer {
        self.ask_at(
            path,
            "grant_type=client_credentials",
            Some(&format!("{id}:{secret}")),
        )
        .await
    }

    /// Asks for a token with any form and, if there is one, any pair in the header.
    pub(crate) async fn ask_token(&self, form: &str, pair: Option<&str>) -> Answer {
        let path = format!("/campus/oauth2/token?appName={}", self.district);
        self.ask_at(&path, form, pair).await
    }

    async fn ask_at(&self, path: &str, form: &str, pair: Option<&str>) -> Answer {
        let mut request = self
            .with_token(None)
            .client
            .request(Method::POST, path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(pair) = pair {
            request = request.header(AUTHORIZATION, format!("Basic {}", STANDARD.encode(pair)));
        }
        let request = request.body(Bytes::from(form.to_owned())).unwrap();
        self.client.send(request, Shows::Nothing).await
    }
}
