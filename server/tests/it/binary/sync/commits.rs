//! The commit: by a call or by a job, and what becomes of it.

use serde_json::json;

use super::site::{Site, answer, empty_report, synchronized};

/// The calls behind the validation.
async fn after_validation(site: &Site) -> Vec<String> {
    let called = site.called().await;
    let validated = called.iter().position(|call| call == "validate").unwrap();
    called[validated + 1..].to_vec()
}

#[tokio::test]
async fn the_size_decides_by_what_it_is_committed() {
    for (staged, calls) in [
        (500, &["commit"][..]),
        (501, &["submitCommitJob", "commitJobStatus"]),
    ] {
        let site = Site::with_staged(staged).await;
        let ended = synchronized(&site, &format!("size-{staged}.jsonl"), 3, &[]).await;
        assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
        assert_eq!(after_validation(&site).await, calls);
    }
}

#[tokio::test]
async fn who_wants_it_otherwise_decides() {
    for (staged, how, calls) in [
        (501, "blocking", &["commit"][..]),
        (3, "job", &["submitCommitJob", "commitJobStatus"]),
        (3, "none", &[]),
    ] {
        let site = Site::with_staged(staged).await;
        let ended = synchronized(&site, &format!("how-{how}.jsonl"), 3, &["--commit", how]).await;
        assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
        assert_eq!(after_validation(&site).await, calls);
    }
}

#[tokio::test]
async fn a_job_is_asked_for_until_it_is_done() {
    let site = Site::start().await;
    for state in ["QUEUED", "RUNNING"] {
        let body = json!({"jobId": 7, "state": state});
        site.answers_once("GET", "commitJobStatus", answer(200, &body))
            .await;
    }
    let ended = synchronized(&site, "job.jsonl", 3, &["--commit", "job"]).await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    assert!(
        ended.stdout.contains("  job 7 is COMPLETED\n"),
        "{}",
        ended.stdout
    );
    let asked = site
        .called()
        .await
        .into_iter()
        .filter(|call| call == "commitJobStatus");
    assert_eq!(asked.count(), 3);
}

#[tokio::test]
async fn a_job_leaves_out_what_the_validation_has_an_error_for() {
    let site = Site::start().await;
    let mut report = empty_report();
    report["errors"] =
        json!([{"staffNumber": "E2", "code": "AMBIGUOUS_STAFF", "message": "two people have it"}]);
    site.answers("GET", "validate", answer(200, &report)).await;
    let ended = synchronized(&site, "job-errors.jsonl", 3, &["--commit", "job", "--yes"]).await;
    assert_eq!(ended.status.code(), Some(4), "{}", ended.stdout);
    assert_eq!(
        ended.stderr,
        "warning: committed, save for records that were left out or failed\n"
    );
}

#[tokio::test]
async fn a_job_that_breaks_off_is_told() {
    let site = Site::start().await;
    let body = json!({"jobId": 7, "state": "FAILED"});
    site.answers("GET", "commitJobStatus", answer(200, &body)).await;
    let ended = synchronized(&site, "job-failed.jsonl", 3, &["--commit", "job"]).await;
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(
        ended.stderr,
        "error: the job failed; the Error Log in Campus tells why\n"
    );
}

#[tokio::test]
async fn the_state_of_another_job_tells_nothing_of_ours() {
    let site = Site::start().await;
    let body = json!({"jobId": 8, "state": "COMPLETED"});
    site.answers("GET", "commitJobStatus", answer(200, &body)).await;
    let ended = synchronized(&site, "job-other.jsonl", 3, &["--commit", "job"]).await;
    assert_eq!(ended.status.code(), Some(1));
    assert!(
        ended.stderr.contains("it is about another job than 7"),
        "{}",
        ended.stderr
    );
}

#[tokio::test]
async fn a_record_that_fails_in_the_commit_is_told_with_its_reason() {
    let site = Site::start().await;
    let error = json!({"code": "STAFF_NUMBER_TAKEN", "message": "two people have the number E2", "path": "/staffNumber"});
    let body = json!({"succeeded": ["E1", "E3"], "failed": [{"staffNumber": "E2", "errors": [error]}]});
    site.answers("POST", "commit", answer(200, &body)).await;
    let ended = synchronized(&site, "failed.jsonl", 3, &[]).await;
    assert_eq!(ended.status.code(), Some(4));
    let told =
        "Failed in the commit\n  E2  /staffNumber: two people have the number E2 (STAFF_NUMBER_TAKEN)\n";
    assert!(ended.stdout.ends_with(told), "{}", ended.stdout);
    assert_eq!(
        ended.stderr,
        "warning: committed, save for records that were left out or failed\n"
    );
}
