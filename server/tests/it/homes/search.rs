//! The search for addresses: SEARCH-09 to SEARCH-12, silences AMB-70 and AMB-71.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{HrSystem, TestCampus, address};

/// The ids of the addresses found.
pub(super) async fn found(hr: &HrSystem, query: &str) -> Vec<u64> {
    let result = hr.get(&format!("/addresses?{query}")).await.expect(200).json();
    assert_eq!(result["truncated"], false);
    ids(&result)
}

pub(super) fn ids(result: &Value) -> Vec<u64> {
    let addresses = result["addresses"].as_array().unwrap().iter();
    addresses
        .map(|address| address["addressID"].as_u64().unwrap())
        .collect()
}

/// The query that asks for exactly what an address says.
fn query(address: &Value) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in address.as_object().unwrap() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        query.append_pair(name, &text);
    }
    query.finish()
}

#[tokio::test]
async fn whatever_an_operator_has_written_is_found_by_what_it_says() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for length in [50, 51, 90, 200] {
        let text: String =
            "Past the gate on the way to the old mill by the bay ".repeat(4)[..length - 1].to_owned() + "y";
        let typed = json!({ "fullStreetAddress": text, "city": "Blaine", "state": "MN", "zip": "55449" });
        let home = json!({ "householdLocations": [{ "address": typed }] });
        operator.patch("/campus/households/1", &home).await.expect(200);
        operator.put("/campus/addresses/5", &typed).await.expect(200);
        operator.post("/campus/addresses", &typed).await.expect(201);
        for mut stored in operator
            .get("/campus/addresses")
            .await
            .json()
            .as_array()
            .unwrap()
            .clone()
        {
            let known = stored.as_object_mut().unwrap();
            let id = known.shift_remove("addressID").unwrap().as_u64().unwrap();
            known.shift_remove("households");
            assert!(
                found(&hr, &query(&stored)).await.contains(&id),
                "{length}: {stored}"
            );
        }
    }
}

#[tokio::test]
async fn an_address_is_found_by_its_text_and_by_its_components() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for query in [
        "fullStreetAddress=4321+South+Lexington+Ave+SE+Apt+45&city=Blaine&state=MN&zip=55123",
        "number=4321&prefix=S&street=Lexington&tag=Ave&direction=SE&apt=45&city=Blaine&state=MN&zip=55123",
        "number=4321&prefix=south&street=LEXINGTON&tag=avenue&direction=Southeast&apt=%2345&city=blaine&state=mn&zip=55123-9999",
        "number=4321&street=South+Lexington+Ave+SE+Apt+45&city=Blaine&state=MN&zip=55123",
    ] {
        assert_eq!(found(&hr, query).await, [1], "{query}");
    }
    let answer = hr
        .get("/addresses?fullStreetAddress=4321+S+Lexington+Ave+SE+Apt+45")
        .await
        .expect(200);
    assert_snapshot!(answer, @r#"
    200 application/json
    {
      "addresses": [
        {
          "addressID": 1,
          "number": "4321",
          "prefix": "S",
          "street": "Lexington",
          "tag": "Ave",
          "direction": "SE",
          "apt": "45",
          "city": "Blaine",
          "state": "MN",
          "zip": "55123"
        }
      ],
      "truncated": false
    }
    "#);
}

#[tokio::test]
async fn whatever_is_not_asked_for_may_be_anything() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (query, ids) in [
        ("city=Blaine", &[1, 2, 3, 4, 5][..]),
        ("zip=55449", &[3, 5]),
        ("street=Maple", &[3]),
        ("street=maple&zip=55449", &[3]),
        ("number=310", &[3]),
        ("tag=Avenue", &[1, 4]),
        ("state=mn&tag=Ct", &[5]),
        ("direction=Northeast", &[4]),
        ("street=Lexington&apt=45", &[1]),
    ] {
        assert_eq!(found(&hr, query).await, ids, "{query}");
    }
}

#[tokio::test]
async fn an_address_that_says_something_else_is_not_found() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for query in [
        "street=Maple&number=312",
        "street=Maple&apt=1",
        "street=Maple&prefix=N",
        "street=Map",
        "city=Anoka",
        "state=WI",
        "zip=55448",
        "fullStreetAddress=310+Maple+Ct",
        "postOfficeBox=true",
        "postOfficeBox=true&number=310",
    ] {
        assert_eq!(found(&hr, query).await, [] as [u64; 0], "{query}");
    }
}

