//! `completions`: what a shell needs to complete a command line.

use clap::CommandFactory as _;
use clap_complete::generate;

use super::{Cli, CompletionsArguments, Conclusion};
use crate::verdict::ExitCode;

pub(super) fn execute(arguments: &CompletionsArguments) -> Conclusion {
    let mut script = Vec::new();
    generate(
        arguments.shell,
        &mut Cli::command(),
        "campus-conformance",
        &mut script,
    );
    Conclusion {
        output: String::from_utf8_lossy(&script).into_owned(),
        notes: Vec::new(),
        faults: Vec::new(),
        exit: ExitCode::Conformant,
    }
}
