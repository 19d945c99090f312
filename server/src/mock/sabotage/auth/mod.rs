//! Saboteurs of the area AUTH, in files that are named like its features.

mod access;
mod new_secret;
mod token;

use super::{Hire, fresh};
use access::{ForgottenTail, LateRefusal, PublicLists};
use new_secret::{EternalSecrets, EternalTokens, FreshTenant, NewRegistration};
use token::{LaxSecret, OneTokenAtATime, WornToken};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 10] = [
    fresh::<PublicLists>,
    fresh::<OneTokenAtATime>,
    fresh::<LaxSecret>,
    fresh::<ForgottenTail>,
    fresh::<WornToken>,
    fresh::<LateRefusal>,
    fresh::<EternalSecrets>,
    fresh::<EternalTokens>,
    fresh::<FreshTenant>,
    fresh::<NewRegistration>,
];
