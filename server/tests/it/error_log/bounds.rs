//! How much the log keeps.

use http::Method;
use serde_json::json;

use super::paper::pages;
use crate::actors::TestCampus;

#[tokio::test]
async fn the_10_001st_failure_drops_the_first_and_the_log_says_so() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for number in 0..=10_000 {
        hr.get(&format!("/nothing/{number}")).await.expect(404);
    }
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    let entries = log["entries"].as_array().unwrap();
    assert_eq!((entries.len(), &log["dropped"]), (10_000, &json!(1)));
    assert_eq!(entries[9_999]["path"], hr.path("/nothing/1"));
    let first = &pages(&operator.get("/campus/errorLog.pdf").await.expect(200).body)[0];
    assert!(
        first.contains("10000entries,thenewestfirst") && first.contains("1olderentrywasdropped"),
        "{first}"
    );
}

#[tokio::test]
async fn payloads_of_more_than_64_mebibytes_drop_the_oldest() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = vec![b'x'; 2 * 1024 * 1024];
    for _ in 0..33 {
        hr.send_text((Method::POST, "/staff"), "application/json", body.clone())
            .await
            .expect(400);
    }
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    let entries = log["entries"].as_array().unwrap();
    assert_eq!((entries.len(), &log["dropped"]), (31, &json!(2)));
    assert_eq!(entries[0]["payload"].as_str().unwrap().len(), body.len());
}
