//! What an operator finds and does about households.

use http::Method;
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{Answer, Operator, Shows, TestCampus, household};

pub(super) const CARLA: u64 = 3;
const FRED: u64 = 8;

pub(super) async fn join(operator: &Operator, household: &str, person: u64) -> Answer {
    let path = format!("/campus/households/{household}/members");
    operator.post(&path, &json!({ "personID": person })).await
}

pub(super) async fn leave(operator: &Operator, household: &str, person: &str) -> Answer {
    let path = operator.path(&format!("/campus/households/{household}/members/{person}"));
    operator.client.call(Method::DELETE, &path, Shows::Nothing).await
}

#[tokio::test]
async fn a_household_is_shown_with_its_members_and_where_it_lives() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let all = operator.get("/campus/households").await.expect(200).json();
    let names = all
        .as_array()
        .unwrap()
        .iter()
        .map(|home| home["name"].as_str().unwrap());
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["Lindqvist", "Larsen", "Olsen", "Brandt", "Norton"]
    );
    let larsen = operator.get("/campus/households/2").await.expect(200);
    assert_eq!(larsen.json(), all[1]);
    assert_snapshot!(larsen, @r#"
    200 application/json
    {
      "householdID": 2,
      "name": "Larsen",
      "private": false,
      "staffHousehold": false,
      "members": [
        {
          "personID": 11,
          "startDate": "2014-09-01"
        },
        {
          "personID": 2,
          "startDate": "2014-09-01"
        }
      ],
      "householdLocations": [
        {
          "addressID": 2,
          "startDate": "2014-09-01",
          "mailing": true,
          "physical": true,
          "secondary": false,
          "private": false,
          "address": {
            "number": "12500",
            "prefix": "S",
            "street": "42nd",
            "tag": "Gdns",
            "apt": "123",
            "city": "Blaine",
            "state": "MN",
            "zip": "55123"
          }
        }
      ]
    }
    "#);
    // A person's view shows the very same.
    let person = operator.get("/campus/people/2").await.json();
    assert_eq!(person["households"], json!([all[1]]));
    assert_eq!(
        operator.get("/campus/people/3").await.json()["households"],
        json!([])
    );
}

#[tokio::test]
async fn an_address_is_typed_on_one_line_and_without_what_nobody_sees() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let typed = json!({ "number": "3\t4\u{202e}", "street": "Oak\u{200b}", "tag": "St", "city": "Blaine\r\nTown",
        "state": "MN", "zip": "55434", "county": "An\noka", "block": "\u{feff}" });
    let expected = json!({ "number": "3 4", "street": "Oak", "tag": "St", "city": "Blaine  Town", "state": "MN",
        "zip": "55434", "county": "An oka" });
    let entered = operator.post("/campus/addresses", &typed).await.expect(201);
    let edited = operator.put("/campus/addresses/1", &typed).await.expect(200);
    for stored in [entered.json(), edited.json()] {
        let parts = expected.as_object().unwrap().iter();
        for (part, text) in parts {
            assert_eq!(stored[part], *text, "{part}");
        }
        assert!(stored.get("block").is_none_or(Value::is_null));
    }
    let snapshot = operator.snapshot().await;
    operator.put("/snapshot", &snapshot).await.expect(200);
}

