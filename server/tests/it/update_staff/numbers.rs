//! The staff number in the address and the one in the body: the first names the person, the second renumbers.

use serde_json::{Value, json};

use crate::actors::{HrSystem, Operator, TestCampus, staff};

/// The personIDs of the holders of a number.
async fn holders(operator: &Operator, number: &str) -> Vec<u64> {
    let rows = operator
        .get(&format!("/campus/people?staffNumber={number}"))
        .await
        .json();
    let ids = rows.as_array().unwrap().iter();
    ids.map(|row| row["personID"].as_u64().unwrap()).collect()
}

/// Sends a body that is nothing but a number.
async fn renumber(hr: &HrSystem, path: &str, number: &str) -> crate::actors::Answer {
    hr.put(&format!("/staff/{path}"), &json!({ "staffNumber": number }))
        .await
}

#[tokio::test]
async fn a_free_number_takes_the_place_of_the_old_one_and_nothing_else_changes() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    let reply = renumber(&hr, "E1001", " E2001 ").await.expect(200).json();
    assert_eq!(reply["staffNumber"], "E2001");
    let mut expected: Value = before;
    expected["people"][0]["staffNumber"] = json!("E2001");
    assert_eq!(operator.snapshot().await, expected);
    assert_eq!(holders(&operator, "E2001").await, [1]);
    assert_eq!(holders(&operator, "E1001").await, [] as [u64; 0]);
    renumber(&hr, "E1001", "E2002").await.expect(404);
    let found = hr.get("/staff?staffNumber=E2001").await.json();
    assert_eq!(found["staff"][0]["lastName"], "Lindqvist");
}

#[tokio::test]
async fn a_number_that_was_given_up_is_free_again() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    renumber(&hr, "E1001", "E2001").await.expect(200);
    renumber(&hr, "E1002", "E1001").await.expect(200);
    hr.post("/staff", &staff("E1002")).await.expect(201);
    for (number, person) in [("E2001", 1), ("E1001", 2), ("E1002", 15)] {
        assert_eq!(holders(&operator, number).await, [person], "{number}");
    }
}

#[tokio::test]
async fn a_number_of_somebody_else_is_refused_however_it_is_written() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    // E1003 has no position, E1005 is held by two, E1008 is a former student.
    for number in ["E1002", "e1002", " E1002 ", "E1003", "E1005", "E1008"] {
        let body = json!({ "staffNumber": number, "lastName": "Berg" });
        let answer = hr.put("/staff/E1001", &body).await.expect(409);
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
async fn ones_own_number_is_no_other_one_and_is_kept_as_it_was_sent_last() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    for (path, number) in [("E1001", "E1001"), ("e1001", " E1001 "), ("%451001", "E1001")] {
        renumber(&hr, path, number).await.expect(200);
        assert_eq!(operator.snapshot().await, before, "{path}");
    }
    let reply = renumber(&hr, "E1001", "e1001").await.expect(200).json();
    assert_eq!(reply["staffNumber"], "e1001");
    assert_eq!(holders(&operator, "E1001").await, [1]);
    hr.post("/staff", &staff("E1001")).await.expect(409);
}

#[tokio::test]
async fn a_number_that_names_nobody_or_two_is_not_made_good_by_the_body() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for (path, number, status, fault) in [
        ("E9999", "E1001", 404, "UNKNOWN_STAFF staffNumber STAFF-03"),
        ("E9999", "E9999", 404, "UNKNOWN_STAFF staffNumber STAFF-03"),
        ("E1005", "E2001", 409, "AMBIGUOUS_STAFF staffNumber"),
        ("E1005", "E1005", 409, "AMBIGUOUS_STAFF staffNumber"),
    ] {
        let answer = renumber(&hr, path, number).await.expect(status);
        assert_eq!(answer.faults(), [fault], "{path} {number}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_person_is_renumbered_and_renamed_in_one_call() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = json!({ "staffNumber": "E2001", "lastName": "Berg" });
    hr.put("/staff/E1001", &body).await.expect(200);
    let person = operator.get("/campus/people/1").await.json();
    assert_eq!(person["localStaffNumber"], "E2001");
    let names = person["identities"].as_array().unwrap().iter();
    let names: Vec<_> = names.map(|identity| &identity["lastName"]).collect();
    assert_eq!(names, ["Lindqvist", "Berg"]);
}

#[tokio::test]
async fn a_holder_without_staff_number_property_keeps_the_number_of_the_address() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/e1001", &json!({ "workPhone": "763-555-0101" }))
        .await
        .expect(200);
    let person = operator.get("/campus/people/1").await.json();
    assert_eq!(person["localStaffNumber"], "E1001");
}

#[tokio::test]
async fn a_number_entered_by_hand_is_the_one_an_update_finds() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let fay = json!({ "localStaffNumber": "E2001" });
    operator.patch("/campus/people/12", &fay).await.expect(200);
    // A parent who holds the number is that person (silence AMB-124).
    let reply = hr
        .put("/staff/E2001", &json!({ "workPhone": "763-555-0101" }))
        .await;
    assert_eq!(reply.expect(200).json()["lastName"], "Norton");
    operator.prefer(&json!({ "lockDemographics": false })).await;
    let nobody = json!({ "localStaffNumber": null });
    operator.patch("/campus/people/12", &nobody).await.expect(200);
    renumber(&hr, "E2001", "E2002").await.expect(404);
}
