//! Access to the API by OAuth2 client credentials: reading a token request, issuing tokens and judging them.
//!
//! Knows the district's credentials and nothing else of Campus. Time and chance are handed in.

mod claims;
mod request;
mod seal;
mod token;

pub use request::{OauthError, TokenRequest};
pub use token::{Moment, TOKEN_LIFETIME_SECONDS, TokenAuthority, TokenFault};
