//! createPosition: adding a position to the holder of a staff number.

use insta::assert_snapshot;
use serde_json::json;

use crate::actors::{TestCampus, position};

#[tokio::test]
async fn a_position_is_added_also_beside_an_equal_one() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    assert_snapshot!(hr.post("/staff/E1001/positions", &position()).await, @r#"
    201 application/json
    {
      "schoolNumber": "010",
      "assignmentCode": "20",
      "startDate": "2024-01-08",
      "warnings": []
    }
    "#);
    hr.post("/staff/E1001/positions", &position()).await.expect(201);
    let staff = hr.get("/staff?staffNumber=E1001").await.json();
    assert_eq!(staff["staff"][0]["positions"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_first_position_makes_somebody_findable() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    assert_eq!(
        hr.get("/staff?staffNumber=E1003").await.json()["staff"],
        json!([])
    );
    hr.post("/staff/E1003/positions", &position()).await.expect(201);
    let found = hr.get("/staff?staffNumber=E1003").await.json();
    assert_eq!(found["staff"][0]["lastName"], "Diaz");
}

#[tokio::test]
async fn every_fault_of_a_position_is_told_at_once() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let hr = campus.hr().await;
    let wrong = json!({
        "schoolNumber": "999", "assignmentCode": "99", "titleCode": "T".repeat(16), "titleDescription": 7,
        "startDate": "15/03/2024", "endDate": "2024-13-01",
    });
    let answer = hr.post("/staff/E1001/positions", &wrong).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_DATE /endDate
    INVALID_DATE /startDate
    INVALID_TYPE /titleDescription
    TOO_LONG /titleCode
    UNKNOWN_SCHOOL /schoolNumber POS-03
    UNKNOWN_ASSIGNMENT_CODE /assignmentCode POS-04
    ");
    let answer = hr.post("/staff/E1001/positions", &json!({})).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    MISSING_PROPERTY /schoolNumber POS-15
    MISSING_CODE  POS-13
    MISSING_PROPERTY /startDate POS-16
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_number_of_nobody_and_a_number_of_two_take_no_position() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let hr = campus.hr().await;
    let nobody = hr.post("/staff/E9999/positions", &position()).await.expect(404);
    assert_eq!(nobody.faults(), ["UNKNOWN_STAFF staffNumber STAFF-03"]);
    let two = hr.post("/staff/E1005/positions", &position()).await.expect(409);
    assert_eq!(two.faults(), ["AMBIGUOUS_STAFF staffNumber"]);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn the_number_in_the_address_is_read_without_regard_to_case() {
    let campus = TestCampus::start().await;
    campus
        .hr()
        .await
        .post("/staff/e1001/positions", &position())
        .await
        .expect(201);
}

#[tokio::test]
async fn the_number_in_the_address_may_be_percent_encoded() {
    let campus = TestCampus::start().await;
    campus
        .hr()
        .await
        .post("/staff/%451001/positions", &position())
        .await
        .expect(201);
}

#[tokio::test]
async fn a_title_that_exists_keeps_code_and_description() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut sent = position();
    sent["titleCode"] = json!(" t100 ");
    sent["titleDescription"] = json!("Something else");
    let reply = hr.post("/staff/E1001/positions", &sent).await.expect(201).json();
    assert_eq!(reply["titleCode"], "T100");
    assert_eq!(reply["titleDescription"], "Teacher");
    assert_eq!(hr.get("/titleCodes").await.json().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_title_code_of_blanks_is_no_code() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let blank = json!({ "schoolNumber": "010", "titleCode": "  ", "startDate": "2024-01-08" });
    let answer = campus
        .hr()
        .await
        .post("/staff/E1001/positions", &blank)
        .await
        .expect(400);
    assert_eq!(answer.faults(), ["MISSING_CODE  POS-13"]);
    assert_eq!(operator.snapshot().await, before);
}
