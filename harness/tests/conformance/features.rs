//! Features that are wrong are never green.

use std::path::PathBuf;

use campus_conformance::ledger::{Catalogue, Suite, SuiteError};
use campus_conformance::report::Report;
use campus_conformance::verdict::{ExitCode, Verdict};
use campus_conformance::world::{CampusWorld, Stop};
use cucumber::{given, then};

use super::stand::judge_feature;

#[given("a step that breaks down")]
#[then("a step that breaks down")]
fn breaks_down(_world: &mut CampusWorld) {
    panic!("the step of the test broke down");
}

#[then("a step that swallows its stop")]
fn swallows_its_stop(world: &mut CampusWorld) {
    let _swallowed = world.unsettled("the setup of the test failed");
}

#[then("a step that stops for no recorded reason")]
fn stops_for_no_reason(_world: &mut CampusWorld) -> Result<(), String> {
    Err("no reason was recorded".to_owned())
}

#[then("a step that is defined twice")]
fn defined_once(_world: &mut CampusWorld) {}

#[then(regex = "^a step that is defined (?:twice|often)$")]
fn defined_again(_world: &mut CampusWorld) -> Result<(), Stop> {
    Ok(())
}

/// Judges one scenario of REF-01 with these steps.
fn judge(steps: &[&str]) -> Report {
    let steps = steps
        .iter()
        .map(|step| format!("    {step}\n"))
        .collect::<String>();
    judge_feature(&format!(
        "Feature: f\n  @REF-01 @MUST @portable\n  Scenario: s\n{steps}"
    ))
}

fn assert_verdict(steps: &[&str], verdict: Verdict, exit: ExitCode, reason: &str) {
    let report = judge(steps);
    assert_eq!((report.rules[0].verdict, report.exit_code), (verdict, exit));
    let found = report.rules[0].reason.as_deref().unwrap_or_default();
    assert!(found.contains(reason), "{found:?} does not say {reason:?}");
}

const READ: &str = "When the HR system reads the list of schools";
const TRUE: &str = "Then the list of schools does not show 999";

#[test]
fn a_feature_that_is_right_passes() {
    assert_verdict(&[READ, TRUE], Verdict::Passed, ExitCode::Conformant, "");
}

#[test]
fn an_undefined_step_is_an_error_wherever_it_stands() {
    let undefined = "Then something nobody defined";
    for steps in [
        [READ, TRUE, undefined],
        [READ, undefined, TRUE],
        ["Given nobody defined me", READ, TRUE],
    ] {
        assert_verdict(
            &steps,
            Verdict::Errored,
            ExitCode::HarnessError,
            "no such step is defined",
        );
    }
}

#[test]
fn an_ambiguous_step_is_an_error() {
    let steps = [READ, "Then a step that is defined twice"];
    assert_verdict(
        &steps,
        Verdict::Errored,
        ExitCode::HarnessError,
        "several steps are defined",
    );
}

#[test]
fn a_step_that_panics_is_an_error_wherever_it_stands() {
    let reason = "the step of the test broke down";
    let given = ["Given a step that breaks down", READ, TRUE];
    assert_verdict(&given, Verdict::Errored, ExitCode::HarnessError, reason);
    let then = [READ, TRUE, "And a step that breaks down"];
    assert_verdict(&then, Verdict::Errored, ExitCode::HarnessError, reason);
}

#[test]
fn a_step_that_stops_without_recording_why_is_an_error() {
    let steps = [READ, "Then a step that stops for no recorded reason"];
    assert_verdict(
        &steps,
        Verdict::Errored,
        ExitCode::HarnessError,
        "the step broke down",
    );
}

#[test]
fn a_stop_that_is_swallowed_is_not_forgotten() {
    let steps = [READ, TRUE, "And a step that swallows its stop"];
    assert_verdict(
        &steps,
        Verdict::Inconclusive,
        ExitCode::Inconclusive,
        "the setup of the test failed",
    );
}

#[test]
fn a_scenario_that_asserts_nothing_is_inconclusive() {
    assert_verdict(
        &[READ],
        Verdict::Inconclusive,
        ExitCode::Inconclusive,
        "asserts nothing",
    );
}

#[test]
fn a_scenario_without_steps_is_inconclusive() {
    assert_verdict(
        &[],
        Verdict::Inconclusive,
        ExitCode::Inconclusive,
        "asserts nothing",
    );
}

