//! The forms of a token: a payload with a proof that only who has the key can make.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::campus::OauthToken;

/// The header every JWT of this server has, `{"alg":"HS256","typ":"JWT"}` as base64; another one is not ours.
const JWT_HEADER: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

/// Seals payloads and opens what it has sealed.
#[derive(Debug)]
pub(super) struct Seal {
    // Keyed once: every token is judged by a copy of it.
    keyed: Hmac<Sha256>,
}

impl Seal {
    /// A seal made with `key`.
    pub(super) fn new(key: [u8; 64]) -> Self {
        Self {
            keyed: Hmac::new(&key.into()),
        }
    }

    /// Puts a payload and its proof together. A JWT shows both; the opaque form folds them into one text.
    pub(super) fn close(&self, payload: &str, form: OauthToken) -> String {
        match form {
            OauthToken::Jwt => {
                let signed = format!("{JWT_HEADER}.{payload}");
                let signature = URL_SAFE_NO_PAD.encode(self.mac(&signed).finalize().into_bytes());
                format!("{signed}.{signature}")
            }
            OauthToken::Opaque => {
                let mut whole = self.mac(payload).finalize().into_bytes().to_vec();
                let pad: Vec<u8> = self.mask(&whole, payload.len());
                whole.extend(payload.bytes().zip(pad).map(|(byte, pad)| byte ^ pad));
                URL_SAFE_NO_PAD.encode(whole)
            }
        }
    }

    /// The payload of a token in this form that this seal has closed.
    pub(super) fn open(&self, token: &str, form: OauthToken) -> Option<String> {
        match form {
            OauthToken::Jwt => self.jwt_payload(token),
            OauthToken::Opaque => self.opaque_payload(token),
        }
    }

    fn jwt_payload(&self, token: &str) -> Option<String> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        self.mac(signed).verify_slice(&signature).ok()?;
        (header == JWT_HEADER).then(|| payload.to_owned())
    }

    fn opaque_payload(&self, token: &str) -> Option<String> {
        let whole = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (proof, hidden) = whole.split_at_checked(32)?;
        let pad = self.mask(proof, hidden.len());
        let payload = hidden.iter().zip(pad).map(|(byte, pad)| byte ^ pad).collect();
        let payload = String::from_utf8(payload).ok()?;
        self.mac(&payload).verify_slice(proof).ok()?;
        Some(payload)
    }

    /// Bytes only this authority can make, which hide a payload of `length`.
    fn mask(&self, proof: &[u8], length: usize) -> Vec<u8> {
        let blocks = (0u32..).map(|block| {
            let mut mac = self.mac("");
            mac.update(proof);
            mac.update(&block.to_be_bytes());
            mac.finalize().into_bytes()
        });
        blocks.flatten().take(length).collect()
    }

    fn mac(&self, text: &str) -> Hmac<Sha256> {
        let mut mac = self.keyed.clone();
        mac.update(text.as_bytes());
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal() -> Seal {
        Seal::new([7; 64])
    }

    #[test]
    fn what_was_closed_is_opened_in_its_own_form_and_by_its_own_seal() {
        for (form, other) in [
            (OauthToken::Jwt, OauthToken::Opaque),
            (OauthToken::Opaque, OauthToken::Jwt),
        ] {
            let token = seal().close("payload", form);
            assert_eq!(seal().open(&token, form).as_deref(), Some("payload"));
            assert_eq!(seal().open(&token, other), None);
            assert_eq!(Seal::new([8; 64]).open(&token, form), None);
        }
    }

    #[test]
    fn a_jwt_says_how_it_is_signed() {
        let token = seal().close("payload", OauthToken::Jwt);
        let header = URL_SAFE_NO_PAD.decode(token.split('.').next().unwrap()).unwrap();
        assert_eq!(
            String::from_utf8(header).unwrap(),
            r#"{"alg":"HS256","typ":"JWT"}"#
        );
    }

    #[test]
    fn an_opaque_token_shows_nothing_of_its_payload() {
        let token = seal().close("blaine", OauthToken::Opaque);
        let bytes = URL_SAFE_NO_PAD.decode(&token).unwrap();
        assert!(!token.contains('.'));
        assert!(!String::from_utf8_lossy(&bytes).contains("blaine"));
    }
}
