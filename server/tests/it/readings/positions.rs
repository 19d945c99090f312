//! Which positions are meant and what becomes of them: silences AMB-29, AMB-31 to AMB-33, AMB-35, AMB-36, AMB-38 and AMB-43.

use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, TestCampus, position};

const E1001: &str = "/staff/E1001/positions";

/// The position of E1001 as the district begins, with another start and end.
fn teacher(start: &str, end: &Value) -> Value {
    json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": start, "endDate": end })
}

/// The assignments of E1001 as an operator sees them.
async fn assignments(district: &NewDistrict) -> Value {
    district.operator.get("/campus/people/1").await.json()["districtAssignments"].clone()
}

#[tokio::test]
async fn a_code_that_is_not_given_has_to_be_missing() {
    let campus = TestCampus::start().await;
    let (usual, exact) = (
        decided(&campus).await,
        read_as(&campus, "position.match", "exact").await,
    );
    let mut sent = teacher("2020-08-01", &json!("2024-06-30"));
    sent.as_object_mut().unwrap().remove("titleCode");
    let reply = usual.hr.put(E1001, &sent).await.expect(200).json();
    assert_eq!(reply["updated"], 1);
    let refused = exact.hr.put(E1001, &sent).await.expect(404);
    assert_eq!(refused.faults(), ["NO_MATCHING_POSITION  POS-43"]);
}

#[tokio::test]
async fn an_open_request_finds_nothing_by_its_end() {
    let campus = TestCampus::start().await;
    let (usual, never) = (
        decided(&campus).await,
        read_as(&campus, "position.open_matches_open", "never").await,
    );
    let later = teacher("2021-08-01", &Value::Null);
    let reply = usual.hr.put(E1001, &later).await.expect(200).json();
    assert_eq!(reply["positions"][0]["startDate"], "2021-08-01");
    never.hr.put(E1001, &later).await.expect(404);
    assert_eq!(assignments(&never).await[0]["startDate"], "2020-08-01");
}

#[tokio::test]
async fn an_open_element_of_a_set_finds_what_is_open() {
    let campus = TestCampus::start().await;
    let (usual, always) = (
        decided(&campus).await,
        read_as(&campus, "position.open_matches_open", "always").await,
    );
    let set = json!({ "positions": [teacher("2021-08-01", &Value::Null)] });
    let mut ids = Vec::new();
    for district in [&usual, &always] {
        district.hr.put("/staff/E1001", &set).await.expect(200);
        let held = assignments(district).await;
        assert_eq!(held.as_array().unwrap().len(), 1);
        assert_eq!(held[0]["startDate"], "2021-08-01");
        ids.push(held[0]["assignmentID"].clone());
    }
    assert_ne!(ids[0], 1, "it is a new position");
    assert_eq!(ids[1], 1, "it is the old one");
}

#[tokio::test]
async fn an_update_that_finds_nothing_creates_or_does_nothing() {
    let campus = TestCampus::start().await;
    let (creating, passing) = (
        read_as(&campus, "position.update_miss", "create").await,
        read_as(&campus, "position.update_miss", "noop").await,
    );
    let mut new = position();
    new["endDate"] = json!("2024-06-30");
    let reply = creating.hr.put(E1001, &new).await.expect(200).json();
    assert_eq!(reply["positions"][0]["startDate"], new["startDate"]);
    assert_eq!(assignments(&creating).await.as_array().unwrap().len(), 2);
    let before = passing.operator.snapshot().await;
    let reply = passing.hr.put(E1001, &new).await.expect(200).json();
    assert_eq!(reply["updated"], 0);
    assert_eq!(passing.operator.snapshot().await, before);
}

#[tokio::test]
async fn an_update_that_says_nothing_of_the_end_opens() {
    let campus = TestCampus::start().await;
    let (usual, clearing) = (
        decided(&campus).await,
        read_as(&campus, "position.absent_end", "clear").await,
    );
    for district in [&usual, &clearing] {
        let ended = teacher("2020-08-01", &json!("2024-06-30"));
        district.hr.put(E1001, &ended).await.expect(200);
    }
    let mut sent = teacher("2020-08-01", &Value::Null);
    sent.as_object_mut().unwrap().remove("endDate");
    let refused = usual.hr.put(E1001, &sent).await.expect(400);
    assert_eq!(refused.faults(), ["MISSING_PROPERTY /endDate"]);
    clearing.hr.put(E1001, &sent).await.expect(200);
    assert_eq!(assignments(&clearing).await[0].get("endDate"), None);
}

