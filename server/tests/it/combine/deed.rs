//! Two persons made one.

use serde_json::{Value, json};

use super::actors::{NEW, PARENT};
use crate::actors::TestCampus;

#[tokio::test]
async fn the_new_staff_member_lives_on_with_the_family() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    let path = format!("/campus/people/{NEW}");
    let mut before = operator.get(&path).await.expect(200).json();
    operator.combine(NEW, PARENT).await.expect(200);
    let mut after = operator.get(&path).await.expect(200).json();
    let homes = after["households"].take();
    let names: Vec<&Value> = homes
        .as_array()
        .unwrap()
        .iter()
        .map(|home| &home["name"])
        .collect();
    assert_eq!(names, ["Norton", "Norton"]);
    before["households"].take();
    // Now that she lives with others no update moves her, so that her homes are for operators to keep.
    let areas = ["demographics", "employments", "assignments"];
    assert_eq!(after["locks"].take(), json!(areas));
    assert_eq!(
        before["locks"].take(),
        json!([&areas[..], &["household", "address"]].concat())
    );
    assert_eq!(after, before, "everything else of the base is as it was");
    assert_eq!(
        operator.members(5).await,
        ["15 2012-09-01 on", "14 2016-09-01 on"]
    );
}

#[tokio::test]
async fn the_hr_system_goes_on_with_the_same_number() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(NEW, PARENT).await.expect(200);
    hr.put("/staff/E2003", &json!({ "workPhone": "763-555-0142" }))
        .await
        .expect(200);
    let found = hr.get("/staff?lastName=Norton").await.expect(200).json();
    let found = found["staff"].as_array().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["workPhone"], "763-555-0142");
    assert_eq!(found[0]["positions"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_family_is_protected_from_now_on() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(NEW, PARENT).await.expect(200);
    let moved = json!({ "household": crate::actors::household("77 Birch St") });
    let reply = hr.put("/staff/E2003", &moved).await.expect(200).json();
    assert_eq!(reply["warnings"][0]["code"], "HOUSEHOLD_IGNORED");
}

#[tokio::test]
async fn with_the_parent_as_base_the_next_creation_makes_a_new_duplicate() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(PARENT, NEW).await.expect(200);
    hr.put("/staff/E2003", &json!({})).await.expect(404);
    let holders = operator.get("/campus/people?staffNumber=E2003").await.json();
    assert_eq!(holders, json!([]));
    hr.hire_fay().await;
    let fays = operator.get("/campus/people").await.json();
    let fays = fays.as_array().unwrap().iter();
    let ids: Vec<u64> = fays
        .filter(|row| row["firstName"] == "Fay")
        .map(|row| row["personID"].as_u64().unwrap())
        .collect();
    assert_eq!(
        ids,
        [PARENT, NEW + 1],
        "the number of somebody who is gone is not given again"
    );
}

#[tokio::test]
async fn two_members_of_one_household_become_one_member() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let done = operator.combine(9, 8).await.expect(200).json();
    assert_eq!(operator.members(3).await, ["9 2016-08-01 on"]);
    let whole = json!({ "startDate": "2016-08-01" });
    let moved = json!([{ "householdID": 3, "name": "Olsen", "startDate": "2016-08-01",
        "deed": "MERGED", "mergedInto": whole }]);
    // The base's own is what it was.
    assert_eq!((&done["moved"], &done["joined"]), (&moved, &json!([])));
    let household = operator.get("/campus/households/3").await.json();
    assert_eq!(household["staffHousehold"], true);
}

#[tokio::test]
async fn memberships_of_the_past_move_too() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator
        .post("/campus/households/1/members", &json!({ "personID": PARENT }))
        .await
        .expect(201);
    let path = operator.path(&format!("/campus/households/1/members/{PARENT}"));
    operator.advance("P2D").await;
    let method = http::Method::DELETE;
    let left = operator
        .client
        .call(method, &path, crate::actors::Shows::Nothing)
        .await;
    left.expect(200);
    let done = operator.combine(3, PARENT).await.expect(200).json();
    let deeds: Vec<&Value> = done["moved"]
        .as_array()
        .unwrap()
        .iter()
        .map(|moved| &moved["deed"])
        .collect();
    assert_eq!(deeds, ["MOVED", "MOVED"]);
    assert_eq!(
        operator.members(1).await,
        ["1 2020-08-01 on", "3 2024-03-15 2024-03-17"]
    );
}

#[tokio::test]
async fn a_number_that_two_persons_held_is_one_persons_afterwards() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/E1005", &json!({})).await.expect(409);
    operator.combine(5, 6).await.expect(200);
    hr.put("/staff/E1005", &json!({})).await.expect(200);
}
