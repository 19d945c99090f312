//! A roster with news and the district it fits: what was made up is what is refused, changed and added.

use std::collections::BTreeSet;
use std::sync::Arc;

use mock_campus::hr::Format;
use mock_campus::roster::{Counts, District, Shares};
use serde_json::Value;

use super::super::process::{command, run};
use super::site::file;
use crate::actors::{TestCampus, fixture, made_up, with_news};

const STAFF: u32 = 300;

fn shares(renames: &str, others: &str) -> Shares {
    let [renames, others] = [renames, others].map(|share| share.parse().unwrap());
    Shares {
        renames,
        moves: others,
        rehires: others,
        hires: others,
        duplicates: others,
        errors: others,
    }
}

/// A campus that serves the district as it was.
async fn campus() -> TestCampus {
    let fixture = fixture(&made_up(STAFF, 7).0);
    TestCampus::of(TestCampus::builder().fixture(Arc::new(fixture))).await
}

/// The roster of what has happened since.
fn news(shares: Shares, format: Format) -> (String, Counts) {
    with_news(District::new(STAFF, 7), shares, format)
}

/// The document of a synchronization, which ends with this exit code.
async fn synchronized(campus: &TestCampus, roster: &str, args: &[&str], code: i32) -> Value {
    let port = campus.running().address().port();
    let path = file(&format!("whole-{port}.roster"), roster);
    let running = campus.running();
    let (base, id) = (running.base_url(), running.client_id());
    let mut command = command(&[
        "sync",
        path.to_str().unwrap(),
        "--json",
        "--all",
        "--to",
        base,
        "--client-id",
        &id,
    ]);
    command
        .args(args)
        .env("MOCK_CAMPUS_CLIENT_SECRET", running.client_secret());
    let ended = run(command).await;
    assert_eq!(
        ended.status.code(),
        Some(code),
        "{}{}",
        ended.stdout,
        ended.stderr
    );
    serde_json::from_str(&ended.stdout).unwrap()
}

/// How many entries a part of the report has, and how many people they are about.
fn part(document: &Value, name: &str) -> (u64, u64) {
    let part = &document["validation"][name];
    let rows = part["rows"].as_array().unwrap();
    let people: BTreeSet<&str> = rows
        .iter()
        .filter_map(|row| row["staffNumber"].as_str())
        .collect();
    (part["count"].as_u64().unwrap(), people.len() as u64)
}

fn judge(document: &Value, counts: Counts) {
    let refused = counts.errors.iter().sum::<u64>() + counts.duplicates;
    assert_eq!(document["records"], counts.records);
    assert_eq!(document["transfer"]["refused"]["records"], refused);
    assert_eq!(document["transfer"]["staged"], counts.records - refused);
    assert_eq!(part(document, "demographics"), (counts.renamed, counts.renamed));
    assert_eq!(part(document, "employments").1, counts.rehired);
    assert_eq!(part(document, "assignments").1, counts.rehired);
    assert_eq!(part(document, "staff").0, counts.hired);
    assert!(part(document, "addresses").0 >= counts.moved);
    assert_eq!(
        (part(document, "conflicts").0, part(document, "errors").0),
        (0, 0)
    );
}

#[tokio::test]
async fn what_was_made_up_is_what_campus_refuses_changes_and_adds() {
    let (roster, counts) = news(shares("7%", "4%"), Format::Csv);
    let happened = [
        counts.renamed,
        counts.moved,
        counts.rehired,
        counts.hired,
        counts.duplicates,
    ];
    assert!(happened.iter().all(|count| *count > 0), "{counts:?}");
    let campus = campus().await;
    let document = synchronized(&campus, &roster, &["--skip-bad"], 4).await;
    judge(&document, counts);
    assert_eq!(document["commit"]["by"], "blocking");
    assert_eq!(document["commit"]["succeeded"], document["transfer"]["staged"]);
    // What was committed is there: the same roster changes nothing any more.
    let again = synchronized(&campus, &roster, &["--skip-bad", "--commit", "none"], 0).await;
    for name in [
        "demographics",
        "employments",
        "assignments",
        "households",
        "staff",
        "addresses",
    ] {
        assert_eq!(part(&again, name).0, 0, "{name}: {}", again["validation"][name]);
    }
    campus.shutdown().await;
}

#[tokio::test]
async fn without_leave_to_skip_nothing_is_committed() {
    let (roster, counts) = news(shares("7%", "4%"), Format::Json);
    let campus = campus().await;
    let before = campus.operator().snapshot().await;
    let document = synchronized(&campus, &roster, &["--batch", "64"], 1).await;
    assert_eq!(document["end"], "refused");
    assert!(
        document["transfer"]["refused"]["records"].as_u64().unwrap() >= counts.errors.iter().sum::<u64>()
    );
    assert_eq!(campus.operator().snapshot().await["people"], before["people"]);
    campus.shutdown().await;
}

#[tokio::test]
async fn a_job_commits_what_a_call_would() {
    let renames = Shares {
        renames: "10%".parse().unwrap(),
        ..Shares::default()
    };
    let (roster, counts) = news(renames, Format::JsonLines);
    let campus = campus().await;
    let document = synchronized(&campus, &roster, &["--commit", "job"], 0).await;
    assert_eq!(document["commit"]["job"]["state"], "COMPLETED");
    assert_eq!(part(&document, "demographics").0, counts.renamed);
    let again = synchronized(&campus, &roster, &["--commit", "none"], 0).await;
    assert_eq!(part(&again, "demographics").0, 0);
    campus.shutdown().await;
}
