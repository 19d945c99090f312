//! The model of a proof; its JSON form is documented and stable.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::ledger::{CaseKey, Rule, RuleId, Suite};
use crate::run::Outcome;
use crate::verdict::ExitCode;

/// What became of every saboteur.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Proof {
    /// The saboteurs, ordered by rule.
    pub saboteurs: Vec<SaboteurReport>,
    /// How the process ends.
    pub exit_code: ExitCode,
}

/// What became of one saboteur.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SaboteurReport {
    /// The rule it breaks.
    pub rule: RuleId,
    /// Whether a scenario of the rule noticed.
    pub killed: bool,
    /// The scenarios of the rule that noticed.
    pub killed_by: Vec<KillSite>,
    /// Other rules that broke with it.
    pub collateral: Vec<RuleId>,
    /// The rules that are declared to break with it.
    pub declared: Vec<RuleId>,
}

/// Where a scenario that noticed stands.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct KillSite {
    /// Its file.
    pub file: String,
    /// Its line.
    pub line: usize,
}

impl SaboteurReport {
    /// Weighs the outcomes under the saboteur of a rule.
    pub fn new(rule: &Rule, suite: &Suite, outcomes: &BTreeMap<CaseKey, Outcome>) -> Self {
        let mut killed_by = BTreeSet::new();
        let mut collateral = BTreeSet::new();
        for case in suite.cases() {
            if !outcomes
                .get(&case.key)
                .is_some_and(|outcome| outcome.verdict.is_broken())
            {
                continue;
            }
            if case.rules.contains(&rule.id) {
                killed_by.insert(KillSite {
                    file: case.key.file.clone(),
                    line: case.key.line,
                });
            } else {
                collateral.extend(case.rules.iter().cloned());
            }
        }
        Self {
            rule: rule.id.clone(),
            killed: !killed_by.is_empty(),
            killed_by: killed_by.into_iter().collect(),
            collateral: collateral.into_iter().collect(),
            declared: rule.declared_with.clone(),
        }
    }

    /// The rules that broke with it although nobody declared it.
    pub fn undeclared(&self) -> Vec<&RuleId> {
        self.collateral
            .iter()
            .filter(|rule| !self.declared.contains(rule))
            .collect()
    }

    /// Whether the proof holds for this saboteur.
    pub fn holds(&self) -> bool {
        self.killed && self.undeclared().is_empty()
    }
}

impl Proof {
    /// The proof of these saboteurs.
    pub fn new(saboteurs: Vec<SaboteurReport>) -> Self {
        let exit_code = if saboteurs.is_empty() {
            ExitCode::NothingJudged
        } else if saboteurs.iter().all(SaboteurReport::holds) {
            ExitCode::Conformant
        } else {
            ExitCode::Broken
        };
        Self { saboteurs, exit_code }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Catalogue;
    use crate::verdict::Verdict;

    const RULES: &str = r#"[
        {"id":"A-01","binds":"server","level":"MUST","statement":"s","declared_with":["A-02"]},
        {"id":"A-02","binds":"server","level":"SHOULD","statement":"s"},
        {"id":"A-03","binds":"server","level":"MUST","statement":"s"}]"#;
    const FEATURE: &str = "Feature: f\n  @A-01 @portable\n  Scenario: one\n    Then x\n  @A-02 @portable\n  Scenario: two\n    Then x\n  @A-03 @portable\n  Scenario: three\n    Then x\n";

    fn report(verdicts: [Verdict; 3]) -> SaboteurReport {
        let catalogue = Catalogue::read(RULES, "[]").unwrap();
        let mut suite = Suite::default();
        suite.add(&catalogue, "f.feature", FEATURE).unwrap();
        let outcomes = suite
            .cases()
            .map(|case| case.key.clone())
            .zip(verdicts.map(|verdict| Outcome::unplayed(verdict, "")))
            .collect();
        SaboteurReport::new(
            catalogue.get(&"A-01".parse().unwrap()).unwrap(),
            &suite,
            &outcomes,
        )
    }

    #[test]
    fn a_kill_is_a_failed_assertion_of_the_rule_itself() {
        assert!(report([Verdict::Failed, Verdict::Passed, Verdict::Passed]).holds());
        assert!(!report([Verdict::Passed, Verdict::Failed, Verdict::Passed]).killed);
    }

    #[test]
    fn setup_failures_and_errors_kill_nothing() {
        for verdict in [Verdict::Inconclusive, Verdict::Errored] {
            assert!(!report([verdict, Verdict::Passed, Verdict::Passed]).killed);
        }
    }

    #[test]
    fn what_breaks_with_it_must_be_declared() {
        assert!(report([Verdict::Failed, Verdict::Failed, Verdict::Passed]).holds());
        let undeclared = report([Verdict::Failed, Verdict::Passed, Verdict::Failed]);
        assert!(undeclared.killed && !undeclared.holds());
    }

    #[test]
    fn a_proof_of_nothing_is_no_proof() {
        assert_eq!(Proof::new(Vec::new()).exit_code, ExitCode::NothingJudged);
    }
}
