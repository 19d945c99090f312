//! A call to be made. Nothing here can be debugged: it holds secrets in the clear.

use serde_json::Value;

/// What a call shows to prove its right.
#[derive(Clone, Eq, PartialEq)]
pub enum Authorization {
    /// No Authorization header.
    None,
    /// The header exactly as written.
    Header(String),
    /// HTTP Basic with id and secret.
    Basic(String, String),
}

impl Authorization {
    /// A Bearer token.
    pub fn bearer(token: &str) -> Self {
        Self::Header(format!("Bearer {token}"))
    }
}

/// What a call carries.
#[derive(Clone, Eq, PartialEq)]
pub enum Body {
    /// Nothing.
    Empty,
    /// A JSON document.
    Json(Value),
    /// Form fields, in order.
    Form(Vec<(String, String)>),
    /// Any text under any content type.
    Text {
        /// The content type; none sends no header.
        content_type: Option<String>,
        /// The bytes.
        text: String,
    },
}

/// A call to be made.
#[derive(Clone, Eq, PartialEq)]
pub struct Call {
    /// The HTTP method.
    pub method: String,
    /// The absolute URL without a query.
    pub url: String,
    /// Query parameters, in order, not encoded.
    pub query: Vec<(String, String)>,
    /// What proves the right to call.
    pub authorization: Authorization,
    /// What is sent.
    pub body: Body,
}

impl Call {
    /// A call without query, proof or body.
    pub fn new(method: &str, url: &str) -> Self {
        Self {
            method: method.to_owned(),
            url: url.to_owned(),
            query: Vec::new(),
            authorization: Authorization::None,
            body: Body::Empty,
        }
    }

    /// The same call with a JSON body.
    #[must_use]
    pub fn json(mut self, body: Value) -> Self {
        self.body = Body::Json(body);
        self
    }

    /// The same call with query parameters.
    #[must_use]
    pub fn query(mut self, query: Vec<(String, String)>) -> Self {
        self.query = query;
        self
    }

    /// The same call with a proof of right.
    #[must_use]
    pub fn authorized(mut self, authorization: Authorization) -> Self {
        self.authorization = authorization;
        self
    }
}
