//! What a body may look like: silences AMB-06, AMB-07, AMB-21 and AMB-130.

use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{TestCampus, position, staff};

#[tokio::test]
async fn the_schools_number_may_be_misspelt_as_the_guide_does() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "compat.schoo_number", "true").await,
    );
    let misspelt = json!({ "schooNumber": "020", "assignmentCode": "20", "startDate": "2024-01-08" });
    let path = "/staff/E1001/positions";
    let refused = usual.hr.post(path, &misspelt).await.expect(400);
    assert_eq!(refused.faults(), ["MISSING_PROPERTY /schoolNumber POS-15"]);
    let reply = lenient.hr.post(path, &misspelt).await.expect(201).json();
    assert_eq!(reply["schoolNumber"], "020");
    assert_eq!(reply["warnings"], json!([]));
    let body = json!({ "positions": [misspelt] });
    let reply = lenient.hr.put("/staff/E1003", &body).await.expect(200).json();
    assert_eq!(reply["positions"][0]["schoolNumber"], "020");
}

#[tokio::test]
async fn of_both_spellings_the_right_one_counts_and_the_other_is_unknown() {
    let campus = TestCampus::start().await;
    let lenient = read_as(&campus, "compat.schoo_number", "true").await;
    let mut both = position();
    both["schooNumber"] = json!("020");
    let reply = lenient
        .hr
        .post("/staff/E1001/positions", &both)
        .await
        .expect(201)
        .json();
    assert_eq!(reply["schoolNumber"], "010");
    assert_eq!(reply["warnings"][0]["code"], "UNKNOWN_PROPERTY");
    both["schoolNumber"] = json!("");
    let refused = lenient.hr.post("/staff/E1001/positions", &both).await.expect(400);
    assert_eq!(refused.faults(), ["MISSING_PROPERTY /schoolNumber POS-15"]);
}

#[tokio::test]
async fn an_unknown_property_is_refused_with_all_other_faults() {
    let campus = TestCampus::start().await;
    let (usual, strict) = (
        decided(&campus).await,
        read_as(&campus, "schema.unknown", "reject").await,
    );
    let mut body = staff("E2001");
    body["shoeSize"] = json!(44);
    body["employments"] = json!([{ "hireDate": "2023-08-15", "reason": "hired" }]);
    usual.hr.post("/staff", &body).await.expect(201);
    usual.hr.put("/staff/E2001", &body).await.expect(200);
    body["gender"] = json!("Q");
    for (answer, rule) in [
        (strict.hr.post("/staff", &body).await, "STAFF-19"),
        (strict.hr.put("/staff/E1001", &body).await, "STAFF-20"),
    ] {
        assert_eq!(
            answer.expect(400).faults(),
            [
                "UNKNOWN_PROPERTY /employments/0/reason".to_owned(),
                "UNKNOWN_PROPERTY /shoeSize".to_owned(),
                format!("UNKNOWN_GENDER /gender {rule}"),
            ]
        );
    }
    let mut odd = position();
    odd["a/b~c"] = Value::Null;
    let answer = strict.hr.post("/staff/E1001/positions", &odd).await.expect(400);
    assert_eq!(answer.faults(), ["UNKNOWN_PROPERTY /a~1b~0c"]);
}

#[tokio::test]
async fn a_code_sent_as_a_number_is_read_as_its_digits() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "schema.lenient_numbers", "true").await,
    );
    let mut body = staff("");
    body["staffNumber"] = json!(4711);
    body["positions"] = json!([
        { "schoolNumber": "010", "assignmentCode": 20, "titleCode": 100, "startDate": "2024-01-08" },
    ]);
    let refused = usual.hr.post("/staff", &body).await.expect(400);
    assert_eq!(
        refused.faults(),
        [
            "INVALID_TYPE /positions/0/assignmentCode",
            "INVALID_TYPE /positions/0/titleCode",
            "INVALID_TYPE /staffNumber",
        ]
    );
    let reply = lenient.hr.post("/staff", &body).await.expect(201).json();
    assert_eq!(reply["staffNumber"], "4711");
    assert_eq!(reply["positions"][0]["assignmentCode"], "20");
    assert_eq!(reply["positions"][0]["titleCode"], "100");
    lenient.hr.put("/staff/4711", &body).await.expect(200);
}

