//! What an operator finds and enters in Campus: people and schools.

use http::Method;
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{Shows, TestCampus, position};

#[tokio::test]
async fn everybody_is_listed_or_the_holders_of_one_number() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let all = operator.get("/campus/people").await.expect(200).json();
    assert_eq!(all.as_array().unwrap().len(), 14);
    let names = |rows: Value| -> Vec<String> {
        let rows = rows.as_array().unwrap().iter();
        rows.map(|row| row["firstName"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        names(operator.get("/campus/people?staffNumber=e1005").await.json()),
        ["Eva", "Erik"]
    );
    assert_eq!(
        names(operator.get("/campus/people?staffNumber=E100").await.json()),
        Vec::<String>::new()
    );
    assert_snapshot!(all[0], @r#"{"personID":1,"staffNumber":"E1001","lastName":"Lindqvist","firstName":"Ann","middleName":"Marie","gender":"F","birthdate":"1980-02-29","staff":true}"#);
}

#[tokio::test]
async fn a_person_is_shown_with_all_campus_knows() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut person = operator.get("/campus/people/1").await.expect(200).json();
    let homes = person.as_object_mut().unwrap().shift_remove("households");
    let home = operator.get("/campus/households/1").await.json();
    assert_eq!(homes, Some(json!([home])));
    assert_snapshot!(serde_json::to_string_pretty(&person).unwrap(), @r#"
    {
      "personID": 1,
      "localStaffNumber": "E1001",
      "identities": [
        {
          "identityID": 1,
          "startDate": "2020-08-01",
          "lastName": "Lindqvist",
          "firstName": "Ann",
          "middleName": "Marie",
          "gender": "F",
          "birthdate": "1980-02-29",
          "ssn": "001-01-0001",
          "current": true
        }
      ],
      "employments": [
        {
          "hireDate": "2020-08-01"
        }
      ],
      "districtAssignments": [
        {
          "assignmentID": 1,
          "schoolNumber": "010",
          "assignmentCode": "20",
          "titleCode": "T100",
          "startDate": "2020-08-01",
          "titleDescription": "Teacher"
        }
      ],
      "hrManaged": false,
      "locks": [],
      "workEmail": "ann.l@blaine.example"
    }
    "#);
}

#[tokio::test]
async fn nobody_has_an_id_that_was_never_given() {
    let campus = TestCampus::start().await;
    for id in ["0", "15", "-1", "E1001", "99999999999999999999999", "1%20"] {
        let answer = campus.operator().get(&format!("/campus/people/{id}")).await;
        assert_eq!(answer.status, 404, "{id}");
    }
}

#[tokio::test]
async fn a_school_entered_is_listed_and_takes_positions() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let school = json!({ "schoolNumber": "005", "name": "Blaine Primary" });
    assert_eq!(
        operator.post("/campus/schools", &school).await.expect(201).json(),
        school
    );
    assert_eq!(hr.get("/schools").await.json()[0], school);
    assert_eq!(
        operator.get("/campus/schools").await.json(),
        hr.get("/schools").await.json()
    );
    let mut there = position();
    there["schoolNumber"] = json!("005");
    hr.post("/staff/E1001/positions", &there).await.expect(201);
}

#[tokio::test]
async fn a_school_is_taken_off_the_list_unless_somebody_has_a_position_there() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let school = json!({ "schoolNumber": "030", "name": "Blaine Elementary School" });
    operator.post("/campus/schools", &school).await.expect(201);
    let remove = async |number: &str| {
        let resource = operator.path(&format!("/campus/schools/{number}"));
        operator
            .client
            .call(Method::DELETE, &resource, Shows::Nothing)
            .await
    };
    let removed = remove("030").await.expect(200);
    assert_eq!(removed.json(), school);
    assert_eq!(hr.get("/schools").await.json().as_array().map(Vec::len), Some(2));
    let gone = remove("030").await.expect(404);
    assert_eq!(gone.faults(), ["UNKNOWN_SCHOOL schoolNumber"]);
    let used = remove("010").await.expect(409);
    assert_eq!(used.faults(), ["SCHOOL_IN_USE schoolNumber"]);
}