#[tokio::test]
async fn a_list_without_positions_removes_all() {
    let campus = TestCampus::start().await;
    let (usual, removing) = (
        decided(&campus).await,
        read_as(&campus, "position.empty_list", "remove_all").await,
    );
    let none = json!({ "positions": [] });
    let reply = usual.hr.put("/staff/E1001", &none).await.expect(200).json();
    assert_eq!(reply["warnings"][0]["code"], "EMPTY_LIST");
    assert_eq!(reply["positions"].as_array().unwrap().len(), 1);
    let reply = removing.hr.put("/staff/E1001", &none).await.expect(200).json();
    assert_eq!(reply["warnings"], json!([]));
    assert_eq!(assignments(&removing).await, json!([]));
}

#[tokio::test]
async fn other_activity_hangs_on_a_position_from_its_first_day() {
    let campus = TestCampus::start().await;
    let (usual, linking) = (
        decided(&campus).await,
        read_as(&campus, "position.linked_default", "true").await,
    );
    let set = json!({ "positions": [teacher("2020-08-01", &Value::Null)] });
    for (district, left) in [(&usual, 1), (&linking, 2)] {
        district.hr.post(E1001, &position()).await.expect(201);
        district.hr.put("/staff/E1001", &set).await.expect(200);
        assert_eq!(assignments(district).await.as_array().unwrap().len(), left);
    }
}

#[tokio::test]
async fn a_listed_title_is_described_anew() {
    let campus = TestCampus::start().await;
    let (usual, describing) = (
        decided(&campus).await,
        read_as(&campus, "title.update_description", "true").await,
    );
    let mut sent = teacher("2024-01-08", &Value::Null);
    sent["titleDescription"] = json!("Instructor");
    for (district, description, warnings) in [(&usual, "Teacher", 1), (&describing, "Instructor", 0)] {
        let reply = district.hr.post(E1001, &sent).await.expect(201).json();
        assert_eq!(reply["warnings"].as_array().unwrap().len(), warnings);
        let titles = district.hr.get("/titleCodes").await.json();
        assert_eq!(titles[0]["titleDescription"], description);
    }
}

#[tokio::test]
async fn a_description_that_comes_with_an_update_describes_nothing() {
    let campus = TestCampus::start().await;
    let describing = read_as(&campus, "title.update_description", "true").await;
    let mut sent = teacher("2020-08-01", &json!("2024-06-30"));
    sent["titleDescription"] = json!("Instructor");
    let full = json!({ "positions": [&sent] });
    let warnings = [
        describing.hr.put(E1001, &sent).await.expect(200).json()["warnings"].clone(),
        describing.hr.put("/staff/E1001", &full).await.expect(200).json()["warnings"].clone(),
    ];
    for warning in warnings {
        assert_eq!(warning[0]["code"], "VALUE_IGNORED");
    }
    let titles = describing.hr.get("/titleCodes").await.json();
    assert_eq!(titles[0]["titleDescription"], "Teacher");
}

#[tokio::test]
async fn a_title_in_small_letters_is_another_one() {
    let campus = TestCampus::start().await;
    let (usual, sensitive) = (
        decided(&campus).await,
        read_as(&campus, "codes.case_sensitive", "true").await,
    );
    let mut small = teacher("2024-01-08", &Value::Null);
    small["titleCode"] = json!("t100");
    for (district, code, listed) in [(&usual, "T100", 2), (&sensitive, "t100", 3)] {
        let reply = district.hr.post(E1001, &small).await.expect(201).json();
        assert_eq!(reply["titleCode"], code);
        let titles = district.hr.get("/titleCodes").await.json();
        assert_eq!(titles.as_array().unwrap().len(), listed);
    }
}
