//! Targets that misbehave in known ways. None of them keeps a rule, and the harness never says one does.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use campus_conformance::report::{
    MARKDOWN_LIMIT, Options, Paper, Report, Scope, render, render_junit, render_markdown,
};
use campus_conformance::verdict::{ExitCode, Verdict};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wiremock::matchers::{any, header_exists, method, path, path_regex};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use super::stand::{PATIENCE, SECRET, judge_all, rule, target_at};

/// How long a call to a target that hangs may take.
const SHORT: Duration = Duration::from_millis(300);

async fn judge_at(url: String) -> Report {
    tokio::task::spawn_blocking(move || judge_all(target_at(&url, SHORT), SHORT))
        .await
        .unwrap()
}

/// Judges a site that gives one answer to everything.
async fn judge_answering(answer: ResponseTemplate) -> Report {
    let site = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&site).await;
    judge_at(site.uri()).await
}

/// Judges a site that does something to every connection, without HTTP.
async fn judge_connecting<F, Fut>(treat: F) -> Report
where
    F: Fn(TcpStream) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    judge_at(serve_connections(treat).await).await
}

/// The URL of a site that does something to every connection.
async fn serve_connections<F, Fut>(treat: F) -> String
where
    F: Fn(TcpStream) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(treat(stream));
        }
    });
    url
}

fn verdict_of(report: &Report, id: &str) -> Verdict {
    report
        .rules
        .iter()
        .find(|one| one.id == rule(id))
        .unwrap()
        .verdict
}

fn assert_nothing_kept(report: &Report, exit: ExitCode) {
    let kept: Vec<String> = report
        .rules
        .iter()
        .filter(|rule| rule.verdict == Verdict::Passed)
        .map(|rule| rule.id.to_string())
        .collect();
    assert_eq!(kept, Vec::<String>::new());
    let passed = report.rules.iter().flat_map(|rule| &rule.scenarios);
    assert_eq!(
        passed
            .filter(|scenario| scenario.verdict == Verdict::Passed)
            .count(),
        0
    );
    assert_eq!(report.exit_code, exit);
    assert!(!report.rules.is_empty());
}

