//! Where a text stops being a feature.

use gherkin::{Feature, GherkinEnv, LineCol};

/// What keeps a text from being a feature, and where.
///
/// The parser names a place somewhere behind it, and what it would have taken there in an order that changes from run to
/// run. So the place is that of the first line with which the text can no longer be read, however it goes on.
pub(super) fn fault(text: &str) -> (LineCol, &'static str) {
    let lines: Vec<&str> = text.lines().collect();
    let readable = (1..lines.len()).rev().find(|&count| {
        let head = lines.get(..count).unwrap_or_default().join("\n");
        Feature::parse(head, GherkinEnv::default()).is_ok()
    });
    let start = || lines.iter().position(|line| is_start(line)).unwrap_or(0);
    let (index, reason) = match readable {
        Some(count) => (count, "this line cannot be read as Gherkin"),
        None => (start(), "a feature begins with \"Feature:\" and its name"),
    };
    (place(&lines, index), reason)
}

/// Whether a feature would have to begin here: only tags, comments and blank lines may stand before it.
fn is_start(line: &str) -> bool {
    !matches!(line.trim_start().chars().next(), None | Some('#' | '@'))
}

/// The place of the first sign in a line.
fn place(lines: &[&str], index: usize) -> LineCol {
    let line = lines.get(index).copied().unwrap_or_default();
    let blanks = line.chars().take_while(|one| one.is_whitespace()).count();
    LineCol {
        line: index + 1,
        col: blanks + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (usize, usize, bool) {
        let (place, reason) = fault(text);
        (place.line, place.col, reason.contains("begins with"))
    }

    #[test]
    fn a_line_that_is_no_gherkin_is_named() {
        let scenario = "Feature: f\n\n  @REF-01 @portable\n  Scenario: s\n    Then x\n";
        for (rest, line, column) in [
            ("    Nonsense here\n    Then y\n", 6, 5),
            ("\n      | a | b |\n      | 1 |\n    Then y\n", 8, 7),
            ("      | a | b |\n      | 1 | 2\n", 7, 7),
            ("      \"\"\"\n      never closed\n    Then y\n", 6, 7),
        ] {
            assert_eq!(
                told(&format!("{scenario}{rest}")),
                (line, column, false),
                "{rest}"
            );
        }
    }

    #[test]
    fn what_does_not_begin_as_a_feature_is_told_so() {
        assert_eq!(told(""), (1, 1, true));
        assert_eq!(told("hello"), (1, 1, true));
        assert_eq!(told("# a\n\n@portable\n  Featur: f\n"), (4, 3, true));
        assert_eq!(told("Scenario: alone\n  Then x\n"), (1, 1, true));
    }
}