#[tokio::test]
async fn a_number_has_lost_its_leading_zero_and_a_name_is_no_number() {
    let campus = TestCampus::start().await;
    let lenient = read_as(&campus, "schema.lenient_numbers", "true").await;
    let body = json!({ "lastName": 7, "ssn": 987_654_321, "positions": [
        { "schoolNumber": 10, "assignmentCode": true, "titleCode": 1.5, "startDate": "2024-01-08" },
    ] });
    let refused = lenient.hr.put("/staff/E1001", &body).await.expect(400);
    assert_eq!(
        refused.faults(),
        [
            "INVALID_TYPE /lastName",
            "INVALID_TYPE /positions/0/assignmentCode",
            "INVALID_TYPE /ssn",
            "UNKNOWN_SCHOOL /positions/0/schoolNumber POS-03",
        ]
    );
}

#[tokio::test]
async fn phones_and_mail_addresses_are_checked_for_their_form() {
    let campus = TestCampus::start().await;
    let (usual, strict) = (
        decided(&campus).await,
        read_as(&campus, "schema.contact_check", "true").await,
    );
    let wrong = json!({
        "workPhone": "call me", "cellPhone": "555", "otherPhone": "763-555-0103",
        "workEmail": "ann at blaine", "personalEmail": "ann@home.example",
    });
    usual.hr.put("/staff/E1001", &wrong).await.expect(200);
    let mut new = staff("E2001");
    new.as_object_mut()
        .unwrap()
        .extend(wrong.as_object().unwrap().clone());
    for answer in [
        strict.hr.put("/staff/E1001", &wrong).await,
        strict.hr.post("/staff", &new).await,
    ] {
        assert_eq!(
            answer.expect(400).faults(),
            [
                "INVALID_PHONE /workPhone",
                "INVALID_PHONE /cellPhone",
                "INVALID_EMAIL /workEmail"
            ]
        );
    }
    let cleared = json!({ "workPhone": "", "workEmail": null });
    strict.hr.put("/staff/E1001", &cleared).await.expect(200);
}

/// A staff member of whom every text is one longer than its column.
fn too_long() -> Value {
    json!({
        "staffNumber": "E".repeat(16), "lastName": "é".repeat(51), "firstName": "é".repeat(51),
        "middleName": "é".repeat(51), "gender": "F", "workPhone": "5".repeat(26), "cellPhone": "5".repeat(26),
        "otherPhone": "5".repeat(26), "workEmail": "e".repeat(101), "personalEmail": "e".repeat(101),
        "positions": [{ "schoolNumber": "010", "titleCode": "T".repeat(16), "titleDescription": "é".repeat(101),
            "startDate": "2024-01-08" }],
    })
}

#[tokio::test]
async fn a_text_may_be_as_long_as_it_likes() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "lengths", "lenient").await,
    );
    let refused = usual.hr.post("/staff", &too_long()).await.expect(400).faults();
    assert_eq!(refused.len(), 11, "{refused:?}");
    assert!(
        refused.iter().all(|fault| fault.starts_with("TOO_LONG /")),
        "{refused:?}"
    );
    let reply = lenient.hr.post("/staff", &too_long()).await.expect(201).json();
    for (property, value) in too_long().as_object().unwrap() {
        if property != "positions" {
            assert_eq!(reply[property], *value, "{property}");
        }
    }
    assert_eq!(
        reply["positions"][0]["titleDescription"],
        too_long()["positions"][0]["titleDescription"]
    );
}

#[tokio::test]
async fn a_district_of_long_texts_can_be_taken_out_and_put_back() {
    let campus = TestCampus::start().await;
    let lenient = read_as(&campus, "lengths", "lenient").await;
    lenient.hr.post("/staff", &too_long()).await.expect(201);
    let snapshot = lenient.operator.snapshot().await;
    lenient.operator.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(lenient.operator.snapshot().await, snapshot);
}
