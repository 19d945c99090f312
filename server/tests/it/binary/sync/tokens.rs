//! The token: obtained once, renewed when it is over or refused, and asked for where it comes from.

use insta::assert_snapshot;
use serde_json::json;
use wiremock::ResponseTemplate;

use super::super::process::run;
use super::site::{SECRET, Site, answer, file, roster, sync, synchronized, token};

#[tokio::test]
async fn a_token_that_is_refused_is_renewed_once() {
    let site = Site::start().await;
    site.answers_once("GET", "validate", ResponseTemplate::new(401))
        .await;
    let ended = synchronized(&site, "renewed.jsonl", 3, &[]).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let called = site.called().await;
    assert_eq!(called[4..], ["validate", "token", "validate", "commit"]);
}

#[tokio::test]
async fn a_token_that_is_as_good_as_over_is_renewed_before_a_call() {
    let site = Site::start().await;
    site.answers_token(token(5)).await;
    let ended = synchronized(&site, "over.jsonl", 3, &[]).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let called = site.called().await;
    assert_eq!(
        called.iter().filter(|call| *call == "token").count(),
        5,
        "{called:?}"
    );
}

#[tokio::test]
async fn whoever_is_refused_with_a_new_token_gives_up() {
    let site = Site::start().await;
    site.answers("POST", "start", ResponseTemplate::new(401)).await;
    let ended = synchronized(&site, "given-up.jsonl", 3, &[]).await;
    assert_eq!(ended.status.code(), Some(1));
    assert_eq!(ended.stderr, "error: syncStart was refused (401)\n");
    assert_eq!(site.called().await, ["token", "start"]);
}

#[tokio::test]
async fn wrong_credentials_are_told_without_them() {
    let site = Site::start().await;
    let body = json!({"error": "invalid_client"});
    site.answers_token(answer(401, &body)).await;
    let ended = synchronized(&site, "wrong.jsonl", 3, &[]).await;
    assert_eq!((ended.status.code(), ended.stdout.as_str()), (Some(1), ""));
    let server = site.base().split("/campus").next().unwrap().to_owned();
    assert_snapshot!(ended.stderr.replace(&server, "SITE"), @r"
    error: no token from SITE/campus/oauth2/token?appName=lakeside: client id or secret is wrong: invalid_client
    hint: the credentials tool of the district shows client id and secret
    ");
}

#[tokio::test]
async fn an_unknown_district_is_told_as_the_token_url_has_it() {
    let site = Site::start().await;
    let body = json!({"error": "invalid_request", "error_description": "No Campus Application selected"});
    site.answers_token(answer(400, &body)).await;
    let ended = synchronized(&site, "unknown.jsonl", 3, &[]).await;
    let told = "status 400: No Campus Application selected (invalid_request)";
    assert!(ended.stderr.contains(told), "{}", ended.stderr);
}

#[tokio::test]
async fn a_token_url_can_be_given_and_has_to_be_where_none_follows() {
    let site = Site::start().await;
    let path = file("url.jsonl", roster(3));
    let path = path.to_str().unwrap();
    let url = site.base().replace(
        "/campus/api/boi/v1/lakeside",
        "/campus/oauth2/token?appName=lakeside",
    );
    let ended = run(sync(&site.base(), &[path, "--token-url", &url])).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    let ended = run(sync("http://campus.example/boi", &[path])).await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.stderr.contains("--token-url gives it"), "{}", ended.stderr);
}

#[tokio::test]
async fn a_secret_is_needed_and_none_is_shown() {
    let path = file("secret.jsonl", roster(3));
    let base = "http://127.0.0.1:1/campus/api/boi/v1/lakeside";
    let mut command = sync(base, &[path.to_str().unwrap()]);
    command.env_remove("MOCK_CAMPUS_CLIENT_SECRET");
    let ended = run(command).await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(
        ended.stderr.contains("--client-secret <SECRET>"),
        "{}",
        ended.stderr
    );
    let help = run(sync(base, &["--help"])).await;
    assert!(!help.stdout.contains(SECRET), "{}", help.stdout);
}
