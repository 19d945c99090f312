//! The program as it is typed.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::thread;

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

/// The URL of a target that gives every connection this answer and hangs up.
fn answering(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().filter_map(Result::ok) {
            let _asked = stream.read(&mut [0; 4096]);
            let _gone = stream.write_all(answer.as_bytes());
        }
    });
    url
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
