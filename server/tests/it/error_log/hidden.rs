//! What the log keeps to itself.

use serde_json::json;

use crate::actors::{Shows, TestCampus, staff};

#[tokio::test]
async fn a_social_security_number_is_shown_unless_the_district_masks_it() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut body = staff("E2001");
    body["gender"] = json!("Q");
    body["ssn"] = json!("219-09-9999");
    body["firstName"] = json!("219099999");
    hr.post("/staff", &body).await.expect(400);
    let path = operator.path("/campus/errorLog");
    let shown = || operator.client.call(http::Method::GET, &path, Shows::Ssn);
    assert_eq!(shown().await.json()["entries"][0]["payload"], body.to_string());
    operator
        .put("/readings", &json!({ "log.mask_ssn": "true" }))
        .await
        .expect(200);
    body["ssn"] = json!("***-**-9999");
    body["firstName"] = json!("*****9999");
    let masked = operator.get("/campus/errorLog").await.expect(200);
    assert_eq!(masked.json()["entries"][0]["payload"], body.to_string());
}

#[tokio::test]
async fn no_secret_and_no_token_is_in_the_log() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut body = staff("E2001");
    body["gender"] = json!(hr.client_secret);
    body["middleName"] = json!(hr.token());
    let mut quiet = hr.clone();
    quiet.shows = Shows::Secret;
    quiet.post("/staff", &body).await.expect(400);
    quiet
        .get(&format!("/staff?birthdate=1&token={}&ssn=219099999", hr.token()))
        .await
        .expect(400);
    let log = operator.get("/campus/errorLog").await.expect(200);
    assert!(!log.text().contains(hr.token()), "{}", log.text());
    assert_eq!(log.json()["entries"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_token_that_is_too_short_to_be_one_hides_no_letters() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let made = operator
        .create(&json!({ "readings": { "log.auth_errors": "true" } }))
        .await;
    let stranger = made.hr.with_token(Some("a"));
    stranger
        .post("/staff", &json!({ "lastName": "Sara" }))
        .await
        .expect(401);
    let log = made.operator.get("/campus/errorLog").await.expect(200).json();
    assert!(log.to_string().contains("Sara"), "{log}");
}

#[tokio::test]
async fn a_client_secret_that_would_hide_other_words_is_refused() {
    let started = TestCampus::builder().client_secret("seven77").start().await;
    let refused = started.err().map(|error| error.to_string());
    assert_eq!(
        refused.as_deref(),
        Some("a client secret has at least 8 characters")
    );
    let _campus = TestCampus::of(TestCampus::builder().client_secret("eight888")).await;
}
