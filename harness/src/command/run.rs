//! `run`: judges a target.

use std::sync::Arc;
use std::time::Duration;

use super::arguments::JOBS_ON_EMULATOR;
use super::conclusion::{Stopwatch, as_json, run_number};
use super::outlet::Outlets;
use super::{CommandError, Conclusion, RunArguments, TargetArguments};
use crate::ledger::{Catalogue, Suite};
use crate::report::{Options, Paper, Progress, Report, TargetReport, render};
use crate::run::{Performance, Selection, vocabulary};
use crate::target::{Remote, Stage, Target, TargetError, Working, root_of};

/// Scenarios at once against a site: they share its one district, and a rule about what does not change there would
/// otherwise see the changes of its neighbours.
const JOBS_ON_SITE: usize = 1;

pub(super) fn execute(
    arguments: &RunArguments,
    catalogue: &Catalogue,
    paper: Paper,
    stopwatch: &Stopwatch,
) -> Result<Conclusion, CommandError> {
    let mut outlets = Outlets::open(&arguments.report, arguments.detail.show_exchanges)?;
    let (mut report, error) = match outlets.fault() {
        Some(fault) => (Report::unselected(&fault.to_string(), fault.exit()), Some(fault)),
        None => attempt(arguments, catalogue),
    };
    let notes = report.notes.clone();
    let faults = outlets.write(&mut report);
    if let Some(error) = error {
        return Err(error.and(faults));
    }
    let trouble = report.trouble.clone().into_iter();
    Ok(Conclusion {
        output: written(arguments, &report, paper, stopwatch)?,
        notes,
        faults: trouble.chain(faults.iter().map(ToString::to_string)).collect(),
        exit: report.exit_code,
    })
}

/// The report on what was asked for, also where an error kept it from being judged.
fn attempt(arguments: &RunArguments, catalogue: &Catalogue) -> (Report, Option<CommandError>) {
    let selection = match select(arguments, catalogue) {
        Ok(selection) => selection,
        Err(error) => {
            let report = Report::unselected(&error.to_string(), error.exit());
            return (report, Some(error));
        }
    };
    match judge(arguments, catalogue, &selection) {
        Ok(report) => (report, None),
        Err(error) => {
            let target = unreached(&arguments.target);
            let report = Report::unplayed(catalogue, &selection, target, &error.to_string(), error.exit());
            (report, Some(error))
        }
    }
}

fn select(arguments: &RunArguments, catalogue: &Catalogue) -> Result<Selection, CommandError> {
    let given = !arguments.features.is_empty();
    let suite = if given {
        Suite::from_paths(catalogue, &arguments.features).map_err(CommandError::Features)?
    } else {
        Suite::embedded(catalogue).map_err(CommandError::EmbeddedFeatures)?
    };
    let (rules, areas) = (&arguments.selection.rule, &arguments.selection.area);
    let selection = Selection::new(catalogue, &suite, rules, areas, given)?;
    Ok(if arguments.portable {
        selection.portable()
    } else {
        selection
    })
}

fn judge(
    arguments: &RunArguments,
    catalogue: &Catalogue,
    selection: &Selection,
) -> Result<Report, CommandError> {
    let target = Arc::new(connect(&arguments.target, arguments.timeout)?);
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
    let mut stage = Stage::new(Arc::clone(&target), run_number());
    if target.is_embedded() {
        stage = stage.alone();
    }
    let progress = Progress::new("scenarios", selection.suite.cases().count());
    let outcomes = performance.play(&selection.suite, &stage, &|_, _| progress.tick())?;
    let mut report = Report::new(catalogue, selection, TargetReport::of(&target), &outcomes);
    report.notes = notes(selection, &target);
    report.trouble = trouble(&target);
    Ok(report)
}

/// Why nothing could be played at a target although there is one.
fn trouble(target: &Target) -> Option<String> {
    match target.working() {
        Working::Dead(reason) => Some(format!("the target does not answer: {reason}")),
        Working::Refused(reason) => Some(format!("nothing can be judged at this target: {reason}")),
        Working::Yes | Working::Unproven(_) => None,
    }
}

/// What has to be said of the run as a whole.
fn notes(selection: &Selection, target: &Target) -> Vec<String> {
    let mut notes = selection.remarks();
    if selection.rules.is_empty() {
        notes.push("nothing to judge: the selection holds no rule that could be judged here".to_owned());
    }
    if let Working::Unproven(reason) = target.working() {
        notes.push(format!("nothing can pass at this target: {reason}"));
    }
    if target.has_other_catalogue() {
        notes.push("the emulator was built from another catalogue of rules than this harness".to_owned());
    }
    notes
}

/// The report in the form that standard output gets.
fn written(
    arguments: &RunArguments,
    report: &Report,
    paper: Paper,
    stopwatch: &Stopwatch,
) -> Result<String, CommandError> {
    if arguments.report.json {
        return as_json(report);
    }
    let options = Options {
        paper,
        scope: arguments.detail.scope(),
        show_exchanges: arguments.detail.show_exchanges,
        elapsed: stopwatch.elapsed(),
    };
    let mut output = String::new();
    render(report, &options, &mut output)?;
    Ok(output)
}

/// What a report says of a target that could not be had: its URL, unless that may hold a password.
fn unreached(arguments: &TargetArguments) -> TargetReport {
    let url = arguments.target.as_deref().map(root_of);
    TargetReport::unreached(url.and_then(Result::ok))
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
