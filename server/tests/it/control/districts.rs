//! Making, listing, deleting and resetting districts.

use insta::assert_snapshot;
use mock_campus::Fixture;
use serde_json::json;

use crate::actors::{TestCampus, district, position, staff};

#[tokio::test]
async fn a_new_district_comes_with_all_a_client_needs() {
    let campus = TestCampus::start().await;
    let north = campus.operator().create(&json!({ "name": "north" })).await;
    let root = campus.running().url();
    assert_eq!(north.view["clientId"], "north_hr");
    assert_eq!(north.view["baseUrl"], format!("{root}/campus/api/boi/v1/north"));
    assert_eq!(
        north.view["tokenUrl"],
        format!("{root}/campus/oauth2/token?appName=north")
    );
    assert_eq!(
        north.view["documentationUrl"],
        format!("{root}/campus/api/boi/v1/north/docs")
    );
    north.hr.get("/schools").await.expect(200);
    north.hr.get("/docs").await.expect(200);
}

#[tokio::test]
async fn without_a_name_a_district_gets_one_that_is_free() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.create(&json!({ "name": "d2" })).await;
    let answer = operator.ask_district(&json!({})).await.expect(201);
    assert_eq!(answer.header("location"), "/_mock/districts/d1");
    assert_eq!(operator.create(&json!({})).await.view["name"], "d3");
}

#[tokio::test]
async fn districts_are_listed_by_name_without_their_secrets() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.create(&json!({ "name": "acorn" })).await;
    let list = operator.read("/_mock/districts").await.expect(200).json();
    let names: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|district| &district["name"])
        .collect();
    assert_eq!(names, ["acorn", "blaine"]);
    assert_eq!(list[0].get("clientSecret"), None);
    assert_eq!(list[0], operator.of("acorn").get("").await.expect(200).json());
}

