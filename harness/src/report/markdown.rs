//! The Markdown form of a report, for the summary of a job on GitHub and whatever else shows Markdown.
//!
//! Whatever a target, a feature or a command line may have a say in stands in code, behind a fence longer than any
//! run of backticks in it. There it can be no markup, no HTML, no link and no mention of anybody.

use std::cmp::Reverse;
use std::fmt::{self, Write as _};

use super::detail::Telling;
use super::text::counts;
use super::{Report, RuleReport, Summary};
use crate::verdict::Verdict;

/// The largest summary of a step that GitHub shows, in bytes.
pub const MARKDOWN_LIMIT: usize = 1024 * 1024;

/// The report as Markdown of at most `room` bytes: what it is about and the sums, a table by area, then every rule that
/// is not kept, the gravest first. Rules that find no room are named at the end. Without room for the sums there is
/// nothing. Where there was no run its reason stands at the top, and for all rules.
///
/// # Errors
/// When the text cannot be put together.
pub fn render_markdown(
    report: &Report,
    show_exchanges: bool,
    room: usize,
) -> Result<Option<String>, fmt::Error> {
    let mut out = String::new();
    head(report, &mut out)?;
    let mut rules: Vec<&RuleReport> = report.rules.iter().collect();
    rules.retain(|rule| rule.verdict != Verdict::Passed && report.trouble.is_none());
    rules.sort_by_key(|rule| Reverse(rule.verdict));
    // Should none of them find room, all are named.
    let reserve = left_out(&rules).len();
    let mut unplaced = Vec::new();
    for rule in rules {
        let section = section(rule, Telling::filed(show_exchanges))?;
        if out.len() + section.len() + reserve <= room {
            out.push_str(&section);
        } else {
            unplaced.push(rule);
        }
    }
    out.push_str(&left_out(&unplaced));
    Ok((out.len() <= room).then_some(out))
}

fn head(report: &Report, out: &mut String) -> fmt::Result {
    let title = code(&report.target.title);
    let (sums, exit) = (counts(&report.summary, true), report.exit_code.number());
    writeln!(out, "## Campus conformance: {title}\n\n**{sums}** · exit {exit}")?;
    if let Some(trouble) = &report.trouble {
        writeln!(out, "\nThere was no run:\n\n{}", block(trouble))?;
    }
    if !report.notes.is_empty() {
        writeln!(out, "\n{}", block(&report.notes.join("\n")))?;
    }
    if report.rules.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\n| Area | Rules | Kept | Broken | Inconclusive | Errored | Warned |"
    )?;
    writeln!(out, "|:--|--:|--:|--:|--:|--:|--:|")?;
    for area in report.areas() {
        let name = area.first().map_or("", |rule| rule.id.area());
        row(name, &Summary::of(area.iter().map(|rule| rule.verdict)), out)?;
    }
    row("All", &report.summary, out)
}

fn row(name: &str, summary: &Summary, out: &mut String) -> fmt::Result {
    let Summary {
        kept,
        broken,
        errored,
        inconclusive,
        warned,
    } = summary;
    let rules = kept + broken + errored + inconclusive + warned;
    writeln!(
        out,
        "| {name} | {rules} | {kept} | {broken} | {inconclusive} | {errored} | {warned} |"
    )
}

/// A rule that is not kept, as the terminal tells it.
fn section(rule: &RuleReport, telling: Telling) -> Result<String, fmt::Error> {
    let mut told = String::new();
    telling.rule(rule, &mut told)?;
    let (mark, verdict) = (rule.verdict.mark(), rule.verdict);
    let (id, statement) = (&rule.id, plain(&rule.statement));
    Ok(format!(
        "\n### {mark} {id} {verdict}\n\n{statement}\n\n{}\n",
        block(&told)
    ))
}

/// Which rules are not told.
fn left_out(rules: &[&RuleReport]) -> String {
    if rules.is_empty() {
        return String::new();
    }
    let ids: Vec<String> = rules.iter().map(|rule| rule.id.to_string()).collect();
    format!(
        "\n{} of the rules that are not kept found no room here: {}.\n",
        ids.len(),
        ids.join(", ")
    )
}

/// The text as code within a line.
fn code(text: &str) -> String {
    let line = printable(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match longest_run(&line) {
        // Two fences with nothing between them would be two backticks.
        0 if line.is_empty() => "` `".to_owned(),
        0 => format!("`{line}`"),
        // A renderer takes one space off each end.
        run => format!("{fence} {line} {fence}", fence = "`".repeat(run + 1)),
    }
}

/// The text as lines of code, without what all of them are indented by.
fn block(text: &str) -> String {
    let text = printable(text);
    let lines = || text.lines().map(str::trim_end);
    let indents = lines().filter(|line| !line.is_empty());
    let indent = indents.map(|line| line.len() - line.trim_start_matches(' ').len());
    let indent = indent.min().unwrap_or(0);
    let lines: Vec<&str> = lines()
        .map(|line| line.get(indent..).unwrap_or_default())
        .collect();
    let fence = "`".repeat(longest_run(&text).max(2) + 1);
    format!("{fence}text\n{}\n{fence}", lines.join("\n"))
}

/// The text as text: every sign that could be markup is escaped.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for one in printable(text).chars() {
        match one {
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '\n' | '\t' => plain.push(' '),
            ',' | '.' | ';' | ':' | '\'' | '"' | '/' | '(' | ')' | '-' => plain.push(one),
            sign if sign.is_ascii_punctuation() => plain.extend(['\\', sign]),
            other => plain.push(other),
        }
    }
    plain
}

fn printable(text: &str) -> String {
    let mut text = text.to_owned();
    text.retain(|one| !one.is_control() || matches!(one, '\n' | '\t'));
    text
}

fn longest_run(text: &str) -> usize {
    text.split(|one| one != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_longer_than_what_it_holds() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a `` b\n`c"), "``` a `` b `c ```");
        assert_eq!(block("  a\n    b"), "```text\na\n  b\n```");
        assert_eq!(block("````\n# x"), "`````text\n````\n# x\n`````");
    }

    #[test]
    fn a_statement_holds_no_markup() {
        assert_eq!(
            plain("a <b> | *c* [d](e) `f` & #1 @all"),
            "a &lt;b\\> \\| \\*c\\* \\[d\\](e) \\`f\\` &amp; \\#1 \\@all"
        );
    }
}
