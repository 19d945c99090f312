//! A district that grants everything unless a test has it answer otherwise.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use tokio::process::Command;
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, MockBuilder, MockServer, ResponseTemplate};

use super::super::process::{Ended, command, run};

pub(super) const SECRET: &str = "s3cret-of-the-test";
const BASE: &str = "/campus/api/boi/v1/lakeside";
const TOKEN: &str = "/campus/oauth2/token";

/// A district over HTTP.
pub(super) struct Site(MockServer);

/// An answer with a JSON body.
pub(super) fn answer(status: u16, body: &Value) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_json(body)
}

/// A report in which nothing changes.
pub(super) fn empty_report() -> Value {
    json!({
        "changes": {"demographics": [], "employments": [], "assignments": [], "households": []},
        "added": {"staff": [], "addresses": []},
        "conflicts": [], "errors": [], "warnings": [],
    })
}

pub(super) fn token(expires_in: u64) -> ResponseTemplate {
    answer(
        200,
        &json!({"access_token": "t0ken", "token_type": "Bearer", "expires_in": expires_in}),
    )
}

/// Calls of an operation below `/staffSync`.
pub(super) fn calls(verb: &str, operation: &str) -> MockBuilder {
    Mock::given(method(verb)).and(path(format!("{BASE}/staffSync/{operation}")))
}

impl Site {
    /// A district of which nothing is known but that it has three records staged.
    pub(super) async fn start() -> Self {
        Self::with_staged(3).await
    }

    /// The same with so many.
    pub(super) async fn with_staged(staged: u64) -> Self {
        let site = Self(MockServer::start().await);
        let asked = Mock::given(method("POST")).and(path(TOKEN));
        site.will(
            asked
                .and(query_param("appName", "lakeside"))
                .respond_with(token(3600)),
            9,
        )
        .await;
        for (verb, operation, status, body) in [
            ("POST", "start", 200, json!({"state": "TRANSFER", "staged": 0})),
            (
                "POST",
                "transfer",
                200,
                json!({"received": staged, "staged": staged}),
            ),
            (
                "POST",
                "endTransfer",
                200,
                json!({"state": "ENDED", "staged": staged}),
            ),
            ("GET", "validate", 200, empty_report()),
            (
                "POST",
                "commit",
                200,
                json!({"succeeded": vec!["E1"; usize::try_from(staged).unwrap()], "failed": []}),
            ),
            (
                "POST",
                "submitCommitJob",
                202,
                json!({"jobId": 7, "state": "QUEUED"}),
            ),
            (
                "GET",
                "commitJobStatus",
                200,
                json!({"jobId": 7, "state": "COMPLETED"}),
            ),
        ] {
            site.will(calls(verb, operation).respond_with(answer(status, &body)), 9)
                .await;
        }
        site
    }

    async fn will(&self, mock: Mock, priority: u8) {
        mock.with_priority(priority).mount(&self.0).await;
    }

    /// Answers an operation otherwise.
    pub(super) async fn answers(&self, verb: &str, operation: &str, with: ResponseTemplate) {
        self.will(calls(verb, operation).respond_with(with), 5).await;
    }

    /// Answers an operation otherwise, once.
    pub(super) async fn answers_once(&self, verb: &str, operation: &str, with: ResponseTemplate) {
        self.will(calls(verb, operation).respond_with(with).up_to_n_times(1), 1)
            .await;
    }

    /// Answers who asks for a token otherwise.
    pub(super) async fn answers_token(&self, with: ResponseTemplate) {
        self.will(Mock::given(method("POST")).and(path(TOKEN)).respond_with(with), 1)
            .await;
    }

    /// The base URL.
    pub(super) fn base(&self) -> String {
        format!("{}{BASE}", self.0.uri())
    }

    /// The last words of the paths that were called, in order.
    pub(super) async fn called(&self) -> Vec<String> {
        let requests = self.0.received_requests().await.unwrap();
        let last = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        requests.iter().map(|request| last(request.url.path())).collect()
    }

    /// The lists that were transferred, in order.
    pub(super) async fn transferred(&self) -> Vec<Vec<Value>> {
        let requests = self.0.received_requests().await.unwrap();
        let transfers = requests
            .iter()
            .filter(|request| request.url.path().ends_with("/transfer"));
        transfers
            .map(|request| serde_json::from_slice(&request.body).unwrap())
            .collect()
    }
}

/// A file with this text.
pub(super) fn file(name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("sync-{name}"));
    fs::write(&path, text).unwrap();
    path
}

/// A roster of so many records, a record a line.
pub(super) fn roster(count: usize) -> String {
    let record = |number| format!("{{\"staffNumber\": \"E{number}\"}}\n");
    (1..=count).map(record).collect()
}

/// A synchronization with a district.
pub(super) fn sync(base: &str, args: &[&str]) -> Command {
    let mut command = command(&["sync", "--to", base, "--client-id", "payroll"]);
    command.args(args).env("MOCK_CAMPUS_CLIENT_SECRET", SECRET);
    command
}

/// What comes of the synchronization of so many records; the secret is never shown.
pub(super) async fn synchronized(site: &Site, name: &str, count: usize, args: &[&str]) -> Ended {
    let path = file(name, roster(count));
    let args = [&[path.to_str().unwrap()], args].concat();
    let ended = run(sync(&site.base(), &args)).await;
    assert!(!ended.stdout.contains(SECRET) && !ended.stderr.contains(SECRET));
    ended
}

/// The numbers of the staff in lists that were transferred.
pub(super) fn numbers(lists: &[Vec<Value>]) -> Vec<Vec<&str>> {
    lists
        .iter()
        .map(|list| {
            list.iter()
                .map(|record| record["staffNumber"].as_str().unwrap())
                .collect()
        })
        .collect()
}
