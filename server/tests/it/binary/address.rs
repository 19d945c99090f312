//! `mock-campus address`: one address for people, many for programs.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use insta::assert_snapshot;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::time::timeout;

use super::process::{Ended, command, run};
use crate::actors::PATIENCE;

async fn shown(line: &str) -> Ended {
    run(command(&["address", line])).await
}

/// What becomes of a file of addresses.
async fn read(name: &str, content: &[u8]) -> Ended {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    run(command(&["address", "--file", path.to_str().unwrap()])).await
}

fn lines(ended: &Ended) -> Vec<Value> {
    ended
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[tokio::test]
async fn one_address_is_shown_with_its_components() {
    let ended = shown("4321 South Lexington Avenue SE Apt 45, Blaine MN 55123").await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(ended.stdout, @r"
    number         4321
    prefix         S (written South)
    street         Lexington
    tag            Ave (written Avenue)
    direction      SE
    apt            45
    city           Blaine
    state          MN
    zip            55123
    stored as      4321 S Lexington Ave SE Apt 45, Blaine, MN 55123
    ");
}

#[tokio::test]
async fn a_text_that_is_kept_whole_is_said_to_be() {
    let ended = shown("Rural Route 3, Blaine, MN 55123").await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(ended.stdout, @r"
    street         Rural Route 3
    city           Blaine
    state          MN
    zip            55123
    stored as      Rural Route 3, Blaine, MN 55123
    The street is in no typical format, so it was kept whole.
    ");
}

#[tokio::test]
async fn what_is_no_address_is_told_and_nothing_is_shown() {
    for (line, told) in [
        ("", "is empty"),
        (" ,. ", "is empty"),
        ("4321 Lexington Ave, Blaine, MN", "does not end with a ZIP code"),
        (
            "4321 Lexington Ave, Blaine 55123",
            "has no state of two letters before the ZIP code",
        ),
        (
            "4321 Lexington Ave Blaine MN 55123",
            "has no city between a comma and the state",
        ),
        (
            "P.O. Box 125 Apt 3, Blaine, MN 55123",
            "has an apartment beside a PO Box",
        ),
        ("P.O. Box, Blaine, MN 55123", "names a PO Box without its number"),
        ("4321 \u{7} Ave, Blaine, MN 55123", "holds a control character"),
    ] {
        let ended = shown(line).await;
        assert_eq!(ended.status.code(), Some(1), "{line}");
        assert_eq!(
            (ended.stdout, ended.stderr),
            (String::new(), format!("error: the address {told}\n"))
        );
    }
}

#[tokio::test]
async fn a_file_is_written_as_json_lines_with_the_names_of_the_contract() {
    let ended = read(
        "addresses.txt",
        b"P.O. Box 54, Blaine, MN 55123\r\n4321 109th Ave Northwest, Blaine, MN 55123-0000",
    )
    .await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    let expected = [
        json!({"postOfficeBox": true, "number": "54", "city": "Blaine", "state": "MN", "zip": "55123"}),
        json!({"number": "4321", "street": "109th", "tag": "Ave", "direction": "NW", "city": "Blaine", "state": "MN",
            "zip": "55123-0000"}),
    ];
    assert_eq!(lines(&ended), expected);
}

#[tokio::test]
async fn a_line_that_is_no_address_is_told_by_number_in_its_place_and_a_blank_one_left_out() {
    let mut content = b"77 Birch St, Blaine, MN 55123\n\n12 \xff St, Blaine, MN 55123\n".to_vec();
    content.extend(b"x".repeat(200_000));
    content.extend(b"\nGeneral Delivery, Blaine, MN 55123\n12 Oak St, Blaine\n9 Elm Ln, Blaine, MN 55123\n");
    let ended = read("faulty.txt", &content).await;
    assert_eq!(ended.status.code(), Some(1));
    let written = lines(&ended);
    assert_eq!(written.len(), 6);
    assert_eq!(written[1], json!({"line": 3, "error": "is not UTF-8"}));
    assert_eq!(written[5]["street"], "Elm");
    assert_snapshot!(ended.stderr, @r"
    error: line 3 is not UTF-8
    error: line 4 is longer than 65536 bytes
    warning: line 5 is in no typical format; its street was kept whole
    error: line 6 does not end with a ZIP code
    ");
}

#[tokio::test]
async fn an_empty_file_has_no_addresses_and_one_that_is_not_there_is_named() {
    let ended = read("empty.txt", b"").await;
    assert_eq!(
        (ended.status.code(), ended.stdout, ended.stderr),
        (Some(0), String::new(), String::new())
    );
    let ended = run(command(&["address", "--file", "nowhere.txt"])).await;
    assert_eq!(ended.status.code(), Some(1));
    assert_snapshot!(ended.stderr, @"error: nowhere.txt cannot be read: No such file or directory (os error 2)");
    let ended = run(command(&["address", "--file", env!("CARGO_TARGET_TMPDIR")])).await;
    assert_eq!((ended.status.code(), ended.stdout.as_str()), (Some(1), ""));
    assert!(ended.stderr.starts_with("error: "), "{}", ended.stderr);
}

#[tokio::test]
async fn what_comes_by_stdin_is_answered_line_by_line() {
    let mut command = command(&["address", "--file", "-"]);
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for number in 1..4 {
        let line = format!("{number} Oak St, Blaine, MN 55123\n");
        stdin.write_all(line.as_bytes()).await.unwrap();
        let mut answer = String::new();
        let read = timeout(PATIENCE, stdout.read_line(&mut answer)).await;
        read.expect("an answer before the next line").unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["number"], number.to_string());
    }
    drop(stdin);
    assert_eq!(child.wait().await.unwrap().code(), Some(0));
}

#[tokio::test]
async fn whoever_has_seen_enough_addresses_may_close_the_pipe() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("many.txt");
    fs::write(&path, "77 Birch St, Blaine, MN 55123\n".repeat(200_000)).unwrap();
    let mut child = command(&["address", "--file", path.to_str().unwrap()])
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut line).await.unwrap();
    drop(stdout);
    let ended = timeout(PATIENCE, child.wait_with_output()).await;
    let ended = ended.expect("an end in time").unwrap();
    assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()));
}
