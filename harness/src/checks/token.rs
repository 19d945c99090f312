//! Answers of the Token URL, and what a token says of itself.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::{Contradiction, Objection};
use crate::exchange::Answer;

/// A token was issued (RFC 6749, section 5.1); answers it.
///
/// # Errors
/// On another status, without a token, or with a token of another type.
pub fn issued(answer: &Answer) -> Result<String, Objection> {
    let member = |name: &str| answer.json.as_ref().and_then(|json| json[name].as_str());
    let token = member("access_token").filter(|token| !token.is_empty());
    match (answer.status, token) {
        (200, Some(token)) => match member("token_type") {
            Some(kind) if kind.eq_ignore_ascii_case("bearer") => Ok(token.to_owned()),
            other => {
                let found = other.unwrap_or("none").to_owned();
                Err(Contradiction::new("the token type Bearer", format!("the token type {found}")).into())
            }
        },
        (200, None) => Err(Contradiction::new("200 with an access_token", "200 without one").into()),
        _ => Err(Contradiction::new("an issued token (200)", answer.summary()).into()),
    }
}

/// The token issued says that it lives this long.
///
/// # Errors
/// When it says otherwise or nothing.
pub fn lives(answer: &Answer, seconds: i64) -> Result<(), Objection> {
    let found = answer
        .json
        .as_ref()
        .map_or(&Value::Null, |json| &json["expires_in"]);
    if found.as_i64() == Some(seconds) {
        return Ok(());
    }
    Err(Contradiction::new(format!("expires_in {seconds}"), format!("expires_in {found}")).into())
}

/// No token was issued, and the request was refused.
///
/// # Errors
/// On any status but 4xx, or when a token is there all the same.
pub fn withheld(answer: &Answer) -> Result<(), Objection> {
    if answer
        .json
        .as_ref()
        .is_some_and(|json| !json["access_token"].is_null())
    {
        return Err(Contradiction::new("no access_token", "an access_token").into());
    }
    if answer.is_refusal() {
        return Ok(());
    }
    Err(Contradiction::new("a refused token request (4xx)", answer.summary()).into())
}

/// Why a token request is refused (RFC 6749, section 5.2).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TokenRefusal {
    /// The client is not who it says.
    InvalidClient,
    /// The request is not complete.
    InvalidRequest,
    /// The grant is not offered.
    UnsupportedGrant,
}

impl TokenRefusal {
    /// The error code and status.
    const fn code(self) -> (&'static str, u16) {
        match self {
            Self::InvalidClient => ("invalid_client", 401),
            Self::InvalidRequest => ("invalid_request", 400),
            Self::UnsupportedGrant => ("unsupported_grant_type", 400),
        }
    }
}

/// The token request was refused for this reason.
///
/// # Errors
/// On another reason or status, or without a challenge where one is due.
pub fn refused_as(answer: &Answer, refusal: TokenRefusal) -> Result<(), Objection> {
    withheld(answer)?;
    let (code, status) = refusal.code();
    let found = answer.json.as_ref().and_then(|json| json["error"].as_str());
    let challenged = status != 401 || answer.header("www-authenticate").is_some();
    if answer.status == status && found == Some(code) && challenged {
        return Ok(());
    }
    Err(Contradiction::new(format!("{status} {code}"), answer.summary()).into())
}

/// The claims of a token that can be read; nothing for any other.
fn claims(token: &str) -> Option<Value> {
    let parts: Vec<&str> = token.split('.').collect();
    let [header, claims, _signature] = parts.as_slice() else {
        return None;
    };
    decode(header)?;
    decode(claims)
}

fn decode(part: &str) -> Option<Value> {
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    serde_json::from_slice::<Value>(&bytes)
        .ok()
        .filter(Value::is_object)
}

/// The token states whose it is and how long it lives (silence AMB-131).
///
/// # Errors
/// When it cannot be read, or states otherwise.
pub fn states(token: &str, client: &str, district: &str, seconds: i64) -> Result<(), Objection> {
    let Some(claims) = claims(token) else {
        return Err(Contradiction::new("a token that can be read", "one that cannot").into());
    };
    let life = claims["exp"]
        .as_i64()
        .zip(claims["iat"].as_i64())
        .map(|(end, start)| end - start);
    let wrong: Vec<String> = [
        ("sub", claims["sub"] == client),
        ("district", claims["district"] == district),
        ("iss", claims["iss"].is_string()),
        ("jti", claims["jti"].is_string()),
        ("exp - iat", life == Some(seconds)),
    ]
    .into_iter()
    .filter(|(_, right)| !right)
    .map(|(name, _)| name.to_owned())
    .collect();
    if wrong.is_empty() {
        return Ok(());
    }
    let expected = format!("client {client}, district {district} and {seconds} seconds");
    Err(Contradiction::new(expected, format!("another {}", wrong.join(", "))).into())
}

/// The token cannot be read.
///
/// # Errors
/// When it can.
pub fn states_nothing(token: &str) -> Result<(), Objection> {
    match claims(token) {
        None => Ok(()),
        Some(_) => Err(Contradiction::new("a token that cannot be read", "a token with claims").into()),
    }
}

/// The token with a header that claims no signature is needed, the same claims and no signature.
pub fn unsigned(token: &str) -> Option<String> {
    claims(token)?;
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
    let claims = token.split('.').nth(1)?;
    Some(format!("{header}.{claims}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, text: &str) -> Answer {
        Answer::new(status, Vec::new(), text.to_owned())
    }

    #[test]
    fn a_token_is_issued_only_with_its_type() {
        assert!(issued(&answer(200, r#"{"access_token":"t","token_type":"bearer"}"#)).is_ok());
        for text in [
            r#"{"access_token":"t"}"#,
            r#"{"access_token":"","token_type":"Bearer"}"#,
            "{}",
            "<html>",
        ] {
            assert!(issued(&answer(200, text)).is_err(), "{text}");
        }
        assert!(issued(&answer(201, r#"{"access_token":"t","token_type":"Bearer"}"#)).is_err());
    }

    #[test]
    fn a_refusal_that_leaks_a_token_is_none() {
        assert!(withheld(&answer(401, "{}")).is_ok());
        assert!(withheld(&answer(401, r#"{"access_token":"t"}"#)).is_err());
        assert!(withheld(&answer(200, "{}")).is_err());
    }

    #[test]
    fn only_three_parts_of_json_can_be_read() {
        let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
        let token = format!("{}.{}.sig", part("{}"), part(r#"{"sub":"me"}"#));
        assert_eq!(claims(&token).unwrap()["sub"], "me");
        assert_eq!(claims(&unsigned(&token).unwrap()).unwrap()["sub"], "me");
        for opaque in ["abc", "a.b.c", "....", ""] {
            assert_eq!(claims(opaque), None);
        }
    }
}
