//! How a district may read what the guide leaves open about the synchronization.

use serde_json::{Value, json};

use super::actors::numbers;
use crate::actors::{HrSystem, Operator, TestCampus, staff};

async fn district(campus: &TestCampus, readings: Value) -> (HrSystem, Operator) {
    let wanted = json!({ "fixture": "blaine", "readings": readings });
    let made = campus.operator().create(&wanted).await;
    (made.hr, made.operator)
}

#[tokio::test]
async fn a_district_that_does_not_care_for_the_order_takes_any() {
    let campus = TestCampus::start().await;
    let (hr, _) = district(&campus, json!({ "sync.strict_order": "false" })).await;
    hr.transfer(&json!([staff("E2001")])).await.expect(200);
    hr.validate().await.expect(200);
    hr.end_transfer().await.expect(200);
    hr.transfer(&json!([staff("E2002")])).await.expect(200);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E2001", "E2002"]));
    hr.commit().await.expect(200);
}

#[tokio::test]
async fn a_district_can_want_a_validation_before_the_commit() {
    let campus = TestCampus::start().await;
    let (hr, _) = district(&campus, json!({ "sync.require_validate": "true" })).await;
    for _ in 0..2 {
        hr.stage(&json!([staff("E2001")])).await;
        assert_eq!(hr.commit().await.expect(409).faults(), ["WRONG_PHASE  CLIENT-26"]);
        hr.submit().await.expect(409);
        hr.validate().await.expect(200);
        hr.commit().await.expect(200);
    }
}

#[tokio::test]
async fn a_district_can_take_the_good_records_of_a_call() {
    let campus = TestCampus::start().await;
    let (hr, operator) = district(&campus, json!({ "transfer.partial": "true" })).await;
    hr.start_sync().await.expect(200);
    let mut bad = staff("E2002");
    bad["gender"] = json!("Q");
    let records = json!([staff("E2001"), bad.clone(), staff("E2003")]);
    let answer = hr.transfer(&records).await.expect(200).json();
    assert_eq!((&answer["received"], &answer["staged"]), (&json!(3), &json!(2)));
    assert_eq!(answer["errors"][0]["path"], "/1/gender");
    let log = operator.get("/campus/errorLog").await.json();
    let entries = log["entries"].as_array().unwrap();
    let [entry] = entries.as_slice() else {
        panic!("{log}");
    };
    assert_eq!(
        (&entry["action"], &entry["path"]),
        (&json!("POST"), &json!(hr.path("/staffSync/transfer")))
    );
    assert_eq!(entry["payload"], bad.to_string());
    let message = entry["errorMessage"].as_str().unwrap();
    assert!(
        message.starts_with("The record was not staged\nE2002 /1/gender: "),
        "{message}"
    );
    hr.end_transfer().await.expect(200);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E2001", "E2003"]));
}

#[tokio::test]
async fn a_district_can_refuse_a_record_that_came_before() {
    let campus = TestCampus::start().await;
    let (hr, _) = district(&campus, json!({ "transfer.repeat": "conflict" })).await;
    hr.start_sync().await.expect(200);
    hr.transfer(&json!([staff("E2001")])).await.expect(200);
    let answer = hr.transfer(&json!([staff("E2002"), staff("E2001")])).await;
    assert_eq!(
        answer.expect(400).faults(),
        ["REPEATED_STAFF_NUMBER /1/staffNumber"]
    );
    assert_eq!(hr.end_transfer().await.json()["staged"], 1);
}

#[tokio::test]
async fn a_district_can_leave_unknown_numbers_out() {
    let campus = TestCampus::start().await;
    let (hr, _) = district(&campus, json!({ "sync.unmatched": "skip" })).await;
    hr.stage(&json!([staff("E2001"), { "staffNumber": "E1001" }]))
        .await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(report["added"]["staff"], json!([]));
    assert_eq!(numbers(&report["errors"]), ["E2001"]);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E1001"]));
    assert_eq!(committed["failed"][0]["errors"][0]["code"], "UNKNOWN_STAFF");
}

#[tokio::test]
async fn a_district_can_let_conflicts_block_their_records() {
    let campus = TestCampus::start().await;
    let (hr, _) = district(&campus, json!({ "sync.conflicts_block": "true" })).await;
    let other = json!({ "staffNumber": "E1001", "lastName": "Zimmer", "birthdate": "1999-01-01" });
    hr.stage(&json!([other, staff("E2001")])).await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(numbers(&report["conflicts"]), ["E1001"]);
    assert_eq!(numbers(&report["errors"]), ["E1001"]);
    let message = report["errors"][0]["message"].as_str().unwrap();
    assert!(message.ends_with("the record is not committed"), "{message}");
    assert_eq!(report["changes"]["demographics"], json!([]));
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(numbers(&committed["failed"]), ["E1001"]);
}

#[tokio::test]
async fn a_district_can_do_without_a_word_about_staff_of_its_own() {
    let campus = TestCampus::start().await;
    let silent = json!({ "validate.report_campus_only": "false" });
    for (readings, expected) in [(json!({}), 8), (silent, 0)] {
        let (hr, _) = district(&campus, readings).await;
        hr.stage(&json!([{ "staffNumber": "E1001" }])).await;
        let report = hr.validate().await.expect(200).json();
        let warnings = report["warnings"].as_array().unwrap();
        assert_eq!(warnings.len(), expected, "{warnings:?}");
    }
}
