//! A commit under way, and the job the HR system asks after.

use std::fmt;

use jiff::Timestamp;
use serde::Serialize;

/// Numbers the commits of a district; the number of a commit that runs as a job is the `jobId`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct RunId(pub u64);

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The most recent commit that was submitted as a job (SYNC-29). It tells when, and never with what result: that is not for
/// the HR system (SYNC-26, silence AMB-89).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// Its number.
    #[serde(rename = "jobId")]
    pub run: RunId,
    /// How far it is.
    pub state: JobState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<Timestamp>,
}

/// What became of the records of a commit, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many were applied.
    pub succeeded: usize,
    /// How many were refused.
    pub failed: usize,
    /// How many its job did not reach before it broke off.
    pub left: usize,
}

/// A commit that has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Its number, if it ran as a job.
    pub job: Option<RunId>,
    /// How it ended.
    pub state: JobState,
    /// What became of its records.
    pub tally: Tally,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum JobState {
    /// It was submitted and has not begun.
    Queued,
    /// It has begun.
    Running,
    /// It has come to its end, whether or not every record was accepted.
    Completed,
    /// It broke off: records were left.
    Failed,
}

impl JobState {
    /// Every state, in the order in which a job has them.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Running, Self::Completed, Self::Failed];

    /// The word as it appears in a reply.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "QUEUED",
            Self::Running => "RUNNING",
            Self::Completed => "COMPLETED",
            Self::Failed => "FAILED",
        }
    }

    /// Whether no other state follows.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Failed)
    }
}
