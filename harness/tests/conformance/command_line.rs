//! The program as it is typed.

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::process::Command;

use super::program::{answering, assert_usage, folder, run, stderr, stdout};

#[test]
fn the_help_says_what_can_be_done() {
    insta::assert_snapshot!("help", stdout(&run(&["--help"])));
    insta::assert_snapshot!("help_of_run", stdout(&run(&["run", "--help"])));
    insta::assert_snapshot!("help_of_completions", stdout(&run(&["completions", "--help"])));
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
    assert_usage(&["--quiet", "--verbose"], "--quiet");
    assert_usage(&["--junit", "x", "--markdown", "x"], "the same file");
    assert_usage(&["--junit", "-"], "--junit - names no file");
    assert_usage(&["--markdown", "-", "--json"], "--markdown - names no file");
    assert_usage(&["completions", "tcsh"], "tcsh");
}

#[test]
fn a_site_wants_credentials() {
    let url = answering("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n");
    assert_usage(&["--target", &url], "--client-id");
}

#[test]
fn a_target_that_does_not_answer_is_an_error_and_no_mistake() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let hanging = format!("http://{}", listener.local_addr().unwrap());
    for url in ["http://127.0.0.1:9", &answering(""), &hanging] {
        let output = run(&["--target", url, "--timeout", "0.3"]);
        assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
        assert!(stderr(&output).contains("does not answer"), "{}", stderr(&output));
    }
}

#[test]
fn an_emulator_that_wants_its_control_token_says_so() {
    let url = answering(
        "HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n{\"type\":\"/problems/control-token\"}",
    );
    assert_usage(&["--target", &url], "--control-token or CAMPUS_CONTROL_TOKEN");
    let url = answering(
        "HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n{\"type\":\"/problems/control-closed\"}",
    );
    assert_usage(&["--target", &url], "--no-control");
}

#[test]
fn an_area_that_is_not_judged_says_so() {
    let output = run(&["--area", "CLIENT"]);
    assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("rules of CLIENT binds the client"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn a_reading_that_does_not_exist_is_a_mistake_and_says_where() {
    let text = "Feature: f\n  @REF-01 @portable @reading(oauth.tokens=jwt)\n  Scenario: s\n    Then a token is issued\n";
    let folder = folder("unread", &[("f.feature", text)]);
    assert_usage(
        &[folder.to_str().unwrap()],
        "f.feature:3: @reading(oauth.tokens=jwt)",
    );
}

#[test]
fn a_feature_that_cannot_be_read_is_told_by_its_place_and_in_the_same_words_every_time() {
    let folder = folder(
        "unreadable",
        &[(
            "f.feature",
            "Feature: f\n  @REF-01 @portable\n  Scenario: s\n    Then x\n    Nonsense\n",
        )],
    );
    let feature = folder.join("f.feature");
    let feature = feature.to_str().unwrap();
    let said = format!("error: FEATURES: {feature}:5:5: this line cannot be read as Gherkin\n");
    for _ in 0..5 {
        assert_eq!(stderr(&run(&[feature])), said);
    }
}

#[test]
fn uncovered_rules_are_listed_with_the_reason() {
    let output = stdout(&run(&["rules", "--uncovered"]));
    let lines: Vec<&str> = output.lines().collect();
    let (count, rules) = lines.split_last().unwrap();
    assert!(
        count.starts_with(&format!("{} rules uncovered: ", rules.len())),
        "{count}"
    );
    assert!(!count.contains("overlooked"), "{count}");
    assert!(rules.contains(&"CLIENT-01   client"), "{output}");
    let told = |rule: &&str| rule.ends_with(" client") || rule.contains(" pending: ");
    assert!(rules.iter().all(told), "{output}");
    let output = run(&["rules", "--uncovered", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(list["uncovered"]["total"], rules.len());
    assert_eq!(list["rules"].as_array().unwrap().len(), rules.len());
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

#[test]
fn every_shell_can_complete_a_command_line() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).contains("show-exchanges"), "{shell}");
    }
}
