//! The one place where verdicts become an exit code.

use std::process;

use serde::{Serialize, Serializer};

use super::Verdict;

/// How the process ends. The numbers are documented and stable.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ExitCode {
    /// 0: every selected rule was judged and none failed; warnings are allowed.
    Conformant,
    /// 1: a rule failed, or a saboteur was not caught as it should be.
    Broken,
    /// 2: the command line or the given features cannot be used.
    Usage,
    /// 3: the harness or the connection failed.
    HarnessError,
    /// 4: the selection holds nothing to judge.
    NothingJudged,
    /// 5: nothing failed, but a selected rule could not be judged.
    Inconclusive,
}

impl ExitCode {
    /// The exit code for the verdicts of all selected rules.
    pub fn of_rules(verdicts: impl IntoIterator<Item = Verdict>) -> Self {
        match verdicts.into_iter().max() {
            None => Self::NothingJudged,
            Some(Verdict::Failed) => Self::Broken,
            Some(Verdict::Errored) => Self::HarnessError,
            Some(Verdict::Inconclusive) => Self::Inconclusive,
            Some(Verdict::Warned | Verdict::Passed) => Self::Conformant,
        }
    }

    /// The number the process returns.
    pub const fn number(self) -> u8 {
        match self {
            Self::Conformant => 0,
            Self::Broken => 1,
            Self::Usage => 2,
            Self::HarnessError => 3,
            Self::NothingJudged => 4,
            Self::Inconclusive => 5,
        }
    }
}

impl From<ExitCode> for process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code.number())
    }
}

impl Serialize for ExitCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_selection_is_never_conformant() {
        assert_eq!(ExitCode::of_rules([]), ExitCode::NothingJudged);
    }

    #[test]
    fn a_warning_is_conformant() {
        assert_eq!(
            ExitCode::of_rules([Verdict::Passed, Verdict::Warned]),
            ExitCode::Conformant
        );
    }

    #[test]
    fn a_failure_outranks_an_error_and_an_error_an_open_question() {
        use Verdict::{Errored, Failed, Inconclusive, Passed};
        assert_eq!(ExitCode::of_rules([Passed, Failed, Errored]), ExitCode::Broken);
        assert_eq!(
            ExitCode::of_rules([Inconclusive, Errored]),
            ExitCode::HarnessError
        );
        assert_eq!(ExitCode::of_rules([Passed, Inconclusive]), ExitCode::Inconclusive);
    }

    #[test]
    fn the_numbers_are_those_of_the_documentation() {
        let all = [
            ExitCode::Conformant,
            ExitCode::Broken,
            ExitCode::Usage,
            ExitCode::HarnessError,
            ExitCode::NothingJudged,
            ExitCode::Inconclusive,
        ];
        assert_eq!(all.map(ExitCode::number), [0, 1, 2, 3, 4, 5]);
    }
}
