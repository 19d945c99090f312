//! Jobs that are held, go on step by step, and break off.

use std::time::Duration;

use serde_json::{Value, json};

use crate::actors::{TestCampus, staff};

fn three() -> Value {
    json!([staff("E2001"), staff("E1005"), staff("E2003")])
}

#[tokio::test]
async fn a_held_job_takes_the_records_it_is_granted() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "mode": "hold" })).await;
    hr.stage(&three()).await;
    hr.submit().await.expect(202);
    for (records, done, failed) in [(1, 1, 0), (1, 2, 1)] {
        let job = operator.step(records).await;
        assert_eq!((&job["done"], &job["failed"]), (&json!(done), &json!(failed)));
        assert_eq!(job["state"], "RUNNING");
    }
    operator.step(5).await;
    let job = operator.job_until("COMPLETED").await;
    assert_eq!(job["done"], 3);
}

#[tokio::test]
async fn a_job_breaks_off_at_the_record_it_is_told() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "failAt": 3 })).await;
    hr.stage(&three()).await;
    hr.submit().await.expect(202);
    let job = operator.job_until("FAILED").await;
    assert_eq!((&job["done"], &job["failAt"]), (&json!(2), &json!(3)));
    for (number, holders) in [("E2001", 1), ("E2003", 0)] {
        let path = format!("/campus/people?staffNumber={number}");
        let found = operator.get(&path).await.json();
        assert_eq!(found.as_array().unwrap().len(), holders, "{number}");
    }
    assert_eq!(hr.status().await["state"], "FAILED");
    operator.direct(&json!({ "failAt": null })).await;
    hr.stage(&three()).await;
    hr.submit().await.expect(202);
    operator.job_until("COMPLETED").await;
}

#[tokio::test]
async fn each_record_that_a_job_did_not_reach_is_in_the_error_log() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (records, named, message) in [
        (3, 2, "The job broke off before E0002 was committed"),
        (
            1_500,
            1_001,
            "The job broke off: 499 records more were not committed, from E1001 on",
        ),
    ] {
        let before = operator.get("/campus/errorLog").await.json();
        let before = before["entries"].as_array().unwrap().len();
        operator.direct(&json!({ "failAt": 2 })).await;
        let everybody: Vec<Value> = (0..records)
            .map(|number| staff(&format!("E{number:04}")))
            .collect();
        hr.stage(&everybody.into()).await;
        hr.submit().await.expect(202);
        operator.job_until("FAILED").await;
        let log = operator.get("/campus/errorLog").await.json();
        let entries = log["entries"].as_array().unwrap();
        assert_eq!(entries.len() - before, named, "{records}");
        assert_eq!(entries[0]["errorMessage"], message);
        assert_eq!(
            entries[named - 1]["errorMessage"],
            "The job broke off before E0001 was committed"
        );
        assert_eq!(entries[named - 1]["payload"], staff("E0001").to_string());
    }
}

#[tokio::test]
async fn a_reset_or_another_state_lets_nobody_wait_for_a_job_that_is_gone() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    let snapshot = operator.snapshot().await;
    operator.direct(&json!({ "mode": "hold" })).await;
    for is_reset in [false, true] {
        hr.stage(&three()).await;
        hr.submit().await.expect(202);
        let path = "/campus/sync/job?until=COMPLETED&timeout=PT10M";
        let gone = async {
            // The job is seen at work before it goes, and whoever waits has begun to.
            operator.job_until("RUNNING").await;
            tokio::time::sleep(Duration::from_millis(200)).await;
            if is_reset {
                operator.reset().await.expect(200);
            } else {
                operator.put("/snapshot", &snapshot).await.expect(200);
            }
        };
        let (job, ()) = tokio::join!(operator.get(path), gone);
        let job = job.expect(200).json();
        assert_eq!((&job["state"], &job["reached"]), (&json!("NONE"), &json!(false)));
        let step = json!({ "records": 1 });
        let gone = operator.post("/campus/sync/job/step", &step).await.expect(409);
        assert_eq!(gone.faults(), ["NO_HELD_JOB"], "{is_reset}");
    }
    hr.authorise().await;
    hr.stage(&three()).await;
}

#[tokio::test]
async fn whoever_waits_for_another_end_is_told_at_once() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.stage(&three()).await;
    hr.submit().await.expect(202);
    operator.job_until("COMPLETED").await;
    let path = "/campus/sync/job?until=FAILED&timeout=PT10M";
    let job = operator.get(path).await.expect(200).json();
    assert_eq!(
        (&job["state"], &job["reached"]),
        (&json!("COMPLETED"), &json!(false))
    );
}

#[tokio::test]
async fn directions_that_make_no_sense_are_refused_with_every_fault() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let wrong = json!({ "mode": "slow", "failAt": 0, "pace": 1 });
    let answer = operator.put("/campus/sync/job", &wrong).await.expect(400);
    assert_eq!(
        answer.faults(),
        [
            "INVALID_VALUE /failAt",
            "INVALID_VALUE /mode",
            "UNKNOWN_PROPERTY /pace"
        ]
    );
    operator.put("/campus/sync/job", &json!({})).await.expect(400);
    let answer = operator
        .get("/campus/sync/job?until=DONE&timeout=soon")
        .await
        .expect(400);
    assert_eq!(answer.faults(), ["INVALID_VALUE until", "INVALID_VALUE timeout"]);
    operator.get("/campus/sync/job?timeout=PT11M").await.expect(400);
    let step = json!({ "records": 0 });
    operator.post("/campus/sync/job/step", &step).await.expect(400);
    let step = json!({ "records": 1 });
    operator.post("/campus/sync/job/step", &step).await.expect(409);
}
