//! The model of a report; its JSON form is documented and stable.

use std::collections::BTreeMap;

use serde::Serialize;

use super::RuleReport;
use crate::ledger::{CaseKey, Catalogue};
use crate::run::{Outcome, Selection};
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
    /// Remarks on the run as a whole; on the terminal they go to standard error.
    #[serde(skip)]
    pub notes: Vec<String>,
    /// Why there was no run, where there was none; it stands for the reasons of all rules. On the terminal it goes to
    /// standard error.
    #[serde(skip)]
    pub trouble: Option<String>,
}

/// The target of a report. An embedded emulator has no URL here: its port differs from run to run.
#[derive(Clone, Debug, Serialize)]
pub struct TargetReport {
    /// `embedded`, `emulator` or `site`; `none` where no target could be had.
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
    /// What a report says where no target could be had: its URL, where one was given that a report may show.
    pub fn unreached(url: Option<String>) -> Self {
        Self {
            kind: "none",
            product: None,
            version: None,
            title: url.clone().unwrap_or_else(|| "no target".to_owned()),
            url,
            district: None,
        }
    }

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
        target: TargetReport,
        outcomes: &BTreeMap<CaseKey, Outcome>,
    ) -> Self {
        let rules: Vec<RuleReport> = selection
            .rules
            .iter()
            .filter_map(|id| catalogue.get(id))
            .map(|rule| RuleReport::new(rule, selection, outcomes))
            .collect();
        Self::of(target, rules)
    }

    /// The report on a run that did not come about, once it was known what was to be judged: every scenario of the
    /// selection is errored.
    pub fn unplayed(
        catalogue: &Catalogue,
        selection: &Selection,
        target: TargetReport,
        trouble: &str,
        exit: ExitCode,
    ) -> Self {
        let outcome = Outcome::unplayed(Verdict::Errored, trouble);
        let outcomes = selection
            .suite
            .cases()
            .map(|case| (case.key.clone(), outcome.clone()))
            .collect();
        Self {
            exit_code: exit,
            trouble: Some(trouble.to_owned()),
            ..Self::new(catalogue, selection, target, &outcomes)
        }
    }

    /// The report on a run of which not even the selection is known.
    pub fn unselected(trouble: &str, exit: ExitCode) -> Self {
        Self {
            exit_code: exit,
            trouble: Some(trouble.to_owned()),
            ..Self::of(TargetReport::unreached(None), Vec::new())
        }
    }

    fn of(target: TargetReport, rules: Vec<RuleReport>) -> Self {
        let verdicts = || rules.iter().map(|rule| rule.verdict);
        Self {
            schema: 1,
            target,
            catalogue: CatalogueReport {
                version: Catalogue::VERSION,
                sha256: Catalogue::SHA256,
            },
            summary: Summary::of(verdicts()),
            exit_code: ExitCode::of_rules(verdicts()),
            rules,
            notes: Vec::new(),
            trouble: None,
        }
    }

    /// The rules area by area.
    pub fn areas(&self) -> impl Iterator<Item = &[RuleReport]> {
        self.rules.chunk_by(|one, other| one.id.area() == other.id.area())
    }
}