#[tokio::test]
async fn a_school_without_number_or_name_or_with_a_number_in_use_is_refused() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let post = async |body| operator.post("/campus/schools", &body).await;
    let empty = post(json!({ "schoolNumber": " ", "name": "" })).await.expect(400);
    assert_eq!(
        empty.faults(),
        [
            "MISSING_PROPERTY /schoolNumber REF-01",
            "MISSING_PROPERTY /name REF-01"
        ]
    );
    let long = post(json!({ "schoolNumber": "0".repeat(16), "name": "n".repeat(101) }))
        .await
        .expect(400);
    assert_eq!(long.faults(), ["TOO_LONG /schoolNumber", "TOO_LONG /name"]);
    let shape = post(json!({ "schoolNumber": 30, "colour": "red" }))
        .await
        .expect(400);
    assert_eq!(
        shape.faults(),
        [
            "UNKNOWN_PROPERTY /colour",
            "MISSING_PROPERTY /name",
            "INVALID_TYPE /schoolNumber"
        ]
    );
    let taken = post(json!({ "schoolNumber": "010", "name": "Again" }))
        .await
        .expect(409);
    assert_eq!(taken.faults(), ["SCHOOL_EXISTS /schoolNumber"]);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_person_changed_by_hand_is_corrected_where_the_name_stands() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let edit = json!({
        "localStaffNumber": "E1005", "lastName": "Lindkvist", "middleName": null, "ssn": "219-09-9999",
        "employments": [{ "hireDate": "2019-08-01" }, { "hireDate": "2020-08-01" }],
    });
    let mut shown = operator.patch("/campus/people/1", &edit).await.expect(200).json();
    let warnings = shown.as_object_mut().unwrap().shift_remove("warnings");
    assert_eq!(warnings.unwrap().as_array().unwrap().len(), 1);
    assert_eq!(shown["localStaffNumber"], "E1005");
    assert_eq!(shown["employments"], edit["employments"]);
    let identities = shown["identities"].as_array().unwrap();
    assert_eq!(identities.len(), 1);
    assert_eq!(identities[0]["lastName"], "Lindkvist");
    assert_eq!(identities[0]["middleName"], json!(null));
    assert_eq!(identities[0]["ssn"], "219-09-9999");
    assert_eq!(operator.get("/campus/people/1").await.json(), shown);
    let holders = operator.get("/campus/people?staffNumber=e1005").await.json();
    assert_eq!(holders.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn an_edit_with_faults_is_refused_in_the_operators_words_and_changes_nothing() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let edit = json!({
        "localStaffNumber": "E 1", "lastName": " ", "gender": "Q",
        "districtAssignments": [{ "schoolNumber": "999", "assignmentCode": "20", "startDate": "2024-01-08" }],
    });
    let answer = operator.patch("/campus/people/1", &edit).await.expect(400);
    assert_eq!(
        answer.faults(),
        [
            "MISSING_PROPERTY /lastName",
            "INVALID_STAFF_NUMBER /localStaffNumber STAFF-04",
            "UNKNOWN_GENDER /gender STAFF-20",
            "UNKNOWN_SCHOOL /districtAssignments/0/schoolNumber POS-03",
        ]
    );
    for (path, body, status) in [
        ("/campus/people/99", json!({ "lastName": "Berg" }), 404),
        ("/campus/people/x", json!({ "lastName": "Berg" }), 404),
        ("/campus/people/1", json!({}), 400),
        ("/campus/people/1", json!({ "staffNumber": "E1" }), 400),
        ("/campus/people/1", json!([]), 400),
    ] {
        assert_eq!(operator.patch(path, &body).await.status, status, "{path} {body}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_number_that_others_hold_is_given_by_hand_with_a_warning() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let warnings = async |edit: Value| {
        let edited = operator.patch("/campus/people/7", &edit).await.expect(200);
        edited.json()["warnings"].take()
    };
    assert_eq!(warnings(json!({ "localStaffNumber": "E1010" })).await, json!([]));
    let warned = warnings(json!({ "localStaffNumber": "e1005" })).await;
    assert_snapshot!(warned, @r#"[{"code":"STAFF_NUMBER_SHARED","message":"e1005 is the staff number of Eva Stone (personID 5), Erik Stone (personID 6), too, as Check Campus Data will tell (CHECK-02)","path":"/localStaffNumber"}]"#);
    assert_eq!(warnings(json!({ "workPhone": "763-555-0101" })).await, json!([]));
}
