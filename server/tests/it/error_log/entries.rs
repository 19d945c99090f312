//! Which calls are in the log, and what is said of them.

use http::Method;
use serde_json::{Value, json};

use crate::actors::{Operator, Shows, TestCampus, Wire, position, staff};

/// The entries of the log, the newest first.
async fn entries(operator: &Operator) -> Vec<Value> {
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    log["entries"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_failed_call_is_told_in_five_columns() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = "{ \"lastName\":\"Lindqvist\",\n\"firstName\": \"Ann\", \"gender\": \"Q\", \"shoeSize\": 43 }";
    let write = (Method::PUT, "/staff/E1001?%6c=1");
    hr.send_text(write.clone(), "application/json", body)
        .await
        .expect(400);
    hr.send_text((Method::PUT, "/staff/E1001"), "application/json", body)
        .await
        .expect(400);
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    assert_eq!(
        log["columns"],
        json!(["Error Date", "Action", "Path", "Error Message", "Payload"])
    );
    assert_eq!(log["name"], "Business Office Error Log");
    assert_eq!(
        log["menuPath"],
        "System Settings > Business Office Integration > Business Office Error Log"
    );
    assert_eq!(
        log["entries"][0],
        json!({
            "errorDate": "2024-03-15T12:00:00-05:00",
            "action": "PUT",
            "path": hr.path("/staff/E1001"),
            "errorMessage": "The staff member was not accepted\n\
                /gender: Q is not a gender of this district; it has F, M, N (UNKNOWN_GENDER, STAFF-20)",
            "payload": body,
        })
    );
    assert_eq!(log["entries"][1]["path"], hr.path("/staff/E1001?%6c=1"));
    assert_eq!(log["entries"][1]["payload"], body);
    assert_eq!(log["dropped"], 0);
}

#[tokio::test]
async fn only_failed_calls_with_a_good_token_are_logged() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.get("/schools").await.expect(200);
    hr.get("/staff?staffNumber=E9999").await.expect(200);
    hr.get("/docs").await.expect(200);
    hr.with_token(None).get("/staff?lastName=Olsen").await.expect(401);
    hr.with_token(None).get("/households").await.expect(404);
    hr.with_token(Some("x"))
        .post("/staff", &staff("E1001"))
        .await
        .expect(401);
    hr.token_by_form("blaine_hr", "wrong").await.expect(401);
    operator.get("/nothing").await.expect(404);
    operator.get("/campus/people/9999").await.expect(404);
    assert_eq!(entries(&operator).await, Vec::<Value>::new());
    hr.post("/staff", &staff("E1001")).await.expect(409);
    hr.post("/staff/E9999/positions", &position()).await.expect(404);
    hr.get("/households").await.expect(404);
    let path = hr.path("/staff");
    hr.client
        .call(Method::DELETE, &path, Shows::Nothing)
        .await
        .expect(405);
    let told: Vec<String> = entries(&operator)
        .await
        .iter()
        .map(|entry| format!("{} {}", entry["action"], entry["path"]).replace('"', ""))
        .collect();
    assert_eq!(
        told,
        [
            format!("DELETE {path}"),
            format!("GET {}", hr.path("/households")),
            format!("POST {}", hr.path("/staff/E9999/positions")),
            format!("POST {path}"),
        ]
    );
}

#[tokio::test]
async fn a_district_may_want_to_know_of_unknown_callers() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator
        .put("/readings", &json!({ "log.auth_errors": "true" }))
        .await
        .expect(200);
    hr.with_token(None)
        .post("/staff", &staff("E2001"))
        .await
        .expect(401);
    hr.with_token(None).get("/households").await.expect(404);
    hr.token_by_form("blaine_hr", "wrong").await.expect(401);
    let entries = entries(&operator).await;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["payload"], staff("E2001").to_string());
    let message = entries[0]["errorMessage"].as_str().unwrap();
    assert!(message.starts_with("The call was not authorised: "), "{message}");
}

#[tokio::test]
async fn a_body_that_was_not_read_is_logged_without_a_payload() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for hr in [hr.with_token(Some("x")), hr.clone()] {
        let mut wire = Wire::open(campus.client().address).await;
        wire.begin_create(&hr, &["content-length: 2097153"]).await;
        wire.last_answer(&hr).await.expect(413);
    }
    let entries = entries(&operator).await;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["payload"], "");
    let message = entries[0]["errorMessage"].as_str().unwrap();
    assert!(message.starts_with("The body is too large: "), "{message}");
}

#[tokio::test]
async fn a_payload_that_is_no_text_is_shown_as_far_as_it_is() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (sent, shown) in [
        (&b"\xff\xfe{\"a\":\0\x80"[..], "\u{fffd}\u{fffd}{\"a\":\0\u{fffd}"),
        (b"{\"lastName\":\"\\ud800\"}", "{\"lastName\":\"\\ud800\"}"),
        (
            "{\"lastName\":\"\u{202e}\u{200f}".as_bytes(),
            "{\"lastName\":\"\u{202e}\u{200f}",
        ),
    ] {
        hr.send_text((Method::POST, "/staff"), "application/json", sent.to_vec())
            .await
            .expect(400);
        assert_eq!(entries(&operator).await[0]["payload"], shown);
    }
}

#[tokio::test]
async fn a_reset_empties_the_log_and_no_other_district_has_its_entries() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    let other = operator.create(&json!({ "name": "lakeside" })).await;
    hr.post("/staff", &staff("E1001")).await.expect(409);
    assert_eq!(entries(&operator).await.len(), 1);
    assert_eq!(entries(&other.operator).await.len(), 0);
    operator.reset().await.expect(200);
    assert_eq!(entries(&operator).await.len(), 0);
    hr.authorise().await;
    hr.post("/staff", &staff("E1001")).await.expect(409);
    assert_eq!(entries(&operator).await.len(), 1);
}
