//! The conformance harness as a program.

use std::io::{self, ErrorKind, Write as _};
use std::process;

use campus_conformance::command::{Cli, Conclusion, execute};
use campus_conformance::report::Paper;
use campus_conformance::verdict::ExitCode;
use clap::Parser as _;
use mimalloc::MiMalloc;

/// A run is thousands of small exchanges, each told and judged as text.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> process::ExitCode {
    let cli = Cli::parse();
    let exit = match execute(&cli, Paper::of_stdout()) {
        Ok(conclusion) => print(&conclusion),
        Err(error) => {
            complain("error", &error.to_string());
            error.exit()
        }
    };
    exit.into()
}

/// Prints a result. One that could not be written whole is none; only a reader that went away has seen enough.
fn print(conclusion: &Conclusion) -> ExitCode {
    for note in &conclusion.notes {
        complain("note", note);
    }
    for fault in &conclusion.faults {
        complain("error", fault);
    }
    let mut out = io::stdout().lock();
    let written = out
        .write_all(conclusion.output.as_bytes())
        .and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain("error", &format!("the result cannot be written: {error}"));
            ExitCode::HarnessError
        }
        _ => conclusion.exit,
    }
}

/// Says something beside the result; where nobody can read it the exit code still tells.
fn complain(kind: &str, text: &str) {
    let _unread = writeln!(io::stderr(), "{kind}: {text}");
}
