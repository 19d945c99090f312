//! The phases of a synchronization, and what may be done in each.

use super::RunId;
use crate::campus::{Code, Fault, Readings, Refusal, Rule};

/// Where a synchronization stands (silence AMB-77).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// None is open.
    #[default]
    Idle,
    /// Records can be transferred.
    Transfer,
    /// The transfer is closed: the records can be validated and committed.
    Ended,
    /// This run of a commit is applying them.
    Committing(RunId),
}

/// What can be done with a synchronization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It is opened, or opened anew.
    Start,
    /// Records are transferred.
    Transfer,
    /// The transfer is closed.
    End,
    /// The records are compared with Campus.
    Validate,
    /// The records are committed, by either of the two ways.
    Commit,
}

impl Phase {
    /// The word as it appears in a reply.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Idle => "IDLE",
            Self::Transfer => "TRANSFER",
            Self::Ended => "ENDED",
            Self::Committing(_) => "COMMITTING",
        }
    }

    /// Lets an act pass that has its place in this phase. A commit that is under way lets none pass (silence AMB-90); a start
    /// is good at any other time (AMB-79); a district may not care for the order of the rest (AMB-77, AMB-83).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`].
    pub(super) fn admit(self, act: Act, readings: &Readings) -> Result<(), Refusal> {
        let (message, rule) = match (self, act) {
            (Self::Committing(_), _) => (
                "a commit is under way; wait until commitJobStatus tells that it is finished",
                None,
            ),
            (_, Act::Start)
            | (Self::Transfer, Act::Transfer | Act::End)
            | (Self::Ended, Act::Validate | Act::Commit) => return Ok(()),
            _ if !readings.strict_order => return Ok(()),
            (Self::Idle, _) => ("no synchronization is open; start one first", Some(Rule::SYNC_01)),
            (Self::Transfer, Act::Validate | Act::Commit) => {
                ("the transfer is still open; end it first", Some(Rule::SYNC_09))
            }
            (Self::Ended, _) => (
                "the transfer has been ended; start again to transfer anew",
                Some(Rule::SYNC_09),
            ),
        };
        Err(out_of_order(message, rule))
    }
}

/// The refusal of an act that has not its place now.
pub(super) fn out_of_order(message: &str, rule: Option<Rule>) -> Refusal {
    Refusal::OutOfOrder(Fault::new(Code::WrongPhase, "", message, rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTS: [Act; 5] = [Act::Start, Act::Transfer, Act::End, Act::Validate, Act::Commit];

    fn admitted(phase: Phase, readings: &Readings) -> Vec<Act> {
        let mut acts = ACTS.to_vec();
        acts.retain(|act| phase.admit(*act, readings).is_ok());
        acts
    }

    #[test]
    fn each_phase_has_its_acts() {
        let readings = Readings::default();
        assert_eq!(admitted(Phase::Idle, &readings), [Act::Start]);
        assert_eq!(
            admitted(Phase::Transfer, &readings),
            [Act::Start, Act::Transfer, Act::End]
        );
        assert_eq!(
            admitted(Phase::Ended, &readings),
            [Act::Start, Act::Validate, Act::Commit]
        );
        assert_eq!(admitted(Phase::Committing(RunId(1)), &readings), []);
    }

    #[test]
    fn a_district_that_does_not_care_admits_everything_but_a_second_commit() {
        let readings = Readings {
            strict_order: false,
            ..Readings::default()
        };
        for phase in [Phase::Idle, Phase::Transfer, Phase::Ended] {
            assert_eq!(admitted(phase, &readings), ACTS, "{phase:?}");
        }
        assert_eq!(admitted(Phase::Committing(RunId(1)), &readings), []);
    }
}
