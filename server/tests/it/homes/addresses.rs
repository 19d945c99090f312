//! Which address is meant and which one is added: ADDR-19 to ADDR-24, ADDR-28, ADDR-38, silences AMB-64 to AMB-69.

use serde_json::{Value, json};

use super::stage::{all_warnings, counts, moved, warnings};
use crate::actors::{TestCampus, address, resident};

const AT: &str = "/household/householdLocations/0/address";

#[tokio::test]
async fn an_address_split_oddly_is_found_by_its_split_and_by_its_text() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let odd = address(json!({ "number": "12", "street": "Oak St" }));
    let entered = operator.post("/campus/addresses", &odd).await.expect(201).json();
    let same = json!({ "number": "12", "street": "Oak St" });
    assert_eq!(moved(&hr, "E1001", same).await, [] as [&str; 0]);
    let here = operator.get("/campus/addresses/6").await.json();
    assert_eq!(
        (&here["addressID"], &here["households"]),
        (&entered["addressID"], &json!([1]))
    );
    // Its text is read as another split, which nothing matches yet (silence AMB-65).
    assert_eq!(moved(&hr, "E1001", "12 Oak St").await, [] as [&str; 0]);
    assert_eq!(counts(&operator).await, (5, 7));
}

#[tokio::test]
async fn an_address_that_differs_in_one_component_is_added_with_a_warning() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let here = json!({ "number": "310", "street": "Maple", "tag": "St", "city": "Blaine", "state": "MN", "zip": "55449" });
    let mut added = 0;
    for (component, other) in [
        ("prefix", "N"),
        ("tag", "Ct"),
        ("direction", "NW"),
        ("apt", "2"),
        ("city", "Anoka"),
        ("state", "WI"),
        ("zip", "55434"),
    ] {
        let mut street = here.clone();
        street[component] = json!(other);
        added += 1;
        let number = format!("E2{component}");
        let reply = hr
            .post("/staff", &resident(&number, street.clone()))
            .await
            .expect(201)
            .json();
        assert_eq!(
            all_warnings(&reply),
            [format!("ADDRESS_ADDED {AT}")],
            "{component}"
        );
        let message = reply["warnings"][0]["message"].as_str().unwrap();
        let there = here[component].as_str().unwrap_or("none");
        let differs =
            format!("310 Maple St, Blaine, MN 55449: {component} {other}, and {there} at address 3");
        assert!(message.ends_with(&differs), "{message}");
        assert_eq!(counts(&operator).await, (5 + added, 5 + added), "{component}");
        // Sent again it is there.
        assert_eq!(moved(&hr, &number, street).await, [] as [&str; 0], "{component}");
        assert_eq!(counts(&operator).await, (5 + added, 5 + added), "{component}");
    }
}

#[tokio::test]
async fn an_address_that_is_added_names_the_nearest_one() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (number, street, nearest) in [
        (
            "E2001",
            "312 Maple St",
            "310 Maple St, Blaine, MN 55449: number 312, and 310 at address 3",
        ),
        (
            "E2002",
            "340 Maple St",
            "312 Maple St, Blaine, MN 55449: number 340, and 312 at address 6",
        ),
        (
            "E2003",
            "310 Mapple St",
            "310 Maple St, Blaine, MN 55449: street Mapple, and Maple at address 3",
        ),
        (
            "E2004",
            "310 Mapel Ct",
            "310 Maple St, Blaine, MN 55449: street Mapel, and Maple at address 3; tag Ct, and St at address 3",
        ),
        ("E2005", "9 Cedar Ln", "none that is there is near it"),
        ("E2006", "Behind the old mill", "none that is there is near it"),
    ] {
        let reply = hr
            .post("/staff", &resident(number, street))
            .await
            .expect(201)
            .json();
        let warnings = reply["warnings"].as_array().unwrap();
        let added = warnings
            .iter()
            .find(|warning| warning["code"] == "ADDRESS_ADDED")
            .unwrap();
        let message = added["message"].as_str().unwrap();
        assert!(message.ends_with(nearest), "{street}: {message}");
    }
}