#[tokio::test]
async fn a_name_in_use_is_refused() {
    let campus = TestCampus::start().await;
    assert_snapshot!(campus.operator().ask_district(&json!({ "name": "blaine" })).await, @r#"
    409 application/problem+json
    {
      "type": "/problems/district-exists",
      "title": "The district exists already",
      "status": 409,
      "detail": "there is a district blaine already",
      "errors": [
        {
          "code": "DISTRICT_EXISTS",
          "message": "there is a district blaine already",
          "path": ""
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn every_fault_of_the_shape_of_a_new_district_is_told_at_once() {
    let campus = TestCampus::start().await;
    let wrong = json!({
        "name": "no blanks", "fixture": 7, "now": "yesterday", "seed": -1, "readings": { "oauth.token": true },
        "sabotage": "AUTH-01", "colour": "blue",
    });
    let answer = campus.operator().ask_district(&wrong).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    UNKNOWN_PROPERTY /colour
    INVALID_TYPE /fixture
    INVALID_VALUE /name
    INVALID_VALUE /now
    INVALID_TYPE /readings/oauth.token
    INVALID_TYPE /sabotage
    INVALID_VALUE /seed
    ");
}

#[tokio::test]
async fn every_unknown_word_of_a_new_district_is_told_at_once() {
    let campus = TestCampus::start().await;
    let wrong = json!({
        "fixture": "atlantis", "readings": { "oauth.token": "magic", "oauth.colour": "blue" },
        "sabotage": ["AUTH-99", "CLIENT-01"],
    });
    let answer = campus.operator().ask_district(&wrong).await.expect(400);
    assert_snapshot!(answer, @r#"
    400 application/problem+json
    {
      "type": "/problems/invalid-body",
      "title": "The body was not accepted",
      "status": 400,
      "detail": "5 errors; nothing was stored",
      "errors": [
        {
          "code": "INVALID_VALUE",
          "message": "there is no fixture atlantis; there are blaine, blaine-empty",
          "path": "/fixture"
        },
        {
          "code": "INVALID_VALUE",
          "message": "there is no saboteur for AUTH-99",
          "path": "/sabotage/0"
        },
        {
          "code": "INVALID_VALUE",
          "message": "there is no saboteur for CLIENT-01",
          "path": "/sabotage/1"
        },
        {
          "code": "INVALID_VALUE",
          "message": "oauth.colour is not a reading",
          "path": "/readings/oauth.colour"
        },
        {
          "code": "INVALID_VALUE",
          "message": "magic is not a value of oauth.token; it has jwt, opaque",
          "path": "/readings/oauth.token"
        }
      ]
    }
    "#);
    let list = campus.operator().read("/_mock/districts").await.json();
    assert_eq!(list.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_fixture_can_be_sent_along_and_its_faults_are_placed() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let own = operator.create(&json!({ "fixture": district(2) })).await;
    assert_eq!(
        own.hr.get("/staff?lastName=aarons").await.json()["staff"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let mut wrong = district(1);
    wrong["people"][0]["positions"][0]["schoolNumber"] = json!("404");
    wrong["timeZone"] = json!("Mars/Olympus");
    let answer = operator
        .ask_district(&json!({ "fixture": wrong }))
        .await
        .expect(400);
    assert_eq!(
        answer.faults(),
        [
            "INVALID_VALUE /fixture/timeZone",
            "INVALID_VALUE /fixture/people/0/positions/0/schoolNumber"
        ]
    );
}

#[tokio::test]
async fn a_district_starts_from_what_the_emulator_was_started_with() {
    let empty = Fixture::built_in("blaine-empty").expect("a fixture");
    let campus = TestCampus::of(TestCampus::builder().fixture(empty)).await;
    let made = campus.operator().create(&json!({ "name": "north" })).await;
    assert_eq!(made.operator.get("/campus/people").await.json(), json!([]));
}

#[tokio::test]
async fn the_empty_fixture_has_lists_and_nobody() {
    let campus = TestCampus::start().await;
    let empty = campus
        .operator()
        .create(&json!({ "fixture": "blaine-empty" }))
        .await;
    assert_eq!(empty.operator.get("/campus/people").await.json(), json!([]));
    let blaine = campus.hr().await;
    for list in ["/schools", "/genders", "/assignmentCodes", "/titleCodes"] {
        assert_eq!(empty.hr.get(list).await.body, blaine.get(list).await.body);
    }
}

#[tokio::test]
async fn a_deleted_district_is_gone_and_its_name_is_free() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    // With a seed the second district has the secret of the first, and still not its tokens (AMB-131).
    for wanted in [json!({ "name": "north" }), json!({ "name": "south", "seed": 7 })] {
        let first = operator.create(&wanted).await;
        first.operator.delete().await.expect(204);
        first.operator.delete().await.expect(404);
        first.hr.get("/schools").await.expect(404);
        first
            .hr
            .token_by_form(&first.hr.client_id, &first.hr.client_secret)
            .await
            .expect(400);
        let second = operator.create(&wanted).await;
        first.hr.get("/schools").await.expect(401);
        second.hr.get("/schools").await.expect(200);
    }
}

#[tokio::test]
async fn a_reset_kills_tokens_and_restores_data_clock_and_settings() {
    let campus = TestCampus::start().await;
    let wanted = json!({ "readings": { "oauth.token": "opaque" }, "now": "2025-01-01T00:00:00Z" });
    let made = campus.operator().create(&wanted).await;
    let (hr, operator) = (&made.hr, &made.operator);
    let (before, clock) = (operator.snapshot().await, operator.get("/clock").await.json());
    hr.post("/staff", &staff("E2001")).await.expect(201);
    hr.post("/staff/E1001/positions", &position()).await.expect(201);
    operator
        .put("/clock", &json!({ "mode": "real" }))
        .await
        .expect(200);
    operator
        .put(
            "/readings",
            &json!({ "oauth.single_token": "true", "oauth.token": "jwt" }),
        )
        .await
        .expect(200);
    operator.put("/sabotage", &json!([])).await.expect(200);
    operator
        .post(
            "/campus/schools",
            &json!({ "schoolNumber": "030", "name": "New" }),
        )
        .await
        .expect(201);
    operator
        .post("/campus/credentials/generateSecret", &json!({ "confirm": true }))
        .await
        .expect(200);
    operator.reset().await.expect(200);
    assert_eq!(operator.snapshot().await, before);
    assert_eq!(operator.get("/clock").await.json(), clock);
    assert_eq!(operator.get("/readings").await.json()["oauth.token"], "opaque");
    assert_eq!(operator.journal().await.len(), 0);
    hr.get("/schools").await.expect(401);
    let mut again = hr.clone();
    again.authorise().await;
    again.get("/schools").await.expect(200);
}

#[tokio::test]
async fn a_reset_sends_the_saboteurs_home_that_were_not_hired_at_first() {
    let campus = TestCampus::start().await;
    let Some(rule) = mock_campus::saboteurs().next() else {
        panic!("there are saboteurs");
    };
    let made = campus.operator().create(&json!({ "sabotage": [rule] })).await;
    made.operator.put("/sabotage", &json!([])).await.expect(200);
    made.operator.reset().await.expect(200);
    assert_eq!(made.operator.get("/sabotage").await.json(), json!([rule]));
    campus
        .operator()
        .put("/sabotage", &json!([rule]))
        .await
        .expect(200);
    campus.operator().reset().await.expect(200);
    assert_eq!(campus.operator().get("/sabotage").await.json(), json!([]));
}
