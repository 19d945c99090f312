//! The text form of a report.

use std::fmt::{self, Write as _};
use std::time::Duration;

use super::{Paper, Report, RuleReport, ScenarioReport, Summary};
use crate::verdict::Verdict;

/// How a report is written.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Where it goes.
    pub paper: Paper,
    /// Whether all exchanges of scenarios that did not pass are shown.
    pub show_exchanges: bool,
    /// How long the run took.
    pub elapsed: Duration,
}

/// Writes a report: a line per area and rule, then every rule that is not kept in detail, then the sum.
///
/// # Errors
/// When `out` cannot be written to.
pub fn render(report: &Report, options: &Options, out: &mut String) -> fmt::Result {
    header(report, options.paper, out)?;
    for area in report
        .rules
        .chunk_by(|one, other| one.id.area() == other.id.area())
    {
        area_lines(area, options.paper, out)?;
    }
    for rule in report.rules.iter().filter(|rule| rule.verdict != Verdict::Passed) {
        details(rule, options, out)?;
    }
    writeln!(out, "\n{}", sum(report, options))
}

fn header(report: &Report, paper: Paper, out: &mut String) -> fmt::Result {
    let areas = report
        .rules
        .chunk_by(|one, other| one.id.area() == other.id.area())
        .count();
    let title = paper.palette.strong(&report.target.title);
    let count = |number: usize, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    let (rules, areas) = (count(report.rules.len(), "rule"), count(areas, "area"));
    writeln!(out, "{title} · {rules} in {areas} · readings: defaults")
}

/// One line for an area and one for each of its rules.
fn area_lines(rules: &[RuleReport], paper: Paper, out: &mut String) -> fmt::Result {
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

/// A rule that is not kept: its scenarios, where they ended, and what was exchanged.
fn details(rule: &RuleReport, options: &Options, out: &mut String) -> fmt::Result {
    let palette = options.paper.palette;
    let mark = palette.verdict(rule.verdict, &format!("{} {}", rule.verdict.mark(), rule.id));
    writeln!(out, "\n{mark}  {}", rule.statement)?;
    let told = |scenario: &&ScenarioReport| scenario.applicable && scenario.verdict != Verdict::Passed;
    let told: Vec<&ScenarioReport> = rule.scenarios.iter().filter(told).collect();
    if told.is_empty() {
        let reason = format!("{}: {}", rule.verdict, rule.reason.as_deref().unwrap_or_default());
        return writeln!(out, "  {}", palette.verdict(rule.verdict, &reason));
    }
    for alike in told.chunk_by(|one, other| silent(one) && silent(other) && one.reason == other.reason) {
        match alike {
            [scenario] => scenario_details(scenario, options, out)?,
            [first, ..] => {
                let reason = format!(
                    "{}: {}",
                    first.verdict,
                    first.reason.as_deref().unwrap_or_default()
                );
                let reason = palette.verdict(first.verdict, &reason);
                writeln!(
                    out,
                    "  {} scenarios from {}:{}",
                    alike.len(),
                    first.file,
                    first.line
                )?;
                writeln!(out, "    {reason}")?;
            }
            [] => {}
        }
    }
    Ok(())
}

/// Whether a scenario has nothing to tell but its reason.
const fn silent(scenario: &ScenarioReport) -> bool {
    scenario.failure.is_none() && scenario.exchanges.is_empty()
}

fn scenario_details(scenario: &ScenarioReport, options: &Options, out: &mut String) -> fmt::Result {
    let palette = options.paper.palette;
    let place = palette.faint(&format!("{}:{}", scenario.file, scenario.line));
    writeln!(out, "  {place}  {}", scenario.name)?;
    let reason = scenario.reason.as_deref().unwrap_or_default();
    let reason = palette.verdict(scenario.verdict, &format!("{}: {reason}", scenario.verdict));
    match &scenario.failure {
        None => writeln!(out, "    {reason}")?,
        Some(failure) => {
            writeln!(out, "    {}", failure.step)?;
            writeln!(out, "      {reason}")?;
            for detail in &failure.details {
                writeln!(out, "      - {detail}")?;
            }
        }
    }
    exchanges(scenario, options, out)
}

fn exchanges(scenario: &ScenarioReport, options: &Options, out: &mut String) -> fmt::Result {
    let count = scenario.exchanges.len();
    if options.show_exchanges {
        for (index, exchange) in scenario.exchanges.iter().enumerate() {
            writeln!(out, "    exchange {} of {count}", index + 1)?;
            for line in exchange.to_string().lines() {
                writeln!(out, "      {line}")?;
            }
        }
    } else if let Some(last) = scenario.exchanges.last() {
        let summary = last.summary();
        writeln!(
            out,
            "    {summary}   (exchange {count} of {count}; --show-exchanges to see all)"
        )?;
    }
    Ok(())
}

/// `213 kept · 1 broken · 0 inconclusive`; errors and warnings when there are any.
fn counts(summary: &Summary, whole: bool) -> String {
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
    let seconds = options.elapsed.as_secs_f64();
    let counts = counts(&report.summary, true);
    let sum = format!(
        "{counts} · {seconds:.1} s        exit {}",
        report.exit_code.number()
    );
    let verdict = report.rules.iter().map(|rule| rule.verdict).max();
    options
        .paper
        .palette
        .verdict(verdict.unwrap_or(Verdict::Inconclusive), &sum)
}
