//! Day-to-day calls while a job runs, one after the other on a connection of their own.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bytes::Bytes;

use crate::Failure;
use crate::client::Connection;
use crate::measure::Stopwatch;

/// Lets the server do other work between two calls, as the people of a district do.
const PAUSE: Duration = Duration::from_micros(500);

/// How long the calls took, in the order they were made.
#[derive(Debug, Default)]
pub(super) struct Waits(Vec<Duration>);

impl Waits {
    /// The time that so many hundredths of the calls did not take; none when no call was made.
    pub(super) fn percentile(&self, hundredths: usize) -> Option<Duration> {
        let mut ordered = self.0.clone();
        ordered.sort_unstable();
        let index = (ordered.len() * hundredths).div_ceil(100).max(1) - 1;
        ordered.get(index).copied()
    }

    /// How many calls were made.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Makes the calls in turn until `stop`.
pub(super) async fn watch(
    address: SocketAddr,
    calls: Vec<Bytes>,
    stop: Arc<AtomicBool>,
) -> Result<Waits, Failure> {
    let mut connection = Connection::open(address).await?;
    let mut waits = Waits::default();
    for call in calls.iter().cycle() {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let stopwatch = Stopwatch::start();
        connection.call(call).await?;
        waits.0.push(stopwatch.read());
        tokio::time::sleep(PAUSE).await;
    }
    Ok(waits)
}
