//! Saboteurs of the area AUTH, in files that are named like its features.

mod access;
mod new_secret;
mod synchronization;
mod token;

use super::{Hire, fresh};
use access::{ForgottenTail, LateRefusal, PublicLists};
use new_secret::{EternalSecrets, EternalTokens, FreshTenant, NewRegistration};
use synchronization::OpenStart;
use token::{LaxSecret, OneTokenAtATime, WornToken};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 11] = [
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
    fresh::<OpenStart>,
];
