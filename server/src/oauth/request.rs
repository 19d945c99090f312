//! A token request: the form fields, the credentials and where they stand (silence AMB-02).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::campus::{Credentials, Rule};

/// A refusal of the token endpoint (RFC 6749, section 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OauthError {
    /// The request is not of the form the endpoint understands; the text says why.
    InvalidRequest(&'static str),
    /// The client is unknown or its secret is wrong. The answer does not tell which (AUTH-03).
    InvalidClient,
    /// Another grant than client credentials was asked for.
    UnsupportedGrantType,
}

impl OauthError {
    /// The word the RFC gives the error.
    pub fn code(self) -> &'static str {
        match self {
            Self::InvalidRequest(_) => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
        }
    }

    /// A sentence for people, without anything the client sent.
    pub fn description(self) -> &'static str {
        match self {
            Self::InvalidRequest(why) => why,
            Self::InvalidClient => "client authentication failed",
            Self::UnsupportedGrantType => "the only grant type is client_credentials",
        }
    }

    /// The rule that asks for the refusal, where there is one.
    pub fn rule(self) -> Option<Rule> {
        (self == Self::InvalidClient).then_some(Rule::AUTH_03)
    }
}

/// The client id and client secret of a request for a token.
pub struct TokenRequest {
    client_id: String,
    client_secret: String,
}

impl TokenRequest {
    /// Reads a request from its form fields and, if there is one, its `Authorization` header.
    ///
    /// # Errors
    /// A field given twice, credentials in both places or in none, another grant type.
    pub fn read(form: &[u8], authorization: Option<&str>) -> Result<Self, OauthError> {
        let grant_type = field(form, "grant_type")?;
        let (id, secret) = (field(form, "client_id")?, field(form, "client_secret")?);
        let grant_type = grant_type.ok_or(OauthError::InvalidRequest("grant_type is missing"))?;
        if grant_type != "client_credentials" {
            return Err(OauthError::UnsupportedGrantType);
        }
        match (authorization, id, secret) {
            (Some(header), id, None) => {
                let request = Self::basic(header)?;
                // RFC 6749 lets a client repeat its id in the form; another id would be another client.
                if id.is_some_and(|id| id != request.client_id) {
                    Err(OauthError::InvalidClient)
                } else {
                    Ok(request)
                }
            }
            (Some(_), _, Some(_)) => Err(OauthError::InvalidRequest(
                "the client authenticates in the header and in the form",
            )),
            (None, Some(client_id), Some(client_secret)) => Ok(Self {
                client_id,
                client_secret,
            }),
            (None, _, _) => Err(OauthError::InvalidClient),
        }
    }

    fn basic(header: &str) -> Result<Self, OauthError> {
        let (scheme, encoded) = header.split_once(' ').ok_or(OauthError::InvalidClient)?;
        if !scheme.eq_ignore_ascii_case("basic") {
            return Err(OauthError::InvalidClient);
        }
        let decoded = STANDARD
            .decode(encoded.trim())
            .map_err(|_| OauthError::InvalidClient)?;
        let pair = String::from_utf8(decoded).map_err(|_| OauthError::InvalidClient)?;
        let (id, secret) = pair.split_once(':').ok_or(OauthError::InvalidClient)?;
        Ok(Self {
            client_id: form_decoded(id),
            client_secret: form_decoded(secret),
        })
    }

    /// Whether these are the credentials of the district.
    ///
    /// # Errors
    /// [`OauthError::InvalidClient`], whichever of the two is wrong.
    pub fn authenticate(&self, credentials: &Credentials) -> Result<(), OauthError> {
        let id = self.client_id == *credentials.client_id;
        let secret = credentials.secret.is(&self.client_secret);
        if id && secret {
            Ok(())
        } else {
            Err(OauthError::InvalidClient)
        }
    }
}

/// RFC 6749, section 2.3.1: the parts of the Basic header are form-encoded before they are joined. A client that
/// forgets it is understood as long as its text has no percent sign or plus.
fn form_decoded(text: &str) -> String {
    let pair = format!("x={text}");
    let mut pairs = form_urlencoded::parse(pair.as_bytes());
    match (pairs.next(), pairs.next()) {
        (Some((_, value)), None) => value.into_owned(),
        _ => text.to_owned(),
    }
}

fn field(form: &[u8], name: &str) -> Result<Option<String>, OauthError> {
    let mut values = form_urlencoded::parse(form)
        .filter(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned());
    match (values.next(), values.next()) {
        (value, None) => Ok(value),
        (_, Some(_)) => Err(OauthError::InvalidRequest("a field of the request is repeated")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campus::Secret;

    fn district() -> Credentials {
        Credentials {
            client_id: "blaine_hr".into(),
            secret: Secret::new("s3cret+"),
            secret_id: "one".into(),
        }
    }

    fn asked(form: &str, header: Option<&str>) -> Result<(), OauthError> {
        TokenRequest::read(form.as_bytes(), header)?.authenticate(&district())
    }

    #[test]
    fn both_placements_of_the_right_pair_are_accepted() {
        let form = "grant_type=client_credentials&client_id=blaine_hr&client_secret=s3cret%2B";
        assert_eq!(asked(form, None), Ok(()));
        let header = format!("Basic {}", STANDARD.encode("blaine_hr:s3cret%2B"));
        assert_eq!(asked("grant_type=client_credentials", Some(&header)), Ok(()));
        assert_eq!(
            asked("grant_type=client_credentials&client_id=blaine_hr", Some(&header)),
            Ok(())
        );
    }

    #[test]
    fn a_wrong_pair_in_any_place_is_an_invalid_client() {
        for (id, secret) in [
            ("blaine_hr", "s3cret"),
            ("blaine_hr", "S3CRET%2B"),
            ("blaine", "s3cret%2B"),
            ("", ""),
        ] {
            let form = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
            assert_eq!(
                asked(&form, None),
                Err(OauthError::InvalidClient),
                "{id} {secret}"
            );
            let header = format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")));
            assert_eq!(
                asked("grant_type=client_credentials", Some(&header)),
                Err(OauthError::InvalidClient)
            );
        }
        assert_eq!(
            asked("grant_type=client_credentials", Some("Basic ***")),
            Err(OauthError::InvalidClient)
        );
        assert_eq!(
            asked("grant_type=client_credentials", None),
            Err(OauthError::InvalidClient)
        );
    }

    #[test]
    fn other_grants_and_twisted_requests_are_told_apart() {
        assert_eq!(
            asked("grant_type=password", None),
            Err(OauthError::UnsupportedGrantType)
        );
        assert!(matches!(asked("", None), Err(OauthError::InvalidRequest(_))));
        let twice = "grant_type=client_credentials&grant_type=client_credentials";
        assert!(matches!(asked(twice, None), Err(OauthError::InvalidRequest(_))));
    }
}
