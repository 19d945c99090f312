//! The emulator judged: embedded, at a URL and as a site. Under each saboteur it is judged by `prove`, which ci/test runs.

use campus_conformance::exchange::Line;
use campus_conformance::report::Report;
use campus_conformance::target::{Control, DistrictRequest, Embedded, Remote, Target};
use campus_conformance::verdict::{ExitCode, Verdict};

use super::stand::{PATIENCE, judge_all, judge_run, rule};

fn verdicts(report: &Report) -> Vec<(String, Verdict)> {
    report
        .rules
        .iter()
        .map(|rule| (rule.id.to_string(), rule.verdict))
        .collect()
}

#[test]
fn the_emulator_gets_the_same_verdicts_embedded_and_at_a_url() {
    let embedded = judge_all(Target::embedded(PATIENCE).unwrap(), PATIENCE);
    let served = Embedded::start().unwrap();
    let remote = Remote {
        url: served.url().to_owned(),
        ..Remote::default()
    };
    let remote = judge_all(Target::remote(&remote, PATIENCE).unwrap(), PATIENCE);
    assert_eq!(verdicts(&embedded), verdicts(&remote));
    assert_eq!(
        (embedded.target.kind, remote.target.kind),
        ("embedded", "emulator")
    );
    assert_eq!(embedded.exit_code, ExitCode::Conformant);
}

/// A district of the emulator, to be called as a site that has no control interface.
pub(crate) async fn site_in(emulator: &Embedded, broken: &[&str]) -> Remote {
    let request = DistrictRequest {
        fixture: "blaine".to_owned(),
        sabotage: broken.iter().map(|id| rule(id)).collect(),
        ..DistrictRequest::default()
    };
    let line = Line::new(PATIENCE).unwrap();
    let district = Control::new(emulator.url(), None)
        .create(&line, &request)
        .await
        .unwrap();
    Remote {
        url: emulator.url().to_owned(),
        district: district.name,
        client_id: Some(district.client_id),
        client_secret: Some(district.client_secret),
        control_token: None,
        no_control: true,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_judged_by_portable_scenarios_as_often_as_one_likes() {
    let served = Embedded::start().unwrap();
    let site = site_in(&served, &[]).await;
    for run in [123_456, 123_457] {
        let site = site.clone();
        let judge = move || judge_run(run, Target::remote(&site, PATIENCE).unwrap(), PATIENCE);
        let report = tokio::task::spawn_blocking(judge).await.unwrap();
        let open: Vec<String> = report
            .rules
            .iter()
            .filter(|rule| rule.verdict != Verdict::Passed)
            .map(|rule| format!("{} {}", rule.id, rule.reason.as_deref().unwrap_or_default()))
            .collect();
        let needs_more = |text: &String| {
            text.ends_with("needs an operator")
                || text.ends_with("needs the emulator")
                || text.contains("needs a target that states the reading")
        };
        assert!(open.iter().all(needs_more), "{open:?}");
        assert_eq!(
            (report.exit_code, report.target.kind),
            (ExitCode::Inconclusive, "site")
        );
        assert!(report.summary.kept > report.summary.inconclusive);
    }
    tokio::task::spawn_blocking(move || drop(served)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_lists_only_titles_somebody_holds_is_found_out() {
    let served = Embedded::start().unwrap();
    let site = site_in(&served, &["REF-07"]).await;
    let judge = move || judge_run(1, Target::remote(&site, PATIENCE).unwrap(), PATIENCE);
    let report = tokio::task::spawn_blocking(judge).await.unwrap();
    assert!(verdicts(&report).contains(&("REF-07".to_owned(), Verdict::Failed)));
    tokio::task::spawn_blocking(move || drop(served)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_not_judged_with_the_wrong_secret_or_the_wrong_district() {
    let served = Embedded::start().unwrap();
    let site = site_in(&served, &[]).await;
    let wrong_secret = Remote {
        client_secret: Some("no-secret-of-anybody".into()),
        ..site.clone()
    };
    let wrong_district = Remote {
        district: "nowhere".to_owned(),
        ..site
    };
    for site in [wrong_secret, wrong_district] {
        let judge = move || judge_all(Target::remote(&site, PATIENCE).unwrap(), PATIENCE);
        let report = tokio::task::spawn_blocking(judge).await.unwrap();
        assert_eq!(report.exit_code, ExitCode::Inconclusive);
        assert_eq!(report.summary.inconclusive, report.rules.len());
    }
    tokio::task::spawn_blocking(move || drop(served)).await.unwrap();
}

#[test]
fn a_report_is_the_same_twice() {
    let report = || {
        let report = judge_all(Target::embedded(PATIENCE).unwrap(), PATIENCE);
        serde_json::to_string_pretty(&report).unwrap()
    };
    assert_eq!(report(), report());
}
