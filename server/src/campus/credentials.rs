//! The OAuth2 credentials of a district, as the tool Business Office API Credentials keeps them (CRED-01).

use std::fmt;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

/// The client id, the client secret and the id of the secret in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// Identifies the HR system's client (CRED-02).
    pub client_id: Arc<str>,
    /// Known only to the client and the authorization server (CRED-03).
    pub secret: Secret,
    /// Names the secret without telling it; tokens carry it, so that a new secret ends them (AUTH-08).
    pub secret_id: Arc<str>,
}

/// A client secret, which shows itself to nobody who does not ask for it by name.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Arc<str>);

impl Secret {
    /// How many characters a client secret has at least. A shorter one is a part of words that are no secret, all of which
    /// would be hidden wherever the emulator writes down what was sent.
    pub const SHORTEST: usize = 8;

    /// Whether `text` is long enough to be a client secret.
    pub fn may_be(text: &str) -> bool {
        text.chars().count() >= Self::SHORTEST
    }

    /// Keeps `text` as a secret.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// Whether `text` is the secret. Digests are compared, so that the time taken tells nothing of how much of a guess is
    /// right.
    pub fn is(&self, text: &str) -> bool {
        Sha256::digest(text.as_bytes()) == Sha256::digest(self.0.as_bytes())
    }

    /// The secret itself. Only the token endpoint and the credentials tool have a use for it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(********)")
    }
}
