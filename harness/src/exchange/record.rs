//! The record of one exchange, fit for a report.

use std::fmt::{self, Write as _};

use super::{Answer, Authorization, Body, Call, Redaction};

/// One call and its answer, with every secret masked.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Exchange {
    /// The method.
    pub method: String,
    /// The URL with its query.
    pub url: String,
    /// The Authorization header, its secret masked.
    pub authorization: Option<String>,
    /// The body sent.
    pub sent: String,
    /// The status, or why there was no answer.
    pub outcome: Result<u16, String>,
    /// The headers of the answer.
    pub headers: Vec<(String, String)>,
    /// The body of the answer.
    pub received: String,
}

impl Exchange {
    /// Records a call and what came of it. This is the only way to make one, so nothing unredacted is ever kept.
    pub fn capture(call: &Call, outcome: Result<&Answer, &str>, redaction: &Redaction) -> Self {
        let (headers, received) = match outcome {
            Ok(answer) => (
                redact_headers(&answer.headers, redaction),
                redaction.body(&answer.text),
            ),
            Err(_) => (Vec::new(), String::new()),
        };
        Self {
            method: call.method.clone(),
            url: redact_url(call, redaction),
            authorization: redact_authorization(&call.authorization, redaction),
            sent: redact_body(&call.body, redaction),
            outcome: outcome
                .map(|answer| answer.status)
                .map_err(|reason| redaction.text(reason)),
            headers,
            received,
        }
    }

    /// Method, path and what came of it, in one line.
    pub fn summary(&self) -> String {
        let path = self.url.find("://").map_or(self.url.as_str(), |scheme| {
            let rest = &self.url[scheme + 3..];
            rest.find('/').map_or("/", |slash| &rest[slash..])
        });
        match &self.outcome {
            Ok(status) => format!("{} {path} -> {status}", self.method),
            Err(reason) => format!("{} {path} -> {reason}", self.method),
        }
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "> {} {}", self.method, self.url)?;
        if let Some(authorization) = &self.authorization {
            writeln!(f, "> authorization: {authorization}")?;
        }
        if !self.sent.is_empty() {
            writeln!(f, "> {}", self.sent)?;
        }
        match &self.outcome {
            Ok(status) => writeln!(f, "< {status}")?,
            Err(reason) => writeln!(f, "< {reason}")?,
        }
        for (name, value) in &self.headers {
            writeln!(f, "< {name}: {value}")?;
        }
        if !self.received.is_empty() {
            writeln!(f, "< {}", self.received)?;
        }
        Ok(())
    }
}

fn redact_headers(headers: &[(String, String)], redaction: &Redaction) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| (name.clone(), redaction.header(name, value)))
        .collect()
}

fn redact_url(call: &Call, redaction: &Redaction) -> String {
    let mut url = redaction.text(&call.url);
    for (number, (name, value)) in call.query.iter().enumerate() {
        let separator = if number == 0 && !url.contains('?') {
            '?'
        } else {
            '&'
        };
        let _infallible = write!(url, "{separator}{name}={}", redaction.field(name, value));
    }
    url
}

fn redact_authorization(authorization: &Authorization, redaction: &Redaction) -> Option<String> {
    match authorization {
        Authorization::None => None,
        Authorization::Header(value) => Some(redaction.header("authorization", value)),
        Authorization::Basic(id, _) => Some(redaction.header("authorization", &format!("Basic {id}"))),
    }
}

fn redact_body(body: &Body, redaction: &Redaction) -> String {
    match body {
        Body::Empty => String::new(),
        Body::Json(value) => redaction.json(value).to_string(),
        Body::Text { text, .. } => redaction.body(text),
        Body::Form(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| format!("{name}={}", redaction.field(name, value)));
            fields.collect::<Vec<_>>().join("&")
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_secret_survives_capture() {
        let mut call = Call::new("POST", "http://site/campus/staff").json(json!({"ssn": "123-45-6789"}));
        call.query = vec![("ssn".into(), "123456789".into())];
        call.authorization = Authorization::bearer("t0k3n-of-the-call");
        let mut redaction = Redaction::default();
        redaction.add("t0k3n-of-the-call");
        redaction.add_ssn("123-45-6789");
        let text = r#"{"detail":"t0k3n-of-the-call 123-45-6789","clientSecret":"pssst"}"#;
        let answer = Answer::new(
            200,
            vec![("x-echo".into(), "t0k3n-of-the-call".into())],
            text.into(),
        );
        let shown = Exchange::capture(&call, Ok(&answer), &redaction).to_string();
        for secret in ["t0k3n", "123", "pssst"] {
            assert!(!shown.contains(secret), "{secret} is in {shown}");
        }
    }

    #[test]
    fn a_summary_shows_the_path_only() {
        let call = Call::new("GET", "http://127.0.0.1:1/campus/api").query(vec![("a".into(), "b".into())]);
        let exchange = Exchange::capture(&call, Err("connection refused"), &Redaction::default());
        assert_eq!(exchange.summary(), "GET /campus/api?a=b -> connection refused");
    }
}
