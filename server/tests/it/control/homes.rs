//! What an operator finds and enters about addresses, and what all resources of homes have in common.

use http::Method;
use insta::assert_snapshot;
use serde_json::{Value, json};

use super::households::{CARLA, join, leave};
use crate::actors::{Shows, TestCampus, household, resident};

#[tokio::test]
async fn an_address_is_shown_with_the_households_that_live_or_lived_there() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let all = operator.get("/campus/addresses").await.expect(200).json();
    let households = all
        .as_array()
        .unwrap()
        .iter()
        .map(|address| &address["households"]);
    assert_eq!(
        households.collect::<Vec<_>>(),
        [&json!([1]), &json!([2]), &json!([3]), &json!([4]), &json!([5])]
    );
    hr.post("/staff", &resident("E2001", "4321 South Lexington Avenue SE #45"))
        .await
        .expect(201);
    hr.put("/staff/E1001", &json!({ "household": household("12 Oak St") }))
        .await
        .expect(200);
    let zip = json!({ "fullStreetAddress": "4321 S Lexington Ave SE Apt 45", "zip": "55123" });
    hr.put("/staff/E2001", &json!({ "household": household(zip) }))
        .await
        .expect(200);
    let address = operator.get("/campus/addresses/1").await.expect(200);
    assert_snapshot!(address, @r#"
    200 application/json
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
      "zip": "55123",
      "households": [
        1,
        6
      ]
    }
    "#);
    assert_eq!(operator.get("/campus/addresses").await.json()[0], address.json());
}

