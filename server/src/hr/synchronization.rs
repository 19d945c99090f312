//! The order of a synchronization: start, transfer, end, validate, commit.

use thiserror::Error;
use tokio::time::sleep;

use super::job::pauses;
use super::transfer::Transfer;
use super::{Account, CallError, Committed, End, Job, JobState, Line, Roster, RosterError};

/// A run of more records than this is committed in the background, as the guide advises.
const BLOCKING_MOST: u64 = 500;

/// By what a synchronization is committed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CommitBy {
    /// By a blocking call up to 500 records, by a job above.
    #[default]
    Size,
    /// By a blocking call, however many there are.
    Blocking,
    /// By a job, however few there are.
    Job,
    /// Not at all: the validation is all that is wanted.
    Nothing,
}

/// What is wanted of a synchronization.
#[derive(Clone, Copy, Debug)]
pub struct Wishes {
    /// How many records a transfer call carries at most.
    pub batch: usize,
    /// Leave records out that Campus refuses.
    pub skip_bad: bool,
    /// Commit in spite of conflicts and errors.
    pub despite_objections: bool,
    /// By what it is committed.
    pub commit: CommitBy,
    /// How many entries of each list are kept.
    pub rows: usize,
}

/// Hears how far a synchronization is.
pub trait Progress {
    /// Another step begins.
    fn step(&self, what: &str);
    /// So many records more were dealt with.
    fn transferred(&self, records: u64);
}

/// What breaks a synchronization off.
#[derive(Debug, Error)]
pub enum BrokenOff {
    /// The roster cannot be read.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// A call came to nothing.
    #[error(transparent)]
    Call(#[from] CallError),
}

/// A synchronization of a roster with a district.
pub struct Synchronization<'a> {
    line: &'a mut Line,
    wishes: Wishes,
    progress: &'a dyn Progress,
}

impl<'a> Synchronization<'a> {
    /// A synchronization over a line, as it is wanted.
    pub fn new(line: &'a mut Line, wishes: Wishes, progress: &'a dyn Progress) -> Self {
        Self {
            line,
            wishes,
            progress,
        }
    }

    /// Carries a roster that was checked through all steps, and writes down what comes of it as it goes.
    ///
    /// # Errors
    /// The roster can no longer be read, or a call came to nothing; what came before is in the account.
    pub async fn run(mut self, roster: &Roster, account: &mut Account) -> Result<(), BrokenOff> {
        self.progress.step("starting");
        self.line.start().await?;
        self.progress.step("transferring");
        Transfer::new(self.line, self.wishes, self.progress)
            .run(roster, account)
            .await?;
        if account.faults.records > 0 && !self.wishes.skip_bad {
            account.end = End::Refused;
            return Ok(());
        }
        self.progress.step("ending the transfer");
        account.staged = self.line.end_transfer().await?.staged;
        self.progress.step("validating");
        let report = self.line.validate(self.wishes.rows).await?;
        let has_objections = report.has_objections();
        account.validation = Some(report);
        account.end = match self.wishes.commit {
            _ if has_objections && !self.wishes.despite_objections => End::Objections,
            CommitBy::Nothing => End::Validated,
            CommitBy::Blocking => self.commit(account).await?,
            CommitBy::Size if account.staged <= BLOCKING_MOST => self.commit(account).await?,
            CommitBy::Size | CommitBy::Job => self.commit_by_job(account).await?,
        };
        Ok(())
    }

    async fn commit(&mut self, account: &mut Account) -> Result<End, CallError> {
        self.progress.step("committing");
        let done = self.line.commit(self.wishes.rows).await?;
        let is_whole = done.failed == 0 && account.faults.records == 0;
        account.committed = Some(Committed::Blocking {
            succeeded: done.succeeded,
            failed: done.failed,
            failures: done.failures,
        });
        Ok(if is_whole {
            End::Committed
        } else {
            End::PartlyCommitted
        })
    }

    async fn commit_by_job(&mut self, account: &mut Account) -> Result<End, CallError> {
        self.progress.step("handing in the commit");
        let mut job = self.line.submit().await?;
        let mut pauses = pauses();
        loop {
            account.committed = Some(Committed::Job { job: job.clone() });
            if !job.state.goes_on() {
                return Ok(Self::end_of(&job, account));
            }
            let number = job.job_id.map(|id| id.to_string()).unwrap_or_default();
            self.progress
                .step(&format!("job {number} is {}", job.state.word()));
            sleep(pauses.next().unwrap_or_default()).await;
            let now = self.line.status().await?;
            if now.job_id != job.job_id {
                return Err(CallError::Garbled {
                    operation: "getCommitJobStatus",
                    reason: format!("it is about another job than {number}"),
                });
            }
            job = now;
        }
    }

    /// A job does not tell which records failed; that those did which the validation has an error for is sure.
    fn end_of(job: &Job, account: &Account) -> End {
        match job.state {
            JobState::Completed if account.faults.records == 0 && account.errors() == 0 => End::Committed,
            JobState::Completed => End::PartlyCommitted,
            _ => End::JobFailed,
        }
    }
}