#[tokio::test]
async fn a_search_adds_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let missed = |sought: &str, nearest: Value| json!([{ "sought": sought, "deed": "NOT_FOUND", "rule": "SEARCH-11", "nearest": nearest }]);
    for (query, explain) in [
        (
            "fullStreetAddress=12+Oak+St&city=Blaine&state=MN&zip=55449",
            missed("12 Oak St, Blaine, MN 55449", json!([])),
        ),
        (
            "number=312&street=Maple",
            missed("312 Maple", json!([{ "addressID": 3, "differs": ["number"] }])),
        ),
        (
            "fullStreetAddress=310+Mapel+Street&city=Blaine",
            missed(
                "310 Mapel St, Blaine",
                json!([{ "addressID": 3, "differs": ["street"] }]),
            ),
        ),
        ("city=Anoka", missed("Anoka", json!([]))),
        ("county=Anoka", missed("county Anoka", json!([]))),
        (
            "number=4321&street=Lexingtan",
            missed(
                "4321 Lexingtan",
                json!([{ "addressID": 1, "differs": ["street"] }]),
            ),
        ),
        ("street=Maple", json!([])),
    ] {
        found(&hr, query).await;
        let entry = operator.journal().await.pop().unwrap();
        let told = ["operation", "changes", "explain"].map(|name| entry[name].clone());
        assert_eq!(told, [json!("searchAddress"), json!([]), explain], "{query}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_hit_sent_back_is_the_address_it_was() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for components in [
        json!({ "postOfficeBox": true, "number": "54" }),
        json!({ "number": "12 1/2", "street": "South Oak Street", "county": "Anoka", "tract": "7" }),
        json!({ "fullStreetAddress": "Behind the old mill" }),
        json!({ "fullStreetAddress": "N95W18855 Highway 61 Bldg 4 Apt 12" }),
        json!({ "fullStreetAddress": "12 \u{c5}ngstr\u{f6}mgatan" }),
    ] {
        operator
            .post("/campus/addresses", &address(components))
            .await
            .expect(201);
    }
    let all = hr.get("/addresses?state=MN").await.expect(200).json();
    assert_eq!(ids(&all).len(), 10);
    for hit in all["addresses"].as_array().unwrap() {
        let mut sought = hit.clone();
        let id = sought.as_object_mut().unwrap().shift_remove("addressID").unwrap();
        assert_eq!(found(&hr, &query(&sought)).await, [id.as_u64().unwrap()], "{hit}");
        // With its id, which says nothing, and whatever it says.
        for sent in [hit.clone(), sought] {
            let body = json!({ "household": { "householdLocations": [{ "address": sent }] } });
            let reply = hr.put("/staff/E1001", &body).await.expect(200).json();
            assert_eq!(reply["warnings"], json!([]), "{hit}");
            let entry = operator.journal().await.pop().unwrap();
            assert_eq!(entry["explain"][0]["addressID"], id, "{hit}");
        }
    }
    assert_eq!(
        operator
            .get("/campus/addresses")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        10
    );
}

#[tokio::test]
async fn a_hundred_addresses_are_listed_and_more_are_said_to_be_there() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut district = operator.snapshot().await;
    let row = |id: u64| {
        json!({ "addressID": id, "number": id.to_string(), "street": "Oak", "tag": "St", "city": "Blaine",
        "state": "MN", "zip": "55449" })
    };
    for last in [104, 105, 106, 300] {
        let addresses = district["addresses"].as_array_mut().unwrap();
        addresses.truncate(5);
        addresses.extend((6..=last).map(row));
        operator.put("/snapshot", &district).await.expect(200);
        // By the index of streets, and by a look at every address.
        for (query, first) in [("street=Oak", 6), ("state=MN", 1)] {
            let result = hr.get(&format!("/addresses?{query}")).await.expect(200).json();
            let there = last + 1 - first;
            let expected: Vec<u64> = (first..=last).take(100).collect();
            assert_eq!(
                (ids(&result), &result["truncated"]),
                (expected, &json!(there > 100)),
                "{query} {last}"
            );
        }
    }
}

#[tokio::test]
async fn a_search_that_asks_for_nothing_or_for_both_forms_is_refused() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut told = Vec::new();
    for query in [
        "",
        "street=",
        "street=+&city=",
        "street=.",
        "apt=Apt",
        "postOfficeBox=false",
        "postOfficeBox=yes",
        "postOfficeBox=true&street=Oak",
        "postOfficeBox=true&fullStreetAddress=PO+Box+54",
        "fullStreetAddress=12+Oak+St&street=Oak&number=12",
        "fullStreetAddress=.",
        "fullStreetAddress=PO+Box+54+Apt+3",
        "fullStreetAddress=12+Oak%07+St",
        "street=Oak%00",
        "state=Minnesota",
        "zip=55449&zip=55434",
        "colour=red",
        "addressID=1",
        "household=1",
    ] {
        let answer = hr.get(&format!("/addresses?{query}")).await.expect(400);
        told.push(format!("{query}: {}", answer.faults().join(", ")));
    }
    let long = format!("/addresses?street={}", "x".repeat(10_000));
    let answer = hr.get(&long).await.expect(400);
    told.push(format!(
        "10 kB: {} in {}",
        answer.faults().join(", "),
        if answer.body.len() < 2048 {
            "short"
        } else {
            "length"
        }
    ));
    assert_snapshot!(told.join("\n"), @r"
    : MISSING_CRITERION
    street=: MISSING_CRITERION
    street=+&city=: MISSING_CRITERION
    street=.: MISSING_CRITERION
    apt=Apt: MISSING_CRITERION
    postOfficeBox=false: MISSING_CRITERION
    postOfficeBox=yes: INVALID_VALUE postOfficeBox
    postOfficeBox=true&street=Oak: PO_BOX_NOT_ALONE street ADDR-06
    postOfficeBox=true&fullStreetAddress=PO+Box+54: PO_BOX_NOT_ALONE fullStreetAddress ADDR-09
    fullStreetAddress=12+Oak+St&street=Oak&number=12: BOTH_ADDRESS_FORMS number ADDR-11, BOTH_ADDRESS_FORMS street ADDR-11
    fullStreetAddress=.: INVALID_ADDRESS fullStreetAddress
    fullStreetAddress=PO+Box+54+Apt+3: PO_BOX_NOT_ALONE fullStreetAddress ADDR-07
    fullStreetAddress=12+Oak%07+St: INVALID_ADDRESS fullStreetAddress
    street=Oak%00: INVALID_ADDRESS street
    state=Minnesota: INVALID_STATE state
    zip=55449&zip=55434: REPEATED_PARAMETER zip
    colour=red: UNKNOWN_PARAMETER colour
    addressID=1: MISSING_CRITERION
    household=1: UNKNOWN_PARAMETER household
    10 kB: TOO_LONG street in short
    ");
}

#[tokio::test]
async fn a_search_needs_a_token() {
    let campus = TestCampus::start().await;
    campus.stranger().get("/addresses?city=Blaine").await.expect(401);
}
