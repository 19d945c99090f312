//! What an operator is told of a body that is not accepted: all of it at once, each fault with its place.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{TestCampus, staff};

/// The sentences of a problem, each after the place it is about.
fn sentences(problem: &Value) -> String {
    let errors = problem["errors"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lines = errors.map(|error| format!("{}: {}", text(&error["path"]), text(&error["message"])));
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_faults_of_a_person_are_told_all_at_once() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let edit = json!({
        "gender": "Q", "birthdate": "2020-02-30", "lastName": "", "localStaffNumber": "1".repeat(16),
        "districtAssignments": [{ "schoolNumber": 10, "assignmentCode": "20" }],
    });
    let answer = operator.patch("/campus/people/3", &edit).await.expect(400);
    assert_eq!(
        answer.faults(),
        [
            "INVALID_DATE /birthdate",
            "INVALID_TYPE /districtAssignments/0/schoolNumber",
            "MISSING_PROPERTY /lastName",
            "TOO_LONG /localStaffNumber",
            "UNKNOWN_GENDER /gender STAFF-20",
            "MISSING_PROPERTY /districtAssignments/0/startDate POS-16",
        ]
    );
    assert!(
        answer.text().contains("localStaffNumber has 16 characters"),
        "{}",
        answer.text()
    );
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn the_faults_of_an_address_are_told_all_at_once() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let address = json!({ "fullStreetAddress": "1 Oak St", "city": 5, "state": "ZZ", "zip": null, "foo": 1 });
    let expected = [
        "UNKNOWN_PROPERTY /foo",
        "INVALID_TYPE /city",
        "INVALID_STATE /state",
        "MISSING_PROPERTY /zip",
    ];
    let sorted = |mut faults: Vec<String>| {
        faults.sort();
        faults
    };
    let entered = operator.post("/campus/addresses", &address).await.expect(400);
    let edited = operator.put("/campus/addresses/1", &address).await.expect(400);
    assert_eq!(
        sorted(entered.faults()),
        sorted(expected.map(str::to_owned).to_vec())
    );
    assert_eq!(edited.faults(), entered.faults());
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn the_faults_of_a_household_are_told_all_at_once() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let edit = json!({
        "name": "", "private": "no",
        "householdLocations": [{ "address": { "number": "12", "city": "Blaine", "state": "ZZ", "zip": "55449" } }],
    });
    let answer = operator.patch("/campus/households/1", &edit).await.expect(400);
    let mut faults = answer.faults();
    faults.sort();
    assert_eq!(
        faults,
        [
            "INVALID_STATE /householdLocations/0/address/state",
            "INVALID_TYPE /private",
            "MISSING_PROPERTY /householdLocations/0/address/street ADDR-10",
            "MISSING_PROPERTY /name",
        ]
    );
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn whom_a_body_is_about_and_that_they_are_locked_comes_before_its_faults() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.post("/staff", &staff("E2001")).await.expect(201);
    let edit = json!({ "birthdate": "2020-02-30", "lastName": "Berg" });
    let locked = operator.patch("/campus/people/15", &edit).await.expect(409);
    assert_eq!(locked.faults(), ["READ_ONLY /lastName READONLY-01"]);
    for nobody in ["/campus/people/99", "/campus/people/x", "/campus/households/99"] {
        operator.patch(nobody, &edit).await.expect(404);
    }
    operator.put("/campus/addresses/99", &edit).await.expect(404);
}

#[tokio::test]
async fn a_whole_number_may_be_written_with_a_point() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let number = async |path: &str, body: Value| operator.post(path, &body).await;
    number("/campus/households/1/members", json!({ "personID": 3.0 }))
        .await
        .expect(201);
    let combining = json!({ "baseID": 7.0, "otherID": -0.0 });
    let nobody = number("/campus/combinePerson", combining).await.expect(404);
    assert_eq!(nobody.faults(), ["UNKNOWN_PERSON /otherID"]);
    let job = operator.put("/campus/sync/job", &json!({ "failAt": 1.0 })).await;
    assert_eq!(job.expect(200).json()["failAt"], 1);
    number("/campus/sync/job/step", json!({ "records": 1.0 }))
        .await
        .expect(409);
    operator
        .put("/campus/notifications", &json!({ "notificationID": 1.0 }))
        .await
        .expect(404);
}

#[tokio::test]
async fn a_number_or_an_instant_that_is_not_allowed_is_told_with_its_property_and_its_limit() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let mut told = Vec::new();
    for (path, body) in [
        ("/campus/combinePerson", r#"{"baseID":-1,"otherID":1e300}"#),
        ("/campus/combinePerson", r#"{"baseID":1.5,"otherID":"7"}"#),
        ("/campus/sync/job/step", r#"{"records":0}"#),
        ("/campus/sync/job/step", r#"{"records":99999999999999999999}"#),
        ("/campus/households/1/members", r#"{"personID":999}"#),
    ] {
        let sent: Value = serde_json::from_str(body).unwrap();
        let answer = operator.post(path, &sent).await;
        told.push(sentences(&answer.json()));
    }
    for (path, body) in [
        ("/campus/sync/job", json!({ "failAt": 0 })),
        ("/campus/notifications", json!({ "notificationID": -1 })),
        ("/clock", json!({ "now": "9999-12-31T23:59:59Z" })),
        ("/clock", json!({ "now": "noon" })),
        ("/clock", json!({ "advance": "P99999999999999999999D" })),
    ] {
        let answer = operator.put(path, &body).await.expect(400);
        told.push(sentences(&answer.json()));
    }
    assert_snapshot!(told.join("\n"), @r"
    /baseID: baseID has to be at least 0
    /otherID: otherID has to be at most 9007199254740991
    /baseID: baseID has to be a whole number, not a number with a fraction
    /otherID: otherID has to be a whole number, not text
    /records: records has to be at least 1
    /records: records has to be at most 9007199254740991
    /personID: nobody in this district has the personID 999
    /failAt: failAt has to be at least 1
    /notificationID: notificationID has to be at least 1
    /now: now has to be an instant up to 9999-12-30T22:00:00.999999999Z
    /now: now is not an instant such as 2024-08-05T09:00:00Z
    /advance: advance has to be a duration in days or smaller units that ends before time does
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn what_a_tool_does_not_offer_is_refused_by_the_rule_that_says_what_it_offers() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let third = operator
        .put("/campus/notifications", &json!({ "type": "SMS" }))
        .await;
    assert_eq!(third.expect(400).faults(), ["INVALID_VALUE /type NOTIF-04"]);
    let none = operator
        .put("/campus/preferences", &json!({ "lockX": true }))
        .await;
    assert_eq!(none.expect(400).faults(), ["UNKNOWN_PROPERTY /lockX PREF-01"]);
    let empty = operator.put("/campus/preferences", &json!({})).await;
    assert_eq!(empty.expect(400).faults(), ["INVALID_VALUE"]);
}
