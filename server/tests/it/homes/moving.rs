//! What an update does with a household: HOUSE-06 to HOUSE-13, HOUSE-19, HOUSE-20, HOUSE-24, silences AMB-49 to AMB-53.

use serde_json::{Value, json};

use super::stage::{counts, homes, moved, stays, updated};
use crate::actors::{TestCampus, household, position};

const NONE: [&str; 0] = [];
const IGNORED: [&str; 1] = ["HOUSEHOLD_IGNORED /household"];

#[tokio::test]
async fn who_is_alone_in_a_staff_household_moves_with_it() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    operator.advance("P1D").await;
    hr.authorise().await;
    assert_eq!(moved(&hr, "E1001", "12 Oak St").await, NONE);
    let mut home = homes(&operator, 1).await;
    assert_eq!(home.len(), 1);
    assert_eq!(
        stays(&home[0]),
        ["4321 Lexington 2020-08-01 2024-03-16", "12 Oak 2024-03-16 on"]
    );
    assert_eq!(counts(&operator).await, (5, 6));
    // There and back is three stays at two addresses.
    assert_eq!(
        moved(
            &hr,
            "E1001",
            json!({ "fullStreetAddress": "4321 S Lexington Ave SE Apt 45", "zip": "55123" })
        )
        .await,
        NONE
    );
    home = homes(&operator, 1).await;
    assert_eq!(
        stays(&home[0]),
        [
            "4321 Lexington 2020-08-01 2024-03-16",
            "12 Oak 2024-03-16 2024-03-16",
            "4321 Lexington 2024-03-16 on",
        ]
    );
    assert_eq!(counts(&operator).await, (5, 6));
    let shown = hr.get("/staff?staffNumber=E1001").await.json()["staff"][0]["household"].take();
    assert_eq!(shown["householdLocations"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_same_address_in_any_spelling_is_no_move() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    for street in [
        json!({ "fullStreetAddress": "4321 South Lexington Ave SE Apt 45", "zip": "55123" }),
        json!({ "fullStreetAddress": "4321 s. lexington avenue southeast, #45", "zip": "55123-4567" }),
        json!({ "number": "4321", "prefix": "S", "street": "LEXINGTON", "tag": "Avenue", "direction": "South East",
            "apt": "Unit 45", "city": "BLAINE", "state": "mn", "zip": "55123" }),
        json!({ "number": "4321", "street": "South Lexington Ave SE", "apt": "45", "zip": "55123" }),
    ] {
        assert_eq!(moved(&hr, "E1001", street.clone()).await, NONE, "{street}");
        let entry = operator.journal().await.pop().unwrap();
        assert_eq!(entry["changes"], json!([]), "{street}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_shared_household_protects_everybody_in_it() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    // Bo lives with a student, Fred and Gina with each other, Hal with his mother.
    for number in ["E1002", "E1006", "E1007", "E1008"] {
        assert_eq!(moved(&hr, number, "12 Oak St").await, IGNORED, "{number}");
        assert_eq!(
            updated(&hr, number, json!({ "phone": "763-555-0101" })).await,
            IGNORED,
            "{number}"
        );
    }
    let after = operator.snapshot().await;
    for table in ["households", "addresses"] {
        assert_eq!(after[table], before[table]);
    }
}

#[tokio::test]
async fn the_rest_of_an_update_is_done_whatever_becomes_of_the_household() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = json!({ "lastName": "Olsen-Berg", "workPhone": "763-555-0101", "positions": [position()],
        "household": household("12 Oak St") });
    let reply = hr.put("/staff/E1006", &body).await.expect(200).json();
    assert_eq!(reply["lastName"], "Olsen-Berg");
    assert_eq!(reply["positions"].as_array().unwrap().len(), 1);
    assert_eq!(
        reply["household"]["householdLocations"][0]["address"]["street"],
        "Maple"
    );
    assert_eq!(
        reply["household"]["name"], "Olsen",
        "a household does not change its name with a member"
    );
    assert_eq!(
        homes(&operator, 8).await[0]["members"].as_array().unwrap().len(),
        2
    );
}

#[tokio::test]
async fn a_household_that_will_be_ignored_is_judged_like_any_other() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for number in ["E1001", "E1003", "E1006"] {
        let body = json!({ "workPhone": "763-555-0101", "household": household(" . ") });
        let answer = hr.put(&format!("/staff/{number}"), &body).await.expect(400);
        let fault = "INVALID_ADDRESS /household/householdLocations/0/address/fullStreetAddress";
        assert_eq!(answer.faults(), [fault], "{number}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn an_update_gives_a_staff_household_to_who_has_none() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    assert_eq!(homes(&operator, 3).await, Vec::<Value>::new());
    assert_eq!(moved(&hr, "E1003", "12 Oak St").await, NONE);
    let home = homes(&operator, 3).await.pop().unwrap();
    assert_eq!(
        (&home["staffHousehold"], &home["name"]),
        (&json!(true), &json!("Diaz"))
    );
    assert_eq!(moved(&hr, "E1003", "14 Oak St").await, NONE);
    assert_eq!(counts(&operator).await, (6, 7));
}

#[tokio::test]
async fn values_sent_take_the_place_of_those_stored_and_the_others_stay() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let whole =
        json!({ "name": "Ann's", "phone": "763-555-0101", "comments": "Ring twice.", "private": true });
    assert_eq!(updated(&hr, "E1001", whole).await, NONE);
    assert_eq!(
        updated(&hr, "E1001", json!({ "phone": null, "comments": "" })).await,
        NONE
    );
    let home = homes(&operator, 1).await.pop().unwrap();
    let values = ["name", "phone", "comments", "private"].map(|name| home[name].clone());
    assert_eq!(values, [json!("Ann's"), Value::Null, Value::Null, json!(true)]);
    assert_eq!(stays(&home), ["4321 Lexington 2020-08-01 on"], "nobody moved");
    // What is null is as if it had never been said; nobody's household is without a name.
    assert_eq!(
        updated(
            &hr,
            "E1001",
            json!({ "name": null, "private": null, "householdLocations": [] })
        )
        .await,
        NONE
    );
    let after = homes(&operator, 1).await.pop().unwrap();
    assert_eq!(
        (&after["name"], &after["private"]),
        (&json!("Lindqvist"), &json!(false))
    );
    assert_eq!(stays(&after), stays(&home));
}

#[tokio::test]
async fn of_two_households_of_ones_own_the_one_with_the_mark_is_updated() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut district = operator.snapshot().await;
    // Ann has another household to herself, older than the staff household.
    let older = json!({ "householdID": 9, "name": "Ann", "members": [{ "personID": 1, "startDate": "2001-01-01" }],
        "householdLocations": [{ "addressID": 3, "startDate": "2001-01-01" }] });
    district["households"].as_array_mut().unwrap().insert(0, older);
    operator.put("/snapshot", &district).await.expect(200);
    assert_eq!(moved(&hr, "E1001", "12 Oak St").await, NONE);
    let homes = homes(&operator, 1).await;
    assert_eq!((stays(&homes[0]).len(), stays(&homes[1]).len()), (2, 1));
    let shown = hr.get("/staff?staffNumber=E1001").await.json()["staff"][0]["household"].take();
    assert_eq!(shown["name"], "Lindqvist");
}

#[tokio::test]
async fn neither_a_position_nor_an_operators_edit_nor_a_new_name_touches_a_household() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    hr.post("/staff/E1001/positions", &position()).await.expect(201);
    hr.put(
        "/staff/E1001",
        &json!({ "lastName": "Berg", "employments": [{ "hireDate": "2020-08-01" }] }),
    )
    .await
    .expect(200);
    operator.prefer(&json!({ "lockDemographics": false })).await;
    operator
        .patch("/campus/people/1", &json!({ "lastName": "Lund" }))
        .await
        .expect(200);
    let after = operator.snapshot().await;
    for table in ["households", "addresses"] {
        assert_eq!(after[table], before[table]);
    }
    // Nor can an operator send one with an edit.
    let edit = json!({ "household": household("12 Oak St") });
    operator.patch("/campus/people/1", &edit).await.expect(400);
}
