//! Commits by a job.

use serde_json::{Value, json};

use crate::actors::{TestCampus, resident, staff};

/// Records of so many new staff members, each with a home of their own.
fn crowd(records: usize) -> Value {
    let record = |index: usize| resident(&format!("N{index:04}"), format!("{} Birch St", index + 1));
    (0..records).map(record).collect()
}

#[tokio::test]
async fn a_job_comes_to_its_end_by_itself() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.stage(&crowd(600)).await;
    let submitted = hr.submit().await.expect(202).json();
    assert_eq!(submitted, json!({ "jobId": 1, "state": "QUEUED" }));
    let job = operator.job_until("COMPLETED").await;
    assert_eq!((&job["done"], &job["failed"]), (&json!(600), &json!(0)));
    let status = hr.status().await;
    let noon = "2024-03-15T12:00:00-05:00";
    let expected = json!({ "jobId": 1, "state": "COMPLETED", "submittedAt": noon, "startedAt": noon,
        "finishedAt": noon });
    assert_eq!(status, expected);
    let last = operator.get("/campus/people?staffNumber=N0599").await.json();
    assert_eq!(last.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_journal_tells_what_a_blocking_commit_changed() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.stage(&crowd(100)).await;
    hr.commit().await.expect(200);
    let entry = operator.journal().await.pop().unwrap();
    assert_eq!(entry["operation"], "syncCommit");
    let changes = entry["changes"].as_array().unwrap();
    // A person, a household and an address each.
    assert_eq!(changes.len(), 300);
}

#[tokio::test]
async fn both_ways_of_committing_leave_the_same_district() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut records = crowd(100);
    records.as_array_mut().unwrap().push(staff("E1005"));
    let mut snapshots = Vec::new();
    for by_job in [false, true] {
        let district = operator.create(&json!({ "fixture": "blaine" })).await;
        district.hr.stage(&records).await;
        if by_job {
            district.hr.submit().await.expect(202);
            district.operator.job_until("COMPLETED").await;
        } else {
            district.hr.commit().await.expect(200);
        }
        snapshots.push(district.operator.snapshot().await);
    }
    assert_eq!(snapshots[0], snapshots[1]);
}

#[tokio::test]
async fn while_a_job_runs_nothing_of_the_synchronization_can_be_called_but_its_status() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "mode": "hold" })).await;
    hr.stage(&crowd(3)).await;
    hr.submit().await.expect(202);
    for answer in [
        hr.start_sync().await,
        hr.transfer(&crowd(1)).await,
        hr.end_transfer().await,
        hr.validate().await,
        hr.commit().await,
        hr.submit().await,
    ] {
        assert_eq!(answer.expect(409).faults(), ["WRONG_PHASE"]);
    }
    operator.job_until("RUNNING").await;
    assert_eq!(hr.status().await["state"], "RUNNING");
    operator.direct(&json!({ "mode": "run" })).await;
    operator.job_until("COMPLETED").await;
    hr.start_sync().await.expect(200);
}

#[tokio::test]
async fn day_to_day_calls_go_on_while_a_job_is_held() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "mode": "hold" })).await;
    hr.stage(&json!([{ "staffNumber": "E1001", "workPhone": "763-555-0100" }, staff("E2001")]))
        .await;
    hr.submit().await.expect(202);
    hr.post("/staff", &staff("E2002")).await.expect(201);
    let mail = json!({ "workEmail": "ann@blaine.example" });
    hr.put("/staff/E1001", &mail).await.expect(200);
    hr.get("/schools").await.expect(200);
    operator.direct(&json!({ "mode": "run" })).await;
    operator.job_until("COMPLETED").await;
    let found = hr.get("/staff?staffNumber=E1001").await.expect(200).json();
    let ann = &found["staff"][0];
    assert_eq!(
        (&ann["workEmail"], &ann["workPhone"]),
        (&json!("ann@blaine.example"), &json!("763-555-0100"))
    );
}

#[tokio::test]
async fn a_new_secret_locks_the_hr_system_out_and_not_its_job() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "mode": "hold" })).await;
    hr.stage(&crowd(3)).await;
    hr.submit().await.expect(202);
    operator.step(1).await;
    let confirmed = json!({ "confirm": true });
    operator
        .post("/campus/credentials/generateSecret", &confirmed)
        .await
        .expect(200);
    hr.get("/staffSync/commitJobStatus").await.expect(401);
    operator.direct(&json!({ "mode": "run" })).await;
    let job = operator.job_until("COMPLETED").await;
    assert_eq!(job["done"], 3);
}

#[tokio::test]
async fn an_emulator_stops_although_a_job_is_held_and_somebody_waits_for_it() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "mode": "hold" })).await;
    hr.stage(&crowd(3)).await;
    hr.submit().await.expect(202);
    operator.job_until("RUNNING").await;
    let waiting = tokio::spawn(async move {
        let path = "/campus/sync/job?until=COMPLETED&timeout=PT10M";
        operator.get(path).await.expect(200).json()
    });
    hr.get("/schools").await.expect(200);
    campus.shutdown().await;
    // Whoever had asked before the emulator stopped was told that it did not come to it.
    if let Ok(job) = waiting.await {
        assert_eq!(job["reached"], false);
    }
}

#[tokio::test]
async fn a_reset_sends_a_job_away_and_the_next_one_is_another() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    operator.direct(&json!({ "mode": "hold" })).await;
    hr.stage(&crowd(3)).await;
    hr.submit().await.expect(202);
    operator.step(1).await;
    operator.reset().await.expect(200);
    hr.authorise().await;
    assert_eq!(hr.status().await, json!({ "state": "NONE" }));
    let before = operator.snapshot().await;
    hr.stage(&json!([])).await;
    hr.submit().await.expect(202);
    let job = operator.job_until("COMPLETED").await;
    assert_eq!((&job["jobId"], &job["records"]), (&json!(2), &json!(0)));
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_refused_commit_takes_no_number() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    for number in 1..=3 {
        hr.commit().await.expect(409);
        hr.submit().await.expect(409);
        if number == 3 {
            operator.reset().await.expect(200);
            hr.authorise().await;
            hr.submit().await.expect(409);
        }
        hr.stage(&crowd(1)).await;
        let submitted = hr.submit().await.expect(202).json();
        assert_eq!(submitted["jobId"], number);
        operator.job_until("COMPLETED").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn jobs_that_are_submitted_at_once_have_numbers_without_gaps() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for number in 1..=5 {
        hr.stage(&crowd(1)).await;
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let hr = hr.clone();
            tasks.spawn(async move { hr.submit().await });
        }
        let answers = tasks.join_all().await;
        let accepted: Vec<_> = answers.iter().filter(|answer| answer.status == 202).collect();
        let [accepted] = accepted.as_slice() else {
            panic!("{} were accepted", accepted.len());
        };
        assert_eq!(accepted.json()["jobId"], number);
        operator.job_until("COMPLETED").await;
    }
}

#[tokio::test]
async fn of_two_commits_at_once_one_is_carried_out() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.stage(&crowd(200)).await;
    let (one, other) = tokio::join!(hr.commit(), hr.submit());
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert!(matches!(statuses, [200 | 202, 409]), "{statuses:?}");
}
