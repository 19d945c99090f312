//! The work of a proof: every saboteur against the features, several side by side and several at once.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use thiserror::Error;

use super::{Proof, SaboteurReport};
use crate::ledger::{Case, CaseKey, Catalogue, Rule, Suite};
use crate::run::{Performance, PerformanceError, groups};
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
        let groups = groups(rules);
        let queue = Mutex::new(groups.iter());
        let reports = Mutex::new(Vec::new());
        let workers = thread::available_parallelism()
            .map_or(1, NonZero::get)
            .min(groups.len().max(1));
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    // The lock is gone before the work begins.
                    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
                    while let Some(group) = next() {
                        let tried = self.try_saboteurs(group, done);
                        reports.lock().unwrap_or_else(PoisonError::into_inner).push(tried);
                    }
                });
            }
        });
        let reports = reports.into_inner().unwrap_or_else(PoisonError::into_inner);
        let reports: Vec<Vec<SaboteurReport>> = reports.into_iter().collect::<Result<_, _>>()?;
        let mut reports: Vec<SaboteurReport> = reports.into_iter().flatten().collect();
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

    /// All of them play the suite at once: a scenario that passes then passes under each of them. Whatever does not is played
    /// again under each alone, and so are the scenarios of its own rule, which decide whether it is killed.
    fn try_saboteurs(
        &self,
        group: &[&Rule],
        done: &(dyn Fn() + Sync),
    ) -> Result<Vec<SaboteurReport>, PerformanceError> {
        let together = self.stage.sabotaged(group.iter().map(|rule| &rule.id));
        let outcomes = self.performance.play(self.suite, &together, &|_, _| {})?;
        let is_suspect = |case: &Case| {
            let outcome = outcomes.get(&case.key);
            outcome.is_none_or(|outcome| outcome.verdict != Verdict::Passed)
        };
        let alone = |rule: &&Rule| {
            let stage = self.stage.sabotaged([&rule.id]);
            let suite = self
                .suite
                .select(|case| case.rules.contains(&rule.id) || is_suspect(case));
            let outcomes = self.performance.play(&suite, &stage, &|_, _| {})?;
            done();
            Ok(SaboteurReport::new(rule, self.suite, &outcomes))
        };
        group.iter().map(alone).collect()
    }
}
