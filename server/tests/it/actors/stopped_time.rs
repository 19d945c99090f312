//! Time that does not pass, so that what depends on it can be compared.

use std::time::Duration;

use jiff::Timestamp;
use mock_campus::mock::Time;

/// The wall shows 2024-06-01 00:00 in Greenwich, and nothing takes any time.
pub(crate) struct StoppedTime;

impl Time for StoppedTime {
    fn wall(&self) -> Timestamp {
        Timestamp::constant(1_717_200_000, 0)
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}
