//! Verdicts, how they combine, and the exit code they become.
//!
//! Success needs positive evidence: a rule is kept only when a scenario of it was executed and passed, and of several
//! verdicts the gravest wins.

mod exit;
mod judgement;

pub use exit::ExitCode;
pub use judgement::Verdict;
