//! The verdicts of a report: on a rule, and on a scenario for one of its rules.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::exchange::Exchange;
use crate::ledger::{Case, CaseKey, Level, Rule, RuleId};
use crate::run::{Failure, Outcome, Selection};
use crate::verdict::Verdict;

/// The verdict on a rule.
#[derive(Clone, Debug, Serialize)]
pub struct RuleReport {
    /// The rule.
    pub id: RuleId,
    /// How binding it is.
    pub level: Level,
    /// What it says.
    #[serde(skip)]
    pub statement: String,
    /// The gravest verdict of its scenarios.
    pub verdict: Verdict,
    /// Why, unless it is kept.
    pub reason: Option<String>,
    /// Its scenarios, ordered by file and line.
    pub scenarios: Vec<ScenarioReport>,
}

/// The verdict on a scenario, for one of its rules.
#[derive(Clone, Debug, Serialize)]
pub struct ScenarioReport {
    /// Its file.
    pub file: String,
    /// Its line.
    pub line: usize,
    /// Its name.
    pub name: String,
    /// What it is called where a name has to be its own.
    #[serde(skip)]
    pub title: String,
    /// All rules it exercises, also those that were not selected.
    #[serde(skip)]
    pub rules: BTreeSet<RuleId>,
    /// Its verdict, softened by the level of the rule.
    pub verdict: Verdict,
    /// Why, unless it passed.
    pub reason: Option<String>,
    /// Whether it could be put to the target at all.
    #[serde(skip)]
    pub applicable: bool,
    /// Where it ended.
    #[serde(skip)]
    pub failure: Option<Failure>,
    /// Its exchanges, redacted.
    #[serde(skip)]
    pub exchanges: Vec<Exchange>,
}

impl RuleReport {
    pub(super) fn new(rule: &Rule, selection: &Selection, outcomes: &BTreeMap<CaseKey, Outcome>) -> Self {
        let scenarios: Vec<ScenarioReport> = selection
            .suite
            .cases()
            .filter(|case| case.rules.contains(&rule.id))
            .map(|case| ScenarioReport::new(case, rule, outcomes.get(&case.key)))
            .collect();
        // What the target does not offer says nothing, as long as something could be asked of it.
        let asked = scenarios.iter().filter(|scenario| scenario.applicable);
        let verdict = Verdict::of_rule(asked.map(|scenario| scenario.verdict));
        let gravest = scenarios
            .iter()
            .find(|scenario| scenario.applicable && scenario.verdict == verdict);
        let reason = match gravest.or(scenarios.first()) {
            Some(scenario) => scenario.reason.clone(),
            None => Some("no scenario exercises it".to_owned()),
        };
        Self {
            id: rule.id.clone(),
            level: rule.level,
            statement: rule.statement.clone(),
            verdict,
            reason,
            scenarios,
        }
    }

    /// Whether any scenario could be put to the target.
    pub(super) fn is_asked(&self) -> bool {
        self.scenarios.iter().any(|scenario| scenario.applicable)
    }
}

impl ScenarioReport {
    fn new(case: &Case, rule: &Rule, outcome: Option<&Outcome>) -> Self {
        let unplayed = Outcome::unplayed(Verdict::Errored, "it was not played");
        let outcome = outcome.unwrap_or(&unplayed);
        Self {
            file: case.key.file.clone(),
            line: case.key.line,
            name: case.name.clone(),
            title: case.title.clone(),
            rules: case.rules.clone(),
            verdict: outcome.verdict.at(rule.level),
            reason: outcome.reason.clone(),
            applicable: outcome.applicable,
            failure: outcome.failure.clone(),
            exchanges: outcome.exchanges.clone(),
        }
    }
}
