//! What becomes of households: silences AMB-46 to AMB-51.

use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, TestCampus, address, household, resident, staff};

const SAM: u64 = 11;

async fn homes(district: &NewDistrict, person: u64) -> Vec<Value> {
    let view = district.operator.get(&format!("/campus/people/{person}")).await;
    view.expect(200).json()["households"].as_array().unwrap().clone()
}

pub(super) async fn addresses(district: &NewDistrict) -> usize {
    let list = district.operator.get("/campus/addresses").await.json();
    list.as_array().unwrap().len()
}

/// The codes of the warnings of an accepted update.
async fn warnings(district: &NewDistrict, number: &str, household: Value) -> Vec<String> {
    let body = json!({ "household": household });
    let reply = district
        .hr
        .put(&format!("/staff/{number}"), &body)
        .await
        .expect(200)
        .json();
    let warnings = reply["warnings"].as_array().unwrap().iter();
    // That an address was added is told in every reading.
    let warnings = warnings.filter(|warning| warning["code"] != "ADDRESS_ADDED");
    warnings
        .map(|warning| warning["code"].as_str().unwrap().to_owned())
        .collect()
}

/// The line of each location of a household as an operator sees it, with its last day.
fn stays(household: &Value) -> Vec<String> {
    let locations = household["householdLocations"].as_array().unwrap().iter();
    let stay = |location: &Value| {
        let words = ["number", "street"].map(|part| location["address"][part].as_str().unwrap_or_default());
        let end = location["endDate"].as_str().unwrap_or("on");
        format!("{} {end}", words.join(" "))
    };
    locations.map(stay).collect()
}

/// Leaves Bo Larsen alone in a household that no API call made.
async fn left_alone_in_an_unmarked_household(district: &NewDistrict) {
    // Bo Larsen shares the household of a student, who leaves.
    let path = district
        .operator
        .path(&format!("/campus/households/2/members/{SAM}"));
    let client = &district.operator.client;
    let answer = client
        .call(http::Method::DELETE, &path, crate::actors::Shows::Nothing)
        .await;
    answer.expect(200);
}

#[tokio::test]
async fn a_location_by_itself_is_a_list_of_one_or_a_fault() {
    let campus = TestCampus::start().await;
    let (usual, strict) = (
        decided(&campus).await,
        read_as(&campus, "schema.locations", "list").await,
    );
    let mut alone = staff("E2001");
    alone["household"] = json!({ "householdLocations": { "address": address("12 Oak St") } });
    let reply = usual.hr.post("/staff", &alone).await.expect(201).json();
    assert_eq!(
        reply["household"]["householdLocations"][0]["address"]["street"],
        "Oak"
    );
    let before = strict.operator.snapshot().await;
    let answer = strict.hr.post("/staff", &alone).await.expect(400);
    assert_eq!(answer.faults(), ["INVALID_TYPE /household/householdLocations"]);
    assert_eq!(strict.operator.snapshot().await, before);
    strict
        .hr
        .post("/staff", &resident("E2001", "12 Oak St"))
        .await
        .expect(201);
    // What is wrong within is told as if it had stood in a list.
    let nowhere = json!({ "household": { "householdLocations": {} } });
    let answer = usual.hr.put("/staff/E1001", &nowhere).await.expect(400);
    let fault = "MISSING_PROPERTY /household/householdLocations/0/address HOUSE-17";
    assert_eq!(answer.faults(), [fault]);
}

#[tokio::test]
async fn somebody_new_gets_a_household_whether_one_is_sent_or_not() {
    let campus = TestCampus::start().await;
    let (usual, always) = (
        decided(&campus).await,
        read_as(&campus, "household.on_create", "always").await,
    );
    for district in [&usual, &always] {
        for (number, household) in [
            ("E2001", None),
            ("E2002", Some(json!({}))),
            ("E2003", Some(Value::Null)),
        ] {
            let mut new = staff(number);
            new["household"] = household.unwrap_or_default();
            district.hr.post("/staff", &new).await.expect(201);
        }
    }
    for person in 15..18 {
        assert_eq!(homes(&usual, person).await, Vec::<Value>::new());
        let home = homes(&always, person).await.pop().unwrap();
        assert_eq!(
            (
                &home["name"],
                &home["staffHousehold"],
                &home["householdLocations"]
            ),
            (&json!("Moreau"), &json!(true), &json!([]))
        );
    }
    // An update makes none where none is sent.
    always
        .hr
        .put("/staff/E1003", &json!({ "workPhone": "763-555-0101" }))
        .await
        .expect(200);
    assert_eq!(homes(&always, 3).await, Vec::<Value>::new());
}

