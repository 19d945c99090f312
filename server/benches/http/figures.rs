//! What the rounds say together.

use crate::measure::Spread;

/// One round on one server.
#[derive(Clone, Copy)]
pub(crate) struct Round {
    pub(crate) requests_per_second: f64,
    pub(crate) cpu_micros_per_request: f64,
}

/// All rounds of one server.
pub(crate) struct Rounds {
    pub(crate) requests_per_second: Spread,
    pub(crate) cpu_micros_per_request: Spread,
}

/// Emulator by bare server, round by round.
pub(crate) struct Ratio {
    pub(crate) throughput: Spread,
    pub(crate) cpu: Spread,
}

/// Both servers in the rounds of one case.
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
