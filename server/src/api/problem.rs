//! From a refusal to a status code and a problem document (RFC 9457). No other file does this.

use http::header::{ALLOW, CONNECTION, WWW_AUTHENTICATE};
use http::{HeaderValue, Method, StatusCode};
use serde::Serialize;

use super::reply::{Reply, json_as};
use crate::campus::{Code, Fault, Refusal, Rule};
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
    closes: bool,
}

#[derive(Serialize)]
struct ProblemBody<'a> {
    r#type: String,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "str::is_empty")]
    detail: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<ProblemError<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProblemError<'a> {
    code: &'static str,
    message: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    staff_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
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
            closes: false,
        }
    }

    /// Input of a write with the faults listed; nothing was stored.
    pub fn invalid(slug: &'static str, title: &'static str, faults: Vec<Fault>) -> Self {
        let count = faults.len();
        let detail = format!(
            "{count} error{}; nothing was stored",
            if count == 1 { "" } else { "s" }
        );
        Self {
            faults,
            ..Self::new(StatusCode::BAD_REQUEST, slug, title, detail)
        }
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
        let detail = format!("a body may have at most {limit} bytes; nothing was stored");
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
            ..Self::new(status, slug, title, "nothing was stored")
        }
    }

    /// The request as a reply.
    pub fn reply(&self) -> Reply {
        let errors = self.faults.iter().map(|fault| ProblemError {
            code: fault.code.as_str(),
            message: &fault.message,
            path: &fault.path,
            staff_number: fault
                .staff_number
                .as_ref()
                .map(crate::campus::StaffNumber::as_str),
            rule: fault.rule.map(Rule::id),
        });
        let body = ProblemBody {
            r#type: format!("/problems/{}", self.slug),
            title: self.title,
            status: self.status.as_u16(),
            detail: &self.detail,
            errors: errors.collect(),
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
        if self.closes {
            reply
                .response
                .headers_mut()
                .insert(CONNECTION, HeaderValue::from_static("close"));
        }
        reply
    }
}

impl From<Refusal> for Problem {
    /// The problem of a command or search that was refused.
    fn from(refusal: Refusal) -> Self {
        let (status, slug, title) = match &refusal {
            Refusal::InvalidStaff(_) => (
                StatusCode::BAD_REQUEST,
                "invalid-staff",
                "The staff member was not accepted",
            ),
            Refusal::InvalidPosition(_) => (
                StatusCode::BAD_REQUEST,
                "invalid-position",
                "The position was not accepted",
            ),
            Refusal::InvalidSchool(_) => (
                StatusCode::BAD_REQUEST,
                "invalid-school",
                "The school was not accepted",
            ),
            Refusal::InvalidSearch(_) => (
                StatusCode::BAD_REQUEST,
                "invalid-search",
                "The search was not accepted",
            ),
            Refusal::InvalidAddress(_) => (
                StatusCode::BAD_REQUEST,
                "invalid-address",
                "The address was not accepted",
            ),
            Refusal::NoSuchHousehold(_) => (
                StatusCode::NOT_FOUND,
                "no-such-household",
                "The household is not known",
            ),
            Refusal::NoSuchAddress(_) => (
                StatusCode::NOT_FOUND,
                "no-such-address",
                "The address is not known",
            ),
            Refusal::NoSuchStaff(_) => (
                StatusCode::NOT_FOUND,
                "no-such-staff",
                "The staff member is not known",
            ),
            Refusal::NoSuchPerson(_) => (StatusCode::NOT_FOUND, "no-such-person", "The person is not known"),
            Refusal::NoSuchPosition(_) => (StatusCode::NOT_FOUND, "no-such-position", "No position matches"),
            Refusal::LinkedPosition(_) => (
                StatusCode::CONFLICT,
                "linked-position",
                "A position cannot be removed",
            ),
            Refusal::SeveralStaff(_) => (
                StatusCode::CONFLICT,
                "several-staff",
                "The staff number is not unique",
            ),
            Refusal::Taken(_) => (StatusCode::CONFLICT, "taken", "The record exists already"),
        };
        let problem = Self::invalid(slug, title, refusal.into_faults());
        Self { status, ..problem }
    }
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
