//! What combining would do, as an operator sees it before.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::actors::{NEW, PARENT};
use crate::actors::{TestCampus, staff};

fn codes(preview: &Value) -> Vec<&str> {
    let warnings = preview["warnings"].as_array().unwrap().iter();
    warnings
        .map(|warning| warning["code"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn the_tool_tells_where_its_preview_and_its_report_are() {
    let campus = TestCampus::start().await;
    let tool = campus
        .operator()
        .get("/campus/combinePerson")
        .await
        .expect(200)
        .json();
    assert_eq!(tool["name"], "Combine Person");
    assert_eq!(tool["audit"], "combinePerson/audit");
    assert!(tool["warning"].as_str().unwrap().contains("new staff member"));
}

#[tokio::test]
async fn the_new_staff_member_as_base_keeps_everything_and_takes_the_family_over() {
    let campus = TestCampus::start().await;
    campus.hr().await.hire_fay().await;
    assert_snapshot!(campus.operator().preview(NEW, PARENT).await.expect(200));
}

#[tokio::test]
async fn the_parent_as_base_loses_what_the_hr_system_manages_and_the_operator_is_warned() {
    let campus = TestCampus::start().await;
    campus.hr().await.hire_fay().await;
    let preview = campus.operator().preview(PARENT, NEW).await.expect(200).json();
    assert_eq!(
        codes(&preview),
        ["STAFF_NUMBER_LOST", "EMPLOYMENTS_LOST", "POSITIONS_LOST"]
    );
    assert!(
        preview["warnings"][0]["message"]
            .as_str()
            .unwrap()
            .contains("E2003")
    );
    let dropped = preview["dropped"].as_array().unwrap();
    for (path, value) in [
        ("/localStaffNumber", "E2003"),
        ("/identities/0/ssn", "***-**-4321"),
        ("/employments/0/hireDate", "2024-03-01"),
        ("/districtAssignments/0/schoolNumber", "010"),
        ("/cellPhone", "763-555-0199"),
    ] {
        assert!(
            dropped.contains(&json!({ "path": path, "value": value })),
            "{path} in {dropped:?}"
        );
    }
}

#[tokio::test]
async fn a_number_that_both_hold_is_not_lost() {
    let campus = TestCampus::start().await;
    let preview = campus.operator().preview(5, 6).await.expect(200).json();
    assert_eq!(codes(&preview), ["EMPLOYMENTS_LOST", "POSITIONS_LOST"]);
}

#[tokio::test]
async fn two_numbers_are_one_too_many_and_the_one_of_the_other_is_lost() {
    let campus = TestCampus::start().await;
    campus
        .hr()
        .await
        .post("/staff", &staff("E2001"))
        .await
        .expect(201);
    let preview = campus.operator().preview(1, NEW).await.expect(200).json();
    assert_eq!(codes(&preview), ["STAFF_NUMBER_LOST"]);
}

#[tokio::test]
async fn whether_the_household_will_be_protected_follows_the_reading() {
    let campus = TestCampus::start().await;
    let readings = json!({ "household.shared_scope": "staff_only" });
    let made = campus.operator().create(&json!({ "readings": readings })).await;
    made.hr.hire_fay().await;
    let preview = made.operator.preview(NEW, PARENT).await.expect(200).json();
    assert_eq!(codes(&preview), [""; 0]);
}

#[tokio::test]
async fn a_preview_changes_nothing_and_says_what_the_deed_says() {
    let campus = TestCampus::start().await;
    campus.hr().await.hire_fay().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let mut preview = operator.preview(NEW, PARENT).await.expect(200).json();
    assert_eq!(operator.snapshot().await, before);
    let mut done = operator.combine(NEW, PARENT).await.expect(200).json();
    assert_eq!(done["at"].take(), "2024-03-15T12:00:00-05:00");
    for aside in ["kept", "confirm"] {
        preview.as_object_mut().unwrap().remove(aside);
    }
    done.as_object_mut().unwrap().remove("at");
    assert_eq!(preview, done);
}
