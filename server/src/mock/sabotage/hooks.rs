//! Where a saboteur can take hold of a call.

use bytes::Bytes;
use http::Request;

use super::Scene;
use crate::api::Reply;
use crate::campus::{Command, Context, District, Outcome, Refusal, Rule};

/// Breaks one documented rule. Every hook does nothing unless it is overridden.
pub(crate) trait Saboteur: Send + Sync {
    /// The rule that is broken.
    fn rule(&self) -> Rule;

    /// Sees a request before it is routed and before its token is looked at, and may rewrite it.
    fn on_request(&self, _scene: &Scene<'_>, _request: &mut Request<Bytes>) {}

    /// Sees a command before it is carried out, and may rewrite it.
    fn before_command(&self, _district: &District, _command: &mut Command) {}

    /// Sees what a command did, and may tamper with the district and with the outcome.
    fn after_command(&self, _deed: Deed<'_>) {}

    /// Sees a reply on its way out, beside the request as [`on_request`](Self::on_request) left it, and may rewrite it.
    fn on_reply(&self, _scene: &Scene<'_>, _request: &Request<Bytes>, _reply: &mut Reply) {}
}

/// A command that was carried out, or refused.
pub(crate) struct Deed<'a> {
    /// The command.
    pub command: &'a Command,
    /// The circumstances it was carried out under.
    pub cx: &'a Context<'a>,
    /// The district as it was.
    pub before: &'a District,
    /// The district as it will be; the same as before where the command was refused.
    pub now: &'a mut District,
    /// What the caller is told.
    pub result: &'a mut Result<Outcome, Refusal>,
}
