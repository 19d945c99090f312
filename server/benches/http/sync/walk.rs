//! One synchronization from start to end, timed step by step as the HR system sees it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use mock_campus::roster::District;

use super::probe::{Waits, watch};
use super::roster::{Transfers, empty};
use crate::Failure;
use crate::client::Connection;
use crate::measure::Stopwatch;
use crate::process::Process;
use crate::requests::Renderer;
use crate::target::open_district;

/// The seed of the roster; any would do.
const SEED: u64 = 1;

/// What a synchronization of one size took.
#[derive(Debug)]
pub(super) struct Walk {
    pub(super) staff: u32,
    pub(super) transfer: Duration,
    pub(super) validate: Duration,
    pub(super) commit: Duration,
    /// A validation of the same records once they are committed: nothing changes.
    pub(super) unchanged: Duration,
    /// What the server holds more than before, in bytes.
    pub(super) bytes: f64,
    pub(super) waits: Waits,
}

/// Synchronizes the staff of a district of this size, twice.
pub(super) async fn measure(staff: u32) -> Result<Walk, Failure> {
    let district = District::new(staff, SEED);
    let process = Process::emulator()?;
    let token = open_district(process.address, empty(district)).await?;
    let mut hr = HrSystem {
        connection: Connection::open(process.address).await?,
        renderer: Renderer::new(&token),
    };
    let before = process.resident_kib()?;
    let transfer = hr.transfer(district).await?;
    let validate = hr.validate().await?;
    let (commit, waits) = hr.commit(&process).await?;
    let bytes = f64::from(process.resident_kib()?.saturating_sub(before)) * 1024.0;
    hr.transfer(district).await?;
    let unchanged = hr.validate().await?;
    Ok(Walk {
        staff,
        transfer,
        validate,
        commit,
        unchanged,
        bytes,
        waits,
    })
}

struct HrSystem {
    connection: Connection,
    renderer: Renderer,
}

impl HrSystem {
    /// Transfers everybody, from start to end. Making the bodies does not count.
    async fn transfer(&mut self, district: District) -> Result<Duration, Failure> {
        let mut total = Duration::ZERO;
        total += self.post("/staffSync/start", b"").await?;
        let mut transfers = Transfers::of(district);
        while let Some(body) = transfers.next()? {
            total += self.post("/staffSync/transfer", &body).await?;
        }
        Ok(total + self.post("/staffSync/endTransfer", b"").await?)
    }

    async fn validate(&mut self) -> Result<Duration, Failure> {
        let call = self.renderer.get("/staffSync/validate");
        let stopwatch = Stopwatch::start();
        self.connection.call(&call).await?;
        Ok(stopwatch.read())
    }

    /// Commits by a job and waits for its end, while others go on with their calls.
    async fn commit(&mut self, process: &Process) -> Result<(Duration, Waits), Failure> {
        let stop = Arc::new(AtomicBool::new(false));
        let calls = vec![self.renderer.list_schools(), self.renderer.search_by_number("E1")];
        let watching = tokio::spawn(watch(process.address, calls, Arc::clone(&stop)));
        let stopwatch = Stopwatch::start();
        self.post("/staffSync/submitCommitJob", b"").await?;
        let waiting = Renderer::control("/campus/sync/job?until=COMPLETED&timeout=PT10M");
        let job = self.connection.call(&waiting).await?;
        let commit = stopwatch.read();
        stop.store(true, Ordering::Relaxed);
        let job: serde_json::Value = serde_json::from_slice(job)?;
        if job["reached"] != true || job["failed"] != 0 {
            return Err(format!("not everybody was committed: {job}").into());
        }
        Ok((commit, watching.await??))
    }

    async fn post(&mut self, path: &str, body: &[u8]) -> Result<Duration, Failure> {
        let call = self.renderer.post(path, body);
        let stopwatch = Stopwatch::start();
        self.connection.call(&call).await?;
        Ok(stopwatch.read())
    }
}
