//! `rules`: lists the catalogue with its coverage.

use serde_json::json;

use super::conclusion::as_json;
use super::{CommandError, Conclusion, RulesArguments};
use crate::ledger::{Catalogue, Coverage, Rule, Suite};
use crate::report::{Paper, RuleLine, Uncovered, render_rules, render_uncovered};
use crate::run::find_area;
use crate::target::saboteurs;
use crate::verdict::ExitCode;

pub(super) fn execute(
    arguments: &RulesArguments,
    catalogue: &Catalogue,
    paper: Paper,
) -> Result<Conclusion, CommandError> {
    let suite = Suite::embedded(catalogue).map_err(CommandError::EmbeddedFeatures)?;
    let coverage = Coverage::new(&suite, saboteurs().into_iter().collect())?;
    let areas: Vec<&str> = arguments
        .area
        .iter()
        .map(|area| find_area(catalogue, area))
        .collect::<Result<_, _>>()?;
    let lines: Vec<RuleLine> = catalogue
        .rules()
        .filter(|rule| areas.is_empty() || areas.contains(&rule.id.area()))
        .map(|rule| line(catalogue, &coverage, rule))
        .filter(|line| !arguments.uncovered || !line.gaps.is_empty())
        .collect();
    Ok(Conclusion {
        output: written(arguments, &lines, paper)?,
        notes: Vec::new(),
        faults: Vec::new(),
        exit: ExitCode::Conformant,
    })
}

/// The list in the form that was asked for.
fn written(arguments: &RulesArguments, lines: &[RuleLine], paper: Paper) -> Result<String, CommandError> {
    let mut output = String::new();
    match (arguments.json, arguments.uncovered) {
        (true, true) => return as_json(&json!({ "rules": lines, "uncovered": Uncovered::of(lines) })),
        (true, false) => return as_json(&json!({ "rules": lines })),
        (false, true) => render_uncovered(lines, paper, &mut output)?,
        (false, false) => render_rules(lines, paper, &mut output)?,
    }
    Ok(output)
}

fn line(catalogue: &Catalogue, coverage: &Coverage, rule: &Rule) -> RuleLine {
    RuleLine {
        id: rule.id.clone(),
        level: rule.level,
        binds: rule.binds,
        statement: rule.statement.clone(),
        scenarios: coverage.scenarios(&rule.id),
        saboteur: coverage.has_saboteur(&rule.id),
        pending: catalogue.waits_for(&rule.id).map(str::to_owned),
        gaps: coverage.gaps(&rule.id),
        excuse: coverage.excuse(&rule.id).map(str::to_owned),
    }
}
