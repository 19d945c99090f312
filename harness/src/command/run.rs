//! `run`: judges a target.

use std::sync::Arc;
use std::time::Duration;

use super::arguments::JOBS_ON_EMULATOR;
use super::conclusion::{Stopwatch, as_json, run_number};
use super::{CommandError, Conclusion, RunArguments, TargetArguments};
use crate::ledger::{Catalogue, Suite};
use crate::report::{Options, Paper, Progress, Report, render};
use crate::run::{Performance, Selection, vocabulary};
use crate::target::{Remote, Stage, Target, TargetError, Working};

/// Scenarios at once against a site: they share its one district, and a rule about what does not change there would
/// otherwise see the changes of its neighbours.
const JOBS_ON_SITE: usize = 1;

pub(super) fn execute(
    arguments: &RunArguments,
    catalogue: &Catalogue,
    paper: Paper,
    stopwatch: &Stopwatch,
) -> Result<Conclusion, CommandError> {
    let given = !arguments.features.is_empty();
    let suite = if given {
        Suite::from_paths(catalogue, &arguments.features).map_err(CommandError::Features)?
    } else {
        Suite::embedded(catalogue).map_err(CommandError::EmbeddedFeatures)?
    };
    let (rules, areas) = (&arguments.selection.rule, &arguments.selection.area);
    let selection = Selection::new(catalogue, &suite, rules, areas, given)?;
    let mut notes = selection.remarks();
    if selection.rules.is_empty() {
        notes.push("nothing to judge: the selection holds no rule that could be judged here".to_owned());
    }
    let target = Arc::new(connect(&arguments.target, arguments.timeout)?);
    match target.working() {
        Working::Unproven(reason) => notes.push(format!("nothing can pass at this target: {reason}")),
        Working::Refused(reason) => notes.push(format!("nothing can be judged at this target: {reason}")),
        Working::Yes | Working::Dead(_) => {}
    }
    if target.has_other_catalogue() {
        notes.push("the emulator was built from another catalogue of rules than this harness".to_owned());
    }
    let report = judge(arguments, catalogue, &selection, &target)?;
    let output = if arguments.json {
        as_json(&report)?
    } else {
        let elapsed = stopwatch.elapsed();
        let options = Options {
            paper,
            show_exchanges: arguments.show_exchanges,
            elapsed,
        };
        let mut output = String::new();
        render(&report, &options, &mut output)?;
        output
    };
    Ok(Conclusion {
        output,
        notes,
        exit: report.exit_code,
    })
}

fn judge(
    arguments: &RunArguments,
    catalogue: &Catalogue,
    selection: &Selection,
    target: &Arc<Target>,
) -> Result<Report, CommandError> {
    let jobs = if target.is_emulator() {
        JOBS_ON_EMULATOR
    } else {
        JOBS_ON_SITE
    };
    let performance = Performance {
        jobs: arguments.jobs.unwrap_or(jobs),
        timeout: arguments.timeout,
        vocabulary: vocabulary(),
    };
    let stage = Stage::new(Arc::clone(target), run_number());
    let progress = Progress::new("scenarios", selection.suite.cases().count());
    let outcomes = performance.play(&selection.suite, &stage, &|_, _| progress.tick())?;
    Ok(Report::new(catalogue, selection, target, &outcomes))
}

fn connect(arguments: &TargetArguments, timeout: Duration) -> Result<Target, TargetError> {
    let Some(url) = &arguments.target else {
        return Target::embedded(timeout);
    };
    let remote = Remote {
        url: url.clone(),
        district: arguments.district.clone(),
        client_id: arguments.client_id.clone(),
        client_secret: arguments.client_secret.clone(),
        control_token: arguments.control_token.clone(),
        no_control: arguments.no_control,
    };
    Target::remote(&remote, timeout)
}
