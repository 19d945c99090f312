//! Saboteurs of creating staff.

use std::mem;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;

use super::record::{created, has_elements};
use crate::api::{OperationId, Reply};
use crate::campus::{Command, District, Rule, Sent, execute};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// STAFF-01: employments are dropped when positions come in the same call.
///
/// Only newcomers with a personal mail address lose theirs; rules about employments look at others.
#[derive(Default)]
pub(super) struct EitherJobOrPosition;

impl Saboteur for EitherJobOrPosition {
    fn rule(&self) -> Rule {
        Rule::STAFF_01
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && has_elements(&staff.positions)
            && staff.personal_email.value().is_some()
        {
            staff.employments = Sent::Absent;
        }
    }
}

/// STAFF-24: what is accepted waits in a queue until there is time for it, which is after the next search or before
/// any other call.
///
/// Only hires with a cell phone wait; others can be looked at as soon as they are created.
#[derive(Default)]
pub(super) struct SlowQueue {
    waiting: Mutex<Vec<Command>>,
}

impl SlowQueue {
    fn work_off(&self, scene: &Scene<'_>) {
        // Taken out first: whoever writes holds the writers' turn when it asks for the queue.
        let waiting = mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        for command in waiting {
            scene.tamper(|district| {
                let mut next = district.clone();
                if execute(&mut next, &scene.context(), &command).is_ok() {
                    *district = next;
                }
            });
        }
    }
}

impl Saboteur for SlowQueue {
    fn rule(&self) -> Rule {
        Rule::STAFF_24
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::operation(request) != Some(OperationId::SearchStaff) {
            self.work_off(scene);
        }
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(staff) = deed.command
            && deed.result.is_ok()
            && has_elements(&staff.employments)
            && staff.cell_phone.value().is_some()
        {
            *deed.now = deed.before.clone();
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push(deed.command.clone());
        }
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, _reply: &mut Reply) {
        if Scene::operation(request) == Some(OperationId::SearchStaff) {
            self.work_off(scene);
        }
    }
}
