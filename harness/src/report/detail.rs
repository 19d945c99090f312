//! What is told of a rule that is not kept: its scenarios, where they ended, and what was exchanged.

use std::fmt::{self, Write as _};

use super::{Palette, RuleReport, ScenarioReport};
use crate::verdict::Verdict;

/// How much is told, and in which ink.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling {
    /// The ink.
    pub palette: Palette,
    /// Whether all exchanges are told, or only the last in one line.
    pub show_exchanges: bool,
    /// How many differences of a scenario are told.
    pub differences: usize,
}

impl Telling {
    /// For a file that something else displays: no colour, and no more differences than anybody reads there.
    pub(super) const fn filed(show_exchanges: bool) -> Self {
        Self {
            palette: Palette::Plain,
            show_exchanges,
            differences: 20,
        }
    }

    /// Tells the scenarios of a rule that did not pass.
    pub(super) fn rule(self, rule: &RuleReport, out: &mut String) -> fmt::Result {
        let told = |scenario: &&ScenarioReport| scenario.applicable && scenario.verdict != Verdict::Passed;
        let told: Vec<&ScenarioReport> = rule.scenarios.iter().filter(told).collect();
        if told.is_empty() {
            let verdict = self.verdict(rule.verdict, rule.reason.as_deref());
            return writeln!(out, "  {verdict}");
        }
        for alike in told.chunk_by(|one, other| silent(one) && silent(other) && one.reason == other.reason) {
            match alike {
                [scenario] => self.scenario(scenario, out)?,
                [first, ..] => {
                    let (count, place) = (alike.len(), place(first));
                    let verdict = self.verdict(first.verdict, first.reason.as_deref());
                    writeln!(out, "  {count} scenarios from {place}\n    {verdict}")?;
                }
                [] => {}
            }
        }
        Ok(())
    }

    /// Tells one scenario: where it stands, the step it ended at, why, the differences, and what was exchanged.
    pub(super) fn scenario(self, scenario: &ScenarioReport, out: &mut String) -> fmt::Result {
        let place = self.palette.faint(&place(scenario));
        writeln!(out, "  {place}  {}", scenario.name)?;
        let verdict = self.verdict(scenario.verdict, scenario.reason.as_deref());
        match &scenario.failure {
            None => writeln!(out, "    {verdict}")?,
            Some(failure) => {
                writeln!(out, "    {}\n      {verdict}", failure.step)?;
                for difference in failure.details.iter().take(self.differences) {
                    writeln!(out, "      - {difference}")?;
                }
                let more = failure.details.len().saturating_sub(self.differences);
                if more > 0 {
                    writeln!(out, "      … and {more} more")?;
                }
            }
        }
        if self.show_exchanges {
            exchanges(scenario, "    ", out)
        } else {
            last_exchange(scenario, out)
        }
    }

    fn verdict(self, verdict: Verdict, reason: Option<&str>) -> String {
        let text = format!("{verdict}: {}", reason.unwrap_or_default());
        self.palette.verdict(verdict, &text)
    }
}

/// Tells all exchanges of a scenario.
pub(super) fn exchanges(scenario: &ScenarioReport, indent: &str, out: &mut String) -> fmt::Result {
    let count = scenario.exchanges.len();
    for (index, exchange) in scenario.exchanges.iter().enumerate() {
        writeln!(out, "{indent}exchange {} of {count}", index + 1)?;
        for line in exchange.to_string().lines() {
            writeln!(out, "{indent}  {line}")?;
        }
    }
    Ok(())
}

/// Where a scenario stands.
pub(super) fn place(scenario: &ScenarioReport) -> String {
    format!("{}:{}", scenario.file, scenario.line)
}

/// Whether a scenario has nothing to tell but its reason.
const fn silent(scenario: &ScenarioReport) -> bool {
    scenario.failure.is_none() && scenario.exchanges.is_empty()
}

fn last_exchange(scenario: &ScenarioReport, out: &mut String) -> fmt::Result {
    let count = scenario.exchanges.len();
    match scenario.exchanges.last() {
        Some(last) => writeln!(
            out,
            "    {}   (exchange {count} of {count}; --show-exchanges to see all)",
            last.summary()
        ),
        None => Ok(()),
    }
}
