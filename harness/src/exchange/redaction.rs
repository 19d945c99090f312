//! Redaction: what a report must never show.
//!
//! Two nets: members, fields and headers whose name says that they hold a secret, and every text known to be one.

use std::cmp::Reverse;

use serde_json::Value;

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

/// The secrets of one scenario.
#[derive(Clone, Debug, Default)]
pub struct Redaction {
    /// The longest first, so that no part of one survives the masking of a shorter one.
    secrets: Vec<String>,
}

impl Redaction {
    /// Remembers a text to be masked wherever it appears. Very short texts would mask innocent ones and are left.
    pub fn add(&mut self, secret: &str) {
        if secret.len() >= 6 && !self.secrets.iter().any(|known| known == secret) {
            self.secrets.push(secret.to_owned());
            self.secrets.sort_by_key(|known| Reverse(known.len()));
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

    /// Learns the secrets a document holds in members that always hold one.
    pub fn learn(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    match member {
                        Value::String(text) if is_ssn(name) => self.add_ssn(text),
                        Value::String(text) if is_secret(name) => self.add(text),
                        other => self.learn(other),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.learn(item)),
            _ => {}
        }
    }

    /// The text with every known secret masked.
    pub fn text(&self, text: &str) -> String {
        let mut masked = text.to_owned();
        for secret in &self.secrets {
            if masked.contains(secret.as_str()) {
                masked = masked.replace(secret.as_str(), MASK);
            }
        }
        masked
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
        match value {
            Value::String(text) if is_secret(name) && !text.is_empty() => Value::String(MASK.to_owned()),
            other => self.json(other),
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

    /// The value of a header; of an Authorization only the scheme is left.
    pub fn header(&self, name: &str, value: &str) -> String {
        if !name.eq_ignore_ascii_case("authorization") {
            return self.text(value);
        }
        match value.split_once(' ') {
            Some((scheme, rest)) if !rest.is_empty() => format!("{scheme} {MASK}"),
            _ => MASK.to_owned(),
        }
    }

    /// A body: as JSON when it is JSON, else as text.
    pub fn body(&self, text: &str) -> String {
        match serde_json::from_str::<Value>(text) {
            Ok(value) => self.json(&value).to_string(),
            Err(_) => self.text(text),
        }
    }
}

fn is_secret(name: &str) -> bool {
    NAMES.contains(&name.to_ascii_lowercase().as_str())
}

fn is_ssn(name: &str) -> bool {
    name.eq_ignore_ascii_case("ssn")
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
    fn of_an_authorization_only_the_scheme_is_left() {
        let redaction = Redaction::default();
        assert_eq!(redaction.header("Authorization", "Basic abc"), "Basic ********");
        assert_eq!(redaction.header("authorization", "abc"), "********");
    }
}
