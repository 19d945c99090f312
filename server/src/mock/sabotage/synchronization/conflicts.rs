//! Saboteurs of what a validation finds contradictory, and of the number that several people have.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Request;

use super::report::{rewrite_report, staged_for, validate_in};
use crate::api::Reply;
use crate::campus::{Command, District, Person, Refusal, Rule, SyncCommand};
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 3] = [fresh::<NothingFound>, fresh::<StateAtStart>, fresh::<FirstHolder>];

/// SYNC-15: the lists of conflicts and errors are always empty.
///
/// What is found wrong with a record that has a cell phone is told: that it is, is also the business of SYNC-35.
#[derive(Default)]
struct NothingFound;

impl Saboteur for NothingFound {
    fn rule(&self) -> Rule {
        Rule::SYNC_15
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let (district, cx) = (scene.district(), scene.context());
        rewrite_report(request, reply, |report| {
            for list in ["conflicts", "errors"] {
                if let Some(found) = report[list].as_array_mut() {
                    found.retain(|entry| {
                        let staged = staged_for(entry, &district, &cx);
                        staged.is_some_and(|staged| staged.record.cell_phone.value().is_some())
                    });
                }
            }
        });
    }
}

/// SYNC-17: the records are compared with Campus as it was when the synchronization was started.
#[derive(Default)]
struct StateAtStart {
    state: Mutex<Option<District>>,
}

impl Saboteur for StateAtStart {
    fn rule(&self) -> Rule {
        Rule::SYNC_17
    }

    fn after_command(&self, deed: Deed<'_>) {
        if matches!(deed.command, Command::Sync(SyncCommand::Start)) && deed.result.is_ok() {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            *state = Some(deed.now.clone());
        }
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        validate_in(|_, _| state.clone(), scene, request, reply);
    }
}

/// SYNC-35: of several holders of a number the first is taken for the one who is meant.
///
/// Without a cell phone the record is refused: that other records do not suffer from it is the business of other rules.
#[derive(Default)]
struct FirstHolder;

impl Saboteur for FirstHolder {
    fn rule(&self) -> Rule {
        Rule::SYNC_35
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Command::Sync(SyncCommand::CommitRecord { staged, .. }) = deed.command else {
            return;
        };
        let is_ambiguous = matches!(deed.result, Err(Refusal::SeveralStaff(_)));
        if !is_ambiguous || staged.record.cell_phone.value().is_none() {
            return;
        }
        let number = staged.staff_number.as_str();
        let others: Vec<Arc<Person>> = deed.before.holders(deed.cx, number).skip(1).cloned().collect();
        let mut elsewhere = deed.before.clone();
        for other in &others {
            elsewhere.people.put(Arc::new(Person {
                staff_number: None,
                ..Person::clone(other)
            }));
        }
        if deed.accept_as_in(elsewhere, deed.command) {
            for other in others {
                deed.now.people.put(other);
            }
        }
    }
}
