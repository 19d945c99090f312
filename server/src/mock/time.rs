//! Where the emulator takes the time from. Nothing else in the server reads a clock.

use std::time::{Duration, Instant};

use jiff::Timestamp;

/// A source of time.
pub trait Time: Send + Sync {
    /// The wall time.
    fn wall(&self) -> Timestamp;

    /// Time that only grows, since some fixed beginning; for measuring how long a call took.
    fn elapsed(&self) -> Duration;
}

/// The time of the machine.
#[derive(Debug)]
pub struct SystemTime {
    beginning: Instant,
}

impl SystemTime {
    /// Starts measuring now.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place the time of the machine comes from"
    )]
    pub fn start() -> Self {
        Self {
            beginning: Instant::now(),
        }
    }
}

impl Time for SystemTime {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place the time of the machine comes from"
    )]
    fn wall(&self) -> Timestamp {
        Timestamp::now()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place the time of the machine comes from"
    )]
    fn elapsed(&self) -> Duration {
        self.beginning.elapsed()
    }
}
