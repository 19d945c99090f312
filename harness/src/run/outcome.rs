//! The outcome of one case.

use crate::exchange::Exchange;
use crate::verdict::Verdict;
use crate::world::Testimony;

/// What became of a case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// The verdict, before the level of a rule softens it.
    pub verdict: Verdict,
    /// Whether the case could be put to this target at all. One that could not says nothing about its rules.
    pub applicable: bool,
    /// Why, unless it passed.
    pub reason: Option<String>,
    /// Where it ended, unless it passed.
    pub failure: Option<Failure>,
    /// All exchanges, redacted, in order.
    pub exchanges: Vec<Exchange>,
}

/// The step a case ended at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Failure {
    /// The step as written, keyword first, secrets masked.
    pub step: String,
    /// Differences one by one.
    pub details: Vec<String>,
}

/// What cucumber reported of a case.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    /// Assertions that held.
    pub asserted: usize,
    /// How it ended, if not by its last step.
    pub broke: Option<Broke>,
    /// Whether it came to its end at all.
    pub finished: bool,
}

/// How a case ended before its last step.
#[derive(Clone, Debug)]
pub(super) enum Broke {
    /// No step function has this sentence.
    Undefined { step: String },
    /// Several step functions have it.
    Ambiguous { step: String },
    /// A step stopped the scenario, or panicked.
    Stopped {
        step: String,
        /// Whether it was a Then.
        then: bool,
        message: String,
    },
    /// A hook panicked.
    Hook { message: String },
}

impl Outcome {
    /// A case that was not played although it should have been, and why.
    pub fn unplayed(verdict: Verdict, reason: &str) -> Self {
        Self {
            verdict,
            applicable: true,
            reason: Some(reason.to_owned()),
            failure: None,
            exchanges: Vec::new(),
        }
    }

    /// A case that needs what the target does not offer.
    pub fn inapplicable(reason: &str) -> Self {
        Self {
            applicable: false,
            ..Self::unplayed(Verdict::Inconclusive, reason)
        }
    }

    /// Weighs what cucumber reported and what the world recorded. Passing needs all of it: the case came to its end,
    /// nothing stopped it, and something was asserted.
    pub(super) fn weigh(track: Track, testimony: Testimony) -> Self {
        let Testimony {
            stopped,
            exchanges,
            redaction,
        } = testimony;
        let details = stopped
            .as_ref()
            .map(|stopped| stopped.details.clone())
            .unwrap_or_default();
        let recorded = stopped.map(|stopped| (stopped.verdict, stopped.reason));
        let errored = |reason: &str, step| (Verdict::Errored, Some(reason.to_owned()), step);
        let (verdict, reason, step) = match (track.broke, recorded) {
            (Some(Broke::Undefined { step }), _) => errored("no such step is defined", Some(step)),
            (Some(Broke::Ambiguous { step }), _) => errored("several steps are defined for it", Some(step)),
            (Some(Broke::Hook { message }), _) => {
                let message = redaction.brief(&message);
                errored(&format!("the harness broke down: {message}"), None)
            }
            (
                Some(Broke::Stopped {
                    step, then: false, ..
                }),
                Some((Verdict::Failed, reason)),
            ) => errored(
                &format!("a step that is no Then asserted something: {reason}"),
                Some(step),
            ),
            (Some(Broke::Stopped { step, .. }), Some((verdict, reason))) => {
                (verdict, Some(reason), Some(step))
            }
            (Some(Broke::Stopped { step, message, .. }), None) => {
                let message = redaction.brief(&message);
                errored(&format!("the step broke down: {message}"), Some(step))
            }
            (None, Some((verdict, reason))) => (verdict, Some(reason), None),
            (None, None) if !track.finished => errored("it did not come to its end", None),
            (None, None) if track.asserted == 0 => {
                (Verdict::Inconclusive, Some("it asserts nothing".to_owned()), None)
            }
            (None, None) => (Verdict::Passed, None, None),
        };
        Self {
            verdict,
            applicable: true,
            reason,
            failure: step.map(|step| Failure {
                step: redaction.text(&step),
                details,
            }),
            exchanges,
        }
    }

