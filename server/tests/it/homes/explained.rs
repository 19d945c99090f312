//! What the journal explains of a household and its addresses.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::stage::{moved, updated};
use crate::actors::{Operator, TestCampus, address, resident};

/// What the latest entry explains, each on a line.
async fn explained(operator: &Operator) -> String {
    let entry = operator.journal().await.pop().unwrap();
    let explain = entry["explain"].as_array().unwrap().iter();
    explain.map(Value::to_string).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn every_way_an_address_is_found_or_added_is_explained() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut told = Vec::new();
    for street in [
        json!({ "number": "310", "street": "Maple", "tag": "Street" }),
        json!("310 Maple St"),
        json!({ "number": "310", "street": "Maple Street" }),
        json!("12 Oak St"),
        json!("Behind the old mill"),
        json!("310 Maple St Apt 2"),
    ] {
        moved(&hr, "E1001", street.clone()).await;
        told.push(format!("{street}\n{}", explained(&operator).await));
    }
    assert_snapshot!(told.join("\n"), @r#"
    {"number":"310","street":"Maple","tag":"Street"}
    {"addressID":3,"location":0,"deed":"EXACT","rule":"ADDR-19","nearest":[]}
    {"householdID":1,"deed":"UPDATED","rule":"HOUSE-06"}
    "310 Maple St"
    {"addressID":3,"location":0,"deed":"PARSED","rule":"ADDR-22","nearest":[]}
    {"householdID":1,"deed":"UNCHANGED","rule":"HOUSE-20"}
    {"number":"310","street":"Maple Street"}
    {"addressID":3,"location":0,"deed":"REPARSED","rule":"ADDR-20","nearest":[]}
    {"householdID":1,"deed":"UNCHANGED","rule":"HOUSE-20"}
    "12 Oak St"
    {"addressID":6,"location":0,"deed":"ADDED","rule":"ADDR-21","nearest":[]}
    {"householdID":1,"deed":"UPDATED","rule":"HOUSE-06"}
    "Behind the old mill"
    {"addressID":7,"location":0,"deed":"ADDED_WHOLE","rule":"ADDR-38","nearest":[]}
    {"householdID":1,"deed":"UPDATED","rule":"HOUSE-06"}
    "310 Maple St Apt 2"
    {"addressID":8,"location":0,"deed":"ADDED","rule":"ADDR-21","nearest":[{"addressID":3,"differs":["apt"]}]}
    {"householdID":1,"deed":"UPDATED","rule":"HOUSE-06"}
    "#);
}

#[tokio::test]
async fn of_an_address_that_was_added_the_three_nearest_are_told_the_nearest_first() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for components in [
        json!({ "number": "310", "street": "Maple", "tag": "Ct", "apt": "1", "city": "Anoka" }),
        json!({ "number": "310", "street": "Maple", "tag": "St", "apt": "1" }),
        json!({ "number": "310", "street": "Maple", "tag": "Ct" }),
        json!({ "number": "312", "street": "Maple", "tag": "St", "apt": "2" }),
    ] {
        operator
            .post("/campus/addresses", &address(components))
            .await
            .expect(201);
    }
    hr.post("/staff", &resident("E2001", "310 Maple St Apt 2"))
        .await
        .expect(201);
    assert_snapshot!(explained(&operator).await, @r#"
    {"addressID":10,"location":0,"deed":"ADDED","rule":"ADDR-21","nearest":[{"addressID":3,"differs":["apt"]},{"addressID":7,"differs":["apt"]},{"addressID":8,"differs":["tag","apt"]}]}
    {"householdID":6,"deed":"CREATED","rule":"HOUSE-01"}
    "#);
}

#[tokio::test]
async fn what_becomes_of_a_household_is_explained_with_the_rule_if_there_is_one() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut told = Vec::new();
    for (number, household) in [
        ("E1001", json!({ "phone": "763-555-0101" })),
        ("E1001", json!({ "phone": "763-555-0101" })),
        ("E1003", json!({ "name": "Diaz" })),
        ("E1006", json!({ "name": "Berg" })),
        ("E1002", json!({ "name": "Berg" })),
        ("E1001", Value::Null),
    ] {
        updated(&hr, number, household).await;
        told.push(format!("{number} {}", explained(&operator).await));
    }
    let leave = operator.path("/campus/households/2/members/11");
    operator
        .client
        .call(http::Method::DELETE, &leave, crate::actors::Shows::Nothing)
        .await
        .expect(200);
    updated(&hr, "E1002", json!({ "name": "Berg" })).await;
    told.push(format!("E1002 {}", explained(&operator).await));
    assert_snapshot!(told.join("\n"), @r#"
    E1001 {"householdID":1,"deed":"UPDATED","rule":"HOUSE-06"}
    E1001 {"householdID":1,"deed":"UNCHANGED","rule":"HOUSE-20"}
    E1003 {"householdID":6,"deed":"CREATED","rule":"HOUSE-01"}
    E1006 {"householdID":3,"deed":"IGNORED_AS_SHARED","rule":"HOUSE-09"}
    E1002 {"householdID":2,"deed":"IGNORED_AS_SHARED","rule":"HOUSE-09"}
    E1001 
    E1002 {"householdID":2,"deed":"IGNORED_AS_UNMARKED","rule":null}
    "#);
}

#[tokio::test]
async fn every_location_is_explained_by_its_place_in_the_list() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let streets = ["310 Maple St", "12 Oak St", "12 Oak St Apt 2"];
    let locations: Vec<Value> = streets
        .iter()
        .map(|street| json!({ "address": address(*street) }))
        .collect();
    updated(&hr, "E1001", json!({ "householdLocations": locations })).await;
    assert_snapshot!(explained(&operator).await, @r#"
    {"addressID":3,"location":0,"deed":"PARSED","rule":"ADDR-22","nearest":[]}
    {"addressID":6,"location":1,"deed":"ADDED","rule":"ADDR-21","nearest":[]}
    {"addressID":7,"location":2,"deed":"ADDED","rule":"ADDR-21","nearest":[{"addressID":6,"differs":["apt"]}]}
    {"householdID":1,"deed":"UPDATED","rule":"HOUSE-06"}
    "#);
}

#[tokio::test]
async fn household_and_addresses_are_changes_of_their_own_and_a_refusal_has_its_rules() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    moved(&hr, "E1001", "12 Oak St").await;
    let entry = operator.journal().await.pop().unwrap();
    let changes = entry["changes"].as_array().unwrap().iter();
    let told = changes.map(|change| {
        format!(
            "{} {}\n  {}\n  {}",
            change["table"], change["id"], change["before"], change["after"]
        )
    });
    assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r#"
    "households" "1"
      {"householdID":1,"name":"Lindqvist","private":false,"staffHousehold":true,"members":[{"personID":1,"startDate":"2020-08-01"}],"householdLocations":[{"addressID":1,"startDate":"2020-08-01","mailing":true,"physical":true,"secondary":false,"private":false}]}
      {"householdID":1,"name":"Lindqvist","private":false,"staffHousehold":true,"members":[{"personID":1,"startDate":"2020-08-01"}],"householdLocations":[{"addressID":1,"startDate":"2020-08-01","endDate":"2024-03-15","mailing":true,"physical":true,"secondary":false,"private":false},{"addressID":6,"startDate":"2024-03-15","mailing":true,"physical":true,"secondary":false,"private":false}]}
    "addresses" "6"
      null
      {"addressID":6,"number":"12","street":"Oak","tag":"St","city":"Blaine","state":"MN","zip":"55449"}
    "#);
    let both = resident(
        "E2001",
        json!({ "fullStreetAddress": "12 Oak St", "street": "Oak" }),
    );
    hr.post("/staff", &both).await.expect(400);
    let entry = operator.journal().await.pop().unwrap();
    assert_eq!(
        (&entry["rules"], &entry["explain"], &entry["changes"]),
        (&json!(["ADDR-11"]), &json!([]), &json!([]))
    );
}
