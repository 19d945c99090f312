//! The household of somebody new: HOUSE-01 to HOUSE-05, HOUSE-14 to HOUSE-18, HOUSE-21 to HOUSE-23.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::stage::{counts, homes, stays, warnings};
use crate::actors::{TestCampus, address, household, position, resident, staff};

#[tokio::test]
async fn somebody_new_is_the_only_member_of_a_staff_household_at_the_address() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.post("/staff", &resident("E2001", "4321 South Lexington Ave SE Apt 45"))
        .await
        .expect(201);
    let homes = homes(&operator, 15).await;
    assert_eq!(homes.len(), 1);
    assert_snapshot!(serde_json::to_string_pretty(&homes[0]).unwrap(), @r#"
    {
      "householdID": 6,
      "name": "Moreau",
      "private": false,
      "staffHousehold": true,
      "members": [
        {
          "personID": 15,
          "startDate": "2024-03-15"
        }
      ],
      "householdLocations": [
        {
          "addressID": 6,
          "startDate": "2024-03-15",
          "mailing": true,
          "physical": true,
          "secondary": false,
          "private": false,
          "address": {
            "number": "4321",
            "prefix": "S",
            "street": "Lexington",
            "tag": "Ave",
            "direction": "SE",
            "apt": "45",
            "city": "Blaine",
            "state": "MN",
            "zip": "55449"
          }
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn the_reply_and_a_search_show_the_household_without_ids() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut new = resident("E2001", "12 Oak Street Unit 3");
    new["positions"] = json!([position()]);
    let reply = hr.post("/staff", &new).await.expect(201).json();
    assert_snapshot!(reply["household"], @r#"{"name":"Moreau","private":false,"householdLocations":[{"startDate":"2024-03-15","mailing":true,"physical":true,"secondary":false,"private":false,"address":{"number":"12","street":"Oak","tag":"St","apt":"3","city":"Blaine","state":"MN","zip":"55449"}}]}"#);
    let found = hr.get("/staff?staffNumber=E2001").await.expect(200).json();
    assert_eq!(found["staff"][0]["household"], reply["household"]);
    // What a reply shows can be sent back and changes nothing.
    let body = json!({ "household": reply["household"] });
    assert_eq!(
        hr.put("/staff/E2001", &body).await.expect(200).json()["household"],
        reply["household"]
    );
    let entry = campus.operator().journal().await.pop().unwrap();
    assert_eq!(entry["changes"], json!([]));
}

#[tokio::test]
async fn whatever_is_sent_of_a_household_and_its_location_is_kept() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut new = staff("E2001");
    new["household"] = json!({
        "name": " The Moreaus", "phone": "763-555-0101", "comments": "Ring twice.", "private": true,
        "householdLocations": [{
            "startDate": "2023-08-15", "endDate": "2030-06-30", "mailing": false, "physical": false, "secondary": true,
            "private": true, "address": address("12 Oak St"),
        }],
    });
    let reply = hr.post("/staff", &new).await.expect(201).json();
    let mut expected = new["household"].clone();
    let stored = json!({ "number": "12", "street": "Oak", "tag": "St", "city": "Blaine", "state": "MN", "zip": "55449" });
    expected["householdLocations"][0]["address"] = stored;
    assert_eq!(reply["household"], expected);
    let home = homes(&operator, 15).await.pop().unwrap();
    for (property, value) in expected.as_object().unwrap() {
        if property != "householdLocations" {
            assert_eq!(home[property], *value, "{property}");
        }
    }
}

#[tokio::test]
async fn letters_go_to_a_box_and_nobody_lives_in_it() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (number, street) in [
        ("E2001", json!({ "postOfficeBox": true, "number": "54" })),
        ("E2002", json!("P.O. Box 54")),
        ("E2003", json!({ "postOfficeBox": true, "number": "PO Box 54" })),
    ] {
        let reply = hr
            .post("/staff", &resident(number, street))
            .await
            .expect(201)
            .json();
        let location = &reply["household"]["householdLocations"][0];
        assert_eq!(
            (&location["mailing"], &location["physical"]),
            (&json!(true), &json!(false))
        );
        let stored =
            json!({ "postOfficeBox": true, "number": "54", "city": "Blaine", "state": "MN", "zip": "55449" });
        assert_eq!(location["address"], stored);
    }
    assert_eq!(counts(&campus.operator()).await, (8, 6));
}

#[tokio::test]
async fn of_several_locations_the_first_is_primary_and_the_others_are_secondary() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut new = staff("E2001");
    let locations: Vec<Value> = ["12 Oak St", "14 Oak St", "PO Box 54"]
        .map(|street| json!({ "address": address(street) }))
        .to_vec();
    new["household"] = json!({ "householdLocations": locations });
    let reply = hr.post("/staff", &new).await.expect(201).json();
    let shown = reply["household"]["householdLocations"].as_array().unwrap();
    let secondary: Vec<&Value> = shown.iter().map(|location| &location["secondary"]).collect();
    assert_eq!(secondary, [&json!(false), &json!(true), &json!(true)]);
}

#[tokio::test]
async fn two_who_live_at_one_address_have_two_households() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (number, street) in [
        ("E2001", json!("310 Maple St")),
        (
            "E2002",
            json!({ "number": "310", "street": "Maple", "tag": "Street" }),
        ),
        ("E2003", json!({ "number": "310", "street": "Maple Street" })),
    ] {
        let reply = hr
            .post("/staff", &resident(number, street))
            .await
            .expect(201)
            .json();
        assert_eq!(warnings(&reply), [] as [&str; 0]);
    }
    assert_eq!(counts(&operator).await, (8, 5));
    let address = operator.get("/campus/addresses/3").await.json();
    assert_eq!(address["households"], json!([3, 6, 7, 8]));
}

