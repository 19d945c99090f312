//! What Campus refuses, and what cannot be reached.

use std::time::Duration;

use insta::assert_snapshot;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use wiremock::ResponseTemplate;

use super::super::process::{Ended, run};
use super::site::{Site, answer, file, numbers, roster, sync, synchronized};

fn problem(status: u16, title: &str, errors: &Value) -> ResponseTemplate {
    answer(
        status,
        &json!({"type": "/problems/x", "title": title, "status": status, "errors": errors}),
    )
}

/// The second of three records has an unknown gender, and its position no start date.
fn second_is_bad() -> ResponseTemplate {
    let errors = json!([
        {"code": "UNKNOWN_GENDER", "message": "X is not a gender of this district", "path": "/1/gender", "staffNumber": "E2", "rule": "STAFF-19"},
        {"code": "MISSING_PROPERTY", "message": "a position needs its start date", "path": "/1/positions/0/startDate", "staffNumber": "E2"},
    ]);
    problem(400, "The records were not accepted", &errors)
}

#[tokio::test]
async fn a_record_that_is_refused_stops_the_run_before_the_commit() {
    let site = Site::start().await;
    site.answers_once("POST", "transfer", second_is_bad()).await;
    let Ended {
        status,
        stdout,
        stderr,
    } = synchronized(&site, "refused.jsonl", 5, &["--batch", "3"]).await;
    assert_eq!(status.code(), Some(1));
    assert_snapshot!(stdout, @r"
    Transfer
      records in the roster          5
      refused records                1
      staged records                 3

    Refused in the transfer
      record 2  E2  /gender: X is not a gender of this district (UNKNOWN_GENDER, STAFF-19)
      record 2  E2  /positions/0/startDate: a position needs its start date (MISSING_PROPERTY)
    ");
    assert_snapshot!(stderr, @"error: records were refused, so nothing was committed; --skip-bad leaves them out");
    assert_eq!(site.called().await, ["token", "start", "transfer", "transfer"]);
}

#[tokio::test]
async fn bad_records_can_be_left_out() {
    let site = Site::start().await;
    site.answers_once("POST", "transfer", second_is_bad()).await;
    let ended = synchronized(&site, "skipped.jsonl", 5, &["--batch", "3", "--skip-bad"]).await;
    assert_eq!(ended.status.code(), Some(4), "{}", ended.stderr);
    let lists = site.transferred().await;
    assert_eq!(
        numbers(&lists),
        [vec!["E1", "E2", "E3"], vec!["E1", "E3"], vec!["E4", "E5"]]
    );
    assert!(site.called().await.contains(&"commit".to_owned()));
}

#[tokio::test]
async fn records_with_one_number_are_found_however_far_apart_they_are() {
    let text = format!("{}{{\"staffNumber\": \" e1\"}}\n", roster(4));
    for batch in ["1", "2", "500"] {
        let site = Site::start().await;
        let path = file("twins.jsonl", &text);
        let path = path.to_str().unwrap();
        let ended = run(sync(&site.base(), &[path, "--batch", batch])).await;
        assert_eq!(ended.status.code(), Some(1), "{}", ended.stdout);
        let told = "record 5   e1  /staffNumber: records 1 and 5 of the roster have the same staff number \
            (REPEATED_STAFF_NUMBER)\n";
        assert!(ended.stdout.ends_with(told), "{}", ended.stdout);
        let ended = run(sync(&site.base(), &[path, "--batch", batch, "--skip-bad"])).await;
        assert_eq!(ended.status.code(), Some(4), "{}", ended.stdout);
        let lists = site.transferred().await;
        assert_eq!(numbers(&lists).concat(), ["E1", "E2", "E3", "E4"].repeat(2));
    }
}

#[tokio::test]
async fn a_record_is_counted_from_the_beginning_of_the_roster() {
    let site = Site::start().await;
    site.answers("POST", "transfer", second_is_bad()).await;
    let ended = synchronized(&site, "counted.jsonl", 6, &["--batch", "3"]).await;
    for told in ["record 2  E2  /gender: ", "record 5  E5  /gender: "] {
        assert!(ended.stdout.contains(told), "{}", ended.stdout);
    }
    assert!(
        ended.stdout.contains("refused records                2\n"),
        "{}",
        ended.stdout
    );
}

#[tokio::test]
async fn a_body_that_is_too_large_is_halved_and_so_are_those_that_follow() {
    let site = Site::start().await;
    site.answers_once("POST", "transfer", problem(413, "Too large", &json!([])))
        .await;
    let ended = synchronized(&site, "halved.jsonl", 7, &["--batch", "4"]).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let sizes: Vec<usize> = site.transferred().await.iter().map(Vec::len).collect();
    assert_eq!(sizes, [4, 2, 2, 2, 1]);
}

#[tokio::test]
async fn a_record_that_is_too_large_alone_is_refused() {
    let site = Site::start().await;
    site.answers("POST", "transfer", problem(413, "Too large", &json!([])))
        .await;
    let ended = synchronized(&site, "large.jsonl", 2, &[]).await;
    assert_eq!(ended.status.code(), Some(1));
    assert!(
        ended.stdout.contains("record 2  E2  Too large (TOO_LARGE)"),
        "{}",
        ended.stdout
    );
}

/// What is said on stderr by a run that is broken off; nothing is committed.
async fn broken_off(name: &str, operation: (&str, &str), with: ResponseTemplate) -> String {
    let site = Site::start().await;
    site.answers(operation.0, operation.1, with).await;
    let ended = synchronized(&site, name, 3, &["--timeout", "1"]).await;
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stdout);
    ended.stderr
}

