//! The coverage gate: every rule the harness judges has scenarios and a saboteur, or a written reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Binds, Catalogue, RuleId, Suite};

/// The reasons accepted instead of a scenario or a saboteur.
const EXCUSES: &str = include_str!("../../excuses.json");

/// A rule that has no scenario or no saboteur, and why that is right.
#[derive(Deserialize)]
struct Excuse {
    rule: RuleId,
    reason: String,
}

/// What a rule lacks.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// No scenario exercises it.
    NoScenario,
    /// No saboteur breaks it.
    NoSaboteur,
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoScenario => "no scenario",
            Self::NoSaboteur => "no saboteur",
        })
    }
}

/// How many scenarios exercise each rule, and which rules a saboteur breaks.
#[derive(Clone, Debug)]
pub struct Coverage {
    scenarios: BTreeMap<RuleId, usize>,
    saboteurs: BTreeSet<RuleId>,
    excuses: BTreeMap<RuleId, String>,
}

impl Coverage {
    /// Counts the scenarios of a suite beside the saboteurs that exist.
    ///
    /// # Errors
    /// When the list of excuses does not have its form.
    pub fn new(suite: &Suite, saboteurs: BTreeSet<RuleId>) -> Result<Self, serde_json::Error> {
        let mut scenarios = BTreeMap::new();
        for rule in suite.cases().flat_map(|case| &case.rules) {
            *scenarios.entry(rule.clone()).or_default() += 1;
        }
        let excuses = serde_json::from_str::<Vec<Excuse>>(EXCUSES)?
            .into_iter()
            .map(|excuse| (excuse.rule, excuse.reason))
            .collect();
        Ok(Self {
            scenarios,
            saboteurs,
            excuses,
        })
    }

    /// How many scenarios exercise a rule.
    pub fn scenarios(&self, rule: &RuleId) -> usize {
        self.scenarios.get(rule).copied().unwrap_or_default()
    }

    /// Whether a saboteur breaks this rule.
    pub fn has_saboteur(&self, rule: &RuleId) -> bool {
        self.saboteurs.contains(rule)
    }

    /// The written reason for a gap of this rule.
    pub fn excuse(&self, rule: &RuleId) -> Option<&str> {
        self.excuses.get(rule).map(String::as_str)
    }

    /// What this rule lacks, excused or not.
    pub fn gaps(&self, rule: &RuleId) -> Vec<Gap> {
        let unexercised = (self.scenarios(rule) == 0).then_some(Gap::NoScenario);
        let unbroken = (!self.has_saboteur(rule)).then_some(Gap::NoSaboteur);
        unexercised.into_iter().chain(unbroken).collect()
    }

    /// Everything the gate objects to, in words; empty when the coverage is complete.
    pub fn objections(&self, catalogue: &Catalogue) -> Vec<String> {
        let mut objections = Vec::new();
        let judged: BTreeSet<&RuleId> = catalogue.judged().map(|rule| &rule.id).collect();
        for rule in &judged {
            let gaps = self.gaps(rule);
            match (gaps.is_empty(), self.excuse(rule)) {
                (false, None) => objections.extend(gaps.iter().map(|gap| format!("{rule} has {gap}"))),
                (true, Some(_)) => objections.push(format!("{rule} is excused and lacks nothing")),
                (true, None) | (false, Some(_)) => {}
            }
        }
        for rule in self
            .excuses
            .keys()
            .chain(&self.saboteurs)
            .filter(|rule| !judged.contains(rule))
        {
            objections.push(format!("{rule} has an excuse or a saboteur and is not judged"));
        }
        if self.excuses.len() * 20
            > catalogue
                .rules()
                .filter(|rule| rule.binds != Binds::Client)
                .count()
        {
            objections.push(format!(
                "{} excuses are more than 5 % of the rules",
                self.excuses.len()
            ));
        }
        objections
    }
}
