//! The conformance harness as a program.

use std::io::{self, Write as _};
use std::process;

use campus_conformance::command::{Cli, execute};
use campus_conformance::report::Paper;
use clap::Parser as _;

fn main() -> process::ExitCode {
    let cli = Cli::parse();
    // A reader that went away is no reason to fail: the exit code still tells.
    match execute(&cli, Paper::of_stdout()) {
        Ok(conclusion) => {
            for note in &conclusion.notes {
                let _unread = writeln!(io::stderr(), "note: {note}");
            }
            let _unread = io::stdout().write_all(conclusion.output.as_bytes());
            conclusion.exit.into()
        }
        Err(error) => {
            let _unread = writeln!(io::stderr(), "error: {error}");
            error.exit().into()
        }
    }
}
