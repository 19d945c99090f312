//! A site asked only for what a real Campus can be asked, as a pipeline does it.

use std::fs;
use std::process::Output;

use campus_conformance::target::{Embedded, Remote};

use super::emulator::site_in;
use super::program::{folder, run, run_with, stderr, stdout};
use super::xunit;

/// Judges a site with the program, in a process of its own.
async fn judge(site: Remote, more: Vec<String>) -> Output {
    let judge = move || {
        let (id, secret) = (site.client_id.unwrap(), site.client_secret.unwrap());
        let arguments = [
            "--no-control",
            "--target",
            &site.url,
            "--district",
            &site.district,
            "--client-id",
            &id,
        ];
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        let arguments = [&arguments[..], &more].concat();
        run_with(&arguments, &[("CAMPUS_CLIENT_SECRET", secret.reveal())])
    };
    tokio::task::spawn_blocking(judge).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_keeps_every_rule_it_can_be_asked_for_is_green() {
    let served = Embedded::start().unwrap();
    let document = folder("portable", &[]).join("junit.xml");
    let more = ["--portable", "--junit", document.to_str().unwrap()];
    let output = judge(site_in(&served, &[]).await, more.map(str::to_owned).to_vec()).await;
    let (said, noted) = (stdout(&output), stderr(&output));
    assert_eq!(output.status.code(), Some(0), "{said}{noted}");
    assert!(
        noted.starts_with("note: left out, because no real Campus can be asked: ")
            && noted.lines().count() == 1,
        "{noted}"
    );
    let cases = xunit::read(&fs::read_to_string(document).unwrap());
    assert!(cases.len() > 100, "{}", cases.len());
    // Nothing failed, nothing could not be judged, nothing was skipped.
    assert!(
        cases.values().all(std::collections::BTreeSet::is_empty),
        "{cases:?}"
    );
    tokio::task::spawn_blocking(move || drop(served)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_breaks_a_rule_it_can_be_asked_for_is_not() {
    let served = Embedded::start().unwrap();
    let site = site_in(&served, &["REF-07"]).await;
    let more = ["--portable", "--area", "REF"].map(str::to_owned).to_vec();
    let output = judge(site, more).await;
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    tokio::task::spawn_blocking(move || drop(served)).await.unwrap();
}

#[test]
fn where_no_real_campus_can_be_asked_nothing_is_judged() {
    let feature = "Feature: f\n  @REF-01 @operator\n  Scenario: s\n    Then x\n";
    let folder = folder("unportable", &[("f.feature", feature)]);
    let output = run(&[folder.to_str().unwrap(), "--portable"]);
    assert_eq!(output.status.code(), Some(4), "{}", stdout(&output));
    assert!(stderr(&output).contains("no real Campus can be asked: REF-01\n"));
}
