//! Thousands of locations in one household, and a thousand households at one address. None may take long.

use serde_json::{Value, json};

use super::many::{MANY, assert_quick};
use super::writes::Write;
use crate::actors::{Answer, TestCampus, address, household, resident};

/// Sends Carla Diaz, who has no household before, many locations; it must not have taken long.
async fn sent(campus: &TestCampus, locations: Vec<Value>) -> Answer {
    let body = json!({ "household": { "householdLocations": locations } });
    let answer = campus.hr().await.put("/staff/E1003", &body).await;
    assert_quick(&campus.operator()).await;
    answer
}

fn located(address: &Value) -> Value {
    json!({ "address": address })
}

/// The home of Carla Diaz: how many locations it has, and how many the HR system is shown.
async fn kept(campus: &TestCampus, answer: &Answer) -> (usize, usize) {
    let person = campus.operator().get("/campus/people/3").await.expect(200).json();
    let all = person["households"][0]["householdLocations"]
        .as_array()
        .unwrap()
        .len();
    let shown = answer.json()["household"]["householdLocations"]
        .as_array()
        .unwrap()
        .len();
    (all, shown)
}

#[tokio::test]
async fn many_locations_at_many_addresses_are_settled_in_no_time() {
    let campus = TestCampus::start().await;
    let at = |number: usize| located(&address(format!("{number} Oak St")));
    let here: Vec<Value> = (0..MANY).map(at).collect();
    let mut backwards = here.clone();
    backwards.reverse();
    for locations in [here.clone(), here, backwards] {
        let answer = sent(&campus, locations).await.expect(200);
        assert_eq!(kept(&campus, &answer).await, (MANY, MANY));
    }
    let elsewhere = (MANY..2 * MANY).map(at).collect();
    let answer = sent(&campus, elsewhere).await.expect(200);
    assert_eq!(kept(&campus, &answer).await, (2 * MANY, MANY));
}

#[tokio::test]
async fn many_locations_at_one_address_are_settled_in_no_time() {
    let campus = TestCampus::start().await;
    let here = vec![located(&address("12 Oak St")); MANY];
    for locations in [here.clone(), here] {
        let answer = sent(&campus, locations).await.expect(200);
        assert_eq!(kept(&campus, &answer).await, (1, 1));
    }
    // Over with the first day of all, and over again; of these days there are 84.
    let over = |index: usize| {
        let mut location = located(&address("12 Oak St"));
        location["startDate"] = json!(format!("2019-{:02}-{:02}", 1 + index % 12, 1 + index % 28));
        location["endDate"] = json!("2020-12-31");
        location
    };
    let over: Vec<Value> = (0..MANY).map(over).collect();
    for _ in 0..3 {
        let answer = sent(&campus, over.clone()).await.expect(200);
        assert_eq!(kept(&campus, &answer).await, (84, 0));
    }
}

#[tokio::test]
async fn many_apartments_of_one_house_are_added_in_no_time() {
    let campus = TestCampus::start().await;
    let apartments = |first: usize| {
        let at = |apt: usize| {
            located(&address(
                json!({ "number": "12", "street": "Oak", "tag": "St", "apt": apt.to_string() }),
            ))
        };
        (first..first + MANY).map(at).collect::<Vec<_>>()
    };
    for first in [0, MANY, 0] {
        sent(&campus, apartments(first)).await.expect(200);
    }
    let addresses = campus.operator().get("/campus/addresses").await.json();
    assert_eq!(addresses.as_array().unwrap().len(), 5 + 2 * MANY);
}

#[tokio::test]
async fn many_faults_of_locations_are_told_in_no_time() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for write in Write::OF_STAFF {
        for (location, faults) in [
            (json!({}), MANY),
            (json!({ "address": {} }), 4 * MANY),
            (json!({ "address": 7 }), MANY),
            (
                json!({ "address": { "number": 7, "street": "Oak", "city": "B", "state": "MN", "zip": "55449" } }),
                MANY,
            ),
            (json!("12 Oak St"), MANY),
        ] {
            let mut body = write.right();
            body["household"] = json!({ "householdLocations": vec![location.clone(); MANY] });
            let answer = write.send(&hr, &body).await.expect(400);
            assert_eq!(answer.faults().len(), faults, "{write:?} {location}");
            assert_quick(&operator).await;
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_thousand_households_at_one_address_cost_no_more_than_at_a_thousand() {
    const HOUSEHOLDS: usize = 1_000;
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for index in 0..HOUSEHOLDS {
        hr.post("/staff", &resident(&format!("N{index}"), "310 Maple St"))
            .await
            .expect(201);
        assert_quick(&operator).await;
    }
    let address = operator.get("/campus/addresses/3").await.expect(200).json();
    assert_eq!(address["households"].as_array().unwrap().len(), HOUSEHOLDS + 1);
    for index in [0, HOUSEHOLDS / 2, HOUSEHOLDS - 1] {
        let body = json!({ "household": household("12 Oak St") });
        hr.put(&format!("/staff/N{index}"), &body).await.expect(200);
        assert_quick(&operator).await;
    }
    assert_eq!(
        operator
            .get("/campus/addresses")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        6
    );
}
