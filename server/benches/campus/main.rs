//! What the district costs by itself, without HTTP, as it grows: does an update cost what a creation does, and does a
//! search stay flat?
//!
//! A call is counted as the emulator makes it: a copy of the district, the command, the difference for the journal. The
//! people are found in an order that jumps about, so that a large district is not flattered by a warm cache.

#![expect(clippy::expect_used, reason = "a bench that cannot go on stops")]

#[path = "../measure/spread.rs"]
mod spread;
#[path = "../measure/stopwatch.rs"]
mod stopwatch;

mod district;
mod report;

use clap::Parser;

use crate::district::{Grown, SIZES};
use crate::report::{Line, print};

/// Measures the commands and searches of a district from a thousand people to a million.
#[derive(Parser)]
#[command(override_usage = "ci/bench --domain [OPTIONS]")]
struct Cli {
    /// Up to 100,000 people only, to see that the bench works
    #[arg(long)]
    quick: bool,
    /// What `cargo bench` passes to every bench
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() {
    let cli = Cli::parse();
    let mut lines: Vec<Line> = Vec::new();
    let mut grown = Grown::default();
    for size in SIZES.into_iter().filter(|size| !cli.quick || *size <= 100_000) {
        eprintln!("{size} people ...");
        grown.grow_to(size);
        lines.push(Line {
            people: size,
            create: grown.measure_creations(),
            update: grown.measure_updates(),
            rename: grown.measure_renamings(),
            by_number: grown.measure_searches_by_number(),
            by_name: grown.measure_searches_by_name(),
        });
    }
    print(&lines);
}
