//! What a search for addresses shows first, and what it wants to be there: silences AMB-59 and AMB-70.

use serde_json::{Value, json};

use super::search::{found, ids};
use crate::actors::{TestCampus, address};

#[tokio::test]
async fn what_is_at_the_line_asked_for_comes_before_what_is_in_the_same_house() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut district = operator.snapshot().await;
    let addresses = district["addresses"].as_array_mut().unwrap();
    let house = |id: u64, more: Value| {
        let mut row = json!({ "addressID": id, "number": "12", "street": "Oak", "tag": "St", "city": "Blaine",
            "state": "MN", "zip": "55449" });
        row.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        row
    };
    addresses.extend((6..156).map(|id| house(id, json!({ "apt": id.to_string() }))));
    addresses.push(house(156, json!({ "prefix": "W" })));
    addresses.push(house(157, json!({})));
    operator.put("/snapshot", &district).await.expect(200);
    for query in [
        "fullStreetAddress=12+Oak+St",
        "fullStreetAddress=12+Oak+Street,+Blaine+MN+55449",
        "number=12&street=Oak&tag=St&city=Blaine",
        "number=12&street=Oak+St",
    ] {
        let result = hr.get(&format!("/addresses?{query}")).await.expect(200).json();
        assert_eq!(ids(&result)[..2], [157, 6], "{query}");
        assert_eq!(result["truncated"], true, "{query}");
    }
    let result = hr
        .get("/addresses?fullStreetAddress=12+W+Oak+St")
        .await
        .expect(200)
        .json();
    assert_eq!(ids(&result), [156]);
    // A street alone is no line: what is there is in the order of the ids.
    let result = hr.get("/addresses?street=Oak+St").await.expect(200).json();
    assert_eq!(ids(&result)[..2], [6, 7]);
}

#[tokio::test]
async fn a_street_is_found_with_its_tag_and_without_a_number() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for query in [
        "street=Maple+Street",
        "fullStreetAddress=Maple+St",
        "fullStreetAddress=310+Maple+St,+Blaine,+MN+55449",
    ] {
        assert_eq!(found(&hr, query).await, [3], "{query}");
    }
    for query in [
        "fullStreetAddress=310+Maple+St,+Anoka,+MN+55303",
        "street=Maple+Ct",
    ] {
        assert_eq!(found(&hr, query).await, [] as [u64; 0], "{query}");
    }
}

#[tokio::test]
async fn what_is_asked_for_has_to_be_there() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let county = json!({ "number": "12", "street": "Oak", "tag": "St", "county": "Anoka", "tract": "7" });
    operator
        .post("/campus/addresses", &address(county))
        .await
        .expect(201);
    for query in ["county=Anoka", "tract=7", "county=anoka&street=Oak"] {
        assert_eq!(found(&hr, query).await, [6], "{query}");
    }
    for query in [
        "county=Ramsey",
        "block=1",
        "locationCode=1&street=Oak",
        "county=Anoka&street=Maple",
    ] {
        assert_eq!(found(&hr, query).await, [] as [u64; 0], "{query}");
    }
}
