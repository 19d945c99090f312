//! Redaction: what a report must never show.
//!
//! Three nets: members, fields and headers whose name says that they hold a secret, every text known to be one, and
//! whatever has the form of a social security number. A text is masked before it is cut, so that no part of a secret is
//! left at the cut, and control characters, which could drive a terminal, are taken out.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::ssn::mask_ssns;
use super::{Authorization, Body, Call};

/// What stands in place of a secret.
const MASK: &str = "********";
/// The names, in lower case, of members, fields and parameters that are always masked.
const NAMES: [&str; 5] = [
    "access_token",
    "client_secret",
    "clientsecret",
    "ssn",
    "refresh_token",
];
/// Texts shorter than this would mask innocent ones and are left.
const SHORTEST: usize = 6;
/// The longest reason that is shown, in characters.
const BRIEF: usize = 240;

/// The secrets of one scenario or call.
#[derive(Clone, Default)]
pub struct Redaction {
    /// The longest first, so that no part of one survives the masking of a shorter one.
    secrets: BTreeSet<(Reverse<usize>, String)>,
}

impl fmt::Debug for Redaction {
    /// Shows nothing: it holds the secrets in the clear.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redaction").finish_non_exhaustive()
    }
}

impl Redaction {
    /// The secrets of one call.
    pub fn of_call(call: &Call) -> Self {
        let mut redaction = Self::default();
        redaction.learn_call(call);
        redaction
    }

    /// Remembers a text to be masked wherever it appears, as it is and as a form sends it.
    pub fn add(&mut self, secret: &str) {
        let encoded: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        for form in [secret.to_owned(), encoded] {
            if form.len() >= SHORTEST {
                self.secrets.insert((Reverse(form.len()), form));
            }
        }
    }

    /// Masks a social security number in each of the forms it is written in.
    pub fn add_ssn(&mut self, ssn: &str) {
        let digits: String = ssn.chars().filter(char::is_ascii_digit).collect();
        if digits.len() == 9 {
            self.add(&format!("{}-{}-{}", &digits[..3], &digits[3..5], &digits[5..]));
            self.add(&digits);
        }
        self.add(ssn);
    }

    /// Learns what a call shows to prove its right, and what it sends under a name that says it is secret.
    pub fn learn_call(&mut self, call: &Call) {
        match &call.authorization {
            Authorization::None => {}
            Authorization::Header(value) => self.add(value.split_once(' ').map_or(value, |(_, proof)| proof)),
            Authorization::Basic(id, secret) => {
                self.add(secret);
                self.add(&STANDARD.encode(format!("{id}:{secret}")));
            }
        }
        let fields: &[(String, String)] = match &call.body {
            Body::Form(fields) => fields,
            Body::Json(value) => {
                self.learn(value);
                &[]
            }
            Body::Empty | Body::Text { .. } => &[],
        };
        for (name, value) in call.query.iter().chain(fields) {
            self.learn_named(name, value);
        }
    }

    /// Learns the secrets a document holds in members that always hold one.
    pub fn learn(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    match member {
                        Value::String(text) => self.learn_named(name, text),
                        Value::Number(number) => self.learn_named(name, &number.to_string()),
                        other => self.learn(other),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.learn(item)),
            _ => {}
        }
    }

    fn learn_named(&mut self, name: &str, text: &str) {
        if name.eq_ignore_ascii_case("ssn") {
            self.add_ssn(text);
        } else if is_secret(name) {
            self.add(text);
        }
    }

    /// The text with every known secret masked, without control characters but tabs and ends of lines.
    pub fn text(&self, text: &str) -> String {
        let mut masked = text.to_owned();
        for (_, secret) in &self.secrets {
            if masked.contains(secret.as_str()) {
                masked = masked.replace(secret.as_str(), MASK);
            }
        }
        masked.retain(|one| !one.is_control() || matches!(one, '\n' | '\t'));
        mask_ssns(&masked, MASK)
    }

    /// The text masked, in one line and cut to a length that fits a reason.
    pub fn brief(&self, text: &str) -> String {
        let masked = self.text(text);
        let line = masked.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() <= BRIEF {
            return line;
        }
        line.chars().take(BRIEF - 1).chain(['…']).collect()
    }

    /// The document with secret members and known secrets masked.
    pub fn json(&self, value: &Value) -> Value {
        match value {
            Value::Object(members) => members
                .iter()
                .map(|(name, member)| (name.clone(), self.member(name, member)))
                .collect(),
            Value::Array(items) => items.iter().map(|item| self.json(item)).collect(),
            Value::String(text) => Value::String(self.text(text)),
            other => other.clone(),
        }
    }

    fn member(&self, name: &str, value: &Value) -> Value {
        if is_secret(name) && !value.is_null() && value != "" {
            Value::String(MASK.to_owned())
        } else {
            self.json(value)
        }
    }

    /// The value of a form field or query parameter.
    pub fn field(&self, name: &str, value: &str) -> String {
        if is_secret(name) && !value.is_empty() {
            MASK.to_owned()
        } else {
            self.text(value)
        }
    }

    /// The value of a header; of an Authorization only the scheme is left, of a cookie nothing.
    pub fn header(&self, name: &str, value: &str) -> String {
        match name.to_ascii_lowercase().as_str() {
            "authorization" => match value.split_once(' ') {
                Some((scheme, proof)) if !proof.is_empty() => format!("{scheme} {MASK}"),
                _ => MASK.to_owned(),
            },
            "set-cookie" => MASK.to_owned(),
            _ => self.text(value),
        }
    }

    /// A body: as JSON when it is JSON, else as text.
    pub fn body(&self, text: &str) -> String {
        match serde_json::from_str::<Value>(text) {
            Ok(value) => self.json(&value).to_string(),
            Err(_) => self.text(&unstructured(text)),
        }
    }
}

