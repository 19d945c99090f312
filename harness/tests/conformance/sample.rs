//! A report put together by hand: every verdict, and everything that can become of a scenario.

use std::collections::BTreeMap;

use campus_conformance::exchange::{Answer, Authorization, Call, Exchange, Redaction};
use campus_conformance::ledger::{CaseKey, Catalogue, Suite};
use campus_conformance::report::{Report, TargetReport};
use campus_conformance::run::{Failure, Outcome, Selection};
use campus_conformance::verdict::Verdict;

const FILE: &str = "features/sample.feature";

const RULES: &str = r#"[
    {"id":"AUTH-01","binds":"server","level":"MUST","statement":"A call without a token is refused."},
    {"id":"AUTH-02","binds":"server","level":"MUST","statement":"The right secret yields a token."},
    {"id":"AUTH-03","binds":"server","level":"MUST","statement":"A token expires."},
    {"id":"AUTH-04","binds":"server","level":"MUST","statement":"A new secret can be made."},
    {"id":"REF-01","binds":"server","level":"MUST","statement":"Schools are listed by number & name."},
    {"id":"REF-02","binds":"server","level":"SHOULD","statement":"A list is ordered."},
    {"id":"REF-03","binds":"server","level":"MUST","statement":"Genders are listed."}]"#;

const FEATURE: &str = "Feature: Everything that can become of a scenario
  @AUTH-01 @portable
  Scenario: Nothing without a token
    Then x
  @AUTH-01 @operator
  Scenario: The operator sees the refusal
    Then x
  @AUTH-02 @portable
  Scenario: The setup is refused
    Then x
  @AUTH-03 @portable
  Scenario: The connection breaks
    Then x
  @AUTH-04 @emulator
  Scenario: Only an emulator can do that
    Then x
  @REF-01 @portable
  Scenario Outline: A school is listed
    Then x
    Examples:
      | school | name        |
      | 010    | High School |
      | 020    | Middle      |
  @REF-01 @REF-02 @portable
  Scenario: In order and whole
    Then x
  @REF-02 @portable
  Scenario: In order
    Then x
";

/// The report with every verdict.
pub(crate) fn report() -> Report {
    let failed = |details: &[&str]| Outcome {
        failure: Some(Failure {
            step: "Then the list of schools shows exactly".to_owned(),
            details: details.iter().map(|&detail| detail.to_owned()).collect(),
        }),
        exchanges: exchanges(r#"[{"schoolNumber":"010"}]"#),
        ..Outcome::unplayed(Verdict::Failed, "expected 2 schools, found 1")
    };
    let passed = Outcome {
        reason: None,
        exchanges: exchanges("[]"),
        ..Outcome::unplayed(Verdict::Passed, "")
    };
    let outcomes = [
        (3, passed.clone()),
        (6, Outcome::inapplicable("needs an operator")),
        (
            9,
            Outcome::unplayed(Verdict::Inconclusive, "setup could not be established"),
        ),
        (12, Outcome::unplayed(Verdict::Errored, "no answer within 10 s")),
        (15, Outcome::inapplicable("needs the emulator")),
        (22, passed),
        (23, failed(&["missing {\"schoolNumber\":\"020\"}"])),
        (25, failed(&["020 is missing", "<030> is too many"])),
        (28, failed(&[])),
    ];
    judged(RULES, FEATURE, outcomes)
}

/// A report in which nothing but this text is said, wherever a target, a feature or a command line has a say.
pub(crate) fn hostile(text: &str) -> Report {
    let outcome = Outcome {
        failure: Some(Failure {
            step: format!("Then {text}"),
            details: vec![text.to_owned(); 30],
        }),
        exchanges: exchanges(text),
        ..Outcome::unplayed(Verdict::Failed, text)
    };
    let name: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let feature = format!("Feature: f\n  @REF-01 @portable\n  Scenario: {name}\n    Then x\n");
    let mut report = judged(RULES, &feature, [(3, outcome)]);
    text.clone_into(&mut report.target.title);
    report.notes = vec![text.to_owned()];
    report
}

/// A report on `count` rules, each broken with `details` differences.
pub(crate) fn huge(count: usize, details: usize) -> Report {
    let rules: Vec<String> = (1..=count)
        .map(|n| format!(r#"{{"id":"POS-{n:02}","binds":"server","level":"MUST","statement":"s"}}"#))
        .collect();
    let scenarios: String = (1..=count)
        .map(|n| format!("  @POS-{n:02} @portable\n  Scenario: s{n}\n    Then x\n"))
        .collect();
    let outcome = Outcome {
        failure: Some(Failure {
            step: "Then x".to_owned(),
            details: vec!["d".repeat(240); details],
        }),
        ..Outcome::unplayed(Verdict::Failed, "r")
    };
    let outcomes = (0..count).map(|n| (3 + 3 * n, outcome.clone()));
    judged(
        &format!("[{}]", rules.join(",")),
        &format!("Feature: f\n{scenarios}"),
        outcomes,
    )
}

fn judged(rules: &str, feature: &str, outcomes: impl IntoIterator<Item = (usize, Outcome)>) -> Report {
    let catalogue = Catalogue::read(rules, "[]").unwrap();
    let mut suite = Suite::default();
    suite.add(&catalogue, FILE, feature).unwrap();
    let selection = Selection::new(&catalogue, &suite, &[], &[], false).unwrap();
    let outcomes: BTreeMap<CaseKey, Outcome> = outcomes
        .into_iter()
        .map(|(line, outcome)| {
            (
                CaseKey {
                    file: FILE.to_owned(),
                    line,
                },
                outcome,
            )
        })
        .collect();
    assert!(
        selection
            .suite
            .cases()
            .all(|case| outcomes.contains_key(&case.key))
    );
    let target = TargetReport {
        kind: "site",
        product: None,
        version: None,
        url: Some("https://campus.example.org".to_owned()),
        district: Some("blaine".to_owned()),
        title: "Campus at https://campus.example.org, district blaine".to_owned(),
    };
    let mut report = Report::new(&catalogue, &selection, target, &outcomes);
    // That of the embedded catalogue changes with every rule.
    report.catalogue.sha256 = "digest";
    report
}

/// A token, then an answer that says `text`.
fn exchanges(text: &str) -> Vec<Exchange> {
    let redaction = Redaction::default();
    let exchange = |method: &str, path: &str, text: &str| {
        let call = Call::new(method, &format!("https://campus.example.org/campus{path}"))
            .authorized(Authorization::bearer("t0ken-of-the-test"));
        Exchange::capture(
            &call,
            Ok(&Answer::new(200, Vec::new(), text.to_owned())),
            &redaction,
        )
    };
    vec![
        exchange(
            "POST",
            "/oauth2/token?appName=blaine",
            r#"{"access_token":"t0ken"}"#,
        ),
        exchange("GET", "/api/boi/v1/blaine/schools", text),
    ]
}
