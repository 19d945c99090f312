//! How a command ends.

use std::fmt;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde::Serialize;
use thiserror::Error;

use super::{Cli, Command, completions, proof, rules, run};
use crate::ledger::{Catalogue, CatalogueError, SuiteError};
use crate::prove::ProveError;
use crate::report::Paper;
use crate::run::{PerformanceError, SelectionError};
use crate::target::TargetError;
use crate::verdict::ExitCode;

/// What a command has to say, and the exit code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Conclusion {
    /// The result, for standard output.
    pub output: String,
    /// Remarks, for standard error.
    pub notes: Vec<String>,
    /// What went wrong beside the result, for standard error.
    pub faults: Vec<String>,
    /// How the process ends.
    pub exit: ExitCode,
}

/// A command that came to no result.
#[derive(Debug, Error)]
pub enum CommandError {
    /// What was asked for does not exist.
    #[error(transparent)]
    Selection(#[from] SelectionError),
    /// The given features cannot be used.
    #[error("FEATURES: {0}")]
    Features(SuiteError),
    /// The embedded features cannot be used; a fault of the build.
    #[error("the embedded features cannot be used: {0}")]
    EmbeddedFeatures(SuiteError),
    /// The embedded catalogue cannot be used; a fault of the build.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The target cannot be used.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// No run could be started.
    #[error(transparent)]
    Performance(#[from] PerformanceError),
    /// Nothing can be proven.
    #[error(transparent)]
    Prove(#[from] ProveError),
    /// One file for two reports.
    #[error("--junit and --markdown name the same file: {}", .0.display())]
    SameFile(PathBuf),
    /// A report that is to go to standard output, which has another one already.
    #[error(
        "{0} - names no file: the report needs one, for standard output has the text, or with --json the JSON"
    )]
    NoFile(&'static str),
    /// A file cannot be written.
    #[error("{option} {}: the report cannot be written: {reason}", .path.display())]
    Report {
        /// The option that asks for it.
        option: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        reason: String,
    },
    /// There is no result, and that could not be reported either.
    #[error("{error}\nerror: {fault}")]
    Unreported {
        /// Why there is none.
        error: Box<Self>,
        /// Why it could not be reported.
        fault: Box<Self>,
    },
    /// A result cannot be written as JSON.
    #[error("the result cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A result cannot be written as text.
    #[error("the result cannot be written")]
    Text(#[from] fmt::Error),
}

impl CommandError {
    /// The same error, and that these reports on it could not be written.
    pub(super) fn and(self, faults: Vec<Self>) -> Self {
        faults.into_iter().fold(self, |error, fault| Self::Unreported {
            error: Box::new(error),
            fault: Box::new(fault),
        })
    }

    /// The exit code it becomes.
    pub const fn exit(&self) -> ExitCode {
        match self {
            Self::Selection(_)
            | Self::Features(_)
            | Self::SameFile(_)
            | Self::NoFile(_)
            | Self::Target(
                TargetError::Url(_) | TargetError::Credentials { .. } | TargetError::ControlToken { .. },
            ) => ExitCode::Usage,
            Self::Prove(ProveError::Baseline { exit, .. }) => *exit,
            Self::EmbeddedFeatures(_)
            | Self::Catalogue(_)
            | Self::Target(_)
            | Self::Performance(_)
            | Self::Prove(_)
            | Self::Report { .. }
            | Self::Unreported { .. }
            | Self::Json(_)
            | Self::Text(_) => ExitCode::HarnessError,
        }
    }
}

/// Does what was typed. `paper` is what the output is written on.
///
/// # Errors
/// When there is no result; the error knows its exit code.
pub fn execute(cli: &Cli, paper: Paper) -> Result<Conclusion, CommandError> {
    let catalogue = Catalogue::embedded()?;
    let stopwatch = Stopwatch::start();
    match &cli.command {
        None => run::execute(&cli.run, &catalogue, paper, &stopwatch),
        Some(Command::Run(arguments)) => run::execute(arguments, &catalogue, paper, &stopwatch),
        Some(Command::Rules(arguments)) => rules::execute(arguments, &catalogue, paper),
        Some(Command::Prove(arguments)) => proof::execute(arguments, &catalogue, paper, &stopwatch),
        Some(Command::Completions(arguments)) => Ok(completions::execute(arguments)),
    }
}

/// A result as JSON, as it is printed.
pub(super) fn as_json(result: &impl Serialize) -> Result<String, CommandError> {
    Ok(format!("{}\n", serde_json::to_string_pretty(result)?))
}

/// When a command began. The command line is where time comes from; nothing below it reads a clock.
#[derive(Debug)]
pub(super) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is where time comes from"
    )]
    fn start() -> Self {
        Self(Instant::now())
    }

    /// How long it has taken so far.
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is where time comes from"
    )]
    pub(super) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// A number that tells this run apart from all others, also from those begun in the same second. The command line is
/// where chance comes from: the keys of a fresh hasher are drawn by the system.
pub(super) fn run_number() -> u32 {
    let drawn = RandomState::new().build_hasher().finish();
    u32::try_from(drawn >> 32).unwrap_or_default()
}
