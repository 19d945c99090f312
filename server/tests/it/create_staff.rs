//! createStaff: what is stored, what is told, and everything that is refused.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{TestCampus, staff};

#[tokio::test]
async fn a_new_staff_member_is_answered_as_stored_with_the_ssn_masked() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let answer = hr.post("/staff", &everything()).await.expect(201);
    assert_eq!(answer.header("location"), hr.path("/staff/E2001"));
    assert_snapshot!(answer, @r#"
    201 application/json
    {
      "staffNumber": "E2001",
      "lastName": "Moreau",
      "firstName": "Gil",
      "gender": "M",
      "ssn": "***-**-4321",
      "birthdate": "1987-11-02",
      "workPhone": "555-0100",
      "otherPhone": "555-0101",
      "workEmail": "gil@blaine.example",
      "personalEmail": "gil@home.example",
      "employments": [
        {
          "hireDate": "2023-08-15",
          "terminationDate": "2023-08-01"
        }
      ],
      "positions": [
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "startDate": "2023-08-15"
        },
        {
          "schoolNumber": "020",
          "titleCode": "T100",
          "titleDescription": "Teacher",
          "startDate": "2023-08-15"
        }
      ],
      "warnings": [
        {
          "code": "VALUE_IGNORED",
          "message": "the title exists and keeps the description it has",
          "path": "/positions/1/titleDescription"
        }
      ]
    }
    "#);
}

/// A staff member with all that can be sent.
fn everything() -> Value {
    json!({
        "staffNumber": " E2001 ", "lastName": "Moreau", "firstName": "Gil", "middleName": "", "gender": "M",
        "ssn": "987654321", "birthdate": "1987-11-02", "workPhone": "555-0100", "cellPhone": null,
        "otherPhone": "555-0101", "workEmail": "gil@blaine.example", "personalEmail": "gil@home.example",
        "employments": [{ "hireDate": "2023-08-15", "terminationDate": "2023-08-01" }],
        "positions": [
            { "schoolNumber": "010", "assignmentCode": "20", "startDate": "2023-08-15", "endDate": null },
            { "schoolNumber": "020", "titleCode": "t100", "titleDescription": "ignored", "startDate": "2023-08-15" },
        ],
    })
}

#[tokio::test]
async fn what_was_answered_is_what_the_operator_finds() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    campus.hr().await.post("/staff", &everything()).await.expect(201);
    let rows = operator.get("/campus/people?staffNumber=e2001").await.json();
    let id = &rows[0]["personID"];
    assert_snapshot!(operator.get(&format!("/campus/people/{id}")).await, @r#"
    200 application/json
    {
      "personID": 15,
      "localStaffNumber": "E2001",
      "identities": [
        {
          "identityID": 15,
          "startDate": "2024-03-15",
          "lastName": "Moreau",
          "firstName": "Gil",
          "gender": "M",
          "birthdate": "1987-11-02",
          "ssn": "987-65-4321",
          "current": true
        }
      ],
      "employments": [
        {
          "hireDate": "2023-08-15",
          "terminationDate": "2023-08-01"
        }
      ],
      "districtAssignments": [
        {
          "assignmentID": 10,
          "schoolNumber": "010",
          "assignmentCode": "20",
          "startDate": "2023-08-15"
        },
        {
          "assignmentID": 11,
          "schoolNumber": "020",
          "titleCode": "T100",
          "startDate": "2023-08-15",
          "titleDescription": "Teacher"
        }
      ],
      "hrManaged": true,
      "locks": [
        "demographics",
        "employments",
        "assignments"
      ],
      "households": [],
      "workPhone": "555-0100",
      "otherPhone": "555-0101",
      "workEmail": "gil@blaine.example",
      "personalEmail": "gil@home.example"
    }
    "#);
}

