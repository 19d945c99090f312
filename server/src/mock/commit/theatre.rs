//! The theatre of a district's jobs: whoever directs it lets a job run, holds it, or has it fail at a record; whoever watches
//! is woken when something has happened.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::campus::RunId;

/// The stage of the jobs of one district.
#[derive(Debug, Default)]
pub(in crate::mock) struct Theatre {
    stage: Mutex<Stage>,
    turned: Condvar,
}

/// How jobs are to be played, from now on and until told otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::mock) struct Direction {
    /// Whether a job waits before each record.
    pub(in crate::mock) is_held: bool,
    /// The record, counted from one, at which a job breaks off instead of applying it.
    pub(in crate::mock) fail_at: Option<usize>,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::mock) struct Play {
    /// Its commit.
    pub(in crate::mock) run: RunId,
    /// How many records it has.
    pub(in crate::mock) records: usize,
    /// How many of them were applied or refused.
    pub(in crate::mock) done: usize,
    /// How many were refused.
    pub(in crate::mock) failed: usize,
    /// Whether it has ended.
    pub(in crate::mock) is_over: bool,
}

#[derive(Debug, Default)]
struct Stage {
    direction: Direction,
    /// How many records a held job may still take.
    granted: usize,
    play: Option<Play>,
    /// Whether jobs are to leave, because the district goes.
    is_closed: bool,
    /// How often everything that was waited for has gone.
    resets: u64,
}

/// What a job does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// It takes so many records.
    Take(usize),
    /// It breaks off at the next record.
    BreakOff,
    /// It leaves without a word.
    Leave,
}

impl Theatre {
    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes how jobs are played, the one under way included.
    pub(in crate::mock) fn direct(&self, change: impl FnOnce(&mut Direction)) {
        let mut stage = self.stage();
        change(&mut stage.direction);
        stage.granted = 0;
        self.turned.notify_all();
    }

    /// How jobs are played, and how far the last one is.
    pub(in crate::mock) fn view(&self) -> (Direction, Option<Play>) {
        let stage = self.stage();
        (stage.direction, stage.play)
    }

    /// Lets a held job take `records` more, and waits until it has or has ended. Whether there was a job to let go on.
    pub(in crate::mock) fn step(&self, records: usize) -> bool {
        let mut stage = self.stage();
        let is_waiting = |stage: &Stage| stage.play.is_some_and(|play| !play.is_over);
        if !stage.direction.is_held || !is_waiting(&stage) {
            return false;
        }
        stage.granted = stage.granted.saturating_add(records);
        self.turned.notify_all();
        let goes_on = |stage: &mut Stage| stage.granted > 0 && is_waiting(stage) && !stage.is_closed;
        drop(self.turned.wait_while(stage, goes_on));
        true
    }

    /// Waits until `is_so`, which is asked again whenever something has happened here, or for `time` at the longest; a reset
    /// lets nobody wait for what was before it. Whether it came to be so.
    pub(in crate::mock) fn wait(&self, time: Duration, is_so: impl Fn() -> bool) -> bool {
        let stage = self.stage();
        let resets = stage.resets;
        let goes_on = |stage: &mut Stage| !is_so() && !stage.is_closed && stage.resets == resets;
        drop(self.turned.wait_timeout_while(stage, time, goes_on));
        is_so()
    }

    /// Wakes everybody who waits: something about a job is different.
    pub(super) fn tell(&self) {
        let _stage = self.stage();
        self.turned.notify_all();
    }

    /// A job of so many records comes on.
    pub(super) fn begin(&self, run: RunId, records: usize) {
        let mut stage = self.stage();
        stage.granted = 0;
        stage.play = Some(Play {
            run,
            records,
            done: 0,
            failed: 0,
            is_over: false,
        });
        self.turned.notify_all();
    }

    /// What the job does next; waits while it is held. It takes `most` records at a time.
    pub(super) fn cue(&self, run: RunId, most: usize) -> Cue {
        let cue = |stage: &Stage| stage.cue(run, most);
        let waits = |stage: &mut Stage| cue(stage).is_none();
        let stage = self.turned.wait_while(self.stage(), waits);
        let stage = stage.unwrap_or_else(PoisonError::into_inner);
        cue(&stage).unwrap_or(Cue::Leave)
    }

