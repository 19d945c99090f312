//! The five verdicts and their order.

use std::fmt;

use serde::Serialize;

use crate::ledger::Level;

/// What became of a scenario or a rule, from the lightest to the gravest; the gravest of several counts.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Every assertion held.
    Passed,
    /// An assertion of a rule that is no MUST was contradicted.
    Warned,
    /// The question could not be put: setup refused, prerequisite missing, nothing executed.
    Inconclusive,
    /// The harness or the connection broke; this says nothing about the rule.
    Errored,
    /// An assertion of a MUST was contradicted.
    Failed,
}

impl Verdict {
    /// The verdict of a rule with these scenarios; without any it cannot be judged.
    pub fn of_rule(scenarios: impl IntoIterator<Item = Self>) -> Self {
        scenarios.into_iter().max().unwrap_or(Self::Inconclusive)
    }

    /// Severity belongs to the rule: what fails a MUST is a warning for every other level.
    #[must_use]
    pub fn at(self, level: Level) -> Self {
        match (self, level) {
            (Self::Failed, Level::Should | Level::May) => Self::Warned,
            (verdict, _) => verdict,
        }
    }

    /// Whether an assertion was contradicted, whatever the level of the rule.
    pub const fn is_broken(self) -> bool {
        matches!(self, Self::Failed | Self::Warned)
    }

    /// The mark in front of a line on the terminal.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Passed => "✓",
            Self::Warned => "~",
            Self::Inconclusive => "?",
            Self::Errored => "!",
            Self::Failed => "✗",
        }
    }

    /// The word of reports for people: a rule is kept or broken.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passed => "kept",
            Self::Warned => "warned",
            Self::Inconclusive => "inconclusive",
            Self::Errored => "errored",
            Self::Failed => "broken",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gravest_verdict_of_a_rule_wins() {
        let order = [
            Verdict::Passed,
            Verdict::Warned,
            Verdict::Inconclusive,
            Verdict::Errored,
            Verdict::Failed,
        ];
        for (index, graver) in order.iter().enumerate() {
            for lighter in &order[..=index] {
                assert_eq!(Verdict::of_rule([*lighter, *graver, *lighter]), *graver);
            }
        }
    }

    #[test]
    fn a_rule_without_an_executed_scenario_is_inconclusive() {
        assert_eq!(Verdict::of_rule([]), Verdict::Inconclusive);
    }

    #[test]
    fn only_a_must_fails() {
        assert_eq!(Verdict::Failed.at(Level::Must), Verdict::Failed);
        assert_eq!(Verdict::Failed.at(Level::Should), Verdict::Warned);
        assert_eq!(Verdict::Failed.at(Level::May), Verdict::Warned);
    }

    #[test]
    fn a_level_never_softens_anything_but_a_failure() {
        for verdict in [
            Verdict::Passed,
            Verdict::Warned,
            Verdict::Inconclusive,
            Verdict::Errored,
        ] {
            assert_eq!(verdict.at(Level::Should), verdict);
        }
    }
}
