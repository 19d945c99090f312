//! The text form of a proof.

use std::fmt::{self, Write as _};
use std::time::Duration;

use super::Paper;
use crate::ledger::{Catalogue, RuleId};
use crate::prove::{Proof, SaboteurReport};
use crate::verdict::Verdict;

/// Writes a proof: a line per saboteur, what does not hold in detail, then the sum.
///
/// # Errors
/// When `out` cannot be written to.
pub fn render_proof(
    proof: &Proof,
    catalogue: &Catalogue,
    paper: Paper,
    matrix: bool,
    elapsed: Duration,
    out: &mut String,
) -> fmt::Result {
    for report in &proof.saboteurs {
        saboteur_line(report, catalogue, paper, out)?;
    }
    if matrix {
        render_matrix(proof, out)?;
    }
    let killed = proof.saboteurs.iter().filter(|report| report.killed).count();
    let undeclared = proof
        .saboteurs
        .iter()
        .filter(|report| !report.undeclared().is_empty())
        .count();
    let survived = proof.saboteurs.len() - killed;
    let time = paper.time(elapsed);
    let exit = proof.exit_code.number();
    let sum = format!(
        "{killed} killed · {survived} survived · {undeclared} with undeclared collateral{time}        exit {exit}"
    );
    let verdict = if exit == 0 {
        Verdict::Passed
    } else {
        Verdict::Failed
    };
    writeln!(out, "\n{}", paper.palette.verdict(verdict, &sum))
}

fn saboteur_line(
    report: &SaboteurReport,
    catalogue: &Catalogue,
    paper: Paper,
    out: &mut String,
) -> fmt::Result {
    let verdict = if report.holds() {
        Verdict::Passed
    } else {
        Verdict::Failed
    };
    let state = match report.killed_by.len() {
        0 => "survived".to_owned(),
        count => format!("killed by {count}"),
    };
    let mark = paper.palette.verdict(verdict, verdict.mark());
    let mutant = catalogue
        .get(&report.rule)
        .and_then(|rule| rule.mutant.as_deref())
        .unwrap_or_default();
    let mutant = paper.fit(mutant, 30);
    writeln!(out, "{mark} {:<10} {state:<14}  {mutant}", report.rule)?;
    if !report.collateral.is_empty() {
        let undeclared = report.undeclared();
        let names = report.collateral.iter().map(|rule| {
            if undeclared.contains(&rule) {
                format!("{rule} (undeclared)")
            } else {
                rule.to_string()
            }
        });
        writeln!(
            out,
            "             with it broke {}",
            names.collect::<Vec<_>>().join(", ")
        )?;
    }
    Ok(())
}

/// Saboteurs down, rules across: `x` where the rule noticed, `o` where another one broke with it.
fn render_matrix(proof: &Proof, out: &mut String) -> fmt::Result {
    let mut columns: Vec<&RuleId> = proof.saboteurs.iter().map(|report| &report.rule).collect();
    columns.extend(proof.saboteurs.iter().flat_map(|report| &report.collateral));
    columns.sort();
    columns.dedup();
    writeln!(out)?;
    let width = columns
        .iter()
        .map(|rule| rule.to_string().len())
        .max()
        .unwrap_or(0);
    for row in 0..width {
        let letter = |rule: &&RuleId| format!("{rule:>width$}").chars().nth(row).unwrap_or(' ');
        writeln!(
            out,
            "{:width$}  {}",
            "",
            columns.iter().map(letter).collect::<String>().trim_end()
        )?;
    }
    for report in &proof.saboteurs {
        let cell = |rule: &&RuleId| match () {
            () if **rule == report.rule && report.killed => 'x',
            () if report.collateral.contains(rule) => 'o',
            () => '.',
        };
        writeln!(
            out,
            "{:<width$}  {}",
            report.rule,
            columns.iter().map(cell).collect::<String>()
        )?;
    }
    Ok(())
}
