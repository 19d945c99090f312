//! A problem document (RFC 9457), and the replies of those who are not let in or call by a wrong method.

use std::borrow::Cow;
use std::fmt::Write as _;

use http::header::{ALLOW, CONNECTION, WWW_AUTHENTICATE};
use http::{HeaderValue, Method, StatusCode};
use serde::Serialize;

use super::reply::{Reply, json_as};
use crate::campus::{Code, Fault, Rule, StaffNumber};
use crate::oauth::TokenFault;

/// A problem on its way to becoming a reply.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    slug: &'static str,
    title: &'static str,
    detail: String,
    faults: Vec<Fault>,
    rule: Option<Rule>,
    /// Whether a call that would have changed something is told that it has not.
    reassures: bool,
    closes: bool,
}

/// What a call that would have changed something is told.
const UNCHANGED: &str = "nothing was stored";

#[derive(Serialize)]
struct ProblemBody<'a> {
    r#type: String,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "str::is_empty")]
    detail: &'a str,
    errors: Vec<ProblemError<'a>>,
}

/// A fault as problems and reports show it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProblemError<'a> {
    code: Cow<'static, str>,
    message: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    staff_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
}

impl<'a> ProblemError<'a> {
    /// The fault, as it is shown.
    pub(super) fn of(fault: &'a Fault) -> Self {
        Self {
            code: Cow::Borrowed(fault.code.as_str()),
            message: &fault.message,
            path: &fault.path,
            staff_number: fault.staff_number.as_ref().map(StaffNumber::as_str),
            rule: fault.rule.map(Rule::id),
        }
    }
}

impl Problem {
    /// A problem without a list of faults.
    pub fn new(
        status: StatusCode,
        slug: &'static str,
        title: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            status,
            slug,
            title,
            detail: detail.into(),
            faults: Vec::new(),
            rule: None,
            reassures: false,
            closes: false,
        }
    }

    /// Input with the faults listed; nothing was stored.
    pub fn invalid(slug: &'static str, title: &'static str, faults: Vec<Fault>) -> Self {
        let count = faults.len();
        let detail = format!("{count} error{}", if count == 1 { "" } else { "s" });
        Self {
            faults,
            reassures: true,
            ..Self::new(StatusCode::BAD_REQUEST, slug, title, detail)
        }
    }

    /// The same problem under another status.
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// Nothing is served at this address.
    pub fn nowhere() -> Self {
        let detail = "no operation has this address; see the API documentation of the district";
        Self::new(
            StatusCode::NOT_FOUND,
            "not-found",
            "Nothing is served here",
            detail,
        )
    }

    /// A command achieved something else than it stands for, which no command does.
    pub fn contradiction() -> Self {
        let title = "The emulator contradicted itself";
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            title,
            "please report this call",
        )
    }

    /// The body is larger than `limit` bytes.
    pub fn too_large(limit: usize) -> Self {
        let detail = format!("a body may have at most {limit} bytes; {UNCHANGED}");
        let problem = Self::unread(
            StatusCode::PAYLOAD_TOO_LARGE,
            "body-too-large",
            "The body is too large",
        );
        Self { detail, ..problem }
    }

    /// The body was not read to its end, which makes the connection useless.
    pub fn unread(status: StatusCode, slug: &'static str, title: &'static str) -> Self {
        Self {
            closes: true,
            ..Self::new(status, slug, title, UNCHANGED)
        }
    }

    /// The problem as a reply.
    pub fn reply(&self) -> Reply {
        self.told(&self.detail)
    }

    /// The problem as a reply to a call by a method: one that only reads stores nothing anyway.
    pub fn reply_to(&self, method: &Method) -> Reply {
        if self.reassures && !method.is_safe() {
            self.told(&format!("{}; {UNCHANGED}", self.detail))
        } else {
            self.reply()
        }
    }

    fn told(&self, detail: &str) -> Reply {
        let body = ProblemBody {
            r#type: format!("/problems/{}", self.slug),
            title: self.title,
            status: self.status.as_u16(),
            detail,
            errors: self.errors(),
        };
        let mut reply = json_as(
            self.status,
            HeaderValue::from_static("application/problem+json"),
            &body,
        );
        reply.rules = self
            .faults
            .iter()
            .filter_map(|fault| fault.rule)
            .chain(self.rule)
            .collect();
        reply.rules.sort_unstable();
        reply.rules.dedup();
        reply.failure = Some(self.failure());
        if self.closes {
            reply
                .response
                .headers_mut()
                .insert(CONNECTION, HeaderValue::from_static("close"));
        }
        reply
    }
}

