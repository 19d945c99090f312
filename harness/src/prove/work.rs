//! The work of a proof: every saboteur against the features, several side by side.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use thiserror::Error;

use super::{Proof, SaboteurReport};
use crate::ledger::{Case, CaseKey, Catalogue, Rule, Suite};
use crate::run::{Performance, PerformanceError};
use crate::target::Stage;
use crate::verdict::{ExitCode, Verdict};

/// Runs the features under saboteurs.
#[derive(Debug)]
pub struct Prover<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// All features.
    pub suite: &'a Suite,
    /// Where they are played.
    pub stage: &'a Stage,
    /// How they are played.
    pub performance: &'a Performance,
}

/// Nothing can be proven.
#[derive(Debug, Error)]
pub enum ProveError {
    /// Without any saboteur a scenario does not pass, so that its failure under one would mean nothing.
    #[error("{key} does not pass without a saboteur: {reason}")]
    Baseline {
        /// The scenario.
        key: CaseKey,
        /// What became of it.
        reason: String,
        /// How the process ends.
        exit: ExitCode,
    },
    /// No run could be started.
    #[error(transparent)]
    Performance(#[from] PerformanceError),
}

impl Prover<'_> {
    /// Proves these rules: first that everything passes unbroken, then each saboteur. `done` is told each one.
    ///
    /// # Errors
    /// When something does not pass unbroken, or no run can be started.
    pub fn prove(&self, rules: &[&Rule], done: &(dyn Fn() + Sync)) -> Result<Proof, ProveError> {
        self.check_baseline()?;
        let queue = Mutex::new(rules.iter());
        let reports = Mutex::new(Vec::new());
        let workers = thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(rules.len().max(1));
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    // The lock is gone before the work begins.
                    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
                    while let Some(rule) = next() {
                        let report = self.try_saboteur(rule);
                        reports
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(report);
                        done();
                    }
                });
            }
        });
        let reports = reports.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut reports: Vec<SaboteurReport> = reports.into_iter().collect::<Result<_, _>>()?;
        reports.sort_by(|one, other| one.rule.cmp(&other.rule));
        Ok(Proof::new(reports))
    }

    fn check_baseline(&self) -> Result<(), ProveError> {
        let outcomes = self.performance.play(self.suite, self.stage, &|_, _| {})?;
        let exit = ExitCode::of_rules(outcomes.values().map(|outcome| outcome.verdict));
        match outcomes
            .into_iter()
            .find(|(_, outcome)| outcome.verdict != Verdict::Passed)
        {
            None => Ok(()),
            Some((key, outcome)) => {
                let reason = outcome.reason.unwrap_or_else(|| outcome.verdict.to_string());
                Err(ProveError::Baseline { key, reason, exit })
            }
        }
    }

    /// The rule's own scenarios first: they decide whether it is killed. Then all others, for what breaks with it.
    fn try_saboteur(&self, rule: &Rule) -> Result<SaboteurReport, PerformanceError> {
        let stage = self.stage.sabotaged(&rule.id);
        let own = |case: &Case| case.rules.contains(&rule.id);
        let mut outcomes = self
            .performance
            .play(&self.suite.select(own), &stage, &|_, _| {})?;
        let others = self.suite.select(|case| !own(case));
        outcomes.extend(self.performance.play(&others, &stage, &|_, _| {})?);
        Ok(SaboteurReport::new(rule, self.suite, &outcomes))
    }
}
