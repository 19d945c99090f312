//! Issuing tokens and judging them, without a table of tokens: a token carries its proof with it.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwapOption;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use thiserror::Error;

use super::claims::Claims;
use super::seal::Seal;
use crate::campus::{Credentials, OauthToken, Readings, Rule};

/// How long a token lives by the district's clock (silence AMB-02).
pub const TOKEN_LIFETIME_SECONDS: i64 = 3600;

/// An instant on both clocks.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// By the district's clock.
    pub district: Timestamp,
    /// By the wall.
    pub wall: Timestamp,
}

/// Issues and judges the tokens of one district.
#[derive(Debug)]
pub struct TokenAuthority {
    issuer: Arc<str>,
    district: Arc<str>,
    seal: Seal,
    // The reading oauth.single_token asks for it; otherwise all tokens live (silence AMB-05).
    newest: Mutex<Option<String>>,
    last_proven: ArcSwapOption<Proven>,
}

/// A token whose proof was found right, and what it says.
#[derive(Debug)]
struct Proven {
    token: String,
    form: OauthToken,
    claims: Claims,
}

/// Why a token is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TokenFault {
    /// There is no token where one is needed.
    #[error("the call carries no access token")]
    Missing,
    /// The token was never issued by this district, or was altered.
    #[error("the access token was not issued here")]
    Foreign,
    /// A new secret was generated after the token had been issued.
    #[error("the access token was issued under a former secret")]
    FormerSecret,
    /// The token's time is over.
    #[error("the access token has expired")]
    Expired,
    /// A newer token has replaced this one.
    #[error("a newer access token has replaced this one")]
    Replaced,
}

impl TokenFault {
    /// The rule that asks for the refusal; how long a token lives is a silence (AMB-02, AMB-05).
    pub fn rule(self) -> Option<Rule> {
        match self {
            Self::Missing => Some(Rule::AUTH_01),
            Self::Foreign => Some(Rule::AUTH_04),
            Self::FormerSecret => Some(Rule::AUTH_08),
            Self::Expired | Self::Replaced => None,
        }
    }
}

impl TokenAuthority {
    /// An authority for `district`, whose tokens name `issuer` and are signed with `key`.
    pub fn new(issuer: Arc<str>, district: Arc<str>, key: [u8; 64]) -> Self {
        Self {
            issuer,
            district,
            seal: Seal::new(key),
            newest: Mutex::new(None),
            last_proven: ArcSwapOption::empty(),
        }
    }

