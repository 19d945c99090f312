//! What is measured, and the rounds that measure it.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use bytes::Bytes;

use crate::Failure;
use crate::client::Load;
use crate::figures::{Comparison, Round};
use crate::measure::Spread;
use crate::process::Process;
use crate::requests::Renderer;
use crate::target::{Pair, STAFF, employed};

/// How many connections call at the same time.
const CONNECTIONS: [usize; 2] = [16, 64];
/// One call of so many is made before it counts.
const WARM_UP_SHARE: usize = 10;
/// What a fresh server gets to become idle.
const SETTLE: Duration = Duration::from_millis(100);

/// How much is measured.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) struct Effort {
    pub(crate) rounds: usize,
    /// Calls in one round of a case that reads; the clock of /proc ticks every 10 ms, so not too few.
    pub(crate) reads: usize,
    /// Calls in one round of a case that writes; every one makes the district larger.
    pub(crate) writes: usize,
    /// How often each server is started to see how long it takes.
    pub(crate) starts: usize,
}

impl Effort {
    pub(crate) const FULL: Self = Self {
        rounds: 15,
        reads: 30_000,
        writes: 10_000,
        starts: 21,
    };
    pub(crate) const QUICK: Self = Self {
        rounds: 3,
        reads: 5_000,
        writes: 2_000,
        starts: 5,
    };
}

/// An operation under load, in the order of the report.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Case {
    CreateStaff,
    UpdateStaff,
    CreatePosition,
    UpdatePosition,
    GetSchools,
    SearchStaff,
}

/// Which calls: those before it counts, or those that count.
#[derive(Clone, Copy)]
enum Part {
    WarmUp,
    Counted,
}

impl Case {
    const ALL: [Self; 6] = [
        Self::CreateStaff,
        Self::UpdateStaff,
        Self::CreatePosition,
        Self::UpdatePosition,
        Self::GetSchools,
        Self::SearchStaff,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::CreateStaff => "createStaff",
            Self::UpdateStaff => "updateStaff",
            Self::CreatePosition => "createPosition",
            Self::UpdatePosition => "updatePosition",
            Self::GetSchools => "getSchools",
            Self::SearchStaff => "searchStaff",
        }
    }

    /// The share of the bare server's throughput that the emulator is to reach, where one was set.
    pub(crate) fn goal(self) -> Option<f64> {
        match self {
            Self::CreateStaff => Some(0.6),
            Self::GetSchools => Some(0.85),
            Self::SearchStaff => Some(0.8),
            Self::UpdateStaff | Self::CreatePosition | Self::UpdatePosition => None,
        }
    }

    /// How many positions everybody holds before the first call.
    fn positions(self) -> usize {
        if self == Self::UpdatePosition { 3 } else { 1 }
    }

    fn calls(self, effort: Effort) -> usize {
        match self {
            Self::GetSchools | Self::SearchStaff => effort.reads,
            _ => effort.writes,
        }
    }

    /// Some calls. A creation needs a number nobody holds yet, and an update something to change: everybody gets one of two
    /// values in turn, others than before it counted.
    fn requests(self, renderer: &Renderer, part: Part, calls: usize) -> Arc<[Bytes]> {
        let (series, first) = match part {
            Part::WarmUp => ("W", 1),
            Part::Counted => ("N", 3),
        };
        let twice = || (0..2 * STAFF).map(|index| (employed(index % STAFF), first + index / STAFF));
        match self {
            Self::CreateStaff => (0..calls)
                .map(|index| renderer.create_staff(&format!("{series}{index:06}"), self.positions()))
                .collect(),
            Self::UpdateStaff => twice()
                .map(|(number, value)| renderer.update_staff(&number, value))
                .collect(),
            Self::CreatePosition => (0..STAFF)
                .map(|index| renderer.create_position(&employed(index)))
                .collect(),
            Self::UpdatePosition => twice()
                .map(|(number, value)| renderer.update_position(&number, value))
                .collect(),
            Self::GetSchools => Arc::new([renderer.list_schools()]),
            Self::SearchStaff => (0..STAFF)
                .map(|index| renderer.search_by_number(&employed(index)))
                .collect(),
        }
    }
}

/// A case with its figures.
pub(crate) struct Measured {
    pub(crate) case: Case,
    pub(crate) connections: usize,
    pub(crate) comparison: Comparison,
}

/// What a household adds to a creation: the time per call with one by that without.
pub(crate) struct Housed {
    pub(crate) connections: usize,
    pub(crate) ratio: Spread,
}

/// Starting one server again and again.
pub(crate) struct Start {
    pub(crate) ready_millis: Spread,
    pub(crate) idle_kib: Spread,
}

/// How long both servers take to become ready, and what they hold when idle.
pub(crate) struct Starts {
    pub(crate) emulator: Start,
    pub(crate) bare: Start,
}

