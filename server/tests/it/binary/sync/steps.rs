//! The steps of a synchronization, in their order, and what is told of them.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::super::process::{Ended, run};
use super::site::{Site, answer, empty_report, file, numbers, roster, sync, synchronized};

#[tokio::test]
async fn a_roster_goes_through_all_steps_once() {
    let site = Site::start().await;
    let Ended {
        status,
        stdout,
        stderr,
    } = synchronized(&site, "steps.jsonl", 3, &[]).await;
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    let steps = ["token", "start", "transfer", "endTransfer", "validate", "commit"];
    assert_eq!(site.called().await, steps);
    assert_snapshot!(stdout, @r"
    Transfer
      records in the roster          3
      refused records                0
      staged records                 3

    Validation
      changed demographics           0
      changed employments            0
      changed assignments            0
      changed households             0
      added staff                    0
      added addresses                0
      conflicts                      0
      errors                         0
      warnings                       0

    Commit
      succeeded                      3
      failed                         0
    ");
}

#[tokio::test]
async fn a_transfer_call_carries_no_more_records_than_it_may() {
    let site = Site::start().await;
    let ended = synchronized(&site, "batches.jsonl", 5, &["--batch", "2"]).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let lists = site.transferred().await;
    assert_eq!(numbers(&lists), [vec!["E1", "E2"], vec!["E3", "E4"], vec!["E5"]]);
}

#[tokio::test]
async fn a_roster_can_come_from_another_program() {
    let site = Site::start().await;
    let path = file("stdin.jsonl", roster(3));
    let mut command = sync(&site.base(), &["-"]);
    command.stdin(std::fs::File::open(path).unwrap());
    let ended = run(command).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    assert_eq!(numbers(&site.transferred().await), [vec!["E1", "E2", "E3"]]);
}

/// A report in which something of every kind is told.
fn full_report() -> Value {
    let position = |end: Value| json!({"schoolNumber": "010", "assignmentCode": "20", "startDate": "2020-08-01", "endDate": end});
    json!({
        "changes": {
            "demographics": [{"staffNumber": "E1", "property": "lastName", "old": "Berg", "new": "Lind"},
                {"staffNumber": "E1001", "property": "ssn", "old": null, "new": "***-**-4321"}],
            "employments": [{"staffNumber": "E2", "property": "employments", "old": null, "new": {"hireDate": "2024-08-01"}}],
            "assignments": [{"staffNumber": "E2", "property": "positions", "old": position(Value::Null), "new": position(json!("2024-06-30"))},
                {"staffNumber": "E3", "property": "positions", "old": position(Value::Null), "new": null}],
            "households": [{"staffNumber": "E2", "property": "private", "old": false, "new": true},
                {"staffNumber": "E2", "property": "householdLocations", "old": null, "new": {"startDate": "2024-03-15", "mailing": true,
                    "address": {"number": "7", "street": "Elm", "tag": "St", "city": "Blaine", "state": "MN", "zip": "55434"}}}],
        },
        "added": {
            "staff": [{"staffNumber": "E4", "lastName": "Moreau", "firstName": "Gil"}],
            "addresses": [{"number": "7", "street": "Elm", "tag": "St", "city": "Blaine", "state": "MN", "zip": "55434"}],
        },
        "conflicts": [{"staffNumber": "E5", "code": "OTHER_PERSON", "message": "last name and birthdate both differ", "path": ""}],
        "errors": [{"staffNumber": "E6", "code": "STAFF_NUMBER_TAKEN", "message": "two people have the number E6", "path": "/staffNumber", "rule": "SYNC-15"}],
        "warnings": [{"staffNumber": "E7", "code": "CAMPUS_ONLY", "message": "the roster does not have E7"}],
    })
}

#[tokio::test]
async fn objections_are_shown_and_stop_the_commit() {
    let site = Site::start().await;
    site.answers("GET", "validate", answer(200, &full_report())).await;
    let Ended {
        status,
        stdout,
        stderr,
    } = synchronized(&site, "objections.jsonl", 3, &[]).await;
    assert_eq!(status.code(), Some(3));
    assert_snapshot!(stdout, @r"
    Transfer
      records in the roster          3
      refused records                0
      staged records                 3

    Validation
      changed demographics           2
      changed employments            1
      changed assignments            2
      changed households             2
      added staff                    1
      added addresses                1
      conflicts                      1
      errors                         1
      warnings                       1

    Changed demographics
      E1     lastName  Berg -> Lind
      E1001  ssn       + ***-**-4321

    Changed employments
      E2  + from 2024-08-01

    Changed assignments
      E2  010 20 - from 2020-08-01 -> 010 20 - from 2020-08-01 to 2024-06-30
      E3  - 010 20 - from 2020-08-01

    Changed households
      E2  private             false -> true
      E2  householdLocations  + 7 Elm St, Blaine, MN 55434 from 2024-03-15

    Added staff
      E4  Moreau, Gil

    Added addresses
      7 Elm St, Blaine, MN 55434

    Conflicts
      E5  last name and birthdate both differ (OTHER_PERSON)

    Errors
      E6  /staffNumber: two people have the number E6 (STAFF_NUMBER_TAKEN, SYNC-15)

    Warnings
      E7  the roster does not have E7 (CAMPUS_ONLY)
    ");
    assert_snapshot!(stderr, @"error: the validation has conflicts or errors, so nothing was committed; --yes commits all the same");
    assert!(!site.called().await.contains(&"commit".to_owned()));
}

#[tokio::test]
async fn whoever_says_yes_commits_in_spite_of_objections() {
    let site = Site::start().await;
    site.answers("GET", "validate", answer(200, &full_report())).await;
    let ended = synchronized(&site, "yes.jsonl", 3, &["--yes"]).await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    assert!(site.called().await.contains(&"commit".to_owned()));
}

#[tokio::test]
async fn a_long_table_is_cut_unless_all_is_wanted() {
    let site = Site::start().await;
    let mut report = empty_report();
    let added = (1..=13)
        .map(|number| json!({"staffNumber": format!("E{number}"), "lastName": "Berg", "firstName": "Ida"}));
    report["added"]["staff"] = added.collect();
    site.answers("GET", "validate", answer(200, &report)).await;
    let cut = synchronized(&site, "cut.jsonl", 3, &[]).await.stdout;
    assert!(
        cut.contains("E10  Berg, Ida\n  and 3 more; --all shows them\n"),
        "{cut}"
    );
    let whole = synchronized(&site, "whole.jsonl", 3, &["--all"]).await.stdout;
    assert!(
        whole.contains("E13  Berg, Ida\n") && !whole.contains("more;"),
        "{whole}"
    );
}

#[tokio::test]
async fn a_program_gets_one_document() {
    let site = Site::start().await;
    site.answers("GET", "validate", answer(200, &full_report())).await;
    let ended = synchronized(&site, "document.jsonl", 3, &["--json", "--yes"]).await;
    assert_eq!(ended.stdout.lines().count(), 1);
    let document: Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(document["records"], 3);
    assert_eq!(document["transfer"]["staged"], 3);
    assert_eq!(document["validation"]["demographics"]["count"], 2);
    assert_eq!(document["validation"]["errors"]["rows"][0]["rule"], "SYNC-15");
    assert_eq!(
        document["commit"],
        json!({"by": "blocking", "succeeded": 3, "failed": 0, "failures": []})
    );
    assert_eq!(
        (&document["end"], &document["exitCode"]),
        (&json!("committed"), &json!(0))
    );
    assert_eq!(document["error"], Value::Null);
}
