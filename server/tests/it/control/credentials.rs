//! The credentials tool: masked at first, shown on demand, a new secret after confirmation.

use http::Method;
use insta::assert_snapshot;
use serde_json::json;

use crate::actors::{Shows, TestCampus};

#[tokio::test]
async fn the_secret_is_masked_until_it_is_asked_for() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let masked = operator.get("/campus/credentials").await.expect(200).json();
    assert_eq!(masked["clientId"], "blaine_hr");
    assert_eq!(masked["clientSecret"], "********");
    assert_eq!(masked["secretShown"], false);
    assert_eq!(masked["tokenUrl"], campus.running().token_url());
    assert_eq!(masked["baseUrl"], campus.running().base_url());
    assert_eq!(
        operator.get("/campus/credentials?showSecret=false").await.json(),
        masked
    );
    let path = operator.path("/campus/credentials?showSecret=true");
    let shown = operator
        .client
        .call(Method::GET, &path, Shows::Secret)
        .await
        .expect(200)
        .json();
    assert_eq!(shown["clientSecret"], campus.running().client_secret());
    assert_eq!(shown["secretShown"], true);
    assert_eq!(operator.get("/campus/credentials").await.json(), masked);
}

#[tokio::test]
async fn the_tool_says_where_campus_files_it_and_warns() {
    let campus = TestCampus::start().await;
    let view = campus.operator().get("/campus/credentials").await.json();
    let told = [&view["menuPath"], &view["generateSecretWarning"]].map(|text| text.as_str().unwrap());
    assert_snapshot!(told.join("\n"), @r"
    System Settings > Business Office Integration > Business Office API Credentials
    Generate a new secret only if the current one may be known to others. Until the HR system has obtained a token with the new secret, every one of its calls fails.
    ");
}

#[tokio::test]
async fn the_links_of_the_tool_lead_to_the_documentation() {
    let campus = TestCampus::start().await;
    let view = campus.operator().get("/campus/credentials").await.json();
    for link in ["documentationUrl", "openApiUrl"] {
        let path = view[link]
            .as_str()
            .unwrap()
            .strip_prefix(campus.running().url())
            .unwrap();
        campus
            .client()
            .call(Method::GET, path, Shows::Nothing)
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn showing_the_secret_is_a_matter_of_yes_or_no() {
    let campus = TestCampus::start().await;
    let answer = campus
        .operator()
        .get("/campus/credentials?showSecret=please")
        .await
        .expect(400);
    assert_eq!(answer.faults(), ["INVALID_VALUE showSecret CRED-07"]);
}

#[tokio::test]
async fn without_confirmation_no_secret_is_generated() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for body in [json!({}), json!({ "confirm": false })] {
        let answer = operator
            .post("/campus/credentials/generateSecret", &body)
            .await
            .expect(400);
        assert_eq!(answer.faults(), ["NOT_CONFIRMED /confirm CRED-09"]);
    }
    for body in [
        json!({ "confirm": "true" }),
        json!({ "confirm": 1 }),
        json!({ "confirmed": true }),
    ] {
        operator
            .post("/campus/credentials/generateSecret", &body)
            .await
            .expect(400);
    }
    assert_eq!(operator.secret().await, hr.client_secret);
    hr.get("/schools").await.expect(200);
}

#[tokio::test]
async fn a_new_secret_ends_the_former_one_and_its_tokens() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let view = operator
        .post("/campus/credentials/generateSecret", &json!({ "confirm": true }))
        .await
        .expect(200);
    assert_eq!(view.json()["clientSecret"], "********");
    hr.get("/schools").await.expect(401);
    hr.token_by_form(&hr.client_id, &hr.client_secret)
        .await
        .expect(401);
    let renewed = operator.secret().await;
    assert_ne!(renewed, hr.client_secret);
    let mut hr = hr;
    hr.client_secret = renewed;
    hr.authorise().await;
    hr.get("/schools").await.expect(200);
}
