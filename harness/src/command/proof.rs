//! `prove`: breaks each rule on purpose.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::conclusion::{Stopwatch, as_json, run_number};
use super::{CommandError, Conclusion, ProveArguments};
use crate::ledger::{Catalogue, Coverage, Rule, RuleId, Suite};
use crate::prove::{Proof, Prover};
use crate::report::{Paper, Progress, render_proof};
use crate::run::{Performance, Selection, vocabulary};
use crate::target::{Stage, Target, saboteurs};
use crate::verdict::ExitCode;

pub(super) fn execute(
    arguments: &ProveArguments,
    catalogue: &Catalogue,
    paper: Paper,
    stopwatch: &Stopwatch,
) -> Result<Conclusion, CommandError> {
    let suite = Suite::embedded(catalogue).map_err(CommandError::EmbeddedFeatures)?;
    let (rules, areas) = (&arguments.selection.rule, &arguments.selection.area);
    let selection = Selection::new(catalogue, &suite, rules, areas, false)?;
    let known: BTreeSet<RuleId> = saboteurs().into_iter().collect();
    let (sabotaged, bare): (Vec<&Rule>, Vec<&Rule>) = selection
        .rules
        .iter()
        .filter_map(|id| catalogue.get(id))
        .partition(|rule| known.contains(&rule.id));
    let coverage = Coverage::new(&suite, known)?;
    let bare: Vec<&Rule> = bare
        .into_iter()
        .filter(|rule| coverage.excuse(&rule.id).is_none())
        .collect();
    let mut notes = selection.remarks();
    notes.extend(bare.iter().map(|rule| format!("{} has no saboteur", rule.id)));
    if sabotaged.is_empty() {
        notes.push("nothing to prove: the selection holds no rule with a saboteur".to_owned());
    }
    let mut proof = prove(arguments, catalogue, &suite, &sabotaged)?;
    if proof.exit_code == ExitCode::Conformant && !bare.is_empty() {
        proof.exit_code = ExitCode::Inconclusive;
    }
    let output = if arguments.json {
        as_json(&proof)?
    } else {
        let mut output = String::new();
        render_proof(
            &proof,
            catalogue,
            paper,
            arguments.matrix,
            stopwatch.elapsed(),
            &mut output,
        )?;
        output
    };
    Ok(Conclusion {
        output,
        notes,
        faults: Vec::new(),
        exit: proof.exit_code,
    })
}

fn prove(
    arguments: &ProveArguments,
    catalogue: &Catalogue,
    suite: &Suite,
    rules: &[&Rule],
) -> Result<Proof, CommandError> {
    if rules.is_empty() {
        return Ok(Proof::new(Vec::new()));
    }
    let target = Arc::new(Target::embedded(arguments.timeout)?);
    let performance = Performance {
        jobs: arguments.jobs,
        timeout: arguments.timeout,
        vocabulary: vocabulary(),
    };
    let stage = Stage::new(target, run_number());
    let prover = Prover {
        catalogue,
        suite,
        stage: &stage,
        performance: &performance,
    };
    let progress = Progress::new("saboteurs", rules.len());
    Ok(prover.prove(rules, &|| progress.tick())?)
}
