//! District assignments as an operator marks them: linked to other activity in Campus, or free of it.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{TestCampus, position};

const FIRST: &str = "/campus/people/1/districtAssignments/1";

#[tokio::test]
async fn a_linked_position_is_shown_so_to_the_operator_alone() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let marked = operator
        .patch(FIRST, &json!({ "linked": true }))
        .await
        .expect(200)
        .json();
    assert_snapshot!(marked["districtAssignments"], @r#"[{"assignmentID":1,"schoolNumber":"010","assignmentCode":"20","titleCode":"T100","startDate":"2020-08-01","linked":true,"titleDescription":"Teacher"}]"#);
    assert_eq!(operator.get("/campus/people/1").await.json(), marked);
    let found = hr.get("/staff?staffNumber=E1001").await.json();
    assert_snapshot!(found["staff"][0]["positions"], @r#"[{"schoolNumber":"010","assignmentCode":"20","titleCode":"T100","titleDescription":"Teacher","startDate":"2020-08-01"}]"#);
    let freed = operator
        .patch(FIRST, &json!({ "linked": false }))
        .await
        .expect(200)
        .json();
    assert_eq!(freed["districtAssignments"][0].get("linked"), None);
}

#[tokio::test]
async fn a_linked_position_stays_and_the_rest_of_the_set_is_settled() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator
        .patch(FIRST, &json!({ "linked": true }))
        .await
        .expect(200);
    let set = json!({ "positions": [position()] });
    let reply = hr.put("/staff/E1001", &set).await.expect(200).json();
    assert_eq!(reply["warnings"][0]["code"], "POSITION_KEPT");
    assert_eq!(reply["positions"].as_array().unwrap().len(), 2);
    let mark = json!({ "position.remove_failure": "error" });
    operator.put("/readings", &mark).await.expect(200);
    let before = operator.snapshot().await;
    let other = json!({ "lastName": "Berg", "positions": [{ "schoolNumber": "020", "titleCode": "NEW1",
        "startDate": "2024-01-08" }] });
    let refused = hr.put("/staff/E1001", &other).await.expect(409);
    assert_eq!(refused.faults(), ["LINKED_POSITION /positions POS-40"]);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn an_operator_cannot_take_a_linked_position_away_by_hand() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator
        .patch(FIRST, &json!({ "linked": true }))
        .await
        .expect(200);
    let before = operator.snapshot().await;
    let none = json!({ "districtAssignments": [] });
    let refused = operator.patch("/campus/people/1", &none).await.expect(409);
    assert_eq!(refused.faults(), ["LINKED_POSITION /districtAssignments POS-40"]);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_mark_needs_a_position_of_this_person_and_a_yes_or_no() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let of_nobody = "/campus/people/99/districtAssignments/1";
    let of_another = "/campus/people/1/districtAssignments/2";
    for (path, body, status) in [
        (of_nobody, json!({ "linked": true }), 404),
        (of_another, json!({ "linked": true }), 404),
        (
            "/campus/people/1/districtAssignments/x",
            json!({ "linked": true }),
            404,
        ),
        (
            "/campus/people/x/districtAssignments/1",
            json!({ "linked": true }),
            404,
        ),
        (FIRST, json!({}), 400),
        (FIRST, json!({ "linked": null }), 400),
        (FIRST, json!({ "linked": "true" }), 400),
        (FIRST, json!({ "linked": true, "endDate": null }), 400),
        (FIRST, Value::Null, 400),
    ] {
        assert_eq!(operator.patch(path, &body).await.status, status, "{path} {body}");
    }
    assert_eq!(operator.snapshot().await, before);
}
