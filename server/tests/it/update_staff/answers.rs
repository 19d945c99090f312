//! What an update is answered with, and what an operator finds after it.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{TestCampus, staff};

/// Everything that can be sent of a staff member.
fn everything() -> Value {
    json!({
        "staffNumber": " E2001 ", "lastName": "Berg", "firstName": "Anna", "middleName": null, "gender": "N",
        "ssn": "987654321", "birthdate": "1980-03-01", "workPhone": "763-555-0101", "cellPhone": "763-555-0102",
        "otherPhone": "", "workEmail": "anna@blaine.example", "personalEmail": "anna@home.example",
        "employments": [
            { "hireDate": "2020-08-01", "terminationDate": "2024-06-30" },
            { "hireDate": "2024-08-01", "terminationDate": null },
        ],
        "positions": [
            { "schoolNumber": "010", "assignmentCode": "20", "titleCode": "t100", "titleDescription": "ignored",
              "startDate": "2020-08-01", "endDate": "2024-06-30" },
            { "schoolNumber": "020", "titleCode": "NEW1", "titleDescription": "Coach", "startDate": "2024-08-01" },
        ],
        "shoeSize": 39,
    })
}

#[tokio::test]
async fn an_update_is_answered_as_stored_with_the_ssn_masked() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut found = hr.get("/staff?staffNumber=E1001").await.json();
    let mut reply = hr.put("/staff/E1001", &everything()).await.expect(200).json();
    let home = reply.as_object_mut().unwrap().shift_remove("household");
    assert_eq!(home, Some(found["staff"][0]["household"].take()));
    assert_snapshot!(serde_json::to_string_pretty(&reply).unwrap(), @r#"
    {
      "staffNumber": "E2001",
      "lastName": "Berg",
      "firstName": "Anna",
      "gender": "N",
      "ssn": "***-**-4321",
      "birthdate": "1980-03-01",
      "workPhone": "763-555-0101",
      "cellPhone": "763-555-0102",
      "workEmail": "anna@blaine.example",
      "personalEmail": "anna@home.example",
      "employments": [
        {
          "hireDate": "2020-08-01",
          "terminationDate": "2024-06-30"
        },
        {
          "hireDate": "2024-08-01"
        }
      ],
      "positions": [
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "titleCode": "T100",
          "titleDescription": "Teacher",
          "startDate": "2020-08-01",
          "endDate": "2024-06-30"
        },
        {
          "schoolNumber": "020",
          "titleCode": "NEW1",
          "titleDescription": "Coach",
          "startDate": "2024-08-01"
        }
      ],
      "warnings": [
        {
          "code": "UNKNOWN_PROPERTY",
          "message": "the API has no such property; it was ignored",
          "path": "/shoeSize"
        },
        {
          "code": "VALUE_IGNORED",
          "message": "the title exists and keeps the description it has",
          "path": "/positions/0/titleDescription"
        }
      ]
    }
    "#);
}

/// The elements of a list, one on each line.
fn lines(list: &Value) -> String {
    let elements = list.as_array().unwrap().iter();
    elements.map(Value::to_string).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn what_was_answered_is_what_the_operator_finds_under_a_new_identity() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.advance("P5D").await;
    campus
        .hr()
        .await
        .put("/staff/E1001", &everything())
        .await
        .expect(200);
    let person = operator.get("/campus/people/1").await.json();
    assert_snapshot!(lines(&person["identities"]), @r#"
    {"identityID":1,"startDate":"2020-08-01","endDate":"2024-03-20","lastName":"Lindqvist","firstName":"Ann","middleName":"Marie","gender":"F","birthdate":"1980-02-29","ssn":"001-01-0001","current":false}
    {"identityID":15,"startDate":"2024-03-20","lastName":"Berg","firstName":"Anna","gender":"N","birthdate":"1980-03-01","ssn":"987-65-4321","current":true}
    "#);
    assert_snapshot!(lines(&person["employments"]), @r#"
    {"hireDate":"2020-08-01","terminationDate":"2024-06-30"}
    {"hireDate":"2024-08-01"}
    "#);
    assert_snapshot!(lines(&person["districtAssignments"]), @r#"
    {"assignmentID":1,"schoolNumber":"010","assignmentCode":"20","titleCode":"T100","startDate":"2020-08-01","endDate":"2024-06-30","titleDescription":"Teacher"}
    {"assignmentID":10,"schoolNumber":"020","titleCode":"NEW1","startDate":"2024-08-01","titleDescription":"Coach"}
    "#);
    let contact = [
        "workPhone",
        "cellPhone",
        "otherPhone",
        "workEmail",
        "personalEmail",
    ];
    for property in contact {
        let sent = everything()[property].clone();
        let expected = if sent == "" { Value::Null } else { sent };
        assert_eq!(person[property], expected, "{property}");
    }
}

#[tokio::test]
async fn what_creates_a_staff_member_updates_one_as_well() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut whole = everything();
    whole["ssn"] = json!("987-65-4321");
    let created = hr.post("/staff", &whole).await.expect(201).json();
    let updated = hr.put("/staff/E2001", &whole).await.expect(200).json();
    let without_warnings = |mut reply: Value| {
        reply["warnings"].take();
        reply
    };
    assert_eq!(without_warnings(updated), without_warnings(created));
}

#[tokio::test]
async fn a_part_of_a_record_leaves_the_rest_as_it_is() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    let nothing = hr.put("/staff/E1001", &json!({})).await.expect(200).json();
    assert_eq!(nothing["warnings"], json!([]));
    assert_eq!(operator.snapshot().await, before);
    hr.put("/staff/E1001", &json!({ "cellPhone": "763-555-0102" }))
        .await
        .expect(200);
    hr.put(
        "/staff/E1001",
        &json!({ "employments": [{ "hireDate": "2024-03-01" }] }),
    )
    .await
    .expect(200);
    let mut expected = before.clone();
    let ann = &mut expected["people"][0];
    ann["cellPhone"] = json!("763-555-0102");
    ann["employments"] = json!([{ "hireDate": "2020-08-01" }, { "hireDate": "2024-03-01" }]);
    assert_eq!(operator.snapshot().await, expected);
}

#[tokio::test]
async fn who_holds_no_position_is_updated_and_found_with_the_first_one() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut carla = staff("E1003");
    carla["positions"] = json!([]);
    hr.put("/staff/E1003", &carla).await.expect(200);
    assert_eq!(
        hr.get("/staff?staffNumber=E1003").await.json()["staff"],
        json!([])
    );
    carla["positions"] =
        json!([{ "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08" }]);
    hr.put("/staff/E1003", &carla).await.expect(200);
    let found = hr.get("/staff?staffNumber=E1003").await.json();
    assert_eq!(found["staff"][0]["lastName"], "Moreau");
}
