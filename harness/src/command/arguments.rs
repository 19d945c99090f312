//! What can be typed.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use crate::exchange::Secret;
use crate::report::Scope;

/// Scenarios at once against an emulator, where each has a district of its own.
pub(super) const JOBS_ON_EMULATOR: usize = 32;

const RUN_EXAMPLES: &str = "Examples:
  campus-conformance run --area SEARCH --show-exchanges
      One area, and all that was said where something is not kept.
  campus-conformance run features/search/staff.feature --verbose
      The scenarios of one file, each with its verdict.
  campus-conformance run --target http://127.0.0.1:8642 --json
      An emulator that runs already; the report as JSON.";
const RULES_EXAMPLES: &str = "Examples:
  campus-conformance rules --area POS
      The rules about positions, with their scenarios and saboteurs.
  campus-conformance rules --uncovered
      What is not exercised yet, and why.";
const PROVE_EXAMPLES: &str = "Examples:
  campus-conformance prove
      Every saboteur against all scenarios.
  campus-conformance prove --area AUTH --matrix
      Those of one area, and which rules each of them broke.";
const COMPLETIONS_EXAMPLES: &str = "Examples:
  campus-conformance completions bash > ~/.local/share/bash-completion/completions/campus-conformance
  campus-conformance completions zsh > \"${fpath[1]}/_campus-conformance\"
  campus-conformance completions fish > ~/.config/fish/completions/campus-conformance.fish";

/// Judges an implementation of the Business Office Integration API of Infinite Campus by its documented rules.
///
/// Without a target it judges the emulator it embeds.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "campus-conformance",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  campus-conformance
      Everything, against the emulator inside.
  campus-conformance --area AUTH --rule REF-02 --verbose
      One area and one rule more, with every scenario.
  campus-conformance --target https://campus.example.org --client-id hr_7 --portable
      A real Campus, asked what one can be asked; its secret is in CAMPUS_CLIENT_SECRET.
  campus-conformance --quiet --junit conformance.xml --markdown \"$GITHUB_STEP_SUMMARY\"
      In a pipeline: what is not kept, and a report for the build server.
  campus-conformance rules --uncovered
  campus-conformance prove --rule AUTH-05
  campus-conformance completions bash

Exit codes:
  0  every selected rule was judged and none failed
  1  a rule failed, or a saboteur was not caught as it should be
  2  the command line or the given features cannot be used
  3  the harness or the connection failed
  4  the selection holds nothing to judge
  5  nothing failed, but a selected rule could not be judged"
)]
pub struct Cli {
    /// What to do; `run` when nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The arguments of `run`.
    #[command(flatten)]
    pub run: RunArguments,
}

/// What can be done.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Judges a target by the documented rules (the default).
    #[command(after_help = RUN_EXAMPLES)]
    Run(Box<RunArguments>),
    /// Lists the documented rules and how they are covered.
    #[command(after_help = RULES_EXAMPLES)]
    Rules(RulesArguments),
    /// Proves that the scenarios can fail: breaks each rule on purpose and demands that they notice.
    #[command(after_help = PROVE_EXAMPLES)]
    Prove(ProveArguments),
    /// Prints what a shell needs to complete a command line.
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions(CompletionsArguments),
}

/// Arguments of `run`.
#[derive(Args, Clone, Debug)]
pub struct RunArguments {
    /// Feature files or folders to play instead of the embedded ones.
    #[arg(value_name = "FEATURES")]
    pub features: Vec<PathBuf>,
    /// Which rules.
    #[command(flatten)]
    pub selection: SelectionArguments,
    /// Only rules and scenarios that a real Campus can be asked.
    #[arg(long)]
    pub portable: bool,
    /// Which target.
    #[command(flatten)]
    pub target: TargetArguments,
    /// In which forms it is reported.
    #[command(flatten)]
    pub report: ReportArguments,
    /// How much the text tells.
    #[command(flatten)]
    pub detail: DetailArguments,
    /// How many scenarios play at once [default: 32, against a site 1].
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = parse_jobs)]
    pub jobs: Option<usize>,
    /// How long a call may take.
    #[arg(long, value_name = "SECONDS", default_value = "10", allow_negative_numbers = true, value_parser = parse_seconds)]
    pub timeout: Duration,
}

