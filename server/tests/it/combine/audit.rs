//! The report of who was combined with whom.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::actors::{NEW, PARENT};
use crate::actors::TestCampus;

#[tokio::test]
async fn nobody_has_been_combined_at_first() {
    let campus = TestCampus::start().await;
    let audit = campus
        .operator()
        .get("/campus/combinePerson/audit")
        .await
        .expect(200);
    assert_eq!(audit.json(), json!({ "audit": [], "forgotten": 0 }));
    assert!(campus.operator().snapshot().await.get("combinings").is_none());
}

#[tokio::test]
async fn the_report_tells_when_whom_and_what_became_of_each_value() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(NEW, PARENT).await.expect(200);
    operator.advance("PT1H").await;
    operator.combine(9, 8).await.expect(200);
    let audit = operator.get("/campus/combinePerson/audit").await.expect(200);
    assert_snapshot!(audit);
}

#[tokio::test]
async fn the_report_tells_the_time_of_the_district_and_a_snapshot_universal_time() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.combine(9, 8).await.expect(200);
    assert_eq!(operator.audit().await[0]["at"], "2024-03-15T12:00:00-05:00");
    let snapshot = operator.snapshot().await;
    assert_eq!(snapshot["combinings"]["audit"][0]["at"], "2024-03-15T17:00:00Z");
}

#[tokio::test]
async fn whoever_looks_for_somebody_combined_is_told_into_whom() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(NEW, PARENT).await.expect(200);
    operator.combine(3, NEW).await.expect(200);
    let gone = operator
        .get(&format!("/campus/people/{PARENT}"))
        .await
        .expect(404);
    assert_eq!(gone.faults(), ["UNKNOWN_PERSON personID PERSON-04"]);
    let message = &gone.json()["errors"][0]["message"];
    assert_eq!(message, "the person 12 was combined into the person 3");
    let name = json!({ "lastName": "Berg" });
    let linked = json!({ "linked": true });
    for gone in [
        operator.patch(&format!("/campus/people/{PARENT}"), &name).await,
        operator
            .patch(&format!("/campus/people/{PARENT}/districtAssignments/5"), &linked)
            .await,
        operator
            .post("/campus/households/1/members", &json!({ "personID": PARENT }))
            .await,
    ] {
        assert_eq!(&gone.expect(404).json()["errors"][0]["message"], message);
    }
}

#[tokio::test]
async fn a_number_of_blanks_is_no_number_in_the_report() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut district = operator.snapshot().await;
    for (id, blanks) in [(7, " "), (9, "   ")] {
        let people = district["people"].as_array_mut().unwrap();
        let person = people.iter_mut().find(|person| person["personID"] == id);
        person.unwrap()["staffNumber"] = json!(blanks);
    }
    operator.put("/snapshot", &district).await.expect(200);
    operator.combine(9, 7).await.expect(200);
    let audit = operator.audit().await[0].take();
    assert!(audit["base"].get("staffNumber").is_none() && audit["other"].get("staffNumber").is_none());
    let dropped = audit["dropped"].as_array().unwrap().iter();
    assert_eq!(
        dropped
            .filter(|value| value["path"] == "/localStaffNumber")
            .count(),
        0
    );
    let warned = audit["warnings"].as_array().unwrap().iter();
    assert!(
        !warned
            .clone()
            .any(|warning| warning["code"] == "STAFF_NUMBER_LOST")
    );
    let snapshot = operator.snapshot().await;
    operator.put("/snapshot", &snapshot).await.expect(200);
}

#[tokio::test]
async fn a_report_with_a_whole_social_security_number_is_refused() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.combine(9, 8).await.expect(200);
    let mut snapshot = operator.snapshot().await;
    let dropped = |value: &str| json!([{ "path": "/identities/0/ssn", "value": value }]);
    snapshot["combinings"]["audit"][0]["dropped"] = dropped("123-45-6789");
    let refused = operator.put("/snapshot", &snapshot).await.expect(400);
    assert_eq!(
        refused.faults(),
        ["INVALID_VALUE /combinings/audit/0/dropped/0/value"]
    );
    assert!(!refused.text().contains("123-45"));
    snapshot["combinings"]["audit"][0]["dropped"] = dropped("***-**-6789");
    operator.put("/snapshot", &snapshot).await.expect(200);
}

#[tokio::test]
async fn a_snapshot_brings_the_report_along() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.combine(9, 8).await.expect(200);
    let (snapshot, audit) = (operator.snapshot().await, operator.audit().await);
    let elsewhere = operator.create(&json!({ "fixture": "blaine-empty" })).await;
    let elsewhere = elsewhere.operator;
    elsewhere.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(elsewhere.snapshot().await, snapshot);
    assert_eq!(elsewhere.audit().await, audit);
    elsewhere.get("/campus/people/8").await.expect(404);
    operator.reset().await.expect(200);
    assert_eq!(operator.audit().await, json!([]));
}

#[tokio::test]
async fn the_personid_of_somebody_combined_is_given_to_nobody_else() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(PARENT, NEW).await.expect(200);
    let mut snapshot = operator.snapshot().await;
    snapshot.as_object_mut().unwrap().remove("lastIds");
    operator.put("/snapshot", &snapshot).await.expect(200);
    hr.hire_fay().await;
    operator
        .get(&format!("/campus/people/{}", NEW + 1))
        .await
        .expect(200);
}

#[tokio::test]
async fn a_document_in_which_somebody_combined_is_alive_is_refused() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let people = operator.snapshot().await["people"].take();
    operator.combine(9, 8).await.expect(200);
    let mut snapshot = operator.snapshot().await;
    let before = snapshot.clone();
    snapshot["people"] = people;
    let refused = operator.put("/snapshot", &snapshot).await.expect(400);
    assert_eq!(
        refused.faults(),
        ["INVALID_VALUE /combinings/audit/0/other/personID"]
    );
    let mut wrong = before.clone();
    wrong["combinings"]["audit"][0]["moved"][0]["deed"] = json!("LOST");
    wrong["combinings"]["audit"][0]["at"] = Value::Null;
    wrong["combinings"]["forgotten"] = json!(-1);
    let refused = operator.put("/snapshot", &wrong).await.expect(400);
    assert_eq!(
        refused.faults(),
        [
            "INVALID_TYPE /combinings/audit/0/at",
            "INVALID_VALUE /combinings/audit/0/moved/0/deed",
            "INVALID_VALUE /combinings/forgotten",
        ]
    );
    assert_eq!(operator.snapshot().await, before);
}
