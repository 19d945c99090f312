//! The locations of a household that an update may change: HOUSE-13, HOUSE-20, silence AMB-51.

use serde_json::{Value, json};

use super::stage::{homes, stays, updated};
use crate::actors::{HrSystem, TestCampus, address, resident};

const NONE: [&str; 0] = [];

#[tokio::test]
async fn a_location_that_is_there_takes_over_the_values_sent_with_it() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let here = address(json!({ "fullStreetAddress": "4321 S Lexington Ave SE Apt 45", "zip": "55123" }));
    let location = json!({ "address": here, "startDate": "2019-01-01", "mailing": false, "private": true });
    assert_eq!(
        updated(&hr, "E1001", json!({ "householdLocations": [location] })).await,
        NONE
    );
    let home = homes(&operator, 1).await.pop().unwrap();
    assert_eq!(stays(&home), ["4321 Lexington 2019-01-01 on"]);
    let stay = &home["householdLocations"][0];
    let values = ["mailing", "physical", "secondary", "private"].map(|name| stay[name].clone());
    assert_eq!(values, [json!(false), json!(true), json!(false), json!(true)]);
    // What is not sent stays, and an empty last day is none.
    let location = json!({ "address": here, "endDate": "" });
    assert_eq!(
        updated(&hr, "E1001", json!({ "householdLocations": [location] })).await,
        NONE
    );
    assert_eq!(homes(&operator, 1).await.pop().unwrap(), home);
}

#[tokio::test]
async fn locations_sent_are_where_the_household_lives_from_now_on() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let at = |streets: &[&str]| {
        let locations: Vec<Value> = streets
            .iter()
            .map(|street| json!({ "address": address(*street) }))
            .collect();
        json!({ "householdLocations": locations })
    };
    hr.post("/staff", &resident("E2001", "12 Oak St"))
        .await
        .expect(201);
    assert_eq!(updated(&hr, "E2001", at(&["14 Oak St", "12 Oak St"])).await, NONE);
    let both = ["12 Oak 2024-03-15 on", "14 Oak 2024-03-15 on"];
    assert_eq!(stays(&homes(&operator, 15).await[0]), both);
    for again in [&["14 Oak St", "12 Oak St"], &["12 Oak St", "14 Oak St"]] {
        assert_eq!(updated(&hr, "E2001", at(again)).await, NONE);
        assert_eq!(stays(&homes(&operator, 15).await[0]), both);
    }
    assert_eq!(updated(&hr, "E2001", at(&["16 Oak St"])).await, NONE);
    assert_eq!(
        stays(&homes(&operator, 15).await[0]),
        [
            "12 Oak 2024-03-15 2024-03-15",
            "14 Oak 2024-03-15 2024-03-15",
            "16 Oak 2024-03-15 on"
        ]
    );
}

#[tokio::test]
async fn a_stay_that_is_over_is_not_begun_again_with_every_call() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let over = json!({ "address": address("12 Oak St"), "startDate": "2019-01-01", "endDate": "2020-12-31" });
    let undated = json!({ "address": address("14 Oak St"), "endDate": "2020-12-31" });
    let on = json!({ "address": address("16 Oak St") });
    let all = json!({ "householdLocations": [on, over, undated] });
    assert_eq!(updated(&hr, "E1003", all.clone()).await, NONE);
    let first = homes(&operator, 3).await;
    let expected = [
        "16 Oak 2024-03-15 on",
        "12 Oak 2019-01-01 2020-12-31",
        "14 Oak 2020-12-31 2020-12-31",
    ];
    assert_eq!(stays(&first[0]), expected);
    for _ in 0..2 {
        operator.advance("P1D").await;
        let mut hr = hr.clone();
        hr.authorise().await;
        assert_eq!(updated(&hr, "E1003", all.clone()).await, NONE);
        assert_eq!(homes(&operator, 3).await, first);
    }
}

#[tokio::test]
async fn a_location_whose_last_day_has_come_is_shown_no_more() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let until =
        json!({ "householdLocations": [{ "address": address("12 Oak St"), "endDate": "2024-03-17" }] });
    assert_eq!(updated(&hr, "E1001", until).await, NONE);
    for (after, shown) in [("P1D", 1), ("P1D", 0)] {
        operator.advance(after).await;
        let mut hr = hr.clone();
        hr.authorise().await;
        let reply = hr.put("/staff/E1001", &json!({})).await.expect(200).json();
        let locations = reply["household"]["householdLocations"].as_array().unwrap().len();
        assert_eq!(locations, shown);
    }
}

