//! The text form of a report.

use std::fmt::{self, Write as _};
use std::time::Duration;

use super::detail::{Telling, exchanges, place};
use super::{Paper, Report, RuleReport, Summary};
use crate::verdict::Verdict;

/// How a report is written.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Where it goes.
    pub paper: Paper,
    /// How much is shown.
    pub scope: Scope,
    /// Whether all exchanges are shown: of the scenarios that are not kept, and where every scenario is shown of all.
    pub show_exchanges: bool,
    /// How long the run took; told on a terminal only.
    pub elapsed: Duration,
}

/// How much of a report is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scope {
    /// What is not kept, and the sum.
    Faults,
    /// Every rule, and what is not kept in detail.
    Rules,
    /// Every scenario, too.
    Scenarios,
}

impl Options {
    const fn telling(&self) -> Telling {
        Telling {
            palette: self.paper.palette,
            show_exchanges: self.show_exchanges,
            differences: usize::MAX,
        }
    }
}

/// Writes a report: a line per area and rule, then every rule that is not kept in detail, then the sum.
///
/// # Errors
/// When `out` cannot be written to.
pub fn render(report: &Report, options: &Options, out: &mut String) -> fmt::Result {
    if options.scope != Scope::Faults {
        header(report, options.paper, out)?;
        for area in report.areas() {
            area_lines(area, options, out)?;
        }
    }
    // Without a run every rule would give the same reason.
    if report.trouble.is_none() {
        for rule in report.rules.iter().filter(|rule| rule.verdict != Verdict::Passed) {
            details(rule, options, out)?;
        }
    }
    part(out);
    writeln!(out, "{}", sum(report, options))
}

fn header(report: &Report, paper: Paper, out: &mut String) -> fmt::Result {
    let areas = report.areas().count();
    let title = paper.palette.strong(&report.target.title);
    let count = |number: usize, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    let (rules, areas) = (count(report.rules.len(), "rule"), count(areas, "area"));
    writeln!(out, "{title} · {rules} in {areas} · readings: defaults")
}

/// One line for an area and one for each of its rules.
fn area_lines(rules: &[RuleReport], options: &Options, out: &mut String) -> fmt::Result {
    let paper = options.paper;
    let Some(first) = rules.first() else {
        return Ok(());
    };
    let summary = Summary::of(rules.iter().map(|rule| rule.verdict));
    let count = format!(
        "{:>3} rule{}",
        rules.len(),
        if rules.len() == 1 { " " } else { "s" }
    );
    let name = paper.palette.strong(&format!("{:<8}", first.id.area()));
    writeln!(
        out,
        "\n  {name} {count}  {}{}",
        bar(rules, paper),
        counts(&summary, false)
    )?;
    for rule in rules {
        let mark = paper.palette.verdict(rule.verdict, rule.verdict.mark());
        let statement = paper.fit(&rule.statement, 17);
        writeln!(out, "    {mark} {:<10} {statement}", rule.id)?;
        if options.scope == Scope::Scenarios {
            scenario_lines(rule, options, out)?;
        }
    }
    Ok(())
}

/// One line for each scenario of a rule. What is told of a kept one stands below it, of all others in the details.
fn scenario_lines(rule: &RuleReport, options: &Options, out: &mut String) -> fmt::Result {
    let palette = options.paper.palette;
    for scenario in &rule.scenarios {
        let mark = palette.verdict(scenario.verdict, scenario.verdict.mark());
        let place = place(scenario);
        let name = match &scenario.reason {
            Some(reason) if !scenario.applicable => format!("{} ({reason})", scenario.name),
            _ => scenario.name.clone(),
        };
        let name = options.paper.fit(&name, place.chars().count() + 10);
        writeln!(out, "      {mark} {}  {name}", palette.faint(&place))?;
        if options.show_exchanges && scenario.verdict == Verdict::Passed {
            exchanges(scenario, "        ", out)?;
        }
    }
    Ok(())
}

/// A block per rule in the colour of its verdict; on a terminal only. Where there are more rules than room, a block
/// stands for several and has the colour of the gravest.
fn bar(rules: &[RuleReport], paper: Paper) -> String {
    let Some(width) = paper.width else {
        return String::new();
    };
    let room = width.saturating_sub(60).max(10);
    let mut bar: String = rules
        .chunks(rules.len().div_ceil(room).max(1))
        .filter_map(|block| block.iter().map(|rule| rule.verdict).max())
        .map(|verdict| paper.palette.verdict(verdict, "█"))
        .collect();
    bar.push(' ');
    bar
}

/// A rule that is not kept, in detail.
fn details(rule: &RuleReport, options: &Options, out: &mut String) -> fmt::Result {
    let telling = options.telling();
    let mark = format!("{} {}", rule.verdict.mark(), rule.id);
    let mark = telling.palette.verdict(rule.verdict, &mark);
    part(out);
    writeln!(out, "{mark}  {}", rule.statement)?;
    telling.rule(rule, out)
}

/// A blank line, unless nothing was written yet.
fn part(out: &mut String) {
    if !out.is_empty() {
        out.push('\n');
    }
}

/// `213 kept · 1 broken · 0 inconclusive`; errors and warnings when there are any.
pub(super) fn counts(summary: &Summary, whole: bool) -> String {
    let always = [
        (summary.kept, "kept"),
        (summary.broken, "broken"),
        (summary.inconclusive, "inconclusive"),
    ];
    let rarely = [(summary.errored, "errored"), (summary.warned, "warned")];
    let shown = always
        .into_iter()
        .filter(|(count, word)| whole || *count > 0 || *word == "kept")
        .chain(rarely.into_iter().filter(|(count, _)| *count > 0));
    shown
        .map(|(count, word)| format!("{count} {word}"))
        .collect::<Vec<_>>()
        .join(" · ")
}

fn sum(report: &Report, options: &Options) -> String {
    let counts = counts(&report.summary, true);
    let time = options.paper.time(options.elapsed);
    let sum = format!("{counts}{time}        exit {}", report.exit_code.number());
    let verdict = report.rules.iter().map(|rule| rule.verdict).max();
    options
        .paper
        .palette
        .verdict(verdict.unwrap_or(Verdict::Inconclusive), &sum)
}
