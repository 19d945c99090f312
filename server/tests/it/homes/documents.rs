//! Fixtures whose households contradict themselves, and those that look odd and are none the less sound.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{TestCampus, district};

/// A small district with a household and an address.
fn inhabited() -> Value {
    let mut district = district(2);
    district["households"] = json!([{ "householdID": 1, "name": "One", "staffHousehold": true,
        "members": [{ "personID": 1, "startDate": "2020-08-01" }],
        "householdLocations": [{ "addressID": 1, "startDate": "2020-08-01" }] }]);
    district["addresses"] = json!([{ "addressID": 1, "number": "12", "street": "Oak", "tag": "St", "city": "Blaine",
        "state": "MN", "zip": "55449" }]);
    district
}

/// Changes a document and tells what an emulator has against it.
async fn told(campus: &TestCampus, what: &str, change: impl Fn(&mut Value)) -> String {
    let mut document = inhabited();
    change(&mut document);
    let answer = campus.operator().put("/snapshot", &document).await.expect(400);
    format!("{what}\n  {}", answer.faults().join("\n  "))
}

#[tokio::test]
async fn households_that_contradict_themselves_are_told_by_their_place() {
    let campus = TestCampus::start().await;
    let before = campus.operator().snapshot().await;
    let double = |table: &'static str| {
        move |document: &mut Value| {
            let record = document[table][0].clone();
            document[table].as_array_mut().unwrap().push(record);
        }
    };
    let all = [
        told(&campus, "a household twice", double("households")).await,
        told(&campus, "an address twice", double("addresses")).await,
        told(&campus, "a member who is nobody", |document| {
            document["households"][0]["members"][0]["personID"] = json!(9);
        })
        .await,
        told(&campus, "a location at no address", |document| {
            document["households"][0]["householdLocations"][0]["addressID"] = json!(9);
        })
        .await,
        told(&campus, "people and addresses gone", |document| {
            document["people"] = json!([]);
            document["addresses"] = json!([]);
        })
        .await,
    ];
    assert_snapshot!(all.join("\n"), @r"
    a household twice
      INVALID_VALUE /households/1
    an address twice
      INVALID_VALUE /addresses/1
    a member who is nobody
      INVALID_VALUE /households/0/members/0/personID
    a location at no address
      INVALID_VALUE /households/0/householdLocations/0/addressID
    people and addresses gone
      INVALID_VALUE /households/0/members/0/personID
      INVALID_VALUE /households/0/householdLocations/0/addressID
    ");
    assert_eq!(campus.operator().snapshot().await, before);
}

#[tokio::test]
async fn households_the_schema_does_not_know_are_told_by_their_place() {
    let campus = TestCampus::start().await;
    let all = [
        told(&campus, "no name, no dates", |document| {
            document["households"][0] = json!({ "householdID": 1, "members": [{ "personID": 1 }],
                "householdLocations": [{ "addressID": 1, "startDate": "" }] });
        })
        .await,
        told(&campus, "other types and unknown properties", |document| {
            document["households"][0]["staffHousehold"] = json!("yes");
            document["households"][0]["colour"] = json!("red");
            document["addresses"][0]["number"] = json!(12);
            document["addresses"][0]["fullStreetAddress"] = json!("12 Oak St");
        })
        .await,
    ];
    assert_snapshot!(all.join("\n"), @r"
    no name, no dates
      INVALID_VALUE /households/0/householdLocations/0/startDate
      MISSING_PROPERTY /households/0/members/0/startDate
      MISSING_PROPERTY /households/0/name
    other types and unknown properties
      UNKNOWN_PROPERTY /addresses/0/fullStreetAddress
      INVALID_TYPE /addresses/0/number
      UNKNOWN_PROPERTY /households/0/colour
      INVALID_TYPE /households/0/staffHousehold
    ");
}

#[tokio::test]
async fn dirty_homes_are_no_contradiction() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut dirty = inhabited();
    // An address that says nothing, the same one twice, a household without members and one with somebody twice in it.
    dirty["addresses"].as_array_mut().unwrap().extend([
        json!({ "addressID": 2 }),
        json!({ "addressID": 3, "number": "12", "street": "Oak Street", "city": "Blaine", "state": "MN", "zip": "55449" }),
        json!({ "addressID": 4, "number": "12", "street": "Oak", "tag": "St", "city": "Blaine", "state": "MN", "zip": "55449" }),
    ]);
    dirty["households"].as_array_mut().unwrap().extend([
        json!({ "householdID": 7, "name": "Nobody" }),
        json!({ "householdID": 8, "name": "Twice", "members": [
            { "personID": 2, "startDate": "2020-08-01", "endDate": "2019-01-01" },
            { "personID": 2, "startDate": "2020-08-01" }, { "personID": 2, "startDate": "2021-08-01" }],
            "householdLocations": [{ "addressID": 2, "startDate": "2020-08-01" }, { "addressID": 2, "startDate": "2020-08-01" }] }),
    ]);
    operator.put("/snapshot", &dirty).await.expect(200);
    let shown = operator.get("/campus/people/2").await.expect(200).json();
    assert_eq!(shown["households"].as_array().unwrap().len(), 1);
    operator.get("/campus/addresses").await.expect(200);
    let hr = campus.hr().await;
    let found = hr.get("/staff?staffNumber=N2").await.expect(200).json();
    assert_eq!(
        found["staff"][0]["household"]["householdLocations"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    // Being in it twice is not sharing it.
    let reply = hr
        .put("/staff/N2", &json!({ "household": { "name": "Two" } }))
        .await
        .expect(200)
        .json();
    assert_eq!(
        reply["warnings"][0]["message"],
        "the household was ignored: the person's household Twice is no staff household"
    );
    // Ids go on after the highest.
    let mut body = crate::actors::household("14 Oak St");
    body["name"] = json!("One");
    hr.put("/staff/N1", &json!({ "household": body }))
        .await
        .expect(200);
    operator.get("/campus/addresses/5").await.expect(200);
}

#[tokio::test]
async fn a_document_of_before_there_were_households_has_none() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut old = district(1);
    old["lastIds"] = json!({ "personID": 5, "identityID": 5, "assignmentID": 5 });
    operator.put("/snapshot", &old).await.expect(200);
    let snapshot = operator.snapshot().await;
    assert_eq!(
        (&snapshot["households"], &snapshot["addresses"]),
        (&json!([]), &json!([]))
    );
    let ids = json!({ "personID": 5, "identityID": 5, "assignmentID": 5, "householdID": 0, "addressID": 0, "notificationID": 0 });
    assert_eq!(snapshot["lastIds"], ids);
}
