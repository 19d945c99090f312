//! Wrong use: a message that names the option, and exit code 2.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;
use serde_json::json;

use super::process::{Ended, command, run};
use crate::actors::district;

/// What is said to a wrong command line; nothing is served.
async fn told(args: &[&str]) -> String {
    let Ended {
        status,
        stdout,
        stderr,
    } = run(command(args)).await;
    assert_eq!(status.code(), Some(2), "{args:?}: {stderr}");
    assert_eq!(stdout, "", "{args:?}");
    stderr
}

/// A file with this text, for one test.
fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

#[tokio::test]
async fn the_option_at_fault_is_named() {
    for (args, option) in [
        (["--port", "70000"], "--port"),
        (["--port", "http"], "--port"),
        (["--host", "localhost"], "--host"),
        (["--fixture", "atlantis"], "--fixture"),
        (["--fixture", ""], "--fixture"),
        (["--fixture", "."], "--fixture"),
        (["--district", "no blanks"], "--district"),
        (["--district", "-"], "--district"),
        (["--client-id", ""], "--client-id"),
        (["--client-secret", ""], "--client-secret"),
        (["--client-secret", "seven77"], "--client-secret"),
        (["--control-token", ""], "--control-token"),
        (["--public-url", "campus.example"], "--public-url"),
        (["--reading", "oauth.token"], "--reading"),
        (["--reading", "weather=fair"], "--reading"),
        (["--seed", "-1"], "--seed"),
        (["--sead", "1"], "--sead"),
        (["7", "8"], "'7'"),
    ] {
        let stderr = told(&["serve", args[0], args[1]]).await;
        assert!(stderr.starts_with("error: "), "{args:?}: {stderr}");
        assert!(
            stderr.lines().next().unwrap().contains(option),
            "{args:?}: {stderr}"
        );
    }
}

#[tokio::test]
async fn the_option_of_generate_at_fault_is_named() {
    for (staff, seed, option) in [
        ("abc", "1", "--staff"),
        ("-1", "1", "--staff"),
        ("1.5", "1", "--staff"),
        ("10000001", "1", "--staff"),
        ("99999999999999999999", "1", "--staff"),
        ("", "1", "--staff"),
        ("1", "x", "--seed"),
        ("1", "-1", "--seed"),
    ] {
        let stderr = told(&["generate", "--staff", staff, "--seed", seed]).await;
        assert!(stderr.starts_with("error: "), "{stderr}");
        let line = stderr.lines().next().unwrap();
        assert!(line.contains(option), "{staff} {seed}: {stderr}");
    }
    assert!(
        told(&["generate", "--staff", "1"])
            .await
            .contains("--seed <NUMBER>")
    );
    assert!(
        told(&["generate", "--seed", "1"])
            .await
            .contains("--staff <NUMBER>")
    );
}

#[tokio::test]
async fn a_share_is_one_and_belongs_to_a_roster() {
    let to = ["generate", "--staff", "1", "--seed", "1"];
    for share in ["5", "101%", "x%", "0.125%"] {
        let stderr = told(&[&to[..], &["--hr-out", "hr.json", "--renames", share]].concat()).await;
        let said = format!(
            "error: invalid value '{share}' for '--renames <SHARE>': a share is written as 5% or 0.25%, from 0% to 100%"
        );
        assert!(stderr.starts_with(&said), "{stderr}");
    }
    for option in [["--renames", "5%"], ["--hr-format", "csv"]] {
        let stderr = told(&[&to[..], &option].concat()).await;
        assert!(stderr.contains("--hr-out <FILE>"), "{stderr}");
    }
}

#[tokio::test]
async fn the_option_of_sync_at_fault_is_named() {
    let to = ["sync", "hr.json", "--client-id", "hr", "--client-secret", "s"];
    assert!(told(&to).await.contains("--to <URL>"));
    for (option, value) in [
        ("--to", "blaine"),
        ("--to", "ftp://campus.example/campus/api/boi/v1/blaine"),
        ("--token-url", "x"),
        ("--batch", "0"),
        ("--batch", "-1"),
        ("--timeout", "0"),
        ("--commit", "maybe"),
    ] {
        let stderr = told(&[&to[..], &[option, value]].concat()).await;
        let line = stderr.lines().next().unwrap();
        assert!(line.starts_with("error: ") && line.contains(option), "{stderr}");
    }
}

