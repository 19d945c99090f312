//! What a token says.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The claims of an access token (silence AMB-131). `iat` and `exp` are wall time, for clients that read them;
/// the server judges by `district_exp`, an instant of the district's own clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Claims {
    /// The site that issued the token.
    pub iss: Arc<str>,
    /// The client id.
    pub sub: Arc<str>,
    /// The name of the district.
    pub district: Arc<str>,
    /// The id of the secret in force when the token was issued.
    pub secret_id: Arc<str>,
    /// Seconds since 1970, wall time.
    pub iat: i64,
    /// Seconds since 1970, wall time.
    pub exp: i64,
    /// Seconds since 1970 by the district's clock, after which the token is dead.
    pub district_exp: i64,
    /// A name for this token alone.
    pub jti: String,
}
