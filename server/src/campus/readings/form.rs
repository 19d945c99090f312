//! How silences about the form of calls and tokens can be read.

use super::reading::{Reading, values};

values! {
    /// The form of the access token (AMB-131).
    OauthToken {
        /// A signed JWT, whose claims a client can read but must not rely on.
        Jwt = "jwt",
        /// A text that tells a client nothing.
        Opaque = "opaque",
    }
    /// What becomes of a property the contract does not have (AMB-06).
    UnknownProperties {
        /// It is ignored, with a warning.
        Ignore = "ignore",
        /// The body is refused.
        Reject = "reject",
    }
    /// How long a text may be (AMB-130).
    Lengths {
        /// As long as the columns of Campus.
        Campus = "campus",
        /// As long as it likes.
        Lenient = "lenient",
    }
}
