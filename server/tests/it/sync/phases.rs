//! Calls in their order and out of it.

use serde_json::json;

use crate::actors::{TestCampus, Wire, staff};

#[tokio::test]
async fn a_synchronization_goes_from_start_to_commit() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let started = hr.start_sync().await.expect(200).json();
    assert_eq!(started, json!({ "state": "TRANSFER", "staged": 0 }));
    let records = json!([staff("E2001"), staff("E2002")]);
    let received = hr.transfer(&records).await.expect(200).json();
    assert_eq!(received, json!({ "received": 2, "staged": 2, "warnings": [] }));
    let received = hr.transfer(&json!([staff("E2003")])).await.expect(200).json();
    assert_eq!(received["staged"], 3);
    let ended = hr.end_transfer().await.expect(200).json();
    assert_eq!(ended, json!({ "state": "ENDED", "staged": 3 }));
    let committed = hr.commit().await.expect(200).json();
    let everybody = json!({ "succeeded": ["E2001", "E2002", "E2003"], "failed": [] });
    assert_eq!(committed, everybody);
    assert_eq!(hr.status().await, json!({ "state": "NONE" }));
}

#[tokio::test]
async fn every_call_out_of_order_is_refused_and_changes_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let records = json!([staff("E2001")]);
    for answer in [
        hr.transfer(&records).await,
        hr.end_transfer().await,
        hr.validate().await,
        hr.commit().await,
        hr.submit().await,
    ] {
        assert_eq!(answer.expect(409).faults(), ["WRONG_PHASE  SYNC-01"]);
    }
    hr.start_sync().await.expect(200);
    hr.transfer(&records).await.expect(200);
    for answer in [hr.validate().await, hr.commit().await, hr.submit().await] {
        assert_eq!(answer.expect(409).faults(), ["WRONG_PHASE  SYNC-09"]);
    }
    hr.end_transfer().await.expect(200);
    for answer in [hr.transfer(&records).await, hr.end_transfer().await] {
        assert_eq!(answer.expect(409).faults(), ["WRONG_PHASE  SYNC-09"]);
    }
    assert_eq!(operator.snapshot().await, before);
    hr.commit().await.expect(200);
    hr.commit().await.expect(409);
}

#[tokio::test]
async fn starting_again_forgets_what_was_transferred() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.stage(&json!([staff("E2001")])).await;
    let started = hr.start_sync().await.expect(200).json();
    assert_eq!(started["staged"], 0);
    hr.transfer(&json!([staff("E2002")])).await.expect(200);
    hr.end_transfer().await.expect(200);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E2002"]));
}

#[tokio::test]
async fn what_was_on_its_way_when_the_synchronization_started_anew_is_refused() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = json!([staff("E2001")]).to_string();
    let length = format!("content-length: {}", body.len());
    for is_restored in [false, true] {
        hr.start_sync().await.expect(200);
        let mut wire = Wire::open(hr.client.address).await;
        let lines = [length.as_str(), "expect: 100-continue", "connection: close"];
        wire.begin(&hr, "/staffSync/transfer", &lines).await;
        wire.wait_for_continue().await;
        if is_restored {
            let snapshot = operator.snapshot().await;
            operator.put("/snapshot", &snapshot).await.expect(200);
        }
        hr.start_sync().await.expect(200);
        wire.say(&body).await;
        let answer = wire.last_answer(&hr).await.expect(409);
        assert_eq!(answer.faults(), ["WRONG_PHASE  SYNC-18"]);
        assert_eq!(hr.end_transfer().await.expect(200).json()["staged"], 0);
    }
}

#[tokio::test]
async fn what_arrives_slowly_is_taken_where_nobody_starts_anew() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let body = json!([staff("E2001")]).to_string();
    let length = format!("content-length: {}", body.len());
    hr.start_sync().await.expect(200);
    let mut wire = Wire::open(hr.client.address).await;
    let lines = [length.as_str(), "expect: 100-continue", "connection: close"];
    wire.begin(&hr, "/staffSync/transfer", &lines).await;
    wire.wait_for_continue().await;
    hr.transfer(&json!([staff("E2002")])).await.expect(200);
    wire.say(&body).await;
    wire.last_answer(&hr).await.expect(200);
    assert_eq!(hr.end_transfer().await.expect(200).json()["staged"], 2);
}

#[tokio::test]
async fn a_transfer_that_was_cut_off_leaves_nothing_behind() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.start_sync().await.expect(200);
    hr.transfer(&json!([staff("E2001")])).await.expect(200);
    let mut cut = json!([staff("E2002"), staff("E2003")]).to_string();
    cut.truncate(cut.len() - 20);
    let call = (http::Method::POST, "/staffSync/transfer");
    hr.send_text(call, "application/json", cut).await.expect(400);
    hr.end_transfer().await.expect(200);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E2001"]));
}

#[tokio::test]
async fn a_synchronization_without_records_is_none_of_anybodys_business() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    hr.stage(&json!([])).await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(report["added"], json!({ "staff": [], "addresses": [] }));
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed, json!({ "succeeded": [], "failed": [] }));
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn the_tool_and_the_api_share_one_synchronization() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let nothing = json!({});
    operator.post("/campus/sync/start", &nothing).await.expect(200);
    hr.transfer(&json!([staff("E2001")])).await.expect(200);
    operator
        .post("/campus/sync/endTransfer", &nothing)
        .await
        .expect(200);
    let report = operator.post("/campus/sync/validate", &nothing).await.expect(200);
    assert_eq!(report.json()["added"]["staff"][0]["staffNumber"], "E2001");
    let unconfirmed = operator.post("/campus/sync/commit", &nothing).await.expect(400);
    assert_eq!(unconfirmed.faults(), ["NOT_CONFIRMED /confirm TOOL-08"]);
    let confirmed = json!({ "confirm": true });
    operator.post("/campus/sync/commit", &confirmed).await.expect(202);
    operator.job_until("COMPLETED").await;
    assert_eq!(hr.status().await["state"], "COMPLETED");
    let shown = operator.get("/campus/sync").await.expect(200).json();
    assert_eq!((&shown["state"], &shown["staged"]), (&json!("IDLE"), &json!(0)));
}

#[tokio::test]
async fn a_reset_ends_a_synchronization() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    hr.stage(&json!([staff("E2001")])).await;
    operator.reset().await.expect(200);
    hr.authorise().await;
    hr.commit().await.expect(409);
}
