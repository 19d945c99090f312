//! A performance: the cases of a suite played on a stage.

use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use cucumber::runner::{self, Basic};
use cucumber::{Event, Runner as _, World as _, event, parser, step};
use futures_util::StreamExt as _;
use futures_util::stream::{self, LocalBoxStream};
use thiserror::Error;

use super::Outcome;
use super::events::Tracks;
use super::hooks::Prompter;
use super::panics::QuietPanics;
use crate::exchange::{Line, TransportError};
use crate::ledger::{Case, CaseKey, Suite};
use crate::target::{Stage, Working};
use crate::thread::on_own_thread;
use crate::verdict::Verdict;
use crate::world::CampusWorld;

type Events = LocalBoxStream<'static, parser::Result<Event<event::Cucumber<CampusWorld>>>>;

/// The step functions a performance knows.
pub type Vocabulary = step::Collection<CampusWorld>;

/// All step functions of this program.
pub fn vocabulary() -> Vocabulary {
    CampusWorld::collection()
}

/// How a suite is played.
#[derive(Clone, Debug)]
pub struct Performance {
    /// How many scenarios play at once.
    pub jobs: usize,
    /// How long a call may take.
    pub timeout: Duration,
    /// The step functions.
    pub vocabulary: Vocabulary,
}

/// Nothing could be played.
#[derive(Debug, Error)]
pub enum PerformanceError {
    /// No thread or runtime.
    #[error("cannot start a run: {0}")]
    Thread(#[from] io::Error),
    /// No HTTP client.
    #[error(transparent)]
    Line(#[from] TransportError),
}

impl Performance {
    /// Plays all cases of a suite and answers the outcome of each, those that could not be played included.
    /// `seen` is told each outcome as it comes.
    ///
    /// # Errors
    /// When no run can be started.
    pub fn play(
        &self,
        suite: &Suite,
        stage: &Stage,
        seen: &(dyn Fn(&Case, &Outcome) + Sync),
    ) -> Result<BTreeMap<CaseKey, Outcome>, PerformanceError> {
        let mut outcomes = unplayable(suite, stage);
        let playable = suite.select(|case| !outcomes.contains_key(&case.key));
        if !playable.is_empty() {
            let _quiet = QuietPanics::hold();
            outcomes.extend(on_own_thread(|| self.play_here(playable, stage.clone(), seen))??);
        }
        Ok(outcomes)
    }

    async fn play_here(
        &self,
        suite: Suite,
        stage: Stage,
        seen: &(dyn Fn(&Case, &Outcome) + Sync),
    ) -> Result<BTreeMap<CaseKey, Outcome>, PerformanceError> {
        let doubt = match stage.target().working() {
            Working::Unproven(reason) => Some(format!("nothing can be said where {reason}")),
            Working::Yes | Working::Refused(_) | Working::Dead(_) => None,
        };
        let prompter = Rc::new(Prompter::new(stage, Line::new(self.timeout)?, suite.clone()));
        let mut events = self.events(&suite, &prompter);
        let mut tracks = Tracks::default();
        let mut outcomes = BTreeMap::new();
        let weigh = |tracks: &mut Tracks, key: &CaseKey| {
            let outcome = Outcome::weigh(tracks.take(key), prompter.testimony(key));
            doubt
                .iter()
                .fold(outcome, |outcome, reason| outcome.doubted(reason))
        };
        while let Some(event) = events.next().await {
            let Some(key) = event.ok().and_then(|event| tracks.observe(&event)) else {
                continue;
            };
            let outcome = weigh(&mut tracks, &key);
            if let Some(case) = suite.case(&key) {
                seen(case, &outcome);
            }
            outcomes.insert(key, outcome);
        }
        for case in suite
            .cases()
            .filter(|case| !outcomes.contains_key(&case.key))
            .collect::<Vec<_>>()
        {
            let outcome = weigh(&mut tracks, &case.key);
            outcomes.insert(case.key.clone(), outcome);
        }
        Ok(outcomes)
    }

    /// What cucumber reports of a suite, with our scenes around each scenario and without its own retries.
    fn events(&self, suite: &Suite, prompter: &Rc<Prompter>) -> Events {
        let (before, after) = (Rc::clone(prompter), Rc::clone(prompter));
        let basic = Basic::default()
            .steps(self.vocabulary.clone())
            .max_concurrent_scenarios(self.jobs.max(1))
            .retry_options(|_, _, _, _| None)
            .before(move |feature, _, scenario, world| {
                let prompter = Rc::clone(&before);
                Box::pin(async move { prompter.before(feature, scenario, world).await })
            })
            .after(move |feature, _, scenario, _, world| {
                let prompter = Rc::clone(&after);
                Box::pin(async move { prompter.after(feature, scenario, world).await })
            });
        let features = stream::iter(suite.features().to_vec()).map(Ok);
        basic.run(features, runner::basic::Cli::default())
    }
}

/// The outcomes of cases that cannot be played on a stage.
fn unplayable(suite: &Suite, stage: &Stage) -> BTreeMap<CaseKey, Outcome> {
    let useless = match stage.target().working() {
        Working::Dead(reason) => Some((Verdict::Errored, format!("the target does not answer: {reason}"))),
        Working::Refused(reason) => Some((Verdict::Inconclusive, reason.clone())),
        Working::Yes | Working::Unproven(_) => None,
    };
    suite
        .cases()
        .filter_map(|case| {
            let outcome = match (stage.obstacle(case), &useless) {
                (Some(reason), _) => Outcome::inapplicable(&reason),
                (None, Some((verdict, reason))) => Outcome::unplayed(*verdict, reason),
                (None, None) => return None,
            };
            Some((case.key.clone(), outcome))
        })
        .collect()
}