#[tokio::test]
async fn an_address_is_entered_as_it_is_split_however_often() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let odd = json!({ "number": "12", "street": "South Oak Avenue", "city": "Blaine", "state": "mn", "zip": "55449" });
    for id in [6, 7] {
        let entered = operator.post("/campus/addresses", &odd).await.expect(201).json();
        let mut expected = odd.clone();
        expected["addressID"] = json!(id);
        expected["households"] = json!([]);
        assert_eq!(entered, expected);
        assert_eq!(
            operator.get(&format!("/campus/addresses/{id}")).await.json(),
            entered
        );
    }
    let text = json!({ "fullStreetAddress": "14 Oak St", "city": "Blaine", "state": "MN", "zip": "55449" });
    let entered = operator.post("/campus/addresses", &text).await.expect(201).json();
    assert_eq!(
        (&entered["number"], &entered["tag"]),
        (&json!("14"), &json!("St"))
    );
    assert_eq!(entered["fullStreetAddress"], Value::Null);
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_with_its_faults_and_not_entered() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let place = |mut address: Value| {
        for (name, text) in [("city", "Blaine"), ("state", "MN"), ("zip", "55449")] {
            address[name] = json!(text);
        }
        address
    };
    let mut tried = Vec::new();
    for address in [
        json!({}),
        json!({ "number": 12, "street": "Oak", "colour": "red" }),
        place(json!({})),
        place(json!({ "fullStreetAddress": "12 Oak St", "number": "12", "apt": "3" })),
        place(json!({ "postOfficeBox": true, "tag": "St" })),
        place(json!({ "fullStreetAddress": "12 Oak\u{7} St" })),
        place(json!({ "street": "x".repeat(201) })),
        json!([]),
    ] {
        let answer = operator.post("/campus/addresses", &address).await.expect(400);
        tried.push(format!("{}\n  {}", address, answer.faults().join("\n  ")));
    }
    assert_snapshot!(tried.join("\n"), @r#"
    {}
      MISSING_PROPERTY /city
      MISSING_PROPERTY /state
      MISSING_PROPERTY /zip
      MISSING_PROPERTY /street ADDR-10
    {"number":12,"street":"Oak","colour":"red"}
      UNKNOWN_PROPERTY /colour
      INVALID_TYPE /number
      MISSING_PROPERTY /city
      MISSING_PROPERTY /state
      MISSING_PROPERTY /zip
    {"city":"Blaine","state":"MN","zip":"55449"}
      MISSING_PROPERTY /street ADDR-10
    {"fullStreetAddress":"12 Oak St","number":"12","apt":"3","city":"Blaine","state":"MN","zip":"55449"}
      BOTH_ADDRESS_FORMS /number ADDR-11
      BOTH_ADDRESS_FORMS /apt ADDR-11
    {"postOfficeBox":true,"tag":"St","city":"Blaine","state":"MN","zip":"55449"}
      PO_BOX_NOT_ALONE /tag ADDR-08
      MISSING_PROPERTY /number ADDR-05
    {"fullStreetAddress":"12 Oak\u0007 St","city":"Blaine","state":"MN","zip":"55449"}
      INVALID_ADDRESS /fullStreetAddress
    {"street":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","city":"Blaine","state":"MN","zip":"55449"}
      TOO_LONG /street
    []
      INVALID_TYPE
    "#);
    assert_eq!(operator.snapshot().await, before);
}

/// Ids nobody has: never given, too large, negative, no numbers.
const NO_IDS: [&str; 8] = [
    "0",
    "99",
    "-1",
    "1.0",
    "1%20",
    "x",
    "E1001",
    "99999999999999999999999",
];

#[tokio::test]
async fn what_has_no_such_id_is_not_found_and_nothing_changes() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    for id in NO_IDS {
        let household = operator
            .get(&format!("/campus/households/{id}"))
            .await
            .expect(404);
        assert_eq!(household.faults(), ["UNKNOWN_HOUSEHOLD householdID"], "{id}");
        let address = operator.get(&format!("/campus/addresses/{id}")).await.expect(404);
        assert_eq!(address.faults(), ["UNKNOWN_ADDRESS addressID"], "{id}");
        let joined = join(&operator, id, CARLA).await.expect(404);
        assert_eq!(joined.faults(), ["UNKNOWN_HOUSEHOLD householdID"], "{id}");
        let left = leave(&operator, id, "1").await.expect(404);
        assert_eq!(left.faults(), ["UNKNOWN_HOUSEHOLD householdID"], "{id}");
        let left = leave(&operator, "1", id).await.expect(404);
        assert_eq!(left.faults(), ["UNKNOWN_PERSON personID"], "{id}");
    }
    for person in [0, 99, 9_007_199_254_740_991] {
        let joined = join(&operator, "1", person).await.expect(404);
        assert_eq!(joined.faults(), ["UNKNOWN_PERSON /personID"], "{person}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn what_is_no_number_is_not_the_record_with_the_number_nought_either() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut district = operator.snapshot().await;
    district["people"][0]["personID"] = json!(0);
    district["households"][0]["householdID"] = json!(0);
    district["households"][0]["members"][0]["personID"] = json!(0);
    district["households"][0]["householdLocations"][0]["addressID"] = json!(0);
    district["addresses"][0]["addressID"] = json!(0);
    operator.put("/snapshot", &district).await.expect(200);
    for found in ["/campus/households/0", "/campus/addresses/0"] {
        operator.get(found).await.expect(200);
    }
    for nothing in ["/campus/households/x", "/campus/addresses/x"] {
        operator.get(nothing).await.expect(404);
    }
    leave(&operator, "0", "x").await.expect(404);
    leave(&operator, "x", "0").await.expect(404);
    leave(&operator, "0", "0").await.expect(200);
}

#[tokio::test]
async fn every_resource_of_homes_knows_its_methods() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    for (resource, allowed) in [
        ("/campus/households", "GET"),
        ("/campus/households/1", "GET, PATCH"),
        ("/campus/households/1/members", "POST"),
        ("/campus/households/1/members/1", "DELETE"),
        ("/campus/addresses", "GET, POST"),
        ("/campus/addresses/1", "GET, PUT"),
    ] {
        for method in [
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ] {
            if !allowed.contains(method.as_str()) {
                let path = operator.path(resource);
                let answer = operator
                    .client
                    .call(method, &path, Shows::Nothing)
                    .await
                    .expect(405);
                assert_eq!(answer.header("allow"), allowed, "{resource}");
            }
        }
    }
    assert_eq!(operator.snapshot().await, before);
}