/// A text that is not JSON, withheld where it names a secret: what belongs to the name cannot be told from the rest.
pub(super) fn unstructured(text: &str) -> String {
    let part_of_name = |one: char| one.is_ascii_alphanumeric() || one == '_';
    if text.split(|one| !part_of_name(one)).any(is_secret) {
        return format!("({} bytes that are not JSON and name a secret)", text.len());
    }
    text.to_owned()
}

fn is_secret(name: &str) -> bool {
    NAMES.contains(&name.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_that_hold_secrets_are_masked_at_any_depth() {
        let body = json!({"staff": [{"ssn": "123-45-6789", "lastName": "Norton"}], "access_token": "abc"});
        let masked = json!({"staff": [{"ssn": MASK, "lastName": "Norton"}], "access_token": MASK});
        assert_eq!(Redaction::default().json(&body), masked);
    }

    #[test]
    fn a_known_secret_is_masked_wherever_it_appears() {
        let mut redaction = Redaction::default();
        redaction.add("s3cr3t-value");
        assert_eq!(
            redaction.text("the secret s3cr3t-value is wrong"),
            "the secret ******** is wrong"
        );
        assert_eq!(redaction.header("location", "/x?s=s3cr3t-value"), "/x?s=********");
    }

    #[test]
    fn an_ssn_once_seen_is_masked_in_every_form() {
        let mut redaction = Redaction::default();
        redaction.learn(&json!({"ssn": "123456789"}));
        assert_eq!(redaction.text("123-45-6789 or 123456789"), "******** or ********");
    }

    #[test]
    fn fields_and_parameters_are_masked_by_name() {
        let redaction = Redaction::default();
        assert_eq!(redaction.field("client_secret", "x"), "********");
        assert_eq!(redaction.field("ssn", "1"), "********");
        assert_eq!(redaction.field("lastName", "Norton"), "Norton");
    }

    #[test]
    fn a_secret_is_a_secret_whatever_its_type() {
        let mut redaction = Redaction::default();
        let body = json!({"ssn": 123_456_789, "access_token": ["t0ken"]});
        redaction.learn(&body);
        assert_eq!(redaction.json(&body), json!({"ssn": MASK, "access_token": MASK}));
        assert_eq!(redaction.text("123-45-6789"), MASK);
    }

    #[test]
    fn what_proves_a_right_is_masked_in_the_form_it_is_sent() {
        let proof = Authorization::Basic("hr".to_owned(), "open sesame".to_owned());
        let redaction = Redaction::of_call(&Call::new("POST", "http://site").authorized(proof));
        let echo = format!("{} open+sesame open sesame", STANDARD.encode("hr:open sesame"));
        assert_eq!(redaction.text(&echo), format!("{MASK} {MASK} {MASK}"));
    }

    #[test]
    fn a_text_is_masked_before_it_is_cut() {
        let mut redaction = Redaction::default();
        let secret = "s3cr3t".repeat(10);
        redaction.add(&secret);
        let text = format!("{}{secret}{}", "x".repeat(BRIEF - 10), "y".repeat(BRIEF));
        let brief = redaction.brief(&text);
        assert!(!brief.contains("s3c"), "{brief}");
        assert_eq!(brief.chars().count(), BRIEF);
    }

    #[test]
    fn a_text_without_structure_is_withheld_where_it_names_a_secret() {
        let redaction = Redaction::default();
        assert!(!redaction.body("access_token=t0ken&x=1").contains("t0ken"));
        assert!(!redaction.body(r#"{"staff":[{"ssn":"219-09-"#).contains("219"));
        assert_eq!(redaction.body("<p className=x>"), "<p className=x>");
    }

    #[test]
    fn nothing_shown_drives_a_terminal() {
        assert_eq!(Redaction::default().text("a\u{1b}[2Jb\rc\nd"), "a[2Jbc\nd");
    }

    #[test]
    fn a_session_is_not_shown() {
        assert_eq!(Redaction::default().header("Set-Cookie", "JSESSIONID=1"), MASK);
    }

    #[test]
    fn of_an_authorization_only_the_scheme_is_left() {
        let redaction = Redaction::default();
        assert_eq!(redaction.header("Authorization", "Basic abc"), "Basic ********");
        assert_eq!(redaction.header("authorization", "abc"), "********");
    }
}