    /// Issues a token named `jti` under the credentials in force.
    pub fn issue(&self, credentials: &Credentials, readings: &Readings, now: Moment, jti: String) -> String {
        let claims = Claims {
            iss: Arc::clone(&self.issuer),
            sub: Arc::clone(&credentials.client_id),
            district: Arc::clone(&self.district),
            secret_id: Arc::clone(&credentials.secret_id),
            iat: now.wall.as_second(),
            exp: now.wall.as_second() + TOKEN_LIFETIME_SECONDS,
            district_exp: now.district.as_second() + TOKEN_LIFETIME_SECONDS,
            jti,
        };
        // Serializing plain texts and numbers cannot fail; an empty payload would be refused as foreign.
        let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&claims).unwrap_or_default());
        *self.newest.lock().unwrap_or_else(PoisonError::into_inner) = Some(claims.jti);
        self.seal.close(&payload, readings.oauth_token)
    }

    /// Judges a token that came with a call.
    ///
    /// # Errors
    /// Why the token is not accepted.
    pub fn judge(
        &self,
        token: &str,
        credentials: &Credentials,
        readings: &Readings,
        now: Timestamp,
    ) -> Result<(), TokenFault> {
        let proven = self
            .proven(token, readings.oauth_token)
            .ok_or(TokenFault::Foreign)?;
        let claims = &proven.claims;
        if claims.district != self.district || claims.sub != credentials.client_id {
            return Err(TokenFault::Foreign);
        }
        if claims.secret_id != credentials.secret_id {
            return Err(TokenFault::FormerSecret);
        }
        if now.as_second() >= claims.district_exp {
            return Err(TokenFault::Expired);
        }
        if readings.single_token && self.is_replaced(&claims.jti) {
            return Err(TokenFault::Replaced);
        }
        Ok(())
    }

    /// The claims of a token this authority has signed. A client sends one token many times over, so the last one that
    /// was proven is remembered; what may have changed since then is judged at each call.
    fn proven(&self, token: &str, form: OauthToken) -> Option<Arc<Proven>> {
        let last = self.last_proven.load();
        if let Some(last) = last
            .as_ref()
            .filter(|last| last.token == token && last.form == form)
        {
            return Some(Arc::clone(last));
        }
        let payload = self.seal.open(token, form)?;
        let claims = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()?;
        let proven = Arc::new(Proven {
            token: token.to_owned(),
            form,
            claims,
        });
        self.last_proven.store(Some(Arc::clone(&proven)));
        Some(proven)
    }

    fn is_replaced(&self, jti: &str) -> bool {
        let newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        newest.as_deref().is_some_and(|newest| newest != jti)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campus::Secret;

    const JANUARY: Timestamp = Timestamp::constant(1_704_067_200, 0);

    fn credentials() -> Credentials {
        Credentials {
            client_id: "blaine_hr".into(),
            secret: Secret::new("s"),
            secret_id: "one".into(),
        }
    }

    fn authority() -> TokenAuthority {
        TokenAuthority::new("http://site/campus".into(), "blaine".into(), [7; 64])
    }

    fn readings(form: OauthToken) -> Readings {
        Readings {
            oauth_token: form,
            ..Readings::default()
        }
    }

    fn issued(authority: &TokenAuthority, readings: &Readings, name: &str) -> String {
        let now = Moment {
            district: JANUARY,
            wall: JANUARY,
        };
        authority.issue(&credentials(), readings, now, name.to_owned())
    }

    #[test]
    fn a_token_of_either_form_is_accepted_until_its_hour_is_over() {
        for form in [OauthToken::Jwt, OauthToken::Opaque] {
            let (authority, readings) = (authority(), readings(form));
            let token = issued(&authority, &readings, "a");
            let at = |seconds| JANUARY + jiff::SignedDuration::from_secs(seconds);
            assert_eq!(
                authority.judge(&token, &credentials(), &readings, at(3599)),
                Ok(())
            );
            assert_eq!(
                authority.judge(&token, &credentials(), &readings, at(3600)),
                Err(TokenFault::Expired)
            );
        }
    }

    #[test]
    fn every_altered_character_makes_a_token_foreign() {
        for form in [OauthToken::Jwt, OauthToken::Opaque] {
            let (authority, readings) = (authority(), readings(form));
            let token = issued(&authority, &readings, "a");
            for index in 0..token.len() {
                let mut altered = token.clone().into_bytes();
                altered[index] = if altered[index] == b'A' { b'B' } else { b'A' };
                let altered = String::from_utf8(altered).unwrap();
                assert_eq!(
                    authority.judge(&altered, &credentials(), &readings, JANUARY),
                    Err(TokenFault::Foreign),
                    "{index}"
                );
                assert!(
                    authority
                        .judge(&token[..index], &credentials(), &readings, JANUARY)
                        .is_err()
                );
            }
        }
    }

    #[test]
    fn a_new_secret_ends_the_tokens_of_the_former_one() {
        let (authority, readings) = (authority(), Readings::default());
        let token = issued(&authority, &readings, "a");
        let renewed = Credentials {
            secret_id: "two".into(),
            ..credentials()
        };
        assert_eq!(
            authority.judge(&token, &renewed, &readings, JANUARY),
            Err(TokenFault::FormerSecret)
        );
    }

    #[test]
    fn a_newer_token_replaces_the_older_one_only_where_the_reading_says_so() {
        let (authority, mut readings) = (authority(), Readings::default());
        let (first, second) = (
            issued(&authority, &readings, "a"),
            issued(&authority, &readings, "b"),
        );
        assert_eq!(
            authority.judge(&first, &credentials(), &readings, JANUARY),
            Ok(())
        );
        readings.single_token = true;
        assert_eq!(
            authority.judge(&first, &credentials(), &readings, JANUARY),
            Err(TokenFault::Replaced)
        );
        assert_eq!(
            authority.judge(&second, &credentials(), &readings, JANUARY),
            Ok(())
        );
    }
}
