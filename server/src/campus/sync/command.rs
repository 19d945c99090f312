//! The steps of a synchronization, as data.

use std::sync::Arc;

use super::{JobState, Opening, RunId, Staged, Tally, Transferred};
use crate::campus::{Context, District, Outcome, Refusal};

/// A step of a synchronization.
#[derive(Clone, Debug)]
pub enum SyncCommand {
    /// It is opened, or opened anew.
    Start,
    /// Records come into the staging area.
    Transfer {
        /// The records.
        records: Vec<Transferred>,
        /// Which opening the call began in, where that is known: its body may have taken its time.
        begun_in: Option<Opening>,
    },
    /// The transfer is closed.
    EndTransfer,
    /// The staged records were compared with Campus, and the district wants that noted.
    NoteValidation,
    /// A commit of the staged records begins. Its number is injected, so that none comes twice, not even after a reset.
    BeginCommit {
        /// The number.
        run: RunId,
        /// Whether it runs as a job.
        as_job: bool,
    },
    /// The job of a commit begins to work.
    RunJob(RunId),
    /// A commit applies one of its records.
    CommitRecord {
        /// The commit.
        run: RunId,
        /// The record.
        staged: Arc<Staged>,
    },
    /// A commit has come to its end.
    EndCommit {
        /// The commit.
        run: RunId,
        /// How its job ended.
        state: JobState,
        /// What became of its records.
        tally: Tally,
    },
}

impl District {
    /// Carries out a step of the synchronization. A refused one leaves no trace.
    ///
    /// # Errors
    /// What the step was refused for.
    pub(in crate::campus) fn synchronize(
        &mut self,
        cx: &Context<'_>,
        step: &SyncCommand,
    ) -> Result<Outcome, Refusal> {
        let done = |()| Outcome::Synchronized;
        match step {
            SyncCommand::Start => self.start_sync(cx).map(done),
            SyncCommand::Transfer { records, begun_in } => self
                .transfer(cx, records, begun_in.as_ref())
                .map(Outcome::Transmitted),
            SyncCommand::EndTransfer => self.end_transfer(cx).map(done),
            SyncCommand::NoteValidation => self.note_validation(cx).map(done),
            SyncCommand::BeginCommit { run, as_job } => {
                self.begin_commit(cx, *run, *as_job).map(Outcome::Commit)
            }
            SyncCommand::RunJob(run) => self.run_job(cx, *run).map(done),
            SyncCommand::CommitRecord { run, staged } => {
                self.commit_record(cx, *run, staged).map(Outcome::Person)
            }
            SyncCommand::EndCommit { run, state, tally } => {
                self.end_commit(cx, *run, (*state, *tally)).map(Outcome::Ended)
            }
        }
    }
}