    /// The same outcome at a target that was never seen to work: nothing passes there.
    pub(super) fn doubted(self, reason: &str) -> Self {
        if self.verdict != Verdict::Passed {
            return self;
        }
        Self {
            verdict: Verdict::Inconclusive,
            reason: Some(reason.to_owned()),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Stopped;

    fn ended(asserted: usize) -> Track {
        Track {
            asserted,
            broke: None,
            finished: true,
        }
    }

    fn recorded(verdict: Verdict) -> Testimony {
        let stopped = Stopped {
            verdict,
            reason: "why".to_owned(),
            details: Vec::new(),
        };
        Testimony {
            stopped: Some(stopped),
            ..Testimony::default()
        }
    }

    #[test]
    fn passing_needs_an_end_and_an_assertion() {
        assert_eq!(
            Outcome::weigh(ended(1), Testimony::default()).verdict,
            Verdict::Passed
        );
        assert_eq!(
            Outcome::weigh(ended(0), Testimony::default()).verdict,
            Verdict::Inconclusive
        );
        let unended = Track {
            finished: false,
            ..ended(3)
        };
        assert_eq!(
            Outcome::weigh(unended, Testimony::default()).verdict,
            Verdict::Errored
        );
    }

    #[test]
    fn a_stop_that_a_step_swallowed_still_counts() {
        assert_eq!(
            Outcome::weigh(ended(2), recorded(Verdict::Failed)).verdict,
            Verdict::Failed
        );
    }

    #[test]
    fn a_step_that_ends_without_a_recorded_reason_is_an_error() {
        let broke = |step: &str| {
            Some(Broke::Stopped {
                step: step.to_owned(),
                then: true,
                message: "boom".to_owned(),
            })
        };
        let track = Track {
            broke: broke("Then x"),
            ..ended(0)
        };
        assert_eq!(
            Outcome::weigh(track.clone(), Testimony::default()).verdict,
            Verdict::Errored
        );
        assert_eq!(
            Outcome::weigh(track, recorded(Verdict::Inconclusive)).verdict,
            Verdict::Inconclusive
        );
    }

    #[test]
    fn a_panic_is_told_without_secrets() {
        let mut testimony = Testimony::default();
        testimony.redaction.add("s3cr3t-value");
        let broke = Broke::Hook {
            message: "s3cr3t-value is no date".to_owned(),
        };
        let track = Track {
            broke: Some(broke),
            ..ended(0)
        };
        let reason = Outcome::weigh(track, testimony).reason.unwrap();
        assert_eq!(reason, "the harness broke down: ******** is no date");
    }

    #[test]
    fn only_a_then_fails_a_rule() {
        for (then, verdict) in [(true, Verdict::Failed), (false, Verdict::Errored)] {
            let broke = Broke::Stopped {
                step: "Given x".to_owned(),
                then,
                message: String::new(),
            };
            let track = Track {
                broke: Some(broke),
                ..ended(0)
            };
            assert_eq!(Outcome::weigh(track, recorded(Verdict::Failed)).verdict, verdict);
        }
    }

    #[test]
    fn undefined_and_ambiguous_steps_and_broken_hooks_are_errors() {
        let step = || "Then x".to_owned();
        for broke in [
            Broke::Undefined { step: step() },
            Broke::Ambiguous { step: step() },
            Broke::Hook {
                message: "boom".to_owned(),
            },
        ] {
            let track = Track {
                broke: Some(broke),
                ..ended(5)
            };
            assert_eq!(
                Outcome::weigh(track, Testimony::default()).verdict,
                Verdict::Errored
            );
        }
    }

    #[test]
    fn nothing_passes_where_nothing_was_seen_to_work() {
        let passed = Outcome::weigh(ended(1), Testimony::default());
        assert_eq!(passed.doubted("no token").verdict, Verdict::Inconclusive);
        let failed = Outcome::weigh(ended(0), recorded(Verdict::Failed));
        assert_eq!(failed.doubted("no token").verdict, Verdict::Failed);
    }
}
