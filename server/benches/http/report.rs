//! The figures as a table for people and as JSON for everything else.

use std::fmt;

use serde::Serialize;

use crate::Failure;
use crate::cases::{Effort, Measured, Starts};
use crate::spread::Spread;
use crate::target::STAFF;

/// What the emulator may take from exec to the ready line.
const READY_MILLIS: f64 = 10.0;
/// What the emulator may hold when nobody calls.
const IDLE_MIB: f64 = 10.0;
const KIB_PER_MIB: f64 = 1024.0;

/// Everything the bench found out.
#[derive(Serialize)]
pub(crate) struct Report {
    schema: u8,
    processors: usize,
    effort: Effort,
    start: Starts,
    cases: Vec<Measured>,
}

/// A line of the table: operation, connections, figure, emulator, bare server, ratio, goal.
type Row = [String; 7];

impl Report {
    pub(crate) fn new(effort: Effort, start: Starts, cases: Vec<Measured>) -> Self {
        let processors = std::thread::available_parallelism().map_or(0, usize::from);
        Self {
            schema: 1,
            processors,
            effort,
            start,
            cases,
        }
    }

    pub(crate) fn to_json(&self) -> Result<String, Failure> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    fn rows(&self) -> Vec<Row> {
        let heading = [
            "operation",
            "conn",
            "figure",
            "emulator",
            "bare",
            "emulator/bare",
            "goal",
        ];
        let mut rows = vec![heading.map(str::to_owned)];
        rows.extend(self.cases.iter().flat_map(load_rows));
        rows.extend(start_rows(&self.start));
        rows
    }
}

fn load_rows(measured: &Measured) -> [Row; 2] {
    let Measured {
        case,
        connections,
        comparison,
    } = measured;
    let (emulator, bare, ratio) = (&comparison.emulator, &comparison.bare, &comparison.ratio);
    let row = |figure: &str, emulator, bare, ratio: Spread, goal| {
        [
            case.name().into(),
            connections.to_string(),
            figure.into(),
            emulator,
            bare,
            format!("{ratio:.2}"),
            goal,
        ]
    };
    let (goal, reached) = (case.goal(), ratio.throughput.median);
    [
        row(
            "requests/s",
            format!("{:.0}", emulator.requests_per_second),
            format!("{:.0}", bare.requests_per_second),
            ratio.throughput,
            format!("ratio >= {goal:.2}: {}", verdict(reached >= goal)),
        ),
        row(
            "CPU us/request",
            format!("{:.1}", emulator.cpu_micros_per_request),
            format!("{:.1}", bare.cpu_micros_per_request),
            ratio.cpu,
            String::new(),
        ),
    ]
}

fn start_rows(start: &Starts) -> [Row; 2] {
    let row = |figure: &str, emulator: Spread, bare: Spread, limit: f64| {
        let goal = format!("< {limit}: {}", verdict(emulator.median < limit));
        let [operation, connections, ratio] = ["start", "-", "-"].map(str::to_owned);
        [
            operation,
            connections,
            figure.into(),
            format!("{emulator:.1}"),
            format!("{bare:.1}"),
            ratio,
            goal,
        ]
    };
    let (emulator, bare) = (&start.emulator, &start.bare);
    let mib = |kib: Spread| Spread::of([kib.min, kib.median, kib.max].map(|kib| kib / KIB_PER_MIB));
    [
        row("ready ms", emulator.ready_millis, bare.ready_millis, READY_MILLIS),
        row("idle MiB", mib(emulator.idle_kib), mib(bare.idle_kib), IDLE_MIB),
    ]
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "missed" }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Effort {
            rounds,
            reads,
            writes,
            starts,
        } = self.effort;
        writeln!(
            f,
            "Mock Campus beside a bare hyper server, median [min-max], {} processors",
            self.processors
        )?;
        writeln!(
            f,
            "{rounds} rounds of {reads} reads or {writes} writes each, on {STAFF} staff; {starts} starts"
        )?;
        writeln!(f)?;
        write_table(f, &self.rows())
    }
}

fn write_table(f: &mut fmt::Formatter<'_>, rows: &[Row]) -> fmt::Result {
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    for row in rows {
        let cells = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        writeln!(f, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}