#[tokio::test]
async fn components_that_are_others_after_reading_are_told() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let odd = json!({ "number": "12", "street": "Main", "tag": "Foo" });
    let reply = hr
        .post("/staff", &resident("E2001", odd.clone()))
        .await
        .expect(201)
        .json();
    assert_eq!(
        all_warnings(&reply),
        [format!("ADDRESS_REWRITTEN {AT}"), format!("ADDRESS_ADDED {AT}")]
    );
    assert_eq!(
        reply["warnings"][0]["message"],
        "the components were joined and read anew: street Main Foo, not Main; tag none, not Foo"
    );
    // It is there now, and found by reading anew without a word.
    assert_eq!(moved(&hr, "E1001", odd).await, [] as [&str; 0]);
}

#[tokio::test]
async fn a_county_counts_only_where_both_have_one_and_is_never_filled_in() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let county = |county: &str| json!({ "number": "310", "street": "Maple", "tag": "St", "county": county });
    assert_eq!(moved(&hr, "E1001", county("Anoka")).await, [] as [&str; 0]);
    assert_eq!(
        operator.get("/campus/addresses/3").await.json()["county"],
        Value::Null
    );
    assert_eq!(counts(&operator).await, (5, 5));
    let new = |county: &str| json!({ "number": "12", "street": "Oak", "tag": "St", "county": county });
    hr.post("/staff", &resident("E2001", new("Anoka")))
        .await
        .expect(201);
    hr.post("/staff", &resident("E2002", new("ANOKA")))
        .await
        .expect(201);
    hr.post("/staff", &resident("E2003", "12 Oak St"))
        .await
        .expect(201);
    assert_eq!(counts(&operator).await, (8, 6));
    let reply = hr
        .post("/staff", &resident("E2004", new("Ramsey")))
        .await
        .expect(201)
        .json();
    assert_eq!(all_warnings(&reply), [format!("ADDRESS_ADDED {AT}")]);
    assert_eq!(counts(&operator).await, (9, 7));
}

#[tokio::test]
async fn of_several_addresses_that_are_one_the_oldest_is_meant() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let twice = address(json!({ "number": "12", "street": "Oak", "tag": "St" }));
    for _ in 0..2 {
        operator.post("/campus/addresses", &twice).await.expect(201);
    }
    moved(&hr, "E1001", "12 Oak Street").await;
    assert_eq!(
        operator.get("/campus/addresses/6").await.json()["households"],
        json!([1])
    );
    assert_eq!(
        operator.get("/campus/addresses/7").await.json()["households"],
        json!([])
    );
}

#[tokio::test]
async fn an_address_nobody_lives_at_any_more_stays_and_is_found_again() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (street, addresses) in [("12 Oak St", 6), ("14 Oak St", 7), ("12 Oak St", 7)] {
        moved(&hr, "E1001", street).await;
        assert_eq!(counts(&operator).await, (5, addresses), "{street}");
    }
}

#[tokio::test]
async fn a_text_kept_whole_is_the_same_however_it_is_spaced() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (number, street, warned) in [
        ("E2001", "Behind the old mill", true),
        ("E2002", " behind  THE old mill. ", false),
        ("E2003", "Behind the new mill", true),
    ] {
        let reply = hr
            .post("/staff", &resident(number, street))
            .await
            .expect(201)
            .json();
        let expected: Vec<String> = warned
            .then(|| format!("ADDRESS_NOT_PARSED {AT}"))
            .into_iter()
            .collect();
        assert_eq!(warnings(&reply), expected, "{street}");
    }
    assert_eq!(counts(&operator).await, (8, 7));
}

#[tokio::test]
async fn an_address_lives_on_with_its_households_in_a_snapshot() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    moved(&hr, "E1001", "12 Oak St").await;
    let changed = operator.snapshot().await;
    operator.reset().await.expect(200);
    assert_eq!(counts(&operator).await, (5, 5));
    operator.put("/snapshot", &changed).await.expect(200);
    let hr = campus.hr().await;
    assert_eq!(operator.snapshot().await, changed);
    // The index has come along: the address is found and not added.
    moved(
        &hr,
        "E1003",
        json!({ "number": "12", "street": "OAK", "tag": "Street" }),
    )
    .await;
    assert_eq!(counts(&operator).await, (6, 6));
    assert_eq!(
        operator.get("/campus/addresses/6").await.json()["households"],
        json!([1, 6])
    );
}
