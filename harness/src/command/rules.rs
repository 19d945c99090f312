//! `rules`: lists the catalogue with its coverage.

use serde_json::json;

use super::conclusion::as_json;
use super::{CommandError, Conclusion, RulesArguments};
use crate::ledger::{Catalogue, Coverage, Rule, Suite};
use crate::report::{Paper, RuleLine, render_rules};
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
        .filter(|line| !arguments.uncovered || (!line.gaps.is_empty() && line.excuse.is_none()))
        .collect();
    let output = if arguments.json {
        as_json(&json!({ "rules": lines }))?
    } else {
        let mut output = String::new();
        render_rules(&lines, paper, &mut output)?;
        output
    };
    let uncovered = arguments.uncovered && lines.is_empty();
    let notes = if uncovered {
        vec!["every judged rule is covered".to_owned()]
    } else {
        Vec::new()
    };
    Ok(Conclusion {
        output,
        notes,
        exit: ExitCode::Conformant,
    })
}

fn line(catalogue: &Catalogue, coverage: &Coverage, rule: &Rule) -> RuleLine {
    let gaps = if catalogue.is_judged(rule) {
        coverage.gaps(&rule.id)
    } else {
        Vec::new()
    };
    RuleLine {
        id: rule.id.clone(),
        level: rule.level,
        binds: rule.binds,
        statement: rule.statement.clone(),
        scenarios: coverage.scenarios(&rule.id),
        saboteur: coverage.has_saboteur(&rule.id),
        pending: catalogue.waits_for(&rule.id).map(str::to_owned),
        gaps,
        excuse: coverage.excuse(&rule.id).map(str::to_owned),
    }
}
