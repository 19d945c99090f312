//! Full sets that are matched by the same rules.

use serde_json::{Value, json};

use super::held::held;
use crate::actors::TestCampus;

#[tokio::test]
async fn of_a_set_the_elements_with_both_codes_go_first_also_when_they_are_new() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let set = json!({ "positions": [
        { "schoolNumber": "020", "titleCode": "new1", "titleDescription": "Assistant", "startDate": "2024-01-08" },
        { "schoolNumber": "020", "assignmentCode": "10", "titleCode": "NEW1", "titleDescription": "Coach",
          "startDate": "2024-01-08" },
    ] });
    hr.put("/staff/E1003", &set).await.expect(200);
    assert_eq!(
        held(&hr, "E1003").await,
        "020 10 NEW1 2024-01-08 -\n020 - NEW1 2024-01-08 -"
    );
    assert_eq!(hr.get("/titleCodes").await.json()[0]["titleDescription"], "Coach");
}

#[tokio::test]
async fn an_element_with_one_code_leaves_a_position_to_the_only_one_it_is_for() {
    // Sent again, the first element finds both positions identical to it and must not take the coach's.
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let with_title = |title: &str, end: &Value| {
        json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": title, "startDate": "2024-01-08",
            "endDate": end })
    };
    let positions = "/staff/E1003/positions";
    hr.post(positions, &with_title("COACH", &json!("2025-06-30")))
        .await
        .expect(201);
    hr.post(positions, &with_title("T200", &json!("2024-06-30")))
        .await
        .expect(201);
    let set = json!({ "positions": [
        { "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08", "endDate": "2024-06-30" },
        { "schoolNumber": "010", "titleCode": "COACH", "startDate": "2024-01-08", "endDate": "2024-06-30" },
    ] });
    hr.put("/staff/E1003", &set).await.expect(200);
    let settled = operator.snapshot().await;
    for _ in 0..3 {
        hr.put("/staff/E1003", &set).await.expect(200);
        assert_eq!(operator.snapshot().await, settled);
    }
    assert_eq!(
        held(&hr, "E1003").await,
        "010 20 COACH 2024-01-08 2024-06-30\n010 20 T200 2024-01-08 2024-06-30"
    );
}
