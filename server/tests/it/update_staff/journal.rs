//! What the journal keeps of an update.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{Operator, TestCampus};

/// The latest entry on a few lines: the call, and each record before and after it.
async fn latest(operator: &Operator) -> String {
    let entry = operator.journal().await.pop().unwrap();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut lines = vec![format!(
        "{} {} {} {} {}",
        word(&entry["method"]),
        word(&entry["path"]),
        word(&entry["operation"]),
        entry["status"],
        entry["rules"]
    )];
    for change in entry["changes"].as_array().unwrap() {
        lines.push(format!("{} {}", word(&change["table"]), word(&change["id"])));
        lines.extend(["before", "after"].map(|side| format!("  {}", change[side])));
    }
    lines.join("\n")
}

#[tokio::test]
async fn an_update_is_kept_with_both_versions_and_the_ssn_masked() {
    let campus = TestCampus::start().await;
    let body = json!({ "staffNumber": "E2001", "lastName": "Berg", "ssn": "987-65-4321", "workEmail": null });
    campus.hr().await.put("/staff/E1001", &body).await.expect(200);
    assert_snapshot!(latest(&campus.operator()).await, @r#"
    PUT /campus/api/boi/v1/blaine/staff/E1001 updateStaff 200 []
    people 1
      {"personID":1,"staffNumber":"E1001","identities":[{"identityID":1,"startDate":"2020-08-01","lastName":"Lindqvist","firstName":"Ann","middleName":"Marie","gender":"F","birthdate":"1980-02-29","ssn":"***-**-0001"}],"workEmail":"ann.l@blaine.example","employments":[{"hireDate":"2020-08-01"}],"positions":[{"assignmentID":1,"schoolNumber":"010","assignmentCode":"20","titleCode":"T100","startDate":"2020-08-01"}]}
      {"personID":1,"staffNumber":"E2001","identities":[{"identityID":1,"startDate":"2020-08-01","endDate":"2024-03-15","lastName":"Lindqvist","firstName":"Ann","middleName":"Marie","gender":"F","birthdate":"1980-02-29","ssn":"***-**-0001"},{"identityID":15,"startDate":"2024-03-15","lastName":"Berg","firstName":"Ann","middleName":"Marie","gender":"F","birthdate":"1980-02-29","ssn":"***-**-4321"}],"employments":[{"hireDate":"2020-08-01"}],"positions":[{"assignmentID":1,"schoolNumber":"010","assignmentCode":"20","titleCode":"T100","startDate":"2020-08-01"}],"hrManaged":true}
    "#);
}

#[tokio::test]
async fn a_title_that_came_with_an_update_is_a_change_of_its_own() {
    let campus = TestCampus::start().await;
    let body =
        json!({ "positions": [{ "schoolNumber": "020", "titleCode": "NEW1", "startDate": "2024-01-08" }] });
    campus.hr().await.put("/staff/E1003", &body).await.expect(200);
    assert_snapshot!(latest(&campus.operator()).await, @r#"
    PUT /campus/api/boi/v1/blaine/staff/E1003 updateStaff 200 []
    titles NEW1
      null
      {"titleCode":"NEW1","titleDescription":"NEW1"}
    people 3
      {"personID":3,"staffNumber":"E1003","identities":[{"identityID":3,"startDate":"2023-08-15","lastName":"Diaz","firstName":"Carla","gender":"F","birthdate":"1991-12-03"}],"employments":[{"hireDate":"2023-08-15"}]}
      {"personID":3,"staffNumber":"E1003","identities":[{"identityID":3,"startDate":"2023-08-15","lastName":"Diaz","firstName":"Carla","gender":"F","birthdate":"1991-12-03"}],"employments":[{"hireDate":"2023-08-15"}],"positions":[{"assignmentID":10,"schoolNumber":"020","titleCode":"NEW1","startDate":"2024-01-08"}],"hrManaged":true}
    "#);
}

#[tokio::test]
async fn an_update_that_changes_nothing_leaves_no_change_behind() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    let mut whole = hr.get("/staff?staffNumber=E1001").await.json()["staff"][0].take();
    whole["ssn"] = json!("001-01-0001");
    for body in [
        whole.clone(),
        whole,
        json!({}),
        json!({ "cellPhone": null, "otherPhone": "", "personalEmail": " " }),
        json!({ "lastName": "Lindqvist ", "employments": [], "positions": null }),
        json!({ "staffNumber": " E1001 ", "ssn": "001010001" }),
        json!({ "positions": [{ "schoolNumber": "010", "assignmentCode": "20", "startDate": "2020-08-01" }] }),
    ] {
        hr.put("/staff/E1001", &body).await.expect(200);
        let entry = operator.journal().await.pop().unwrap();
        assert_eq!(entry["operation"], "updateStaff");
        assert_eq!(entry["changes"], json!([]), "{body}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_refused_update_is_kept_with_the_rules_it_met_and_without_a_change() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut entries = Vec::new();
    for (path, body) in [
        (
            "/staff/E1001",
            json!({ "gender": "Q", "ssn": "1", "lastName": "Berg" }),
        ),
        ("/staff/E1001", json!({ "staffNumber": "E1002" })),
        ("/staff/E9999", json!({ "lastName": "Berg" })),
        ("/staff/E1005", json!({ "lastName": "Berg" })),
        ("/staff/123-45-6789", json!({ "lastName": "Berg" })),
    ] {
        hr.put(path, &body).await;
        entries.push(latest(&operator).await);
    }
    assert_snapshot!(entries.join("\n"), @r#"
    PUT /campus/api/boi/v1/blaine/staff/E1001 updateStaff 400 ["STAFF-12","STAFF-20"]
    PUT /campus/api/boi/v1/blaine/staff/E1001 updateStaff 409 ["STAFF-06"]
    PUT /campus/api/boi/v1/blaine/staff/E9999 updateStaff 404 ["STAFF-03"]
    PUT /campus/api/boi/v1/blaine/staff/E1005 updateStaff 409 []
    PUT /campus/api/boi/v1/blaine/staff/******** updateStaff 404 ["STAFF-03"]
    "#);
}
