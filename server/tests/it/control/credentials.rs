//! The credentials tool: masked at first, shown on demand, a new secret after confirmation.

use std::collections::BTreeSet;

use http::Method;
use insta::assert_snapshot;
use mock_campus::Builder;
use serde_json::json;

use crate::actors::{Shows, TestCampus};

#[tokio::test]
async fn the_secret_is_masked_until_it_is_asked_for() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let masked = operator.get("/campus/credentials").await.expect(200).json();
    assert_eq!(masked["clientId"], "blaine_hr");
    assert_eq!(masked["clientSecret"], "********");
    assert_eq!(masked["showSecret"], false);
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
    assert_eq!(shown["showSecret"], true);
    assert_eq!(operator.get("/campus/credentials").await.json(), masked);
}

#[tokio::test]
async fn seven_items_are_on_one_view_which_is_filed_where_the_guide_says() {
    let campus = TestCampus::of(behind(PUBLIC)).await;
    let operator = campus.operator();
    assert_snapshot!(operator.get("/campus/credentials").await, @r#"
    200 application/json
    {
      "name": "Business Office API Credentials",
      "menuPath": "System Settings > Business Office Integration > Business Office API Credentials",
      "clientId": "blaine_hr",
      "clientSecret": "********",
      "tokenUrl": "https://campus.example/mock/campus/oauth2/token?appName=blaine",
      "baseUrl": "https://campus.example/mock/campus/api/boi/v1/blaine",
      "documentationUrl": "https://campus.example/mock/campus/api/boi/v1/blaine/docs",
      "openApiUrl": "https://campus.example/mock/campus/api/boi/v1/blaine/openapi.json",
      "showSecret": false,
      "generateSecret": {
        "resource": "credentials/generateSecret",
        "warning": "Generate a new secret only if the current one may be known to others. Until the HR system has obtained a token with the new secret, every one of its calls fails."
      }
    }
    "#);
    let tools = operator.get("/campus").await.expect(200).json();
    let view = operator.get("/campus/credentials").await.json();
    let mut tools = tools.as_array().unwrap().iter();
    let tool = tools.find(|tool| tool["resource"] == "credentials").unwrap();
    assert_eq!(
        (&tool["name"], &tool["menuPath"]),
        (&view["name"], &view["menuPath"])
    );
    let resource = format!("/campus/{}", tool["resource"].as_str().unwrap());
    assert_eq!(operator.get(&resource).await.json(), view);
}

/// An address clients know the site by, behind a proxy that takes `/mock` away.
const PUBLIC: &str = "https://campus.example/mock";

fn behind(url: &str) -> Builder {
    TestCampus::builder().public_url(url.parse().unwrap())
}

#[tokio::test]
async fn every_address_on_view_works_where_clients_find_it() {
    let here = TestCampus::start().await;
    let root = here.running().url().to_owned();
    let there = TestCampus::of(behind(PUBLIC)).await;
    for (campus, root) in [(here, root.as_str()), (there, PUBLIC)] {
        let hr = campus.hr().await;
        let view = campus.operator().get("/campus/credentials").await.json();
        let path = |item: &str| {
            let url = view[item].as_str().unwrap();
            url.strip_prefix(root)
                .unwrap_or_else(|| panic!("{url}"))
                .to_owned()
        };
        for link in ["documentationUrl", "openApiUrl"] {
            let documentation = campus
                .client()
                .call(Method::GET, &path(link), Shows::Nothing)
                .await;
            documentation.expect(200);
        }
        let schools = format!("{}/schools", path("baseUrl"));
        hr.client
            .call(Method::GET, &schools, Shows::Nothing)
            .await
            .expect(200);
        let (id, secret) = (&hr.client_id, &hr.client_secret);
        hr.ask_token_at(&path("tokenUrl"), id, secret).await.expect(200);
        hr.ask_token_at(&path("baseUrl"), id, secret).await.expect(404);
    }
}

#[tokio::test]
async fn no_reply_of_any_kind_gives_the_secret_away() {
    // The client judges every answer by it; here each kind is called once with the secret itself in the call.
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let secret = hr.client_secret.clone();
    let with_secret = hr.with_token(Some(&secret));
    with_secret.get("/schools").await.expect(401);
    hr.get(&format!("/staff?lastName={secret}")).await.expect(200);
    hr.get(&format!("/staff?{secret}=1")).await;
    hr.token_by_form("somebody", &secret).await.expect(401);
    hr.token_by_header("somebody", &secret).await.expect(401);
    for below in [
        "",
        "/campus",
        "/campus/credentials",
        "/snapshot",
        "/journal",
        "/readings",
        "/clock",
    ] {
        operator.get(below).await.expect(200);
    }
    operator.read("/_mock/districts").await.expect(200);
    operator.read("/_mock/journal").await.expect(200);
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
async fn whoever_does_not_answer_the_question_is_warned_and_generates_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let control = operator.path("/campus/credentials/generateSecret");
    let silent = operator.client.call(Method::POST, &control, Shows::Nothing).await;
    assert_snapshot!(silent, @r#"
    400 application/problem+json
    {
      "type": "/problems/invalid-body",
      "title": "The body was not accepted",
      "status": 400,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "NOT_CONFIRMED",
          "message": "Generate a new secret only if the current one may be known to others. Until the HR system has obtained a token with the new secret, every one of its calls fails.",
          "path": "/confirm",
          "rule": "CRED-09"
        }
      ]
    }
    "#);
    for method in [Method::GET, Method::PUT] {
        let looked = operator.client.call(method, &control, Shows::Nothing).await;
        assert_eq!(looked.expect(405).header("allow"), "POST");
    }
    assert_eq!(operator.secret().await, hr.client_secret);
    hr.get("/schools").await.expect(200);
}

#[tokio::test]
async fn every_press_makes_another_secret() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut secrets = BTreeSet::from([campus.running().client_secret()]);
    for press in 1..=5 {
        let confirmed = json!({ "confirm": true });
        operator
            .post("/campus/credentials/generateSecret", &confirmed)
            .await
            .expect(200);
        secrets.insert(operator.secret().await);
        assert_eq!(secrets.len(), 1 + press);
    }
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
