//! The figures as a table, with the goals and whether they were met.

use std::fmt;
use std::time::Duration;

use super::walk::Walk;
use crate::measure::{Better, Figure, Record, Spread};

/// A million staff members may take so many seconds from the first transfer to the end of the commit.
const WHOLE_SECONDS: f64 = 60.0;
/// A record of the largest district may cost so much of one of a district of ten thousand.
const LARGEST_BY_MIDDLE: f64 = 2.0;
/// A committed staff member may take so many bytes.
const STAFF_BYTES: f64 = 2048.0;
/// A day-to-day call may wait so many milliseconds while a job runs, but for one in a hundred.
const WAIT_MILLIS: f64 = 5.0;
/// A validation of a hundred thousand records that change nothing may take so many seconds.
const UNCHANGED_SECONDS: f64 = 2.0;

/// Everything that was measured, the smallest district first.
pub(crate) struct Report(Vec<Walk>);

impl Report {
    pub(super) fn new(walks: Vec<Walk>) -> Self {
        Self(walks)
    }

    /// The figures to be kept. They belong to the machine, but for what a record of a large district costs beside one of a
    /// small one.
    pub(crate) fn record(&self, quick: bool) -> Record {
        let figures = self.0.iter().flat_map(|walk| {
            let figure = |what: &str, value: f64, better| Figure {
                name: format!("{what} at {}", walk.staff),
                better,
                spread: Spread::of([value]),
            };
            [
                figure("transfer us", walk.micros(walk.transfer), None),
                figure("validate us", walk.micros(walk.validate), None),
                figure("commit us", walk.micros(walk.commit), None),
                figure("unchanged us", walk.micros(walk.unchanged), None),
                figure("bytes", walk.bytes_each(), Some(Better::Lower)),
            ]
        });
        Record::new("sync", quick, figures)
    }

    fn goals(&self) -> Vec<String> {
        let of = |staff: u32| self.0.iter().find(move |walk| walk.staff == staff);
        let mut goals = Vec::new();
        if let Some(largest) = self.0.last() {
            let p99 = largest.wait(99);
            goals.push(goal(
                "p99 of day-to-day calls during the job, ms",
                p99,
                WAIT_MILLIS,
            ));
            let bytes = largest.bytes_each();
            goals.push(goal("bytes of a committed staff member", bytes, STAFF_BYTES));
        }
        if let Some(walk) = of(100_000) {
            let seconds = walk.unchanged.as_secs_f64();
            let what = "validation of 100,000 records that change nothing, s";
            goals.push(goal(what, seconds, UNCHANGED_SECONDS));
        }
        if let (Some(middle), Some(largest)) = (of(10_000), of(1_000_000)) {
            let seconds = largest.whole().as_secs_f64();
            let what = "transfer, validate and commit 1,000,000 staff members, s";
            goals.push(goal(what, seconds, WHOLE_SECONDS));
            let ratio = largest.micros(largest.whole()) / middle.micros(middle.whole());
            goals.push(goal(
                "a record at 1,000,000 / at 10,000",
                ratio,
                LARGEST_BY_MIDDLE,
            ));
        }
        goals
    }
}

impl Walk {
    fn whole(&self) -> Duration {
        self.transfer + self.validate + self.commit
    }

    fn micros(&self, time: Duration) -> f64 {
        time.as_secs_f64() * 1e6 / f64::from(self.staff)
    }

    fn bytes_each(&self) -> f64 {
        self.bytes / f64::from(self.staff)
    }

    fn wait(&self, hundredths: usize) -> f64 {
        self.waits
            .percentile(hundredths)
            .map_or(f64::NAN, |wait| wait.as_secs_f64() * 1e3)
    }
}

fn goal(what: &str, value: f64, limit: f64) -> String {
    let verdict = if value < limit { "met" } else { "MISSED" };
    format!("{what}: {value:.2}  (< {limit}: {verdict})")
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Synchronizing all staff of an empty district, microseconds a record\n"
        )?;
        writeln!(
            f,
            "{:>9}  {:>8}  {:>8}  {:>8}  {:>9}  {:>8}  {:>12}  {:>9}  {:>9}",
            "staff",
            "transfer",
            "validate",
            "commit",
            "unchanged",
            "whole s",
            "bytes each",
            "p50 ms",
            "p99 ms"
        )?;
        for walk in &self.0 {
            writeln!(
                f,
                "{:>9}  {:>8.1}  {:>8.1}  {:>8.1}  {:>9.1}  {:>8.2}  {:>12.0}  {:>9.2}  {:>9.2}",
                walk.staff,
                walk.micros(walk.transfer),
                walk.micros(walk.validate),
                walk.micros(walk.commit),
                walk.micros(walk.unchanged),
                walk.whole().as_secs_f64(),
                walk.bytes_each(),
                walk.wait(50),
                walk.wait(99),
            )?;
        }
        let calls: usize = self.0.iter().map(|walk| walk.waits.len()).sum();
        writeln!(f, "\n{calls} day-to-day calls were made while the jobs ran.\n")?;
        self.goals().iter().try_for_each(|goal| writeln!(f, "{goal}"))
    }
}
