//! The commit: it begins with all the records staged, applies each by itself, and ends.

use std::sync::Arc;

use super::{Act, Ended, Job, JobState, Phase, RunId, Staged, Tally};
use crate::campus::staff::is_same_name;
use crate::campus::{Code, Context, District, Fault, Hired, Person, Refusal, Rule, StaffInput, Unmatched};

/// A commit that has begun.
#[derive(Clone, Debug)]
pub struct Commit {
    /// Its number.
    pub run: RunId,
    /// The records, in the order in which they came.
    pub records: Vec<Arc<Staged>>,
}

impl District {
    /// Begins a commit: the records leave the staging area, and nothing else can be done with the synchronization until it
    /// ends (silences AMB-88, AMB-90 and AMB-91).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`].
    pub fn begin_commit(&mut self, cx: &Context<'_>, run: RunId, as_job: bool) -> Result<Commit, Refusal> {
        self.sync.admit(Act::Commit, cx.readings)?;
        let records = self.sync.in_order();
        self.sync.empty();
        self.sync.phase = Phase::Committing(run);
        if as_job {
            self.sync.job = Some(Job {
                run,
                state: JobState::Queued,
                submitted_at: cx.now,
                started_at: None,
                finished_at: None,
            });
        }
        Ok(Commit { run, records })
    }

    /// Notes that the job of a commit has begun.
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`] when this is not the commit under way.
    pub fn run_job(&mut self, cx: &Context<'_>, run: RunId) -> Result<(), Refusal> {
        self.under_way(run)?;
        if let Some(job) = self.sync.job.as_mut().filter(|job| job.run == run) {
            job.state = JobState::Running;
            job.started_at = Some(cx.now);
        }
        Ok(())
    }

    /// Applies one record by the rules of create and update (SYNC-38): the holder of its number is updated, a number nobody
    /// holds makes somebody new (SYNC-34, silence AMB-75), one that several hold is left alone (SYNC-35). A record that is
    /// refused leaves no trace and stops no other one (SYNC-22, silence AMB-87). Whose record was applied is read-only in Campus
    /// from then on (READONLY-02, READONLY-03); whose was refused is not.
    ///
    /// # Errors
    /// What an update or a creation is refused for; [`Refusal::InvalidStaff`] also for a conflict that blocks its record
    /// (silence AMB-85); [`Refusal::OutOfOrder`] when this is not the commit under way.
    pub fn commit_record(&mut self, cx: &Context<'_>, run: RunId, staged: &Staged) -> Result<Hired, Refusal> {
        self.under_way(run)?;
        let hired = self.apply_staged(cx, staged)?;
        Ok(self.manage(hired))
    }

    pub(super) fn apply_staged(&mut self, cx: &Context<'_>, staged: &Staged) -> Result<Hired, Refusal> {
        let cx = &Context {
            explains: false,
            ..*cx
        };
        let number = staged.staff_number.as_str();
        match self.holder(cx, number) {
            Ok(holder) => {
                if cx.readings.conflicts_block
                    && let Some(conflict) = conflict(cx, &holder, staged)
                {
                    return Err(Refusal::InvalidStaff(vec![conflict]));
                }
                self.update_staff(cx, number, &staged.record)
            }
            Err(Refusal::NoSuchStaff(_)) if cx.readings.unmatched == Unmatched::Add => {
                self.create_staff(cx, &staged.record)
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// Ends a commit: the synchronization is closed, whatever became of its records (silence AMB-88).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`] when this is not the commit under way.
    pub fn end_commit(
        &mut self,
        cx: &Context<'_>,
        run: RunId,
        (state, tally): (JobState, Tally),
    ) -> Result<Ended, Refusal> {
        self.under_way(run)?;
        self.sync.phase = Phase::Idle;
        let job = self.sync.job.as_mut().filter(|job| job.run == run).map(|job| {
            job.state = state;
            job.finished_at = Some(cx.now);
            run
        });
        Ok(Ended { job, state, tally })
    }

    /// A district that was reset or restored knows nothing of commits that were under way before (silence AMB-92).
    fn under_way(&self, run: RunId) -> Result<(), Refusal> {
        if self.sync.phase == Phase::Committing(run) {
            return Ok(());
        }
        let message = "this commit is not under way any more";
        Err(super::phase::out_of_order(message, None))
    }
}

impl Staged {
    /// Why the record was refused, each fault at its place in the record. The staff number, which a call has in its address,
    /// stands in the record here, and what is wrong with it is a matter of synchronization.
    pub fn faults(&self, refusal: Refusal) -> Vec<Fault> {
        const NUMBER: &str = "/staffNumber";
        let of_record = |fault: Fault| {
            let (path, rule) = match fault.code {
                Code::AmbiguousStaff => (NUMBER.to_owned(), Some(Rule::SYNC_35)),
                Code::UnknownStaff => (NUMBER.to_owned(), None),
                _ => (fault.path, fault.rule),
            };
            Fault { path, rule, ..fault }.of(&self.staff_number)
        };
        refusal.into_faults().into_iter().map(of_record).collect()
    }
}

/// What speaks against the holder of the number being whom the record is about: last name and birthdate are both others
/// (silence AMB-85).
pub(super) fn conflict(cx: &Context<'_>, holder: &Person, staged: &Staged) -> Option<Fault> {
    let StaffInput {
        last_name, birthdate, ..
    } = &*staged.record;
    let identity = holder.identity();
    let other_name = !is_same_name(&identity.last_name, last_name.value()?, cx.readings);
    let other_birthdate = identity.birthdate? != *birthdate.value()?;
    (other_name && other_birthdate).then(|| {
        let message = if cx.readings.conflicts_block {
            "last name and birthdate both differ from those of the holder of this number in Campus; the record is not \
             committed"
        } else {
            "last name and birthdate both differ from those of the holder of this number in Campus"
        };
        Fault::new(Code::ConflictingPerson, "/lastName", message, Rule::SYNC_15).of(&staged.staff_number)
    })
}