/// In which forms a run is reported.
#[derive(Args, Clone, Debug, Default)]
pub struct ReportArguments {
    /// Write the report as JSON instead of text.
    #[arg(long)]
    pub json: bool,
    /// Write the report for a build server as well, as JUnit.
    #[arg(long, value_name = "FILE")]
    pub junit: Option<PathBuf>,
    /// Write a summary as well, as Markdown; the summary of a step on GitHub is added to.
    #[arg(long, value_name = "FILE")]
    pub markdown: Option<PathBuf>,
}

/// How much the text form of a report tells.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct DetailArguments {
    /// Tell only what is not kept, and the sum.
    #[arg(long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Tell every scenario under its rule with its verdict.
    #[arg(long)]
    pub verbose: bool,
    /// Show all exchanges, secrets masked: of scenarios that are not kept, with --verbose of all. Also in --junit and
    /// --markdown.
    #[arg(long)]
    pub show_exchanges: bool,
}

impl DetailArguments {
    /// What is told.
    pub(super) const fn scope(self) -> Scope {
        match (self.quiet, self.verbose) {
            (true, _) => Scope::Faults,
            (false, true) => Scope::Scenarios,
            (false, false) => Scope::Rules,
        }
    }
}

/// Which rules are meant.
#[derive(Args, Clone, Debug, Default)]
pub struct SelectionArguments {
    /// Only this rule; may be repeated, and adds to the rules of --area.
    #[arg(long, value_name = "ID")]
    pub rule: Vec<String>,
    /// Only the rules of this area; may be repeated, and adds to those of --rule.
    #[arg(long, value_name = "AREA")]
    pub area: Vec<String>,
}

/// Which target is judged.
#[derive(Args, Clone, Debug, Default)]
pub struct TargetArguments {
    /// The site root of the target; without it the embedded emulator is judged.
    #[arg(long, value_name = "URL")]
    pub target: Option<String>,
    /// The Client ID, for a target without a control interface.
    #[arg(long, value_name = "ID", requires = "target")]
    pub client_id: Option<String>,
    /// The Client Secret that belongs to it.
    #[arg(
        long,
        value_name = "SECRET",
        env = "CAMPUS_CLIENT_SECRET",
        hide_env_values = true
    )]
    pub client_secret: Option<Secret>,
    /// The district (appName) to call on such a target.
    #[arg(long, value_name = "NAME", default_value = "blaine", requires = "target")]
    pub district: String,
    /// The token of an emulator's control interface.
    #[arg(
        long,
        value_name = "TOKEN",
        env = "CAMPUS_CONTROL_TOKEN",
        hide_env_values = true
    )]
    pub control_token: Option<Secret>,
    /// Take the target as it is, even if it is an emulator.
    #[arg(long, requires = "target")]
    pub no_control: bool,
}

/// Arguments of `rules`.
#[derive(Args, Clone, Debug)]
pub struct RulesArguments {
    /// Only rules that lack a scenario or a saboteur, and why: client, pending, excused or overlooked.
    #[arg(long)]
    pub uncovered: bool,
    /// Only the rules of this area; may be repeated.
    #[arg(long, value_name = "AREA")]
    pub area: Vec<String>,
    /// Write the list as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `prove`.
#[derive(Args, Clone, Debug)]
pub struct ProveArguments {
    /// Which rules.
    #[command(flatten)]
    pub selection: SelectionArguments,
    /// Write the proof as JSON.
    #[arg(long)]
    pub json: bool,
    /// Show which saboteur broke which rules as a table.
    #[arg(long)]
    pub matrix: bool,
    /// How many scenarios play at once under each saboteur.
    #[arg(long, value_name = "N", default_value_t = JOBS_ON_EMULATOR, allow_negative_numbers = true, value_parser = parse_jobs)]
    pub jobs: usize,
    /// How long a call may take.
    #[arg(long, value_name = "SECONDS", default_value = "10", allow_negative_numbers = true, value_parser = parse_seconds)]
    pub timeout: Duration,
}

/// Arguments of `completions`.
#[derive(Args, Clone, Debug)]
pub struct CompletionsArguments {
    /// The shell.
    pub shell: Shell,
}

fn parse_jobs(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(jobs @ 1..=1024) => Ok(jobs),
        _ => Err("a number from 1 to 1024 is needed".to_owned()),
    }
}

fn parse_seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| *seconds > 0.0);
    let duration = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    duration.ok_or_else(|| "a positive number of seconds is needed".to_owned())
}
