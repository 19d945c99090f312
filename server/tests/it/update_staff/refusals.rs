//! What an update is refused for; a refused one changes nothing.

use insta::assert_snapshot;
use serde_json::json;

use crate::actors::TestCampus;

#[tokio::test]
async fn every_fault_of_an_update_is_told_at_once() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let wrong = json!({
        "staffNumber": "E 1", "lastName": "", "firstName": null, "gender": "Q", "ssn": "12-34",
        "birthdate": "2023-02-30", "workPhone": 5_550_100, "cellPhone": "5".repeat(26),
        "employments": [
            { "hireDate": "2020-08-01" }, { "terminationDate": "2024-01-01" }, { "hireDate": "2023-2-3" },
        ],
        "positions": [
            { "schoolNumber": "999", "assignmentCode": "20" },
            { "schoolNumber": "010", "startDate": "2024-01-08" },
            { "schoolNumber": "010", "assignmentCode": 20, "startDate": "2024-01-08" },
            "a position",
        ],
    });
    let answer = campus.hr().await.put("/staff/E1001", &wrong).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_DATE /birthdate
    INVALID_DATE /employments/2/hireDate
    INVALID_TYPE /positions/2/assignmentCode
    INVALID_TYPE /positions/3
    INVALID_TYPE /workPhone
    MISSING_PROPERTY /lastName
    MISSING_PROPERTY /firstName
    TOO_LONG /cellPhone
    INVALID_STAFF_NUMBER /staffNumber STAFF-04
    UNKNOWN_GENDER /gender STAFF-20
    INVALID_SSN /ssn STAFF-12
    MISSING_PROPERTY /employments/1/hireDate EMPL-01
    MISSING_PROPERTY /positions/0/startDate POS-16
    UNKNOWN_SCHOOL /positions/0/schoolNumber POS-03
    MISSING_CODE /positions/1 POS-13
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_refused_update_reads_as_the_style_of_the_house_wants_it() {
    let campus = TestCampus::start().await;
    let wrong = json!({ "gender": "Q", "firstName": " " });
    assert_snapshot!(campus.hr().await.put("/staff/E1001", &wrong).await, @r#"
    400 application/problem+json
    {
      "type": "/problems/invalid-staff",
      "title": "The staff member was not accepted",
      "status": 400,
      "detail": "2 errors; nothing was stored",
      "errors": [
        {
          "code": "MISSING_PROPERTY",
          "message": "a staff member cannot be without firstName",
          "path": "/firstName"
        },
        {
          "code": "UNKNOWN_GENDER",
          "message": "Q is not a gender of this district; it has F, M, N",
          "path": "/gender",
          "rule": "STAFF-20"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn a_number_of_nobody_and_a_number_of_two_are_told_apart() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let phone = json!({ "workPhone": "763-555-0101" });
    assert_snapshot!(hr.put("/staff/E9999", &phone).await, @r#"
    404 application/problem+json
    {
      "type": "/problems/no-such-staff",
      "title": "The staff member is not known",
      "status": 404,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "UNKNOWN_STAFF",
          "message": "nobody in this district holds this staff number",
          "path": "staffNumber",
          "rule": "STAFF-03"
        }
      ]
    }
    "#);
    assert_snapshot!(hr.put("/staff/E1005", &phone).await, @r#"
    409 application/problem+json
    {
      "type": "/problems/several-staff",
      "title": "The staff number is not unique",
      "status": 409,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "AMBIGUOUS_STAFF",
          "message": "several people of this district hold this staff number",
          "path": "staffNumber"
        }
      ]
    }
    "#);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_body_of_the_wrong_shape_is_told_before_its_target_is_looked_for_and_all_else_after() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for number in ["E9999", "E1005"] {
        let path = format!("/staff/{number}");
        hr.put(&path, &json!({ "workPhone": 7 })).await.expect(400);
        let answer = hr.put(&path, &json!({ "gender": "Q" })).await;
        assert_ne!(answer.status, 400, "{number}");
    }
}
