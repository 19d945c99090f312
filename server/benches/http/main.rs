//! The emulator beside a bare server: what do rules, tokens, schemas and a journal cost?
//!
//! Both are child processes that get the same bytes over the same number of kept-alive connections, in rounds that
//! take turns, so that whatever else the machine does hits both. What counts is the ratio; the absolute figures
//! belong to the machine, and the load generator shares its processors with the servers.
//!
//! - `process` starts, watches and stops a server; `bare` is the one to compare with, `records` what it holds
//! - `requests` renders the calls, `client` sends them, `target` prepares the same data on either side
//! - `cases` runs the rounds, `figures` condenses them, `report` prints them
//! - `sync` is another bench with the same tools: all staff of a district at once, without a bare server beside it
//! - `measure` is shared with the bench of the domain

mod bare;
mod cases;
mod client;
mod figures;
#[path = "../measure/mod.rs"]
mod measure;
mod process;
mod records;
mod report;
mod requests;
mod sync;
mod target;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use tokio::runtime::{Builder, Runtime};

use crate::cases::Effort;
use crate::measure::Keeping;
use crate::report::Report;

/// Whatever stops the bench; it is printed and nobody reacts to it.
type Failure = Box<dyn Error + Send + Sync>;

/// Measures the emulator beside a bare hyper server with typed serde and a map.
#[derive(Parser)]
#[command(override_usage = "ci/bench [OPTIONS]")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "options that have nothing to do with each other"
)]
struct Cli {
    /// A short run, to see that the bench works
    #[arg(long)]
    quick: bool,
    #[command(flatten)]
    keeping: Keeping,
    /// Synchronize all staff instead, of districts of up to a million
    #[arg(long)]
    sync: bool,
    /// Be the bare server
    #[arg(long, hide = true)]
    bare: bool,
    /// What `cargo bench` passes to every bench
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    if cli.bare {
        return bare::serve();
    }
    if cli.sync {
        let kept = cli.keeping.open("sync")?;
        let report = runtime()?.block_on(sync::measure(cli.quick))?;
        print!("{report}");
        return kept.close(&report.record(cli.quick));
    }
    let effort = if cli.quick { Effort::QUICK } else { Effort::FULL };
    let kept = cli.keeping.open("http")?;
    let report = measure(effort)?;
    print!("{report}");
    kept.close(&report.record(cli.quick))
}

/// One thread for the load: the servers need the others.
fn runtime() -> Result<Runtime, Failure> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

fn measure(effort: Effort) -> Result<Report, Failure> {
    let starts = cases::measure_starts(effort)?;
    let runtime = runtime()?;
    let cases = runtime.block_on(cases::measure_all(effort))?;
    let housed = runtime.block_on(cases::measure_households(effort))?;
    Ok(Report::new(effort, starts, cases, housed))
}