impl Problem {
    /// Every fault; where none is told, the problem as one: whoever reads a refusal finds in each what they look for.
    fn errors(&self) -> Vec<ProblemError<'_>> {
        if !self.faults.is_empty() {
            return self.faults.iter().map(ProblemError::of).collect();
        }
        vec![ProblemError {
            code: Cow::Owned(self.slug.to_ascii_uppercase().replace('-', "_")),
            message: if self.detail.is_empty() {
                self.title
            } else {
                &self.detail
            },
            path: "",
            staff_number: None,
            rule: self.rule.map(Rule::id),
        }]
    }

    fn failure(&self) -> String {
        if self.faults.is_empty() {
            format!("{}: {}", self.title, self.detail)
        } else {
            failure_text(self.title, &self.faults)
        }
    }
}

/// What went wrong with a call or a record, in detail: a title, and a line for each fault, with its place, the sentence
/// that holds the value, its code and the rule it enforces.
pub fn failure_text(title: &str, faults: &[Fault]) -> String {
    let mut text = title.to_owned();
    for fault in faults {
        let number = fault.staff_number.as_ref().map(StaffNumber::as_str);
        let place = number.into_iter().chain(Some(fault.path.as_str()));
        let place: Vec<&str> = place.filter(|part| !part.is_empty()).collect();
        let colon = if place.is_empty() { "" } else { ": " };
        let rule = fault
            .rule
            .map_or_else(String::new, |rule| format!(", {}", rule.id()));
        // Writing to a text cannot fail.
        let _ = write!(
            text,
            "\n{}{colon}{} ({}{rule})",
            place.join(" "),
            fault.message,
            fault.code.as_str()
        );
    }
    text
}

/// The reply to a call whose token is missing or not accepted (RFC 6750).
pub(super) fn unauthorized(fault: TokenFault) -> Reply {
    let problem = Problem::new(
        StatusCode::UNAUTHORIZED,
        "unauthorized",
        "The call was not authorised",
        format!("{fault}; request a token at the token URL of the district"),
    );
    let mut reply = Problem {
        rule: fault.rule(),
        ..problem
    }
    .reply();
    let challenge = match fault {
        TokenFault::Missing => "Bearer realm=\"Campus\"",
        _ => "Bearer realm=\"Campus\", error=\"invalid_token\"",
    };
    reply
        .response
        .headers_mut()
        .insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    reply
}

/// The reply to a method the address does not have.
pub fn method_not_allowed(allowed: &[Method]) -> Reply {
    let mut allowed: Vec<&str> = allowed.iter().map(Method::as_str).collect();
    allowed.sort_unstable();
    let allowed = allowed.join(", ");
    let detail = format!("this address answers {allowed}");
    let problem = Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method-not-allowed",
        "The method is not allowed",
        detail,
    );
    let mut reply = problem.reply();
    if let Ok(allowed) = HeaderValue::from_str(&allowed) {
        reply.response.headers_mut().insert(ALLOW, allowed);
    }
    reply
}

/// A single fault at `path` that no command made, as a problem of the body.
pub(super) fn invalid_body(path: impl Into<String>, code: Code, message: impl Into<String>) -> Problem {
    Problem::invalid(
        "invalid-body",
        "The body was not accepted",
        vec![Fault::new(code, path, message, None)],
    )
}
