//! The staging area of a district that scenarios share.

use std::sync::Arc;

use tokio::sync::{Mutex, OwnedMutexGuard};

/// The one staging area of a district. Scenarios that share the district take turns at it: what one of them starts would
/// discard what another one has transferred.
#[derive(Clone, Debug, Default)]
pub struct StagingArea(Arc<Mutex<()>>);

/// The turn of one scenario; it ends when this is dropped.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "it is held, not looked at")] OwnedMutexGuard<()>);

impl StagingArea {
    /// Waits until nobody else has a turn.
    pub async fn turn(&self) -> Turn {
        Turn(Arc::clone(&self.0).lock_owned().await)
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    #[test]
    fn one_scenario_has_a_turn_at_a_time() {
        let staging = StagingArea::default();
        let first = staging.turn().now_or_never();
        assert!(first.is_some());
        assert!(staging.clone().turn().now_or_never().is_none());
        drop(first);
        assert!(staging.turn().now_or_never().is_some());
    }
}