#[tokio::test]
async fn every_fault_of_a_staff_member_is_told_at_once() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let wrong = json!({
        "staffNumber": "E 2001", "lastName": "", "firstName": "Gil", "gender": "Q", "ssn": "12-34",
        "birthdate": "1987-02-30", "workPhone": 5_550_100,
        "cellPhone": "5".repeat(26),
        "employments": [{ "hireDate": "2023-08-15" }, { "terminationDate": "2024-01-01" }],
        "positions": [
            { "schoolNumber": "999", "assignmentCode": "20" },
            { "schoolNumber": "010", "titleCode": "0123456789ABCDEF", "startDate": "2024-01-08", "endDate": [] },
            { "schoolNumber": "010", "startDate": "2024-01-08" },
            "a position",
        ],
    });
    let answer = campus.hr().await.post("/staff", &wrong).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_DATE /birthdate
    INVALID_TYPE /positions/1/endDate
    INVALID_TYPE /positions/3
    INVALID_TYPE /workPhone
    MISSING_PROPERTY /lastName STAFF-07
    TOO_LONG /cellPhone
    INVALID_STAFF_NUMBER /staffNumber STAFF-04
    UNKNOWN_GENDER /gender STAFF-19
    INVALID_SSN /ssn STAFF-12
    MISSING_PROPERTY /employments/1/hireDate EMPL-01
    MISSING_PROPERTY /positions/0/startDate POS-16
    UNKNOWN_SCHOOL /positions/0/schoolNumber POS-03
    TOO_LONG /positions/1/titleCode
    MISSING_CODE /positions/2 POS-13
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_refusal_reads_as_the_style_of_the_house_wants_it() {
    let campus = TestCampus::start().await;
    let mut wrong = staff("E2001");
    wrong["gender"] = json!("Q");
    wrong["positions"] =
        json!([{ "schoolNumber": "999", "assignmentCode": "20", "startDate": "2024-01-08" }]);
    assert_snapshot!(campus.hr().await.post("/staff", &wrong).await, @r#"
    400 application/problem+json
    {
      "type": "/problems/invalid-staff",
      "title": "The staff member was not accepted",
      "status": 400,
      "detail": "2 errors; nothing was stored",
      "errors": [
        {
          "code": "UNKNOWN_GENDER",
          "message": "Q is not a gender of this district; it has F, M, N",
          "path": "/gender",
          "rule": "STAFF-19"
        },
        {
          "code": "UNKNOWN_SCHOOL",
          "message": "999 is not a school of this district",
          "path": "/positions/0/schoolNumber",
          "rule": "POS-03"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn a_staff_member_without_anything_is_told_all_that_is_needed() {
    let campus = TestCampus::start().await;
    let answer = campus.hr().await.post("/staff", &json!({})).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    MISSING_PROPERTY /staffNumber STAFF-10
    MISSING_PROPERTY /lastName STAFF-07
    MISSING_PROPERTY /firstName STAFF-08
    MISSING_PROPERTY /gender REF-04
    ");
}

#[tokio::test]
async fn a_number_in_use_is_refused_whatever_its_case_and_blanks() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    // E1003 has no position, E1005 is held by two.
    for number in ["E1001", "e1001", " E1001 ", "E1003", "E1005"] {
        let answer = hr.post("/staff", &staff(number)).await.expect(409);
        assert_eq!(
            answer.faults(),
            ["STAFF_NUMBER_TAKEN /staffNumber STAFF-06"],
            "{number}"
        );
        assert_eq!(answer.json()["errors"][0]["staffNumber"], number.trim());
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_namesake_of_a_student_or_parent_becomes_another_person() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let people = operator
        .get("/campus/people")
        .await
        .json()
        .as_array()
        .unwrap()
        .len();
    let mut fay = staff("E2001");
    fay["lastName"] = json!("Norton");
    fay["firstName"] = json!("Fay");
    fay["gender"] = json!("F");
    fay["birthdate"] = json!("1975-05-05");
    fay["ssn"] = json!("123-45-6789");
    hr.post("/staff", &fay).await.expect(201);
    assert_eq!(
        operator
            .get("/campus/people")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        people + 1
    );
}

#[tokio::test]
async fn an_unknown_property_is_ignored_with_a_warning() {
    let campus = TestCampus::start().await;
    let mut sent = staff("E2001");
    sent["shoeSize"] = json!(44);
    sent["positions"] = json!([
        { "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08", "a/b~c": null },
    ]);
    let reply = campus.hr().await.post("/staff", &sent).await.expect(201).json();
    let paths: Vec<_> = reply["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| &warning["path"])
        .collect();
    assert_eq!(paths, ["/positions/0/a~1b~0c", "/shoeSize"]);
}
