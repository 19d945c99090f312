//! What can be typed.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};

use crate::exchange::Secret;

/// Scenarios at once against an emulator, where each has a district of its own.
pub(super) const JOBS_ON_EMULATOR: usize = 32;

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
  campus-conformance --area AUTH --rule REF-02
  campus-conformance --target http://127.0.0.1:8642 --json
  campus-conformance --target https://campus.example.org --client-id hr_7 --district blaine
  campus-conformance rules --uncovered
  campus-conformance prove --rule AUTH-05

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
    Run(RunArguments),
    /// Lists the documented rules and how they are covered.
    Rules(RulesArguments),
    /// Proves that the scenarios can fail: breaks each rule on purpose and demands that they notice.
    Prove(ProveArguments),
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
    /// Which target.
    #[command(flatten)]
    pub target: TargetArguments,
    /// Write the report as JSON.
    #[arg(long)]
    pub json: bool,
    /// Show all exchanges of scenarios that did not pass, secrets masked.
    #[arg(long)]
    pub show_exchanges: bool,
    /// How many scenarios play at once [default: 32, against a site 1].
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = parse_jobs)]
    pub jobs: Option<usize>,
    /// How long a call may take.
    #[arg(long, value_name = "SECONDS", default_value = "10", allow_negative_numbers = true, value_parser = parse_seconds)]
    pub timeout: Duration,
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
