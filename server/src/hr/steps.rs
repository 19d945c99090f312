//! The operations of a synchronization, and what they answer.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::account::Failure;
use super::call::{Answer, CallError, Line, Operation};
use super::{Job, ProblemError, Validation};

const START: Operation = post("syncStart", "/staffSync/start");
const TRANSFER: Operation = post("syncTransfer", "/staffSync/transfer");
const END_TRANSFER: Operation = post("syncEndTransfer", "/staffSync/endTransfer");
const VALIDATE: Operation = Operation {
    name: "syncValidate",
    method: "GET",
    path: "/staffSync/validate",
};
const COMMIT: Operation = post("syncCommit", "/staffSync/commit");
const SUBMIT: Operation = post("submitCommitJob", "/staffSync/submitCommitJob");
const STATUS: Operation = Operation {
    name: "getCommitJobStatus",
    method: "GET",
    path: "/staffSync/commitJobStatus",
};

const fn post(name: &'static str, path: &'static str) -> Operation {
    Operation {
        name,
        method: "POST",
        path,
    }
}

/// How much is staged.
#[derive(Deserialize)]
pub(super) struct Staged {
    pub(super) staged: u64,
    /// What was left out; some read the guide so that the good records of a transfer are taken.
    #[serde(default)]
    pub(super) errors: Vec<ProblemError>,
}

/// What a blocking commit did: everything counted, the first failures kept.
pub(super) struct Done {
    pub(super) succeeded: u64,
    pub(super) failed: u64,
    pub(super) failures: Vec<Failure>,
}

impl Line {
    pub(super) async fn start(&mut self) -> Result<(), CallError> {
        let Staged { .. } = self.call(START, None).await?.granted()?;
        Ok(())
    }

    pub(super) async fn transfer(&mut self, body: &[u8]) -> Result<Answer, CallError> {
        self.call(TRANSFER, Some(body)).await
    }

    pub(super) async fn end_transfer(&mut self) -> Result<Staged, CallError> {
        self.call(END_TRANSFER, None).await?.granted()
    }

    /// The report, of each part no more than `most` entries.
    pub(super) async fn validate(&mut self, most: usize) -> Result<Validation, CallError> {
        let answer = self.call(VALIDATE, None).await?;
        answer.read(|body| Validation::read(body, most))
    }

    pub(super) async fn commit(&mut self, most: usize) -> Result<Done, CallError> {
        let answer = self.call(COMMIT, None).await?;
        answer.read(|body| done(body, most))
    }

    pub(super) async fn submit(&mut self) -> Result<Job, CallError> {
        self.call(SUBMIT, None).await?.granted()
    }

    pub(super) async fn status(&mut self) -> Result<Job, CallError> {
        self.call(STATUS, None).await?.granted()
    }
}

fn done(body: &[u8], most: usize) -> Result<Done, serde_json::Error> {
    #[derive(Deserialize)]
    struct Lists {
        succeeded: Vec<IgnoredAny>,
        failed: Vec<Failure>,
    }
    let Lists {
        succeeded,
        mut failed,
    } = serde_json::from_slice(body)?;
    let count = failed.len();
    failed.truncate(most);
    Ok(Done {
        succeeded: succeeded.len() as u64,
        failed: count as u64,
        failures: failed,
    })
}
