//! An HR system that synchronizes, and an operator who watches.

use serde_json::{Value, json};

use crate::actors::{Answer, HrSystem, Operator};

/// A call without a body.
const NOTHING: Value = Value::Null;

impl HrSystem {
    /// Starts a synchronization.
    pub(super) async fn start_sync(&self) -> Answer {
        self.post("/staffSync/start", &NOTHING).await
    }

    /// Transfers records.
    pub(super) async fn transfer(&self, records: &Value) -> Answer {
        self.post("/staffSync/transfer", records).await
    }

    /// Ends the transfer.
    pub(super) async fn end_transfer(&self) -> Answer {
        self.post("/staffSync/endTransfer", &NOTHING).await
    }

    /// Asks what a commit would do.
    pub(super) async fn validate(&self) -> Answer {
        self.get("/staffSync/validate").await
    }

    /// Commits and waits.
    pub(super) async fn commit(&self) -> Answer {
        self.post("/staffSync/commit", &NOTHING).await
    }

    /// Commits by a job.
    pub(super) async fn submit(&self) -> Answer {
        self.post("/staffSync/submitCommitJob", &NOTHING).await
    }

    /// Asks how far the job is.
    pub(super) async fn status(&self) -> Value {
        self.get("/staffSync/commitJobStatus").await.expect(200).json()
    }

    /// Starts, transfers in one call, and ends.
    pub(super) async fn stage(&self, records: &Value) {
        self.start_sync().await.expect(200);
        self.transfer(records).await.expect(200);
        self.end_transfer().await.expect(200);
    }
}

impl Operator {
    /// Plays the jobs of the district so from now on.
    pub(super) async fn direct(&self, direction: &Value) {
        self.put("/campus/sync/job", direction).await.expect(200);
    }

    /// Lets a held job go on by some records.
    pub(super) async fn step(&self, records: u64) -> Value {
        let answer = self
            .post("/campus/sync/job/step", &json!({ "records": records }))
            .await;
        answer.expect(200).json()
    }

    /// Waits until the job has this state.
    pub(super) async fn job_until(&self, state: &str) -> Value {
        let path = format!("/campus/sync/job?until={state}");
        let job = self.get(&path).await.expect(200).json();
        assert_eq!(job["reached"], true, "{job}");
        job
    }
}

/// The staff numbers of a list of entries, in order.
pub(super) fn numbers(entries: &Value) -> Vec<&str> {
    let entries = entries.as_array().unwrap().iter();
    entries
        .map(|entry| entry["staffNumber"].as_str().unwrap())
        .collect()
}