#[tokio::test]
async fn what_says_nothing_of_a_household_makes_none() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (number, nothing) in [
        ("E2001", Value::Null),
        ("E2002", json!({})),
        (
            "E2003",
            json!({ "name": null, "phone": "", "comments": " ", "private": null, "householdLocations": null }),
        ),
        ("E2004", json!({ "householdLocations": [] })),
    ] {
        let mut new = staff(number);
        new["household"] = nothing.clone();
        hr.post("/staff", &new).await.expect(201);
        // Nor does an update of somebody who has none.
        hr.put("/staff/E1003", &json!({ "household": nothing }))
            .await
            .expect(200);
    }
    assert_eq!(counts(&operator).await, (5, 5));
    // A name is something.
    let mut named = staff("E2005");
    named["household"] = json!({ "name": "Moreau" });
    let reply = hr.post("/staff", &named).await.expect(201).json();
    let expected = json!({ "name": "Moreau", "private": false, "householdLocations": [] });
    assert_eq!(reply["household"], expected);
    assert_eq!(counts(&operator).await, (6, 5));
}

#[tokio::test]
async fn what_the_api_does_not_know_of_a_household_is_ignored_with_a_warning() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut new = staff("E2001");
    let mut place = address("12 Oak St");
    place["country"] = json!("US");
    place["addressID"] = json!(1);
    new["household"] = json!({
        "members": [{ "personID": 1 }], "staffHousehold": false, "address": address("14 Oak St"),
        "householdLocations": [{ "address": place, "since": 2020 }],
    });
    let reply = hr.post("/staff", &new).await.expect(201).json();
    assert_eq!(
        warnings(&reply),
        [
            "UNKNOWN_PROPERTY /household/householdLocations/0/address/country",
            "UNKNOWN_PROPERTY /household/householdLocations/0/since",
            "UNKNOWN_PROPERTY /household/address",
            "UNKNOWN_PROPERTY /household/members",
            "UNKNOWN_PROPERTY /household/staffHousehold",
        ]
    );
    assert_eq!(
        reply["household"]["householdLocations"][0]["address"]["number"],
        "12"
    );
    let home = homes(&campus.operator(), 15).await.pop().unwrap();
    assert_eq!(home["staffHousehold"], true);
    assert_eq!(home["members"].as_array().unwrap().len(), 1);
    assert_eq!(stays(&home), ["12 Oak 2024-03-15 on"]);
}

#[tokio::test]
async fn a_creation_that_is_refused_leaves_neither_household_nor_address() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let mut genderless = resident("E2001", "12 Oak St");
    genderless["gender"] = json!("Q");
    hr.post("/staff", &genderless).await.expect(400);
    hr.post("/staff", &resident("E1001", "12 Oak St"))
        .await
        .expect(409);
    let mut half = staff("E2001");
    half["household"] = household("12 Oak St");
    half["household"]["householdLocations"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "mailing": true }));
    hr.post("/staff", &half).await.expect(400);
    hr.put("/staff/E9999", &json!({ "household": household("12 Oak St") }))
        .await
        .expect(404);
    assert_eq!(operator.snapshot().await, before);
    hr.post("/staff", &resident("E2001", "12 Oak St"))
        .await
        .expect(201);
    assert_eq!(counts(&operator).await, (6, 6));
}
