//! What is wrong with an update, and updates that find nothing.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::held::{E1001, E1004, held, teacher};
use crate::actors::TestCampus;

#[tokio::test]
async fn every_fault_of_an_update_is_told_at_once() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let wrong = json!({
        "schoolNumber": "999", "assignmentCode": "99", "titleCode": "T".repeat(16), "titleDescription": 7,
        "startDate": "15/03/2024", "endDate": "2024-13-01",
    });
    assert_snapshot!(hr.put(E1001, &wrong).await.expect(400).faults().join("\n"), @r"
    INVALID_DATE /endDate
    INVALID_DATE /startDate
    INVALID_TYPE /titleDescription
    TOO_LONG /titleCode
    UNKNOWN_SCHOOL /schoolNumber POS-03
    UNKNOWN_ASSIGNMENT_CODE /assignmentCode POS-04
    ");
    assert_snapshot!(hr.put(E1001, &json!({})).await.expect(400).faults().join("\n"), @r"
    MISSING_PROPERTY /schoolNumber POS-15
    MISSING_CODE  POS-13
    MISSING_PROPERTY /startDate POS-16
    MISSING_PROPERTY /endDate
    ");
    let blank = json!({ "schoolNumber": " ", "assignmentCode": "", "titleCode": "\t", "startDate": "", "endDate": "" });
    assert_snapshot!(hr.put(E1001, &blank).await.expect(400).faults().join("\n"), @r"
    MISSING_PROPERTY /schoolNumber POS-15
    MISSING_CODE  POS-13
    MISSING_PROPERTY /startDate POS-16
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn without_a_word_about_the_end_there_is_nothing_to_update() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut sent = teacher(&Value::Null);
    sent.as_object_mut().unwrap().remove("endDate");
    assert_snapshot!(hr.put(E1001, &sent).await, @r#"
    400 application/problem+json
    {
      "type": "/problems/invalid-position",
      "title": "The position was not accepted",
      "status": 400,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "MISSING_PROPERTY",
          "message": "an update of a position needs both dates; null or \"\" for the end date means that it is open",
          "path": "/endDate"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn an_update_that_finds_nothing_is_refused_and_creates_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let end = json!("2024-06-30");
    assert_snapshot!(hr.put(E1004, &teacher(&end)).await, @r#"
    404 application/problem+json
    {
      "type": "/problems/no-such-position",
      "title": "No position matches",
      "status": 404,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "NO_MATCHING_POSITION",
          "message": "no position of this staff member agrees in school, given codes and one of the dates",
          "path": "",
          "rule": "POS-43"
        }
      ]
    }
    "#);
    let unknown_title = json!({ "schoolNumber": "010", "titleCode": "NEW1", "titleDescription": "Coach",
        "startDate": "2020-08-01", "endDate": end });
    let mut unknown_school = unknown_title.clone();
    unknown_school["schoolNumber"] = json!("999");
    for (path, sent, status, fault) in [
        (E1001, &unknown_title, 404, "NO_MATCHING_POSITION  POS-43"),
        (E1001, &unknown_school, 400, "UNKNOWN_SCHOOL /schoolNumber POS-03"),
        (
            "/staff/E1003/positions",
            &teacher(&end),
            404,
            "NO_MATCHING_POSITION  POS-43",
        ),
        (
            "/staff/E9999/positions",
            &teacher(&end),
            404,
            "UNKNOWN_STAFF staffNumber STAFF-03",
        ),
        (
            "/staff/E1005/positions",
            &teacher(&end),
            409,
            "AMBIGUOUS_STAFF staffNumber",
        ),
    ] {
        assert_eq!(
            hr.put(path, sent).await.expect(status).faults(),
            [fault],
            "{path} {sent}"
        );
    }
    assert_eq!(operator.snapshot().await, before);
    assert_eq!(hr.get("/titleCodes").await.json().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_district_may_create_or_do_nothing_where_an_update_finds_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let new =
        json!({ "schoolNumber": "020", "titleCode": "new1", "startDate": "2024-01-08", "endDate": null });
    operator
        .put("/readings", &json!({ "position.update_miss": "noop" }))
        .await
        .expect(200);
    let before = operator.snapshot().await;
    assert_eq!(
        hr.put(E1001, &new).await.expect(200).json(),
        json!({ "updated": 0, "positions": [], "warnings": [] })
    );
    assert_eq!(operator.snapshot().await, before);
    operator
        .put("/readings", &json!({ "position.update_miss": "create" }))
        .await
        .expect(200);
    assert_eq!(
        hr.put(E1001, &new).await.expect(200).json()["positions"][0]["titleCode"],
        "new1"
    );
    assert_eq!(
        held(&hr, "E1001").await,
        "010 20 T100 2020-08-01 -\n020 - new1 2024-01-08 -"
    );
}
