//! Saboteurs: each breaks exactly one documented rule, so that the scenarios of the rule can be seen to fail.
//!
//! A saboteur wraps what the emulator does and never stands inside it: it may rewrite a request before its token is
//! looked at or a tool of Campus is opened, rewrite a command, compare the district before and after it and tamper with
//! it, or rewrite a reply. Each district that is to break a rule hires a saboteur of its own, which may keep a memory.

mod address;
mod auth;
mod check;
mod client;
mod credentials;
mod employment;
mod error_log;
mod hooks;
mod household;
mod identity;
mod inquiry;
mod notifications;
mod person;
mod positions;
mod preferences;
mod readonly;
mod reference;
mod roster;
mod scene;
mod search;
mod staff;
mod synchronization;
mod tool;

pub use roster::saboteurs;

pub(super) use hooks::{Deed, Saboteur};
pub(super) use roster::hire;
pub(super) use scene::{Scene, rewrite, rewrite_body};

use roster::{Hire, fresh};
