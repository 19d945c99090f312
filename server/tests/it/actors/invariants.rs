//! What holds of every answer, whatever was asked.

use http::{Method, StatusCode};
use serde_json::Value;

use super::Answer;

/// What an answer may show that answers usually hide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    /// Neither a social security number nor a client secret.
    Nothing,
    /// A social security number: the operator's view of a person, and snapshots.
    Ssn,
    /// A client secret: a district just made, and credentials shown on demand.
    Secret,
}

/// Fails unless the answer to a call of `method` at `path` is of the form all answers have.
pub(super) fn judge(method: &Method, path: &str, answer: &Answer, shows: Shows, secrets: &[String]) {
    let called = format!("{method} {path} -> {}", answer.status);
    if path.ends_with("/errorLog.pdf") && answer.status.is_success() {
        // What a document shows is packed; the tests that unpack it judge it.
        assert_eq!(answer.header("content-type"), "application/pdf", "{called}");
        return;
    }
    assert!(!answer.status.is_server_error(), "{called}: {}", answer.text());
    assert!(!answer.header("date").is_empty(), "{called}: no date");
    judge_form(&called, method, path, answer);
    if shows != Shows::Secret {
        let leak = secrets.iter().any(|secret| answer.text().contains(secret));
        assert!(!leak, "{called}: the client secret in {}", answer.text());
    }
    if shows != Shows::Ssn {
        assert!(!holds_ssn(answer.text()), "{called}: an SSN in {}", answer.text());
    }
}

fn judge_form(called: &str, method: &Method, path: &str, answer: &Answer) {
    let media_type = answer.header("content-type");
    if answer.status == StatusCode::NO_CONTENT || method == Method::HEAD {
        assert!(answer.body.is_empty(), "{called}: a body");
    } else if answer.status.is_success() {
        let expected = if path.ends_with("/docs") || path.contains(".html") {
            "text/html; charset=utf-8"
        } else {
            "application/json"
        };
        assert_eq!(media_type, expected, "{called}");
    } else if is_token_error(path, answer) {
        assert_eq!(media_type, "application/json", "{called}");
        let body = answer.json();
        assert!(
            body["error"].is_string() && body["error_description"].is_string(),
            "{called}: {body}"
        );
        assert_eq!(answer.header("cache-control"), "no-store", "{called}");
    } else {
        assert_eq!(media_type, "application/problem+json", "{called}");
        judge_problem(called, answer);
    }
    if answer.status == StatusCode::UNAUTHORIZED {
        assert!(
            !answer.header("www-authenticate").is_empty(),
            "{called}: no challenge"
        );
    }
}

/// The token URL answers as RFC 6749 wants it, save what no OAuth library knows of: methods and sizes.
fn is_token_error(path: &str, answer: &Answer) -> bool {
    path.starts_with("/campus/oauth2/token")
        && matches!(answer.status, StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED)
}

fn judge_problem(called: &str, answer: &Answer) {
    let problem = answer.json();
    assert_eq!(problem["status"], answer.status.as_u16(), "{called}: {problem}");
    let kind = problem["type"].as_str().unwrap_or_default();
    assert!(kind.starts_with("/problems/"), "{called}: {problem}");
    assert!(
        problem["title"].as_str().is_some_and(|title| !title.is_empty()),
        "{called}: {problem}"
    );
    let errors = problem["errors"].as_array().map_or(&[][..], Vec::as_slice);
    assert!(!errors.is_empty(), "{called}: {problem}");
    for error in errors {
        let code = error["code"].as_str().unwrap_or_default();
        let screams = |c: char| c.is_ascii_uppercase() || c == '_';
        assert!(!code.is_empty() && code.chars().all(screams), "{called}: {error}");
        assert!(
            error["message"].as_str().is_some_and(|text| !text.is_empty()),
            "{called}: {error}"
        );
        assert!(error["path"].is_string(), "{called}: {error}");
        assert_ne!(
            error.get("rule"),
            Some(&Value::Null),
            "{called}: an absent rule is left out"
        );
    }
}

/// Whether a text holds a social security number with its hyphens, or one of those of the district Blaine without.
fn holds_ssn(text: &str) -> bool {
    let plain = ["123456789", "001010001"].iter().any(|ssn| text.contains(ssn));
    plain || text.as_bytes().windows(11).any(is_ssn)
}

fn is_ssn(text: &[u8]) -> bool {
    let fits = |(index, byte): (usize, &u8)| match index {
        3 | 6 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.iter().enumerate().all(fits)
}

#[test]
fn an_ssn_is_noticed_in_a_body() {
    assert!(holds_ssn(r#"{"ssn":"987-65-4321"}"#));
    assert!(holds_ssn("?ssn=123456789"));
    assert!(!holds_ssn(r#"{"ssn":"***-**-4321","birthdate":"1980-02-29"}"#));
}
