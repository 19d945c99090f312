//! Folds the events of cucumber into one track per case.

use std::collections::BTreeMap;

use cucumber::event::{self, StepError};
use gherkin::StepType;

use super::outcome::{Broke, Track};
use crate::ledger::CaseKey;
use crate::world::CampusWorld;

/// Tracks of all cases of a run.
#[derive(Debug, Default)]
pub(super) struct Tracks {
    tracks: BTreeMap<CaseKey, Track>,
}

impl Tracks {
    /// Takes in an event; answers the case that came to its end with it.
    pub(super) fn observe(&mut self, event: &event::Cucumber<CampusWorld>) -> Option<CaseKey> {
        let event::Cucumber::Feature(feature, event) = event else {
            return None;
        };
        let (event::Feature::Scenario(scenario, event)
        | event::Feature::Rule(_, event::Rule::Scenario(scenario, event))) = event
        else {
            return None;
        };
        let key = CaseKey::of(feature, scenario);
        let track = self.tracks.entry(key.clone()).or_default();
        match &event.event {
            event::Scenario::Step(step, event) | event::Scenario::Background(step, event) => {
                observe_step(track, step, event);
            }
            event::Scenario::Hook(_, event::Hook::Failed(_, info)) => {
                track.broke = Some(Broke::Hook {
                    message: message_of(info),
                });
            }
            event::Scenario::Finished => {
                track.finished = true;
                return Some(key);
            }
            _ => {}
        }
        None
    }

    /// Takes the track of a case; one that was never begun is empty.
    pub(super) fn take(&mut self, key: &CaseKey) -> Track {
        self.tracks.remove(key).unwrap_or_default()
    }
}

fn observe_step(track: &mut Track, step: &gherkin::Step, event: &event::Step<CampusWorld>) {
    let text = || format!("{} {}", step.keyword.trim(), step.value);
    match event {
        event::Step::Started => {}
        event::Step::Passed(..) => track.asserted += usize::from(step.ty == StepType::Then),
        event::Step::Skipped => track.broke = Some(Broke::Undefined { step: text() }),
        event::Step::Failed(_, _, _, StepError::NotFound) => {
            track.broke = Some(Broke::Undefined { step: text() });
        }
        event::Step::Failed(_, _, _, StepError::AmbiguousMatch(_)) => {
            track.broke = Some(Broke::Ambiguous { step: text() });
        }
        event::Step::Failed(_, _, _, StepError::Panic(info)) => {
            track.broke = Some(Broke::Stopped {
                step: text(),
                then: step.ty == StepType::Then,
                message: message_of(info),
            });
        }
    }
}

/// What a panic said.
fn message_of(info: &event::Info) -> String {
    info.downcast_ref::<String>()
        .cloned()
        .or_else(|| info.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "it panicked without a message".to_owned())
}