#[tokio::test]
async fn one_file_cannot_be_both_outputs_of_generate() {
    let there = file("both.json", "");
    let folder = there.parent().unwrap().display();
    for (out, hr_out) in [
        (format!("{folder}/both.json"), format!("{folder}/./both.json")),
        (format!("{folder}/new.json"), format!("{folder}/../tmp/new.json")),
        ("new.json".to_owned(), "./new.json".to_owned()),
    ] {
        let args = [
            "generate", "--staff", "1", "--seed", "1", "--out", &out, "--hr-out", &hr_out,
        ];
        let stderr = told(&args).await;
        let said = format!("error: --out and --hr-out name the same file: {out}\n");
        assert!(stderr.starts_with(&said), "{stderr}");
    }
}

#[tokio::test]
async fn addresses_come_from_the_command_line_or_from_a_file() {
    assert!(told(&["address"]).await.contains("<ADDRESS|--file <FILE>>"));
    let both = [
        "address",
        "77 Birch St, Blaine, MN 55123",
        "--file",
        "addresses.txt",
    ];
    assert!(told(&both).await.contains("'--file <FILE>'"));
}

#[tokio::test]
async fn an_unknown_command_and_none_at_all_are_wrong_use() {
    assert!(told(&["sreve"]).await.contains("'sreve'"));
    assert!(told(&[]).await.contains("Usage: mock-campus <COMMAND>"));
}

#[tokio::test]
async fn an_unknown_fixture_is_told_with_those_there_are() {
    assert_snapshot!(told(&["serve", "--fixture", "atlantis"]).await, @r"
    error: invalid value 'atlantis' for '--fixture <NAME|FILE>': there is no fixture and no file atlantis; the fixtures are blaine, blaine-empty

    For more information, try '--help'.
    ");
}

#[tokio::test]
async fn a_wrong_reading_is_told_with_the_right_values() {
    assert_snapshot!(told(&["serve", "--reading", "oauth.token=magic"]).await, @r"
    error: invalid value 'oauth.token=magic' for '--reading <KEY=VALUE>': magic is not a value of oauth.token; it has jwt, opaque

    For more information, try '--help'.
    ");
}

#[tokio::test]
async fn a_fixture_file_is_told_all_its_faults() {
    let mut wrong = district(2);
    wrong["people"][0]["height"] = json!(180);
    wrong["people"][1]["identities"][0]["birthdate"] = json!("1980-02-30");
    wrong["schools"][0]["schoolNumber"] = json!(1);
    let path = file("faulty.json", &wrong.to_string());
    let stderr = told(&["serve", "--fixture", path.to_str().unwrap()]).await;
    assert_snapshot!(stderr.replace(path.to_str().unwrap(), "FILE"), @r"
    error: invalid value 'FILE' for '--fixture <NAME|FILE>': the file is not a district:
      /people/0/height: there is no such property here
      /people/1/identities/0/birthdate: birthdate is not a calendar date of the form YYYY-MM-DD
      /schools/0/schoolNumber: schoolNumber has to be text, not a number

    For more information, try '--help'.
    ");
}

#[tokio::test]
async fn a_fixture_file_that_is_no_json_is_told_where() {
    let path = file("broken.json", "{\n  \"schema\": 1,\n}");
    let stderr = told(&["serve", "--fixture", path.to_str().unwrap()]).await;
    assert_snapshot!(stderr.replace(path.to_str().unwrap(), "FILE"), @r"
    error: invalid value 'FILE' for '--fixture <NAME|FILE>': the file is not JSON: trailing comma at line 3 column 1

    For more information, try '--help'.
    ");
}