/// Starts both servers, in turns.
pub(crate) fn measure_starts(effort: Effort) -> Result<Starts, Failure> {
    let (mut emulator, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..effort.starts {
        emulator.push(start_once(&Process::emulator()?)?);
        bare.push(start_once(&Process::bare()?)?);
    }
    Ok(Starts {
        emulator: Start::of(&emulator),
        bare: Start::of(&bare),
    })
}

/// Milliseconds to the ready line, and KiB a moment later.
fn start_once(process: &Process) -> Result<(f64, f64), Failure> {
    thread::sleep(SETTLE);
    Ok((
        process.ready_after.as_secs_f64() * 1e3,
        f64::from(process.resident_kib()?),
    ))
}

impl Start {
    fn of(starts: &[(f64, f64)]) -> Self {
        Self {
            ready_millis: Spread::of(starts.iter().map(|start| start.0)),
            idle_kib: Spread::of(starts.iter().map(|start| start.1)),
        }
    }
}

/// Every case with every number of connections, each on fresh servers.
pub(crate) async fn measure_all(effort: Effort) -> Result<Vec<Measured>, Failure> {
    let mut measured = Vec::new();
    for case in Case::ALL {
        for connections in CONNECTIONS {
            eprintln!("{} at {connections} connections ...", case.name());
            let comparison = measure(case, connections, effort).await?;
            measured.push(Measured {
                case,
                connections,
                comparison,
            });
        }
    }
    Ok(measured)
}

/// Rounds that share nothing: each has fresh servers, so that the luck of a start shows in the spread.
async fn measure(case: Case, connections: usize, effort: Effort) -> Result<Comparison, Failure> {
    let mut rounds = Vec::with_capacity(effort.rounds);
    for round in 0..effort.rounds {
        let pair = Pair::start(case.positions()).await?;
        let mut emulator = Loaded::open(&pair.emulator, connections).await?;
        let mut bare = Loaded::open(&pair.bare, connections).await?;
        let calls = case.calls(effort);
        let warm_up = case.requests(&pair.renderer, Part::WarmUp, calls / WARM_UP_SHARE);
        emulator.run(&warm_up, calls / WARM_UP_SHARE).await?;
        bare.run(&warm_up, calls / WARM_UP_SHARE).await?;
        let requests = case.requests(&pair.renderer, Part::Counted, calls);
        rounds.push(if round % 2 == 0 {
            let first = emulator.run(&requests, calls).await?;
            (first, bare.run(&requests, calls).await?)
        } else {
            let first = bare.run(&requests, calls).await?;
            (emulator.run(&requests, calls).await?, first)
        });
    }
    Ok(Comparison::of(&rounds))
}

/// How much longer a creation with a household takes than one without, as the HR system sees it.
pub(crate) async fn measure_households(effort: Effort) -> Result<Housed, Failure> {
    let connections = CONNECTIONS[0];
    eprintln!("createStaff with a household at {connections} connections ...");
    let mut ratios = Vec::with_capacity(effort.rounds);
    for round in 0..effort.rounds {
        let pair = Pair::start(1).await?;
        let mut emulator = Loaded::open(&pair.emulator, connections).await?;
        let calls = effort.writes;
        for (series, calls) in [("W", calls / WARM_UP_SHARE), ("N", calls)] {
            let (with, without) = households(&pair.renderer, series, calls);
            let order = if round % 2 == 0 {
                [&with, &without]
            } else {
                [&without, &with]
            };
            let (first, second) = (
                emulator.run(order[0], calls).await?,
                emulator.run(order[1], calls).await?,
            );
            let pace = first.requests_per_second / second.requests_per_second;
            if series == "N" {
                ratios.push(if round % 2 == 0 { pace.recip() } else { pace });
            }
        }
    }
    Ok(Housed {
        connections,
        ratio: Spread::of(ratios),
    })
}

/// Creations with a household each, and without.
fn households(renderer: &Renderer, series: &str, calls: usize) -> (Arc<[Bytes]>, Arc<[Bytes]>) {
    let first = if series == "W" { 0 } else { calls };
    let number = |kind: &str, index| format!("{series}{kind}{index:06}");
    let with = (0..calls)
        .map(|index| renderer.create_staff_with_household(&number("H", index), first + index))
        .collect();
    let without = (0..calls)
        .map(|index| renderer.create_staff(&number("P", index), 1))
        .collect();
    (with, without)
}

/// A server and the connections to it.
struct Loaded<'a> {
    process: &'a Process,
    load: Load,
}

impl<'a> Loaded<'a> {
    async fn open(process: &'a Process, connections: usize) -> Result<Self, Failure> {
        Ok(Self {
            process,
            load: Load::open(process.address, connections).await?,
        })
    }

    async fn run(&mut self, requests: &Arc<[Bytes]>, calls: usize) -> Result<Round, Failure> {
        let before = self.process.cpu_seconds()?;
        let duration = self.load.run(requests, calls).await?;
        let cpu = self.process.cpu_seconds()? - before;
        let calls = f64::from(u32::try_from(calls)?);
        Ok(Round {
            requests_per_second: calls / duration.as_secs_f64(),
            cpu_micros_per_request: cpu * 1e6 / calls,
        })
    }
}
