//! Where a saboteur can take hold of a call.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use super::Scene;
use crate::api::Reply;
use crate::campus::{
    Code, Command, Context, District, EmploymentInput, Fault, Outcome, Person, PositionInput, Refusal, Rule,
    StaffInput, Staged, SyncCommand, execute,
};

/// Breaks one documented rule. Every hook does nothing unless it is overridden.
pub(crate) trait Saboteur: Send + Sync {
    /// The rule that is broken.
    fn rule(&self) -> Rule;

    /// Sees a request of the HR system before it is routed and before its token is looked at, or an operator's request to a
    /// tool of Campus, and may rewrite it.
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

impl<'a> Deed<'a> {
    /// The positions that were sent, alone or inside a staff member.
    pub(crate) fn positions(&self) -> &'a [PositionInput] {
        match self.command {
            Command::CreatePosition { position, .. } | Command::UpdatePosition { position, .. } => {
                std::slice::from_ref(position)
            }
            Command::CreateStaff(staff) | Command::UpdateStaff { staff, .. } => {
                staff.positions.value().map_or(&[], Vec::as_slice)
            }
            _ => &[],
        }
    }

    /// The employments that were sent with a staff member.
    pub(crate) fn employments(&self) -> &'a [EmploymentInput] {
        let sent = self.created().or_else(|| self.update());
        sent.and_then(|staff| staff.employments.value())
            .map_or(&[], Vec::as_slice)
    }

    /// The staff member the HR system creates.
    pub(crate) fn created(&self) -> Option<&'a StaffInput> {
        let Command::CreateStaff(staff) = self.command else {
            return None;
        };
        Some(staff)
    }

    /// What the HR system sends to update a staff member.
    pub(crate) fn update(&self) -> Option<&'a StaffInput> {
        let Command::UpdateStaff { staff, .. } = self.command else {
            return None;
        };
        Some(staff)
    }

    /// The record that a commit applied, or refused.
    pub(crate) fn committed(&self) -> Option<&'a Arc<Staged>> {
        let Command::Sync(SyncCommand::CommitRecord { staged, .. }) = self.command else {
            return None;
        };
        Some(staged)
    }

    /// Whom the command was about, as it left the person.
    pub(crate) fn person(&self) -> Option<&Arc<Person>> {
        let Ok(Outcome::Person(hired)) = &*self.result else {
            return None;
        };
        Some(&hired.person)
    }

    /// The same person before the command; none if the person is new.
    pub(crate) fn former(&self) -> Option<&'a Arc<Person>> {
        self.before.people.get(self.person()?.id)
    }

    /// Stores a person and says that the command was about that one.
    pub(crate) fn store(&mut self, person: Person) {
        let person = Arc::new(person);
        match self.result {
            Ok(Outcome::Person(hired)) => hired.person = Arc::clone(&person),
            Ok(Outcome::Positions(updated)) => updated.person = Arc::clone(&person),
            _ => {}
        }
        self.now.people.put(person);
    }

    /// Refuses the command after all.
    pub(crate) fn refuse(self, refusal: Refusal) {
        *self.now = self.before.clone();
        *self.result = Err(refusal);
    }

    /// Whether the HR system was told that something is wrong with the record it sent.
    pub(crate) fn was_found_faulty(&self) -> bool {
        matches!(
            self.result,
            Err(Refusal::InvalidStaff(_) | Refusal::InvalidPosition(_))
        )
    }

    /// Refuses the record of a staff member for a fault it does not have.
    pub(crate) fn find_faulty(self, code: Code, path: &str, message: &str) {
        self.refuse(Refusal::InvalidStaff(vec![Fault::new(code, path, message, None)]));
    }

    /// Refuses the command if `elsewhere`, a district a little different from this one, would refuse it.
    pub(crate) fn judge_as_in(self, mut elsewhere: District) {
        if self.result.is_ok()
            && let Err(refusal) = execute(&mut elsewhere, self.cx, self.command)
        {
            self.refuse(refusal);
        }
    }

    /// Carries out `command` in the place of the one that was refused, in `elsewhere`, a district a little different from
    /// this one, and keeps what comes of it. Whether that was accepted.
    pub(crate) fn accept_as_in(&mut self, mut elsewhere: District, command: &Command) -> bool {
        let outcome = execute(&mut elsewhere, self.cx, command);
        let is_accepted = outcome.is_ok();
        if is_accepted {
            *self.now = elsewhere;
            *self.result = outcome;
        }
        is_accepted
    }
}