/// Errors and what cannot be asked of a site: nothing was judged, so nothing is broken either.
fn assert_nothing_judged(report: &Report) {
    assert_nothing_kept(report, ExitCode::HarnessError);
    assert_eq!((report.summary.broken, report.summary.warned), (0, 0));
    assert_eq!(verdict_of(report, "AUTH-01"), Verdict::Errored);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_says_200_to_everything_keeps_nothing() {
    let report = judge_answering(ResponseTemplate::new(200).set_body_json(json!({}))).await;
    assert_nothing_kept(&report, ExitCode::Broken);
    assert_eq!(verdict_of(&report, "AUTH-01"), Verdict::Failed);
    assert_eq!(verdict_of(&report, "AUTH-02"), Verdict::Failed);
    assert_eq!(verdict_of(&report, "REF-01"), Verdict::Inconclusive);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_shows_a_web_page_keeps_nothing() {
    let page = ResponseTemplate::new(200).set_body_raw("<html>Welcome to Campus</html>", "text/html");
    assert_nothing_kept(&judge_answering(page).await, ExitCode::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_redirects_to_a_login_keeps_nothing() {
    let login = ResponseTemplate::new(302).insert_header("location", "/campus/login.jsp");
    assert_nothing_kept(&judge_answering(login).await, ExitCode::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_refuses_everybody_keeps_nothing() {
    // Every call without a token is refused, as AUTH-01 wants, and that proves nothing here. The credentials may be
    // wrong, so nothing is broken either.
    let refusal = ResponseTemplate::new(401).insert_header("www-authenticate", "Bearer");
    let report = judge_answering(refusal).await;
    assert_nothing_kept(&report, ExitCode::Inconclusive);
    assert_eq!((report.summary.broken, report.summary.errored), (0, 0));
    let reason = report.rules[0].reason.as_deref().unwrap_or_default();
    assert!(reason.contains("the credentials given were refused"), "{reason}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_issues_tokens_and_refuses_them_is_broken() {
    let token = json!({"access_token": "t0ken-of-the-test", "token_type": "Bearer", "expires_in": 3600});
    let site = MockServer::start().await;
    Mock::given(path("/campus/oauth2/token"))
        .respond_with(ResponseTemplate::new(200).set_body_json(&token))
        .mount(&site)
        .await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(401))
        .mount(&site)
        .await;
    assert_nothing_kept(&judge_at(site.uri()).await, ExitCode::Broken);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_breaks_down_on_everything_keeps_nothing() {
    let report = judge_answering(ResponseTemplate::new(500)).await;
    assert_nothing_kept(&report, ExitCode::Broken);
    assert_eq!(verdict_of(&report, "AUTH-01"), Verdict::Failed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_issues_tokens_and_answers_in_the_wrong_form_keeps_nothing() {
    let token = json!({"access_token": "t0ken-of-the-test", "token_type": "Bearer", "expires_in": 3600});
    for wrong in [
        json!({"schools": []}),
        json!({"staff": {}}),
        json!("ok"),
        json!(null),
        json!(42),
    ] {
        let site = MockServer::start().await;
        Mock::given(method("POST"))
            .and(path("/campus/oauth2/token"))
            .respond_with(ResponseTemplate::new(200).set_body_json(&token))
            .mount(&site)
            .await;
        Mock::given(any())
            .respond_with(ResponseTemplate::new(200).set_body_json(&wrong))
            .mount(&site)
            .await;
        assert_nothing_kept(&judge_at(site.uri()).await, ExitCode::Broken);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_hangs_is_an_error_and_soon_given_up() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let report = judge_connecting(move |stream| {
        counted.fetch_add(1, Ordering::Relaxed);
        async move {
            tokio::time::sleep(Duration::from_mins(1)).await;
            drop(stream);
        }
    })
    .await;
    assert_nothing_judged(&report);
    // Nobody waits for a site once for every scenario.
    let calls = calls.load(Ordering::Relaxed);
    assert!(calls < 10, "{calls} calls");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_hangs_in_the_middle_of_an_answer_is_an_error() {
    let report = judge_connecting(|mut stream| async move {
        let _read = stream.read(&mut [0; 4096]).await;
        let _sent = stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{")
            .await;
        tokio::time::sleep(Duration::from_mins(1)).await;
    })
    .await;
    assert_nothing_judged(&report);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_whose_answer_does_not_end_is_given_up() {
    let url = serve_connections(|mut stream| async move {
        let _read = stream.read(&mut [0; 4096]).await;
        let _sent = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
        let spaces = vec![b' '; 65_536];
        while stream.write_all(&spaces).await.is_ok() {}
    })
    .await;
    let judge = move || judge_all(target_at(&url, PATIENCE), PATIENCE);
    let report = tokio::task::spawn_blocking(judge).await.unwrap();
    assert_nothing_judged(&report);
    let reason = report.rules[0].reason.as_deref().unwrap_or_default();
    assert!(reason.contains("larger than"), "{reason}");
}

/// A site that gives back what it was shown.
async fn judge_echoing(show: fn(&Request) -> String) -> String {
    let site = MockServer::start().await;
    let echo = move |request: &Request| ResponseTemplate::new(400).set_body_string(show(request));
    Mock::given(any()).respond_with(echo).mount(&site).await;
    let report = judge_at(site.uri()).await;
    let options = Options {
        paper: Paper::PLAIN,
        scope: Scope::Scenarios,
        show_exchanges: true,
        elapsed: Duration::ZERO,
    };
    let mut text = serde_json::to_string(&report).unwrap();
    render(&report, &options, &mut text).unwrap();
    text.push_str(&render_junit(&report, true).unwrap());
    text.push_str(&render_markdown(&report, true, MARKDOWN_LIMIT).unwrap().unwrap());
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_gives_back_its_calls_brings_no_secret_into_a_report() {
    let basic = STANDARD.encode(format!("hr:{SECRET}"));
    let shows: [fn(&Request) -> String; 2] = [
        |request| {
            let proof = request.headers.get("authorization");
            let proof = proof.and_then(|value| value.to_str().ok()).unwrap_or_default();
            format!("{}{proof}", "x".repeat(190))
        },
        |request| String::from_utf8_lossy(&request.body).into_owned(),
    ];
    for show in shows {
        let text = judge_echoing(show).await;
        for secret in [SECRET, &SECRET[..8], &basic, &basic[..8]] {
            assert!(!text.contains(secret), "{secret} is in {text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_hangs_up_is_an_error() {
    assert_nothing_judged(&judge_connecting(|stream| async move { drop(stream) }).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_speaks_no_http_is_an_error() {
    let report = judge_connecting(|mut stream| async move {
        let _sent = stream.write_all(b"220 mail.example.org ESMTP\r\n").await;
        let _read = stream.read(&mut [0; 4096]).await;
    })
    .await;
    assert_nothing_judged(&report);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_falls_silent_after_a_good_start_is_an_error() {
    let site = MockServer::start().await;
    let token = json!({"access_token": "t0ken-of-the-test", "token_type": "Bearer", "expires_in": 3600});
    Mock::given(path("/campus/oauth2/token"))
        .respond_with(ResponseTemplate::new(200).set_body_json(token))
        .mount(&site)
        .await;
    Mock::given(path_regex("/schools$"))
        .and(header_exists("authorization"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!([{"schoolNumber": "010"}])))
        .mount(&site)
        .await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_delay(Duration::from_mins(1)))
        .mount(&site)
        .await;
    let report = judge_at(site.uri()).await;
    for id in ["AUTH-01", "AUTH-06", "REF-03", "REF-08", "SEARCH-02"] {
        assert_eq!(verdict_of(&report, id), Verdict::Errored, "{id}");
    }
    assert!(matches!(
        report.exit_code,
        ExitCode::Broken | ExitCode::HarnessError
    ));
}
