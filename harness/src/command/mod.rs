//! The command line: what was typed becomes one call of the library, and its result text, notes and an exit code.

mod arguments;
mod completions;
mod conclusion;
mod outlet;
mod proof;
mod rules;
mod run;

pub use arguments::{
    Cli, Command, CompletionsArguments, DetailArguments, ProveArguments, ReportArguments, RulesArguments,
    RunArguments, SelectionArguments, TargetArguments,
};
pub use conclusion::{CommandError, Conclusion, execute};