#[test]
fn a_setup_that_is_refused_leaves_the_rule_unjudged() {
    let given = "Given the list of schools does not show 010";
    let reason = "setup could not be established";
    assert_verdict(
        &[given, READ, TRUE],
        Verdict::Inconclusive,
        ExitCode::Inconclusive,
        reason,
    );
}

#[test]
fn a_table_with_a_column_nobody_knows_is_an_error() {
    let steps = [
        READ,
        "Then the list of schools shows at least",
        "  | schol |",
        "  | 010   |",
    ];
    assert_verdict(&steps, Verdict::Errored, ExitCode::HarnessError, "no such column");
}

#[test]
fn a_contradiction_fails_a_must_and_warns_of_a_should() {
    let steps =
        "    When the HR system reads the list of schools\n    Then the list of schools does not show 010\n";
    let must = judge_feature(&format!(
        "Feature: f\n  @REF-01 @portable\n  Scenario: s\n{steps}"
    ));
    assert_eq!(
        (must.rules[0].verdict, must.exit_code),
        (Verdict::Failed, ExitCode::Broken)
    );
    let should = judge_feature(&format!(
        "Feature: f\n  @REF-11 @portable\n  Scenario: s\n{steps}"
    ));
    assert_eq!(
        (should.rules[0].verdict, should.exit_code),
        (Verdict::Warned, ExitCode::Conformant)
    );
}

#[test]
fn a_failed_scenario_is_not_outweighed_by_others_of_its_rule() {
    let report = judge_feature(
        "Feature: f
  @REF-01 @portable
  Rule: r
    Scenario: kept
      When the HR system reads the list of schools
      Then the list of schools does not show 999
    Scenario: broken
      When the HR system reads the list of schools
      Then the list of schools does not show 010
    Scenario: kept again
      When the HR system reads the list of schools
      Then the list of schools does not show 998
",
    );
    assert_eq!((report.rules.len(), report.rules[0].scenarios.len()), (1, 3));
    assert_eq!(report.rules[0].verdict, Verdict::Failed);
}

fn read(text: &str) -> Result<(), SuiteError> {
    Suite::default().add(&Catalogue::embedded().unwrap(), "f.feature", text)
}

#[test]
fn a_feature_whose_tags_do_not_hold_together_is_refused() {
    let scenario = "\n  Scenario: s\n    Then a token is issued\n";
    let tags = |tags: &str| read(&format!("Feature: f\n  {tags}{scenario}"));
    assert!(matches!(tags("@portable"), Err(SuiteError::Tags { .. })));
    assert!(matches!(tags("@REF-01"), Err(SuiteError::Tags { .. })));
    assert!(matches!(tags("@REF-99 @portable"), Err(SuiteError::Tags { .. })));
    assert!(matches!(
        tags("@REF-01 @SHOULD @portable"),
        Err(SuiteError::Tags { .. })
    ));
    assert!(matches!(
        tags("@REF-01 @portable @allow.skipped"),
        Err(SuiteError::Tags { .. })
    ));
    assert!(read("Feature: f\n  Scenario: s\n    Then a token is issued\n").is_err());
}

#[test]
fn what_is_no_feature_is_refused() {
    for text in ["", "hello", "Scenario: alone\n"] {
        assert!(
            matches!(read(text), Err(SuiteError::Malformed { .. })),
            "{text:?} was accepted"
        );
    }
    let rowless =
        "Feature: f\n  @REF-01 @portable\n  Scenario Outline: s\n    Then <a>\n    Examples:\n      | a |\n";
    assert!(matches!(read(rowless), Err(SuiteError::Malformed { .. })));
    let outline = "Feature: f\n  @REF-01 @portable\n  Scenario Outline: <a>\n    Then <b>\n    Examples:\n      | a |\n      | 1 |\n";
    assert!(matches!(read(outline), Err(SuiteError::Malformed { .. })));
}

#[test]
fn a_path_that_does_not_exist_is_refused() {
    let paths = [PathBuf::from("no/such/feature")];
    let suite = Suite::from_paths(&Catalogue::embedded().unwrap(), &paths);
    assert!(matches!(suite, Err(SuiteError::Unreadable { .. })));
}