#[tokio::test]
async fn who_is_alone_in_a_household_without_the_mark_keeps_it_moves_with_it_or_gets_another() {
    let campus = TestCampus::start().await;
    let (usual, updating, creating) = (
        decided(&campus).await,
        read_as(&campus, "household.sole_nonstaff", "update").await,
        read_as(&campus, "household.sole_nonstaff", "create").await,
    );
    for district in [&usual, &updating, &creating] {
        left_alone_in_an_unmarked_household(district).await;
    }
    assert_eq!(
        warnings(&usual, "E1002", household("12 Oak St")).await,
        ["HOUSEHOLD_IGNORED"]
    );
    let home = homes(&usual, 2).await;
    assert_eq!(
        (home.len(), stays(&home[0])),
        (1, vec!["12500 42nd on".to_owned()])
    );

    assert_eq!(
        warnings(&updating, "E1002", household("12 Oak St")).await,
        Vec::<String>::new()
    );
    let home = homes(&updating, 2).await;
    assert_eq!(home.len(), 1);
    assert_eq!(stays(&home[0]), ["12500 42nd 2024-03-15", "12 Oak on"]);
    assert_eq!(home[0]["staffHousehold"], false, "the mark is not given later");

    assert_eq!(
        warnings(&creating, "E1002", household("12 Oak St")).await,
        Vec::<String>::new()
    );
    let home = homes(&creating, 2).await;
    assert_eq!(home.len(), 2);
    assert_eq!(
        (stays(&home[0]), stays(&home[1])),
        (vec!["12500 42nd on".to_owned()], vec!["12 Oak on".to_owned()])
    );
    assert_eq!(
        (&home[1]["staffHousehold"], &home[1]["name"]),
        (&json!(true), &json!("Larsen"))
    );
    // The new one is the staff household from now on.
    assert_eq!(
        warnings(&creating, "E1002", household("14 Oak St")).await,
        Vec::<String>::new()
    );
    let home = homes(&creating, 2).await;
    assert_eq!(
        (home.len(), stays(&home[1])),
        (2, vec!["12 Oak 2024-03-15".to_owned(), "14 Oak on".to_owned()])
    );
}

#[tokio::test]
async fn who_has_no_household_gets_one_or_what_was_sent_is_ignored() {
    let campus = TestCampus::start().await;
    let (usual, ignoring) = (
        decided(&campus).await,
        read_as(&campus, "household.none", "ignore").await,
    );
    assert_eq!(
        warnings(&usual, "E1003", household("12 Oak St")).await,
        Vec::<String>::new()
    );
    assert_eq!(stays(&homes(&usual, 3).await[0]), ["12 Oak on"]);
    assert_eq!(
        warnings(&ignoring, "E1003", household("12 Oak St")).await,
        ["HOUSEHOLD_IGNORED"]
    );
    assert_eq!(homes(&ignoring, 3).await, Vec::<Value>::new());
    assert_eq!(addresses(&ignoring).await, 5, "not even the address came");
    // Somebody new gets one all the same.
    ignoring
        .hr
        .post("/staff", &resident("E2001", "12 Oak St"))
        .await
        .expect(201);
    assert_eq!(homes(&ignoring, 15).await.len(), 1);
}

#[tokio::test]
async fn every_shared_household_keeps_an_update_away_or_those_with_the_mark_alone() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "household.shared_scope", "staff_only").await,
    );
    for district in [&usual, &lenient] {
        // Ann Lindqvist lives alone in a staff household and in that of a student as well.
        let join = json!({ "personID": 1 });
        district
            .operator
            .post("/campus/households/2/members", &join)
            .await
            .expect(201);
    }
    assert_eq!(
        warnings(&usual, "E1001", household("12 Oak St")).await,
        ["HOUSEHOLD_IGNORED"]
    );
    assert_eq!(
        warnings(&lenient, "E1001", household("12 Oak St")).await,
        Vec::<String>::new()
    );
    assert_eq!(stays(&homes(&usual, 1).await[0]), ["4321 Lexington on"]);
    assert_eq!(
        stays(&homes(&lenient, 1).await[0]),
        ["4321 Lexington 2024-03-15", "12 Oak on"]
    );
    // A staff household that two share is closed to both in either district.
    for district in [&usual, &lenient] {
        assert_eq!(
            warnings(district, "E1006", household("12 Oak St")).await,
            ["HOUSEHOLD_IGNORED"]
        );
    }
}

#[tokio::test]
async fn where_somebody_lived_before_is_kept_or_forgotten() {
    let campus = TestCampus::start().await;
    let (usual, forgetting) = (
        decided(&campus).await,
        read_as(&campus, "household.history", "false").await,
    );
    for district in [&usual, &forgetting] {
        assert_eq!(
            warnings(district, "E1001", household("12 Oak St")).await,
            Vec::<String>::new()
        );
    }
    assert_eq!(
        stays(&homes(&usual, 1).await[0]),
        ["4321 Lexington 2024-03-15", "12 Oak on"]
    );
    assert_eq!(stays(&homes(&forgetting, 1).await[0]), ["12 Oak on"]);
    // The address itself stays, with the households that live or lived there.
    for (district, households) in [(&usual, json!([1])), (&forgetting, json!([]))] {
        let left = district
            .operator
            .get("/campus/addresses/1")
            .await
            .expect(200)
            .json();
        assert_eq!(left["households"], households);
    }
}
