//! Readings and saboteurs.

use serde_json::json;

use crate::actors::TestCampus;

#[tokio::test]
async fn readings_begin_with_their_decided_defaults() {
    let campus = TestCampus::start().await;
    let readings = campus.operator().get("/readings").await.expect(200).json();
    for (key, values) in mock_campus::campus::Readings::catalogue() {
        assert_eq!(readings[key], values[0], "{key}");
    }
}

#[tokio::test]
async fn a_reading_is_set_and_the_others_stay() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut expected = operator.get("/readings").await.json();
    expected["oauth.token"] = json!("opaque");
    assert_eq!(
        operator
            .put("/readings", &json!({ "oauth.token": "opaque" }))
            .await
            .expect(200)
            .json(),
        expected
    );
    assert_eq!(
        operator.put("/readings", &json!({})).await.expect(200).json(),
        expected
    );
    assert_eq!(operator.get("/readings").await.json(), expected);
}

#[tokio::test]
async fn one_wrong_reading_and_none_is_set() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.get("/readings").await.json();
    let wrong = json!({ "oauth.token": "opaque", "oauth.single_token": "perhaps", "weather": "fair" });
    let answer = operator.put("/readings", &wrong).await.expect(400);
    assert_eq!(
        answer.faults(),
        ["INVALID_VALUE /oauth.single_token", "INVALID_VALUE /weather"]
    );
    assert_eq!(operator.get("/readings").await.json(), before);
}

#[tokio::test]
async fn saboteurs_are_hired_and_sent_home() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let all: Vec<&str> = mock_campus::saboteurs().collect();
    assert_eq!(
        operator.put("/sabotage", &json!(all)).await.expect(200).json(),
        json!(all)
    );
    assert_eq!(operator.get("/sabotage").await.json(), json!(all));
    assert_eq!(
        operator.put("/sabotage", &json!([])).await.expect(200).json(),
        json!([])
    );
}

#[tokio::test]
async fn one_rule_that_cannot_be_broken_and_nobody_is_hired() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let known = mock_campus::saboteurs().next().unwrap();
    let answer = operator
        .put("/sabotage", &json!(["CLIENT-01", known, "auth-01", ""]))
        .await
        .expect(400);
    assert_eq!(
        answer.faults(),
        ["INVALID_VALUE /0", "INVALID_VALUE /2", "INVALID_VALUE /3"]
    );
    assert_eq!(operator.get("/sabotage").await.json(), json!([]));
}

#[tokio::test]
async fn a_saboteur_works_in_its_own_district_alone() {
    let campus = TestCampus::start().await;
    let rule = "AUTH-01";
    let broken = campus.operator().create(&json!({ "sabotage": [rule] })).await;
    let spared = broken.hr.with_token(None).get("/genders").await;
    assert_eq!(spared.status, 200, "{rule} is broken here");
    campus.stranger().get("/genders").await.expect(401);
}
