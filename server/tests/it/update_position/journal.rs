//! What the journal says of an update: which positions were meant, and by which rule.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::held::{E1001, held, teacher};
use crate::actors::{TestCampus, position};

/// What the last call did to each position.
async fn explained(campus: &TestCampus) -> String {
    let entry = campus.operator().journal().await.pop().unwrap();
    let explain = entry["explain"].as_array().unwrap().iter();
    explain.map(Value::to_string).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_journal_explains_which_positions_an_update_meant() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.post(E1001, &teacher(&json!("2023-06-30"))).await.expect(201);
    assert_snapshot!(explained(&campus).await, @r#"{"assignmentID":10,"element":0,"deed":"ADDED","rule":"POS-45"}"#);
    hr.put(E1001, &teacher(&json!("2024-06-30"))).await.expect(200);
    assert_snapshot!(explained(&campus).await, @r#"
    {"assignmentID":1,"element":0,"deed":"MATCHED_BY_START","rule":"POS-22"}
    {"assignmentID":10,"element":0,"deed":"MATCHED_BY_START","rule":"POS-22"}
    "#);
    let mut by_end = teacher(&json!("2024-06-30"));
    by_end["startDate"] = json!("2021-08-01");
    hr.put(E1001, &by_end).await.expect(200);
    assert_snapshot!(explained(&campus).await, @r#"
    {"assignmentID":1,"element":0,"deed":"MATCHED_BY_END","rule":"POS-24"}
    {"assignmentID":10,"element":0,"deed":"MATCHED_BY_END","rule":"POS-24"}
    "#);
    by_end["endDate"] = json!("2030-06-30");
    by_end["startDate"] = json!("2030-08-01");
    hr.put(E1001, &by_end).await.expect(404);
    assert_eq!(explained(&campus).await, "");
}

#[tokio::test]
async fn the_journal_explains_how_a_full_set_met_what_was_there() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (school, start) in [
        ("020", "2021-08-01"),
        ("020", "2022-08-01"),
        ("020", "2023-08-01"),
    ] {
        let mut sent = position();
        sent["schoolNumber"] = json!(school);
        sent["startDate"] = json!(start);
        hr.post(E1001, &sent).await.expect(201);
    }
    let linked = operator
        .patch(
            "/campus/people/1/districtAssignments/12",
            &json!({ "linked": true }),
        )
        .await;
    linked.expect(200);
    let set = json!({ "positions": [
        { "schoolNumber": "020", "titleCode": "NEW1", "startDate": "2024-01-08" },
        { "schoolNumber": "010", "titleCode": "t100", "startDate": "2020-08-01" },
        { "schoolNumber": "020", "assignmentCode": "20", "startDate": "2021-08-01", "endDate": "2022-06-30" },
    ] });
    let reply = hr.put("/staff/E1001", &set).await.expect(200).json();
    assert_snapshot!(reply["warnings"], @r#"[{"code":"POSITION_KEPT","message":"the position at school 020 from 2023-08-01 is not in the set and cannot be removed: other activity in Campus hangs on it","path":"/positions"}]"#);
    assert_snapshot!(explained(&campus).await, @r#"
    {"assignmentID":1,"element":1,"deed":"IDENTICAL","rule":"POS-39"}
    {"assignmentID":10,"element":2,"deed":"MATCHED_BY_START","rule":"POS-22"}
    {"assignmentID":11,"element":null,"deed":"REMOVED","rule":"POS-37"}
    {"assignmentID":12,"element":null,"deed":"KEPT_LINKED","rule":"POS-40"}
    {"assignmentID":13,"element":0,"deed":"CREATED","rule":"POS-38"}
    "#);
    assert_snapshot!(held(&hr, "E1001").await, @r"
    010 20 T100 2020-08-01 -
    020 20 - 2021-08-01 2022-06-30
    020 20 - 2023-08-01 -
    020 - NEW1 2024-01-08 -
    ");
}
