//! What a validation tells.

use serde_json::{Value, json};

use super::actors::numbers;
use crate::actors::{TestCampus, household, position, resident, staff};

/// The report without its warnings: Blaine has staff that no test transfers.
fn without_warnings(mut report: Value) -> Value {
    report["warnings"] = json!([]);
    report
}

#[tokio::test]
async fn every_kind_of_change_is_told_with_old_and_new() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let ann = json!({
        "staffNumber": "E1001", "lastName": "Berg", "ssn": "219-09-9999",
        "employments": [{ "hireDate": "2020-08-01", "terminationDate": "2024-06-30" }],
        "positions": [position()], "household": household("77 Birch St"),
    });
    hr.stage(&json!([ann, resident("E2001", "77 Birch Street")]))
        .await;
    let report = hr.validate().await.expect(200).json();
    insta::assert_json_snapshot!(without_warnings(report));
}

#[tokio::test]
async fn a_household_is_told_as_everything_else_is() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut home = household("77 Birch St");
    home["name"] = json!("Berg-Lindqvist");
    home["phone"] = json!("763-555-0144");
    home["private"] = json!(true);
    let carla = household(json!({ "postOfficeBox": true, "number": "9" }));
    let records = json!([
        { "staffNumber": "E1001", "household": home },
        { "staffNumber": "E1003", "household": carla },
        // Who shares a household stays where they are, and of newcomers everything is new.
        { "staffNumber": "E1002", "household": household("9 Cedar Ln") },
        resident("E2001", "9 Cedar Ln"),
    ]);
    hr.stage(&records).await;
    let report = hr.validate().await.expect(200).json();
    insta::assert_json_snapshot!(report["changes"]["households"]);
    let before = operator.snapshot().await["households"].clone();
    hr.commit().await.expect(200);
    let after = operator.snapshot().await["households"].clone();
    assert_eq!(
        after.as_array().unwrap().len(),
        before.as_array().unwrap().len() + 2
    );
    hr.stage(&records).await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(report["changes"]["households"], json!([]));
}

#[tokio::test]
async fn where_former_places_are_forgotten_the_former_one_goes() {
    let campus = TestCampus::start().await;
    let readings = json!({ "household.history": "false" });
    let made = campus.operator().create(&json!({ "readings": readings })).await;
    let moves = json!([{ "staffNumber": "E1001", "household": household("77 Birch St") }]);
    made.hr.stage(&moves).await;
    let report = made.hr.validate().await.expect(200).json();
    let changes = report["changes"]["households"].as_array().unwrap();
    let places = changes.iter().map(|change| {
        let number = |side: &str| change[side]["address"]["number"].clone();
        [number("old"), number("new")]
    });
    assert_eq!(
        places.collect::<Vec<_>>(),
        [[json!("4321"), Value::Null], [Value::Null, json!("77")]]
    );
}

#[tokio::test]
async fn another_ssn_with_the_same_last_digits_is_a_change() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.stage(&json!([{ "staffNumber": "E1001", "ssn": "219-09-0001" }]))
        .await;
    let report = hr.validate().await.expect(200).json();
    let change = &report["changes"]["demographics"][0];
    assert_eq!(
        (&change["property"], &change["new"]),
        (&json!("ssn"), &json!("***-**-0001"))
    );
}

#[tokio::test]
async fn a_validation_says_what_the_commit_then_does() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let nameless = json!({ "staffNumber": "E2002", "lastName": "Moreau", "gender": "M" });
    let records = json!([staff("E2001"), nameless, staff("E1005"), staff("E2003")]);
    hr.stage(&records).await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(numbers(&report["added"]["staff"]), ["E2001", "E2003"]);
    assert_eq!(numbers(&report["errors"]), ["E1005", "E2002"]);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E2001", "E2003"]));
    assert_eq!(numbers(&committed["failed"]), ["E2002", "E1005"]);
    let errors = &committed["failed"][1]["errors"][0];
    assert_eq!(
        (&errors["code"], &errors["path"], &errors["rule"]),
        (
            &json!("AMBIGUOUS_STAFF"),
            &json!("/staffNumber"),
            &json!("SYNC-35")
        )
    );
}

#[tokio::test]
async fn nothing_is_left_to_change_after_the_commit() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let records = json!([
        { "staffNumber": "E1001", "lastName": "Berg", "positions": [position()], "household": household("77 Birch St") },
        resident("E2001", "PO Box 9"),
    ]);
    hr.stage(&records).await;
    hr.commit().await.expect(200);
    let after = operator.snapshot().await;
    hr.stage(&records).await;
    for _ in 0..3 {
        let report = without_warnings(hr.validate().await.expect(200).json());
        let none = json!({ "demographics": [], "employments": [], "assignments": [], "households": [] });
        assert_eq!(report["changes"], none);
        assert_eq!(report["added"], json!({ "staff": [], "addresses": [] }));
    }
    hr.commit().await.expect(200);
    let again = operator.snapshot().await;
    assert_eq!(again["people"], after["people"]);
    assert_eq!(again["households"], after["households"]);
    assert_eq!(again["addresses"], after["addresses"]);
}

#[tokio::test]
async fn a_validation_leaves_no_trace_in_campus() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let mut titled = resident("E2001", "77 Birch St");
    titled["positions"] = json!([{ "schoolNumber": "010", "titleCode": "N1", "startDate": "2024-01-08" }]);
    hr.stage(&json!([titled])).await;
    let first = hr.validate().await.expect(200).json();
    assert_eq!(hr.validate().await.expect(200).json(), first);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_title_that_would_come_into_being_is_told_with_its_description() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut position = position();
    position["titleCode"] = json!("NEW1");
    position["titleDescription"] = json!("Reading Coach");
    let record = json!({ "staffNumber": "E1001", "positions": [position] });
    hr.stage(&json!([record])).await;
    let report = hr.validate().await.expect(200).json();
    let changes = report["changes"]["assignments"].as_array().unwrap();
    let mut new = changes.iter().map(|change| &change["new"]);
    assert!(
        new.any(|new| new["titleDescription"] == "Reading Coach"),
        "{report}"
    );
    assert!(!operator.snapshot().await["titles"].to_string().contains("NEW1"));
}

#[tokio::test]
async fn a_repair_in_campus_shows_in_the_next_validation() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.stage(&json!([{ "staffNumber": "E1005", "workPhone": "763-555-0100" }]))
        .await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(numbers(&report["errors"]), ["E1005"]);
    let holders = operator.get("/campus/people?staffNumber=E1005").await.json();
    let path = format!("/campus/people/{}", holders[0]["personID"]);
    let other = json!({ "localStaffNumber": "E1015" });
    operator.patch(&path, &other).await.expect(200);
    let report = hr.validate().await.expect(200).json();
    assert_eq!(report["errors"], json!([]));
    assert_eq!(numbers(&report["changes"]["demographics"]), ["E1005"]);
}

#[tokio::test]
async fn a_record_that_may_be_about_somebody_else_is_told() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let records = json!([
        { "staffNumber": "E1001", "lastName": "Zimmer", "birthdate": "1999-01-01" },
        { "staffNumber": "E1002", "lastName": "Zimmer" },
        { "staffNumber": "E1003", "birthdate": "1999-01-01" },
    ]);
    hr.stage(&records).await;
    let report = hr.validate().await.expect(200).json();
    assert_eq!(numbers(&report["conflicts"]), ["E1001"]);
    let committed = hr.commit().await.expect(200).json();
    assert_eq!(committed["failed"], json!([]));
}