/// Of the locations the HR system is shown, the number and whether it is secondary.
async fn ranks(hr: &HrSystem, number: &str) -> Vec<String> {
    let reply = hr
        .put(&format!("/staff/{number}"), &json!({}))
        .await
        .expect(200)
        .json();
    let locations = reply["household"]["householdLocations"]
        .as_array()
        .unwrap()
        .iter();
    locations
        .map(|location| {
            format!(
                "{} {}",
                location["address"]["number"].as_str().unwrap(),
                location["secondary"]
            )
        })
        .collect()
}

#[tokio::test]
async fn one_of_the_present_locations_is_the_primary() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let at = |number: u64| json!({ "address": address(format!("{number} Oak St")) });
    let said = |number: u64, secondary: bool| json!({ "address": address(format!("{number} Oak St")), "secondary": secondary });
    let over = json!({ "address": address("18 Oak St"), "startDate": "2019-01-01", "endDate": "2020-12-31" });
    for (locations, expected) in [
        (vec![over.clone(), at(12), at(14)], vec!["12 false", "14 true"]),
        (vec![at(14)], vec!["14 false"]),
        (vec![at(16), at(14)], vec!["14 false", "16 true"]),
        (vec![at(20), at(22)], vec!["20 false", "22 true"]),
        (vec![at(22), at(20)], vec!["20 false", "22 true"]),
        (vec![said(20, true), at(22)], vec!["20 true", "22 false"]),
        (vec![said(24, true)], vec!["24 true"]),
        (vec![at(24)], vec!["24 false"]),
    ] {
        updated(&hr, "E1003", json!({ "householdLocations": locations })).await;
        assert_eq!(ranks(&hr, "E1003").await, expected);
    }
}

#[tokio::test]
async fn one_location_sent_twice_is_one_and_a_stay_of_the_past_is_another() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let here = json!({ "address": address("12 Oak St") });
    let again = json!({ "address": address("12 OAK Street"), "mailing": false });
    let over = json!({ "address": address("12 Oak St"), "startDate": "2019-01-01", "endDate": "2020-12-31" });
    let repeated = ["LOCATION_REPEATED /household/householdLocations/2"];
    let all = json!({ "householdLocations": [over, here, again] });
    for _ in 0..2 {
        assert_eq!(updated(&hr, "E1003", all.clone()).await, repeated);
        let home = homes(&operator, 3).await.pop().unwrap();
        let mut both = stays(&home);
        both.sort();
        assert_eq!(both, ["12 Oak 2019-01-01 2020-12-31", "12 Oak 2024-03-15 on"]);
    }
}

#[tokio::test]
async fn a_location_that_ends_before_it_begins_is_told() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let never =
        json!({ "address": address("12 Oak St"), "startDate": "2024-05-01", "endDate": "2021-01-01" });
    assert_eq!(
        updated(&hr, "E1003", json!({ "householdLocations": [never] })).await,
        ["LOCATION_OVER /household/householdLocations/0/endDate"]
    );
}

#[tokio::test]
async fn what_is_null_is_as_if_it_had_never_been_said() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let said = json!({
        "name": "The Diazes", "private": true,
        "householdLocations": [{ "address": address("12 Oak St"), "mailing": false, "physical": false, "private": true }],
    });
    updated(&hr, "E1003", said).await;
    let unsaid = json!({
        "name": null, "private": null,
        "householdLocations": [{ "address": address("12 Oak St"), "mailing": null, "physical": null, "private": null }],
    });
    updated(&hr, "E1003", unsaid).await;
    let home = homes(&operator, 3).await.pop().unwrap();
    assert_eq!((&home["name"], &home["private"]), (&json!("Diaz"), &json!(false)));
    let stay = &home["householdLocations"][0];
    let values = ["mailing", "physical", "private"].map(|name| stay[name].clone());
    assert_eq!(values, [json!(true), json!(true), json!(false)]);
}
