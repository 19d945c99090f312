//! The model of a report; its JSON form is documented and stable.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exchange::Exchange;
use crate::ledger::{Case, CaseKey, Catalogue, Level, Rule, RuleId};
use crate::run::{Failure, Outcome, Selection};
use crate::target::Target;
use crate::verdict::{ExitCode, Verdict};

/// A judged run.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The version of the JSON form.
    pub schema: u32,
    /// What was judged.
    pub target: TargetReport,
    /// The catalogue it was judged by.
    pub catalogue: CatalogueReport,
    /// A verdict per selected rule, ordered by area and number.
    pub rules: Vec<RuleReport>,
    /// How many rules got which verdict.
    pub summary: Summary,
    /// How the process ends.
    pub exit_code: ExitCode,
}

/// The target of a report. An embedded emulator has no URL here: its port differs from run to run.
#[derive(Clone, Debug, Serialize)]
pub struct TargetReport {
    /// `embedded`, `emulator` or `site`.
    pub kind: &'static str,
    /// The product, where it says.
    pub product: Option<String>,
    /// Its version, where it says.
    pub version: Option<String>,
    /// Its URL.
    pub url: Option<String>,
    /// The district called, on a site.
    pub district: Option<String>,
    /// Name and version for the header of the text form.
    #[serde(skip)]
    pub title: String,
}

/// The catalogue of a report.
#[derive(Clone, Debug, Serialize)]
pub struct CatalogueReport {
    /// Its version.
    pub version: &'static str,
    /// The digest of the file it was built from.
    pub sha256: &'static str,
}

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

/// How many rules got which verdict.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Summary {
    /// Passed.
    pub kept: usize,
    /// Failed.
    pub broken: usize,
    /// Errored.
    pub errored: usize,
    /// Inconclusive.
    pub inconclusive: usize,
    /// Warned.
    pub warned: usize,
}

impl Summary {
    /// Counts verdicts.
    pub fn of(verdicts: impl IntoIterator<Item = Verdict>) -> Self {
        let mut summary = Self::default();
        for verdict in verdicts {
            let count = match verdict {
                Verdict::Passed => &mut summary.kept,
                Verdict::Warned => &mut summary.warned,
                Verdict::Inconclusive => &mut summary.inconclusive,
                Verdict::Errored => &mut summary.errored,
                Verdict::Failed => &mut summary.broken,
            };
            *count += 1;
        }
        summary
    }
}

impl TargetReport {
    /// What a report says of a target.
    pub fn of(target: &Target) -> Self {
        let title = target.title();
        match target {
            Target::Emulator { emulator, url, .. } => Self {
                kind: if url.is_none() { "embedded" } else { "emulator" },
                product: Some(emulator.product.clone()),
                version: Some(emulator.version.clone()),
                url: url.clone(),
                district: None,
                title,
            },
            Target::Site { url, district, .. } => Self {
                kind: "site",
                product: None,
                version: None,
                url: Some(url.clone()),
                district: Some(district.name.clone()),
                title,
            },
        }
    }
}

impl Report {
    /// Judges the outcomes of a selection.
    pub fn new(
        catalogue: &Catalogue,
        selection: &Selection,
        target: &Target,
        outcomes: &BTreeMap<CaseKey, Outcome>,
    ) -> Self {
        let rules: Vec<RuleReport> = selection
            .rules
            .iter()
            .filter_map(|id| catalogue.get(id))
            .map(|rule| RuleReport::new(rule, selection, outcomes))
            .collect();
        let verdicts = || rules.iter().map(|rule| rule.verdict);
        Self {
            schema: 1,
            target: TargetReport::of(target),
            catalogue: CatalogueReport {
                version: Catalogue::VERSION,
                sha256: Catalogue::SHA256,
            },
            summary: Summary::of(verdicts()),
            exit_code: ExitCode::of_rules(verdicts()),
            rules,
        }
    }
}

impl RuleReport {
    fn new(rule: &Rule, selection: &Selection, outcomes: &BTreeMap<CaseKey, Outcome>) -> Self {
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
}

impl ScenarioReport {
    fn new(case: &Case, rule: &Rule, outcome: Option<&Outcome>) -> Self {
        let unplayed = Outcome::unplayed(Verdict::Errored, "it was not played");
        let outcome = outcome.unwrap_or(&unplayed);
        Self {
            file: case.key.file.clone(),
            line: case.key.line,
            name: case.name.clone(),
            verdict: outcome.verdict.at(rule.level),
            reason: outcome.reason.clone(),
            applicable: outcome.applicable,
            failure: outcome.failure.clone(),
            exchanges: outcome.exchanges.clone(),
        }
    }
}
