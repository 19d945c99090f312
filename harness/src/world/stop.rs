//! How a step ends its scenario.

use std::fmt;

use super::CampusWorld;
use crate::checks::Objection;
use crate::exchange::{Exchange, Redaction};
use crate::verdict::Verdict;

/// The scenario ends here; why is recorded in the world. Only methods of the world make one.
#[derive(Debug)]
#[must_use = "a stop that is not returned lets the scenario go on"]
pub struct Stop(());

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the scenario was stopped")
    }
}

/// Why a scenario was stopped.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stopped {
    /// Failed, errored or inconclusive.
    pub verdict: Verdict,
    /// Why, in one line.
    pub reason: String,
    /// Differences one by one.
    pub details: Vec<String>,
}

/// What a world has to say when its scenario is over.
#[derive(Clone, Debug, Default)]
pub struct Testimony {
    /// Why it was stopped, if it was.
    pub stopped: Option<Stopped>,
    /// All exchanges, redacted, in order.
    pub exchanges: Vec<Exchange>,
    /// What must not be shown of anything else that is said of the scenario.
    pub redaction: Redaction,
}

impl CampusWorld {
    /// The question cannot be put: setup was refused or a prerequisite is missing.
    pub fn unsettled(&mut self, reason: &str) -> Stop {
        self.stop(Verdict::Inconclusive, reason, &[])
    }

    /// The harness or the connection broke, or the feature is badly written; this says nothing about the rule.
    pub fn broken(&mut self, reason: &str) -> Stop {
        self.stop(Verdict::Errored, reason, &[])
    }

    /// What a Then found: a contradiction fails the scenario.
    ///
    /// # Errors
    /// When there is an objection.
    pub fn assert<T>(&mut self, found: Result<T, Objection>) -> Result<T, Stop> {
        found.map_err(|objection| match objection {
            Objection::Contradicted(found) => self.stop(Verdict::Failed, &found.to_string(), &found.details),
            Objection::Unsettled(reason) => self.unsettled(&reason),
        })
    }

    /// What a Given found: with any objection the scenario lacks its setup.
    ///
    /// # Errors
    /// When there is an objection.
    pub fn establish<T>(&mut self, found: Result<T, Objection>) -> Result<T, Stop> {
        found.map_err(|objection| self.unsettled(&format!("setup could not be established: {objection}")))
    }

    /// Records the first reason; what follows from it adds nothing.
    fn stop(&mut self, verdict: Verdict, reason: &str, details: &[String]) -> Stop {
        if self.stopped.is_none() {
            self.stopped = Some(Stopped {
                verdict,
                reason: self.redaction.brief(reason),
                details: details
                    .iter()
                    .map(|detail| self.redaction.brief(detail))
                    .collect(),
            });
        }
        Stop(())
    }

    /// Ends the world's part: what it recorded is taken out.
    pub fn testify(&mut self) -> Testimony {
        Testimony {
            stopped: self.stopped.take(),
            exchanges: std::mem::take(&mut self.exchanges),
            redaction: self.redaction.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Contradiction;

    fn contradiction() -> Result<(), Objection> {
        Err(Contradiction::new("201", "500").into())
    }

    fn verdict(mut world: CampusWorld) -> Verdict {
        world.testify().stopped.unwrap().verdict
    }

    #[test]
    fn the_first_reason_is_kept() {
        let mut world = CampusWorld::default();
        let _first = world.unsettled("no token");
        assert!(world.assert(contradiction()).is_err());
        assert_eq!(verdict(world), Verdict::Inconclusive);
    }

    #[test]
    fn a_given_is_unsettled_where_a_then_fails() {
        let mut given = CampusWorld::default();
        assert!(given.establish(contradiction()).is_err());
        assert_eq!(verdict(given), Verdict::Inconclusive);
        let mut then = CampusWorld::default();
        assert!(then.assert(contradiction()).is_err());
        assert_eq!(verdict(then), Verdict::Failed);
    }

    #[test]
    fn a_reason_is_shown_without_secrets() {
        let mut world = CampusWorld::default();
        world.hide("s3cr3t-value");
        let _stop = world.broken("it said s3cr3t-value");
        assert_eq!(world.testify().stopped.unwrap().reason, "it said ********");
    }
}