#[tokio::test]
async fn a_run_in_progress_is_told() {
    let errors = json!([{"code": "WRONG_PHASE", "message": "a commit is running", "path": ""}]);
    let with = problem(409, "Out of order", &errors);
    assert_snapshot!(broken_off("busy.jsonl", ("POST", "start"), with).await, @r"
    error: syncStart was refused (409): Out of order; a commit is running
    hint: a commit is running, or somebody else synchronizes this district; try again when it is done
    ");
}

#[tokio::test]
async fn a_refusal_of_the_call_itself_is_no_refusal_of_a_record() {
    let errors = json!([{"code": "INVALID_TYPE", "message": "the body has to be a list", "path": ""}]);
    let with = problem(400, "Not accepted", &errors);
    assert_snapshot!(broken_off("call.jsonl", ("POST", "transfer"), with).await, @"error: syncTransfer was refused (400): Not accepted; the body has to be a list");
}

#[tokio::test]
async fn a_failure_of_the_server_is_told() {
    let with = ResponseTemplate::new(503).set_body_string("<html>");
    assert_snapshot!(broken_off("failed.jsonl", ("POST", "commit"), with).await, @"error: syncCommit failed in Campus (503); whether it took effect is not known");
}

#[tokio::test]
async fn an_answer_in_another_form_is_told() {
    let with = ResponseTemplate::new(200).set_body_string("<html>");
    assert_snapshot!(broken_off("garbled.jsonl", ("GET", "validate"), with).await, @"error: the answer to syncValidate is none the contract knows: expected value at line 1 column 1");
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_told() {
    let with = ResponseTemplate::new(200).set_delay(Duration::from_secs(5));
    assert_snapshot!(broken_off("late.jsonl", ("POST", "commit"), with).await, @"error: syncCommit was not answered within 1 s; whether it took effect is not known");
}

#[tokio::test]
async fn a_district_that_is_not_there_is_told() {
    let site = Site::start().await;
    let with = problem(404, "There is nothing here", &json!([]));
    site.answers("POST", "start", with).await;
    let ended = synchronized(&site, "nowhere.jsonl", 3, &[]).await;
    assert_snapshot!(ended.stderr, @r"
    error: syncStart was refused (404): There is nothing here
    hint: is --to the base URL of the district?
    ");
    assert_eq!((ended.status.code(), ended.stdout.as_str()), (Some(1), ""));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    drop(listener);
    let path = file("absent.jsonl", roster(3));
    let base = format!("http://{address}/campus/api/boi/v1/lakeside");
    let ended = run(sync(&base, &[path.to_str().unwrap()])).await;
    assert_eq!(ended.status.code(), Some(1));
    assert_snapshot!(ended.stderr.replace(&address, "ADDRESS"), @r"
    error: http://ADDRESS/campus/oauth2/token?appName=lakeside cannot be reached: connection refused (os error 111)
    hint: is the server running, and is --to its address?
    ");
}

#[tokio::test]
async fn a_document_tells_what_broke_the_run_off() {
    let site = Site::start().await;
    site.answers("POST", "commit", ResponseTemplate::new(500)).await;
    let ended = synchronized(&site, "broken.jsonl", 3, &["--json"]).await;
    let document: Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(
        (&document["end"], &document["exitCode"]),
        (&json!("brokenOff"), &json!(1))
    );
    assert!(
        document["error"]
            .as_str()
            .unwrap()
            .starts_with("syncCommit failed in Campus (500)")
    );
    assert_eq!(document["transfer"]["staged"], 3);
}
