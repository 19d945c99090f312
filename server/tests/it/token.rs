//! The token URL: which request obtains a token, and how the others are refused.

use http::Method;
use insta::assert_snapshot;
use mock_campus::net::PublicUrl;
use serde_json::json;

use crate::actors::{HrSystem, Shows, StoppedTime, TestCampus};

#[tokio::test]
async fn credentials_in_the_form_obtain_a_token_that_opens_the_api() {
    let campus = TestCampus::start().await;
    let mut hr = campus.stranger();
    let answer = hr
        .token_by_form(&hr.client_id, &hr.client_secret)
        .await
        .expect(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    let reply = answer.json();
    assert_eq!(reply["token_type"], "Bearer");
    assert_eq!(reply["expires_in"], 3600);
    hr = hr.with_token(reply["access_token"].as_str());
    hr.get("/genders").await.expect(200);
}

#[tokio::test]
async fn credentials_in_the_header_obtain_a_token_that_opens_the_api() {
    let campus = TestCampus::start().await;
    let hr = campus.stranger();
    let reply = hr
        .token_by_header(&hr.client_id, &hr.client_secret)
        .await
        .expect(200)
        .json();
    let hr = hr.with_token(reply["access_token"].as_str());
    hr.get("/genders").await.expect(200);
}

#[tokio::test]
async fn a_seed_makes_secret_and_token_repeat() {
    let (first, second, other) = (seeded(1).await, seeded(1).await, seeded(2).await);
    assert_eq!(first.client_secret, second.client_secret);
    assert_eq!(first.token(), second.token());
    assert_ne!(first.client_secret, other.client_secret);
    assert_ne!(first.token(), other.token());
}

/// The HR system of an emulator that differs from others by its seed alone.
async fn seeded(seed: u64) -> HrSystem {
    let url: PublicUrl = "http://campus.example".parse().unwrap();
    let builder = TestCampus::builder()
        .seed(seed)
        .public_url(url)
        .time(Box::new(StoppedTime));
    TestCampus::of(builder).await.hr().await
}

#[tokio::test]
async fn a_wrong_pair_obtains_nothing_and_is_not_told_what_is_wrong() {
    let campus = TestCampus::start().await;
    let hr = campus.stranger();
    let mut altered = hr.client_secret.clone();
    altered.pop();
    let lower = hr.client_secret.to_lowercase();
    let mut answers = Vec::new();
    for (id, secret) in [
        (hr.client_id.as_str(), altered.as_str()),
        (&hr.client_id, &lower),
        (&hr.client_id, ""),
        ("somebody", &hr.client_secret),
        ("", ""),
    ] {
        for answer in [
            hr.token_by_form(id, secret).await,
            hr.token_by_header(id, secret).await,
        ] {
            let answer = answer.expect(401);
            assert!(answer.header("www-authenticate").starts_with("Basic"));
            answers.push(answer.text().to_owned());
        }
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert_snapshot!(answers[0], @r#"{"error":"invalid_client","error_description":"client authentication failed"}"#);
}

#[tokio::test]
async fn a_twisted_token_request_is_refused_in_the_words_of_oauth() {
    let campus = TestCampus::start().await;
    let hr = campus.stranger();
    let pair = format!("{}:{}", hr.client_id, hr.client_secret);
    let cases = [
        ("", None, "invalid_request"),
        ("grant_type=", Some(&*pair), "unsupported_grant_type"),
        (
            "grant_type=password&username=a&password=b",
            Some(&pair),
            "unsupported_grant_type",
        ),
        (
            "grant_type=client_credentials&grant_type=client_credentials",
            Some(&pair),
            "invalid_request",
        ),
        (
            "grant_type=client_credentials&client_id=a&client_secret=b",
            Some(&pair),
            "invalid_request",
        ),
    ];
    for (form, pair, error) in cases {
        let answer = hr.ask_token(form, pair).await.expect(400);
        assert_eq!(answer.json()["error"], error, "{form}");
    }
    assert_eq!(
        hr.ask_token("grant_type=client_credentials", None).await.status,
        401
    );
}

#[tokio::test]
async fn a_token_request_that_is_no_form_is_refused() {
    let campus = TestCampus::start().await;
    let client = campus.client();
    let path = "/campus/oauth2/token?appName=blaine";
    let body = json!({ "grant_type": "client_credentials" });
    let answer = client
        .call_with(Method::POST, path, &body, Shows::Nothing)
        .await
        .expect(400);
    assert_eq!(answer.json()["error"], "invalid_request");
}

#[tokio::test]
async fn a_token_request_has_to_name_one_district() {
    let campus = TestCampus::start().await;
    let client = campus.client();
    for query in [
        "",
        "?",
        "?appName=",
        "?appName=elsewhere",
        "?appname=blaine",
        "?appName=blaine&appName=blaine",
    ] {
        let path = format!("/campus/oauth2/token{query}");
        let answer = client.call(Method::POST, &path, Shows::Nothing).await.expect(400);
        let told = answer.json();
        assert_eq!(told["error"], "invalid_request", "{query}");
        assert_eq!(
            told["error_description"], "No Campus Application selected",
            "{query}"
        );
    }
}

#[tokio::test]
async fn the_token_url_answers_posts_alone() {
    let campus = TestCampus::start().await;
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let path = "/campus/oauth2/token?appName=blaine";
        let answer = campus
            .client()
            .call(method, path, Shows::Nothing)
            .await
            .expect(405);
        assert_eq!(answer.header("allow"), "POST");
    }
}

#[tokio::test]
async fn an_opaque_token_opens_the_api_as_a_readable_one_does() {
    let campus = TestCampus::start().await;
    let jwt = campus.hr().await;
    assert_eq!(jwt.token().split('.').count(), 3);
    campus
        .operator()
        .put("/readings", &json!({ "oauth.token": "opaque" }))
        .await
        .expect(200);
    let opaque = campus.hr().await;
    assert!(!opaque.token().contains('.'));
    opaque.get("/schools").await.expect(200);
    jwt.get("/schools").await.expect(401);
}

#[tokio::test]
async fn where_the_reading_says_so_a_newer_token_ends_the_older_one() {
    let campus = TestCampus::start().await;
    let (first, second) = (campus.hr().await, campus.hr().await);
    first.get("/schools").await.expect(200);
    campus
        .operator()
        .put("/readings", &json!({ "oauth.single_token": "true" }))
        .await
        .expect(200);
    first.get("/schools").await.expect(401);
    second.get("/schools").await.expect(200);
}
