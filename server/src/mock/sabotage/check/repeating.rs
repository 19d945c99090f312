//! Saboteurs of what the check leaves as it is, of how fresh it is and of what depends on it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::Request;

use super::report::REPORT;
use crate::api::Reply;
use crate::campus::{Code, Command, Fault, Outcome, Person, Refusal, Rule, StaffNumber, SyncCommand};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// CHECK-06: staff without a number is given one.
///
/// It happens after the report, so that the report still tells who had none.
#[derive(Default)]
pub(super) struct Repair;

impl Saboteur for Repair {
    fn rule(&self) -> Rule {
        Rule::CHECK_06
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, _reply: &mut Reply) {
        if Scene::tool(request) != Some(REPORT) {
            return;
        }
        scene.tamper(|district| {
            let is_lacking = |person: &&Arc<Person>| person.was_ever_staff() && person.number().is_none();
            let lacking: Vec<Arc<Person>> = district.people.iter().filter(is_lacking).cloned().collect();
            for person in lacking {
                let staff_number = StaffNumber::parse(&format!("AUTO{}", person.id)).ok();
                district.people.put(Arc::new(Person {
                    staff_number,
                    ..Person::clone(&person)
                }));
            }
        });
    }
}

/// CHECK-07: the first report is kept and shown ever after.
#[derive(Default)]
pub(super) struct CachedReport {
    first: OnceLock<Bytes>,
}

impl Saboteur for CachedReport {
    fn rule(&self) -> Rule {
        Rule::CHECK_07
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::tool(request) == Some(REPORT) && reply.response.status().is_success() {
            let body = reply.response.body_mut();
            *body = self.first.get_or_init(|| body.clone()).clone();
        }
    }
}

/// CHECK-08: a start is refused until a check has run.
///
/// It is so only where a number was entered by hand that somebody else has: all other synchronizations start unchecked.
#[derive(Default)]
pub(super) struct CheckFirst {
    is_unchecked: AtomicBool,
}

impl Saboteur for CheckFirst {
    fn rule(&self) -> Rule {
        Rule::CHECK_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        match (deed.command, &*deed.result) {
            (Command::EditPerson { edit, .. }, Ok(Outcome::Person(edited))) => {
                let is_entered = edit.staff_number.value().is_some();
                let number = edited.person.staff_number.as_ref().filter(|_| is_entered);
                if number.is_some_and(|number| deed.now.holders(deed.cx, number.as_str()).count() > 1) {
                    self.is_unchecked.store(true, Ordering::Relaxed);
                }
            }
            (Command::Sync(SyncCommand::Start), Ok(_)) if self.is_unchecked.load(Ordering::Relaxed) => {
                let message = "check the Campus data first";
                deed.refuse(Refusal::OutOfOrder(Fault::new(
                    Code::WrongPhase,
                    "",
                    message,
                    None,
                )));
            }
            _ => {}
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, _reply: &mut Reply) {
        if Scene::tool(request) == Some(REPORT) {
            self.is_unchecked.store(false, Ordering::Relaxed);
        }
    }
}
