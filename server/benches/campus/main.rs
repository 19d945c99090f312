//! What the district costs by itself, without HTTP, as it grows: does an update cost what a creation does, what do a
//! full set of positions and a household cost, and does a search stay flat? And what does it cost to read an address?
//!
//! A call is counted as the emulator makes it: a copy of the district, the command, the difference for the journal. The
//! people are found in an order that jumps about, so that a large district is not flattered by a warm cache.

#![expect(clippy::expect_used, reason = "a bench that cannot go on stops")]

mod addresses;
mod district;
mod homes;
#[path = "../measure/mod.rs"]
mod measure;
mod report;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;

use crate::district::{Grown, SIZES};
use crate::measure::Keeping;
use crate::report::{Addresses, Line, print, print_addresses, record};

/// How often a district is grown and measured.
const GROWTHS: usize = 7;

/// Measures the commands and searches of a district from a thousand people to a million, and how addresses are read.
#[derive(Parser)]
#[command(override_usage = "ci/bench --domain [OPTIONS]")]
struct Cli {
    /// Up to 100,000 people only, to see that the bench works
    #[arg(long)]
    quick: bool,
    #[command(flatten)]
    keeping: Keeping,
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

fn run(cli: &Cli) -> Result<(), Box<dyn Error + Send + Sync>> {
    let kept = cli.keeping.open("campus")?;
    eprintln!("addresses ...");
    print_addresses(&Addresses {
        parsed: addresses::measure_parsing(),
        normalised: addresses::measure_normalising(),
        keys: addresses::measure_keys(),
    });
    let lines = measure_sizes(cli.quick);
    print(&lines);
    kept.close(&record(&lines, cli.quick))
}

/// Every district is grown several times: where its parts come to lie in memory decides more than one round and the next
/// differ by, and two runs are compared by what is left of that luck.
fn measure_sizes(quick: bool) -> Vec<Line> {
    let sizes = || SIZES.into_iter().filter(|size| !quick || *size <= 100_000);
    let mut measured: Vec<Vec<Line>> = sizes().map(|_| Vec::new()).collect();
    for growth in 1..=GROWTHS {
        let mut grown = Grown::default();
        for (size, lines) in sizes().zip(&mut measured) {
            eprintln!("{size} people, {growth} of {GROWTHS} ...");
            grown.grow_to(size);
            lines.push(measure(&grown, size));
        }
    }
    measured.iter().map(|lines| Line::of(lines)).collect()
}

fn measure(grown: &Grown, people: u32) -> Line {
    Line {
        people,
        create: grown.measure_creations(),
        told: grown.measure_creations_told(),
        housed: grown.measure_creations_with_household(),
        update: grown.measure_updates(),
        rename: grown.measure_renamings(),
        full_set: grown.measure_full_sets(),
        by_number: grown.measure_searches_by_number(),
        by_name: grown.measure_searches_by_name(),
        by_components: grown.measure_lookups_by_components(),
        by_text: grown.measure_lookups_by_text(),
        check: grown.measure_checks(),
    }
}
