//! The figures as a table, and as they are kept.

use std::fmt;

use crate::cases::{Case, Effort, Housed, Measured, Starts};
use crate::measure::{Better, Figure, Record, Spread};
use crate::target::STAFF;

/// What the emulator may take from exec to the ready line.
const READY_MILLIS: f64 = 10.0;
/// What the emulator may hold when nobody calls.
const IDLE_MIB: f64 = 10.0;
const KIB_PER_MIB: f64 = 1024.0;

/// How much longer than a creation a position of somebody who holds three may take to update.
const UPDATE_BY_CREATE: f64 = 1.2;

/// A creation with a household may cost so much of one without.
const HOUSED_BY_CREATE: f64 = 1.3;

/// Everything the bench found out.
pub(crate) struct Report {
    effort: Effort,
    start: Starts,
    cases: Vec<Measured>,
    housed: Housed,
}

/// A line of the table: operation, connections, figure, emulator, bare server, ratio, goal.
type Row = [String; 7];

impl Report {
    pub(crate) fn new(effort: Effort, start: Starts, cases: Vec<Measured>, housed: Housed) -> Self {
        Self {
            effort,
            start,
            cases,
            housed,
        }
    }

    /// The figures to be kept. Those beside the bare server are compared, the absolute ones belong to the machine.
    pub(crate) fn record(&self, quick: bool) -> Record {
        let load = self.cases.iter().flat_map(load_figures);
        Record::new(
            "http",
            quick,
            load.chain(start_figures(&self.start))
                .chain([self.housed.figure()]),
        )
    }

    /// Whether updating a position takes what a creation takes.
    fn position_goals(&self) -> Vec<String> {
        let of = |case: Case| self.cases.iter().filter(move |measured| measured.case == case);
        let pairs = of(Case::UpdatePosition).zip(of(Case::CreateStaff));
        let goals = pairs.map(|(update, create)| {
            let pace = |measured: &Measured| measured.comparison.emulator.requests_per_second.median;
            let (ratio, connections) = (pace(create) / pace(update), update.connections);
            let word = verdict(ratio <= UPDATE_BY_CREATE);
            format!(
                "updatePosition on a person with 3 positions / createStaff, time per call at {connections} connections: \
                 {ratio:.2}  (<= {UPDATE_BY_CREATE}: {word})"
            )
        });
        goals.collect()
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

impl Housed {
    fn figure(&self) -> Figure {
        Figure {
            name: format!(
                "createStaff with / without a household at {}, time",
                self.connections
            ),
            better: Some(Better::Lower),
            spread: self.ratio,
        }
    }
}

impl fmt::Display for Housed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { connections, ratio } = self;
        let word = verdict(ratio.median <= HOUSED_BY_CREATE);
        write!(
            f,
            "createStaff with / without a household, time per call at {connections} connections: {ratio:.2}  \
             (<= {HOUSED_BY_CREATE}: {word})"
        )
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
    let reached = ratio.throughput.median;
    let goal = |goal: f64| format!("ratio >= {goal:.2}: {}", verdict(reached >= goal));
    [
        row(
            "requests/s",
            format!("{:.0}", emulator.requests_per_second),
            format!("{:.0}", bare.requests_per_second),
            ratio.throughput,
            case.goal().map(goal).unwrap_or_default(),
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
    [
        row("ready ms", emulator.ready_millis, bare.ready_millis, READY_MILLIS),
        row("idle MiB", mib(emulator.idle_kib), mib(bare.idle_kib), IDLE_MIB),
    ]
}

fn mib(kib: Spread) -> Spread {
    Spread {
        median: kib.median / KIB_PER_MIB,
        min: kib.min / KIB_PER_MIB,
        lower: kib.lower / KIB_PER_MIB,
        upper: kib.upper / KIB_PER_MIB,
        max: kib.max / KIB_PER_MIB,
    }
}

fn load_figures(measured: &Measured) -> [Figure; 6] {
    let Measured {
        case,
        connections,
        comparison,
    } = measured;
    let (emulator, bare, ratio) = (&comparison.emulator, &comparison.bare, &comparison.ratio);
    let figure = |what: &str, better, spread| Figure {
        name: format!("{} at {connections}, {what}", case.name()),
        better,
        spread,
    };
    [
        figure("throughput by bare", Some(Better::Higher), ratio.throughput),
        figure("CPU by bare", Some(Better::Lower), ratio.cpu),
        figure("emulator requests/s", None, emulator.requests_per_second),
        figure("bare requests/s", None, bare.requests_per_second),
        figure("emulator CPU us/request", None, emulator.cpu_micros_per_request),
        figure("bare CPU us/request", None, bare.cpu_micros_per_request),
    ]
}

fn start_figures(start: &Starts) -> [Figure; 4] {
    let figure = |what: &str, better, spread| Figure {
        name: format!("start, {what}"),
        better,
        spread,
    };
    let Starts { emulator, bare } = start;
    [
        figure("ready ms", Some(Better::Lower), emulator.ready_millis),
        figure("idle MiB", Some(Better::Lower), mib(emulator.idle_kib)),
        figure("bare ready ms", None, bare.ready_millis),
        figure("bare idle MiB", None, mib(bare.idle_kib)),
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
            std::thread::available_parallelism().map_or(0, usize::from)
        )?;
        writeln!(
            f,
            "{rounds} rounds of {reads} reads or {writes} writes each, on {STAFF} staff; {starts} starts"
        )?;
        writeln!(f)?;
        write_table(f, &self.rows())?;
        writeln!(f)?;
        self.position_goals()
            .iter()
            .try_for_each(|goal| writeln!(f, "{goal}"))?;
        writeln!(f, "{}", self.housed)
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