#[tokio::test]
async fn whoever_joins_a_household_belongs_to_it_from_that_day_on() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let joined = join(&operator, "1", CARLA).await.expect(201).json();
    assert_eq!(joined, operator.get("/campus/households/1").await.json());
    assert_eq!(operator.members(1).await, ["1 2020-08-01 on", "3 2024-03-15 on"]);
    let answer = join(&operator, "1", CARLA).await.expect(409);
    assert_eq!(answer.faults(), ["MEMBER_EXISTS /personID"]);
    let homes = operator.get("/campus/people/3").await.json()["households"].take();
    assert_eq!(homes, json!([joined]));
    // Several at once are no contradiction.
    join(&operator, "5", CARLA).await.expect(201);
    let homes = operator.get("/campus/people/3").await.json()["households"].take();
    assert_eq!(homes.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn whoever_leaves_a_household_is_a_former_member_and_can_come_back() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let left = leave(&operator, "3", "8").await.expect(200).json();
    assert_eq!(left, operator.get("/campus/households/3").await.json());
    assert_eq!(
        operator.members(3).await,
        ["8 2016-08-01 2024-03-15", "9 2016-08-01 on"]
    );
    let answer = leave(&operator, "3", "8").await.expect(404);
    assert_eq!(answer.faults(), ["UNKNOWN_PERSON personID"]);
    // The household is part of their history.
    let homes = operator.get("/campus/people/8").await.json()["households"].take();
    assert_eq!(homes, json!([left]));
    join(&operator, "3", FRED).await.expect(201);
    assert_eq!(
        operator.members(3).await,
        ["8 2016-08-01 2024-03-15", "9 2016-08-01 on", "8 2024-03-15 on"]
    );
    // The latest membership ends, not one that is over already.
    operator.advance("P2D").await;
    leave(&operator, "3", "8").await.expect(200);
    assert_eq!(
        operator.members(3).await,
        [
            "8 2016-08-01 2024-03-15",
            "9 2016-08-01 on",
            "8 2024-03-15 2024-03-17"
        ]
    );
    leave(&operator, "3", "9").await.expect(200);
    operator.get("/campus/households/3").await.expect(200);
}

#[tokio::test]
async fn who_is_left_alone_in_a_staff_household_can_be_moved_by_the_hr_system() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = json!({ "household": household("12 Oak St") });
    let warned = async || hr.put("/staff/E1007", &body).await.expect(200).json()["warnings"].take();
    assert_eq!(warned().await[0]["code"], "HOUSEHOLD_IGNORED");
    leave(&operator, "3", "8").await.expect(200);
    assert_eq!(warned().await[0]["code"], "ADDRESS_ADDED");
    let home = operator.get("/campus/households/3").await.json();
    assert_eq!(home["householdLocations"][1]["address"]["street"], "Oak");
    join(&operator, "3", 11).await.expect(201);
    assert_eq!(warned().await[0]["code"], "HOUSEHOLD_IGNORED");
}

#[tokio::test]
async fn a_member_is_named_by_the_id_of_a_person_and_by_nothing_else() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let mut told = Vec::new();
    for body in [
        json!({}),
        json!({ "personID": "3" }),
        json!({ "personID": null }),
        json!({ "personID": -1 }),
        json!({ "personID": 1.5 }),
        json!({ "staffNumber": "E1003" }),
        json!({ "personID": 3, "startDate": "2024-01-01" }),
        json!([3]),
    ] {
        let answer = operator
            .post("/campus/households/1/members", &body)
            .await
            .expect(400);
        told.push(format!("{body}: {}", answer.faults().join(", ")));
    }
    assert_snapshot!(told.join("\n"), @r#"
    {}: MISSING_PROPERTY /personID
    {"personID":"3"}: INVALID_TYPE /personID
    {"personID":null}: INVALID_TYPE /personID
    {"personID":-1}: INVALID_VALUE /personID
    {"personID":1.5}: INVALID_TYPE /personID
    {"staffNumber":"E1003"}: MISSING_PROPERTY /personID, UNKNOWN_PROPERTY /staffNumber
    {"personID":3,"startDate":"2024-01-01"}: UNKNOWN_PROPERTY /startDate
    [3]: INVALID_TYPE
    "#);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn what_an_operator_does_about_homes_is_no_call_of_the_hr_system() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    join(&operator, "1", CARLA).await.expect(201);
    leave(&operator, "1", "3").await.expect(200);
    assert_eq!(operator.journal().await, Vec::<Value>::new());
}
