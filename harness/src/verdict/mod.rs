//! Verdicts, how they combine, and the exit code they become.
//!
//! Success needs positive evidence: a verdict of a rule exists only when a scenario of it was executed, and the
//! gravest verdict of its scenarios wins.

mod exit;
mod judgement;

pub use exit::ExitCode;
pub use judgement::Verdict;
