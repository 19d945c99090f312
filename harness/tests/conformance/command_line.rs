//! The program as it is typed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// Runs the program.
fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_campus-conformance"))
        .args(arguments)
        .env_remove("CAMPUS_CLIENT_SECRET")
        .env_remove("CAMPUS_CONTROL_TOKEN")
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A mistake: exit code 2, and a message that names what was wrong.
fn assert_usage(arguments: &[&str], named: &str) {
    let output = run(arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    assert!(
        said.contains(named),
        "{arguments:?}: {said:?} does not name {named}"
    );
    assert_eq!(stdout(&output), "");
}

/// A folder with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _absent = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

#[test]
fn the_help_says_what_can_be_done() {
    insta::assert_snapshot!("help", stdout(&run(&["--help"])));
    insta::assert_snapshot!("help_of_rules", stdout(&run(&["rules", "--help"])));
    insta::assert_snapshot!("help_of_prove", stdout(&run(&["prove", "--help"])));
}

#[test]
fn a_mistake_is_named() {
    assert_usage(&["--no-such-option"], "--no-such-option");
    assert_usage(&["--rule", "ATUH-01"], "--rule ATUH-01");
    assert_usage(&["--rule", "AUTH-01", "--rule", "X"], "--rule X");
    assert_usage(&["--area", "AUHT"], "did you mean AUTH?");
    assert_usage(&["rules", "--area", "NOPE"], "--area NOPE");
    assert_usage(&["prove", "--rule", "AUTH-999"], "--rule AUTH-999");
    assert_usage(&["--jobs", "0"], "--jobs");
    assert_usage(&["--timeout", "-1"], "--timeout");
    assert_usage(&["--timeout", "soon"], "--timeout");
    assert_usage(&["--client-id", "hr"], "--target");
    assert_usage(&["--no-control"], "--target");
    assert_usage(&["--target", "blaine"], "--target blaine");
    assert_usage(&["no/such/features"], "no/such/features");
}

#[test]
fn a_site_wants_credentials() {
    assert_usage(
        &["--target", "http://127.0.0.1:9", "--timeout", "2"],
        "--client-id",
    );
}

#[test]
fn an_empty_folder_judges_nothing() {
    let folder = folder("empty", &[("README.md", "nothing here")]);
    let output = run(&[folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    assert!(stderr(&output).contains("nothing to judge"));
}

#[test]
fn client_rules_and_pending_rules_judge_nothing() {
    let output = run(&["--rule", "CLIENT-01"]);
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    assert!(stderr(&output).contains("CLIENT-01 binds the client"));
}

#[test]
fn a_rule_without_a_scenario_among_the_given_features_is_not_judged() {
    let text = "Feature: f\n  @REF-01 @portable\n  Scenario: s\n    Then nothing is defined\n";
    let folder = folder("other_rule", &[("f.feature", text)]);
    let output = run(&[folder.to_str().unwrap(), "--rule", "REF-03"]);
    assert_eq!(output.status.code(), Some(5), "{}", stderr(&output));
}

#[test]
fn a_feature_without_tags_is_a_mistake_and_says_where() {
    let text = "Feature: f\n  Scenario: s\n    Then a token is issued\n";
    let folder = folder("untagged", &[("f.feature", text)]);
    assert_usage(&[folder.to_str().unwrap()], "f.feature:2");
}

#[test]
fn an_undefined_step_ends_in_an_error() {
    let text = "Feature: f\n  @REF-01 @portable\n  Scenario: s\n    Then nothing is defined\n";
    let folder = folder("undefined", &[("f.feature", text)]);
    let output = run(&[folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stdout(&output).contains("no such step is defined"));
}

#[test]
fn results_go_to_stdout_and_nothing_else_does() {
    let output = run(&["--area", "REF", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!((output.status.code(), &report["exitCode"]), (Some(0), &0.into()));
    assert_eq!(
        (&report["schema"], &report["target"]["kind"]),
        (&1.into(), &"embedded".into())
    );
    assert_eq!(report["summary"]["broken"], 0);
    let first = &report["rules"][0];
    assert_eq!(
        (&first["id"], &first["verdict"]),
        (&"REF-01".into(), &"passed".into())
    );
    let members = |value: &serde_json::Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<BTreeSet<_>>()
    };
    let expected = |names: [&str; 5]| BTreeSet::from(names.map(str::to_owned));
    assert_eq!(
        members(first),
        expected(["id", "level", "reason", "scenarios", "verdict"])
    );
    assert_eq!(
        members(&first["scenarios"][0]),
        expected(["file", "line", "name", "reason", "verdict"])
    );
    assert_eq!(stderr(&output), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_campus-conformance"))
        .args(["rules", "--json"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("the result cannot be written"));
}

#[test]
fn the_rules_are_listed_with_their_coverage() {
    let output = run(&["rules", "--area", "ref", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(
        (output.status.code(), list["rules"].as_array().unwrap().len()),
        (Some(0), 12)
    );
    assert_eq!(
        (&list["rules"][0]["id"], &list["rules"][0]["pending"]),
        (&"REF-01".into(), &().into())
    );
}

#[test]
fn the_command_run_may_be_said() {
    let output = run(&["run", "--rule", "REF-01"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("✓ REF-01"));
}
