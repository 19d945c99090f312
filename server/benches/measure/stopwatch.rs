//! The one place of the bench that reads the clock of the machine.

use std::time::{Duration, Instant};

/// Runs from the moment it is made.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self(now())
    }

    pub(crate) fn read(&self) -> Duration {
        now() - self.0
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a bench measures the time that really passes"
)]
fn now() -> Instant {
    Instant::now()
}