    /// The job has taken records, and so many were refused.
    pub(super) fn took(&self, run: RunId, records: usize, failed: usize) {
        let mut stage = self.stage();
        stage.granted = stage.granted.saturating_sub(records);
        if let Some(play) = stage.play_of(run) {
            play.done += records;
            play.failed += failed;
        }
        self.turned.notify_all();
    }

    /// The job has ended.
    pub(super) fn end(&self, run: RunId) {
        let mut stage = self.stage();
        if let Some(play) = stage.play_of(run) {
            play.is_over = true;
        }
        self.turned.notify_all();
    }

    /// Sends the job away at its next record, and whoever waits.
    pub(in crate::mock) fn close(&self) {
        self.stage().is_closed = true;
        self.turned.notify_all();
    }

    /// Forgets the job, which finds by itself that its commit is not under way any more, and how jobs were played.
    pub(in crate::mock) fn reset(&self) {
        let mut stage = self.stage();
        *stage = Stage {
            resets: stage.resets + 1,
            ..Stage::default()
        };
        self.turned.notify_all();
    }

    /// Forgets the job, as a reset does, but not how jobs are played: the state it was in has been replaced by another.
    pub(in crate::mock) fn release(&self) {
        let mut stage = self.stage();
        *stage = Stage {
            resets: stage.resets + 1,
            direction: stage.direction,
            ..Stage::default()
        };
        self.turned.notify_all();
    }
}

impl Stage {
    /// The job of a commit, unless another one has taken its place.
    fn play_of(&mut self, run: RunId) -> Option<&mut Play> {
        self.play.as_mut().filter(|play| play.run == run)
    }

    /// What the job of a commit does next; none while it is held.
    fn cue(&self, run: RunId, most: usize) -> Option<Cue> {
        let play = self.play.filter(|play| play.run == run && !self.is_closed);
        let Some(Play { done, .. }) = play else {
            return Some(Cue::Leave);
        };
        let granted = if self.direction.is_held {
            self.granted
        } else {
            usize::MAX
        };
        if granted == 0 {
            return None;
        }
        match self.direction.fail_at.map(|record| record.checked_sub(done + 1)) {
            Some(Some(0)) => Some(Cue::BreakOff),
            Some(Some(before)) => Some(Cue::Take(most.min(granted).min(before))),
            Some(None) | None => Some(Cue::Take(most.min(granted))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: RunId = RunId(1);

    fn theatre(direction: Direction) -> Theatre {
        let theatre = Theatre::default();
        theatre.direct(|present| *present = direction);
        theatre.begin(RUN, 10);
        theatre
    }

    #[test]
    fn a_job_that_runs_takes_as_much_as_it_can() {
        let theatre = theatre(Direction::default());
        assert_eq!(theatre.cue(RUN, 4), Cue::Take(4));
    }

    #[test]
    fn a_job_breaks_off_at_the_record_it_was_told() {
        let theatre = theatre(Direction {
            fail_at: Some(3),
            ..Direction::default()
        });
        assert_eq!(theatre.cue(RUN, 4), Cue::Take(2));
        theatre.took(RUN, 2, 0);
        assert_eq!(theatre.cue(RUN, 4), Cue::BreakOff);
    }

    #[test]
    fn a_held_job_takes_what_it_is_granted_and_not_more() {
        let theatre = theatre(Direction {
            is_held: true,
            ..Direction::default()
        });
        std::thread::scope(|scope| {
            let step = scope.spawn(|| theatre.step(2));
            assert_eq!(theatre.cue(RUN, 4), Cue::Take(2));
            theatre.took(RUN, 2, 1);
            assert!(step.join().unwrap());
        });
        let (_, play) = theatre.view();
        assert_eq!(play.map(|play| (play.done, play.failed)), Some((2, 1)));
        theatre.close();
        assert_eq!(theatre.cue(RUN, 4), Cue::Leave);
    }

    #[test]
    fn there_is_no_step_without_a_job_that_is_held() {
        assert!(!theatre(Direction::default()).step(1));
        assert!(!Theatre::default().step(1));
    }

    #[test]
    fn whoever_waits_in_vain_is_told_so() {
        assert!(!theatre(Direction::default()).wait(Duration::from_millis(1), || false));
    }
}
