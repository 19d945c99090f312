//! What the rounds say together: the middle and both ends, never a mean.

use std::fmt;

use serde::Serialize;

/// Median, smallest and largest of some measurements.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl Spread {
    /// Nothing was measured: not a number.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |index: usize| values.get(index).copied().unwrap_or(f64::NAN);
        let (middle, last) = (values.len() / 2, values.len().saturating_sub(1));
        let median = if values.len() % 2 == 1 {
            at(middle)
        } else {
            f64::midpoint(at(last / 2), at(middle))
        };
        Self {
            median,
            min: at(0),
            max: at(last),
        }
    }

    /// The same measurements in another unit.
    pub(crate) fn map(self, convert: impl Fn(f64) -> f64) -> Self {
        Self {
            median: convert(self.median),
            min: convert(self.min),
            max: convert(self.max),
        }
    }
}

/// With a precision: `{:.2}`.
impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = f.precision().unwrap_or(0);
        let Self { median, min, max } = self;
        write!(f, "{median:.digits$} [{min:.digits$}-{max:.digits$}]")
    }
}

/// One round on one server.
#[derive(Clone, Copy)]
pub(crate) struct Round {
    pub(crate) requests_per_second: f64,
    pub(crate) cpu_micros_per_request: f64,
}

/// All rounds of one server.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rounds {
    pub(crate) requests_per_second: Spread,
    pub(crate) cpu_micros_per_request: Spread,
}

/// Emulator by bare server, round by round.
#[derive(Serialize)]
pub(crate) struct Ratio {
    pub(crate) throughput: Spread,
    pub(crate) cpu: Spread,
}

/// Both servers in the rounds of one case.
#[derive(Serialize)]
pub(crate) struct Comparison {
    pub(crate) emulator: Rounds,
    pub(crate) bare: Rounds,
    pub(crate) ratio: Ratio,
}

impl Comparison {
    /// Of pairs of rounds that followed one another: the emulator's, the bare server's.
    pub(crate) fn of(pairs: &[(Round, Round)]) -> Self {
        let ratio = |figure: fn(&Round) -> f64| Spread::of(pairs.iter().map(|(a, b)| figure(a) / figure(b)));
        Self {
            emulator: Rounds::of(pairs.iter().map(|pair| pair.0)),
            bare: Rounds::of(pairs.iter().map(|pair| pair.1)),
            ratio: Ratio {
                throughput: ratio(|round| round.requests_per_second),
                cpu: ratio(|round| round.cpu_micros_per_request),
            },
        }
    }
}

impl Rounds {
    fn of(rounds: impl Iterator<Item = Round> + Clone) -> Self {
        Self {
            requests_per_second: Spread::of(rounds.clone().map(|round| round.requests_per_second)),
            cpu_micros_per_request: Spread::of(rounds.map(|round| round.cpu_micros_per_request)),
        }
    }
}
