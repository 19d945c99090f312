//! The background job of a commit.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What Campus says of the most recent job.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// Its number; none if there never was one.
    #[serde(default)]
    pub job_id: Option<u64>,
    /// How far it is.
    pub state: JobState,
    /// When it was handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<String>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<String>,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum JobState {
    /// There is no job.
    None,
    /// It waits.
    Queued,
    /// It runs.
    Running,
    /// It is done, whatever became of single records.
    Completed,
    /// It broke off.
    Failed,
}

impl JobState {
    /// Whether there is something to wait for.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }

    /// The word of the contract.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::Queued => "QUEUED",
            Self::Running => "RUNNING",
            Self::Completed => "COMPLETED",
            Self::Failed => "FAILED",
        }
    }
}

/// How long to wait between two questions: ever longer, since a job that has taken long takes longer still.
pub(super) fn pauses() -> impl Iterator<Item = Duration> {
    const LONGEST: Duration = Duration::from_secs(5);
    let growing = |pause: &Duration| Some((*pause * 3 / 2).min(LONGEST));
    std::iter::successors(Some(Duration::from_millis(100)), growing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_some_seconds() {
        let pauses: Vec<u128> = pauses().take(20).map(|pause| pause.as_millis()).collect();
        assert_eq!(pauses[..3], [100, 150, 225]);
        assert!(pauses.is_sorted());
        assert_eq!(pauses[19], 5000);
    }
}
