//! Titles: what a scenario is called where the name alone has to tell it from all others, run after run.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, RuleId};

/// Gives the cases of one feature titles that differ among the cases of the same rules: the name; with the cells of
/// its row where rows of an outline share a name; with its line where nothing else tells it apart. A running number
/// would do as well today and call everything else otherwise as soon as a row is added.
pub(super) fn entitle(mut cases: Vec<(Case, Option<String>)>) -> Vec<Case> {
    let shared = shared_titles(&cases);
    for (case, row) in cases.iter_mut().filter(|(case, _)| shared.contains(&key(case))) {
        if let Some(row) = row {
            case.title = format!("{} ({row})", case.name);
        }
    }
    let shared = shared_titles(&cases);
    for (case, _) in cases.iter_mut().filter(|(case, _)| shared.contains(&key(case))) {
        case.title = format!("{} (line {})", case.title, case.key.line);
    }
    cases.into_iter().map(|(case, _)| case).collect()
}

/// The cells of the row of examples an expanded scenario was made from: `number: E1001, school: 010`. Nothing that has
/// the form of a social security number gets into a title.
pub(super) fn row_of(scenario: &gherkin::Scenario) -> Option<String> {
    let [examples] = scenario.examples.as_slice() else {
        return None;
    };
    let [header, cells] = examples.table.as_ref()?.rows.as_slice() else {
        return None;
    };
    let told = header.iter().zip(cells).filter(|(_, cell)| !is_like_ssn(cell));
    let row: Vec<String> = told.map(|(name, cell)| format!("{name}: {cell}")).collect();
    (!row.is_empty()).then(|| row.join(", "))
}

fn is_like_ssn(cell: &str) -> bool {
    let (digits, others): (Vec<char>, Vec<char>) = cell.chars().partition(char::is_ascii_digit);
    digits.len() == 9 && others.iter().all(|one| matches!(one, '-' | ' '))
}

type Key = (BTreeSet<RuleId>, String);

fn key(case: &Case) -> Key {
    (case.rules.clone(), case.title.clone())
}

fn shared_titles(cases: &[(Case, Option<String>)]) -> BTreeSet<Key> {
    let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
    for (case, _) in cases {
        *counts.entry(key(case)).or_default() += 1;
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(key, _)| key)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::ledger::{Catalogue, Suite};

    const RULES: &str = r#"[
        {"id":"REF-01","binds":"server","level":"MUST","statement":"s"},
        {"id":"REF-02","binds":"server","level":"MUST","statement":"s"}]"#;

    /// The titles of the scenarios in this text.
    fn titles(scenarios: &str) -> Vec<String> {
        let catalogue = Catalogue::read(RULES, "[]").unwrap();
        let mut suite = Suite::default();
        let text = format!("@portable\nFeature: f\n{scenarios}");
        suite.add(&catalogue, "f.feature", &text).unwrap();
        suite.cases().map(|case| case.title.clone()).collect()
    }

    #[test]
    fn a_name_that_tells_a_scenario_apart_is_its_title() {
        let outline = "  @REF-01\n  Scenario Outline: by <what>\n    Then x\n    Examples:\n      | what |\n";
        assert_eq!(
            titles(&format!("{outline}      | name |\n      | number |\n")),
            ["by name", "by number"]
        );
    }

    #[test]
    fn rows_that_share_a_name_are_told_apart_by_their_cells() {
        let outline =
            "  @REF-01\n  Scenario Outline: found\n    Then x\n    Examples:\n      | what | value |\n";
        assert_eq!(
            titles(&format!(
                "{outline}      | name | Diaz |\n      | number | E1003 |\n"
            )),
            [
                "found (what: name, value: Diaz)",
                "found (what: number, value: E1003)"
            ]
        );
    }

    #[test]
    fn scenarios_that_share_everything_are_told_apart_by_their_lines() {
        let twice = "  @REF-01\n  Scenario: a\n    Then x\n  @REF-01\n  Scenario: a\n    Then x\n";
        assert_eq!(titles(twice), ["a (line 4)", "a (line 7)"]);
    }

    #[test]
    fn the_same_name_under_another_rule_is_no_repetition() {
        let both = "  @REF-01\n  Scenario: a\n    Then x\n  @REF-02\n  Scenario: a\n    Then x\n";
        assert_eq!(titles(both), ["a", "a"]);
    }

    #[test]
    fn no_title_shows_a_social_security_number() {
        let outline = "  @REF-01\n  Scenario Outline: found\n    Then x\n    Examples:\n      | ssn |\n";
        let titles = titles(&format!(
            "{outline}      | 219-09-9999 |\n      | 219099998 |\n      | none |\n"
        ));
        assert_eq!(titles, ["found (line 8)", "found (line 9)", "found (ssn: none)"]);
    }
}
