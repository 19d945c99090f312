//! The JUnit form of a report, as build servers read it: a test case for each scenario.
//!
//! Names are the same in every run of the same suite, whatever is selected, so that a build server can follow a
//! scenario through time. There are no times: they would be the only thing in which two runs with the same outcomes
//! differ.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::detail::Telling;
use super::{Report, RuleReport, ScenarioReport};
use crate::verdict::{ExitCode, Verdict};

/// The report as a JUnit document that the schema of the xUnit plugin of Jenkins accepts. A case in it fails exactly
/// where the process does not end in success. Of the exchanges it has the last in one line, or all.
///
/// # Errors
/// When the document cannot be put together.
pub fn render_junit(report: &Report, show_exchanges: bool) -> Result<String, fmt::Error> {
    let mut document = Document::new("campus-conformance");
    for (area, cases) in cases_by_area(report, Telling::filed(show_exchanges))? {
        document.add_test_suite(suite(&area, cases, report));
    }
    let is_green = document.failures + document.errors == 0;
    if is_green && report.exit_code != ExitCode::Conformant {
        document.add_test_suite(suite("campus-conformance", [whole_run(report)], report));
    }
    let text = document.to_string().map_err(|_unwritten| fmt::Error)?;
    Ok(accepted(&text, document.skipped))
}

/// The document as the schema wants it. It knows no sum of what is skipped at the root, and XML knows no
/// non-characters, not even escaped.
fn accepted(text: &str, skipped: usize) -> String {
    text.replacen(&format!(" skipped=\"{skipped}\""), "", 1)
        .replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

fn suite(name: &str, cases: impl IntoIterator<Item = TestCase>, report: &Report) -> TestSuite {
    let mut suite = TestSuite::new(name);
    suite.add_property(("target", report.target.title.as_str()));
    suite.add_property(("catalogue", report.catalogue.sha256));
    suite.add_test_cases(cases);
    suite
}

/// A scenario as one of its rules judges it.
struct Sight<'a> {
    rule: &'a RuleReport,
    scenario: &'a ScenarioReport,
}

fn cases_by_area(report: &Report, telling: Telling) -> Result<BTreeMap<String, Vec<TestCase>>, fmt::Error> {
    let mut scenarios: BTreeMap<(&str, usize), Vec<Sight<'_>>> = BTreeMap::new();
    let mut areas: BTreeMap<String, Vec<TestCase>> = BTreeMap::new();
    for rule in &report.rules {
        for scenario in &rule.scenarios {
            let place = (scenario.file.as_str(), scenario.line);
            scenarios.entry(place).or_default().push(Sight { rule, scenario });
        }
        if rule.scenarios.is_empty() {
            let area = rule.id.area().to_owned();
            areas.entry(area).or_default().push(unexercised(rule));
        }
    }
    for sights in scenarios.values() {
        if let Some((area, case)) = scenario_case(sights, telling)? {
            areas.entry(area).or_default().push(case);
        }
    }
    Ok(areas)
}

/// The case of a scenario in the suite of its first rule. Where its rules differ in level the gravest verdict counts.
fn scenario_case(sights: &[Sight<'_>], telling: Telling) -> Result<Option<(String, TestCase)>, fmt::Error> {
    let gravest = sights.iter().reduce(|gravest, sight| {
        let graver = sight.scenario.verdict > gravest.scenario.verdict;
        if graver { sight } else { gravest }
    });
    let Some(Sight { scenario, .. }) = gravest else {
        return Ok(None);
    };
    let ids: Vec<String> = scenario.rules.iter().map(ToString::to_string).collect();
    let area = scenario.rules.first().map_or("", |rule| rule.area()).to_owned();
    let name = format!("{}: {}", ids.join(", "), scenario.title);
    let details = details(sights, scenario, telling)?;
    let mut case = TestCase::new(name, status(sights, scenario, &details));
    case.set_classname(format!("{area}.{}", class_of(&scenario.file)));
    if scenario.verdict == Verdict::Warned {
        case.set_system_out(format!("A warning, no failure: only a MUST fails.\n{details}"));
    }
    Ok(Some((area, case)))
}

/// What becomes of a scenario on a build server.
///
/// One that could not be judged is an error and not skipped: Jenkins leaves a build green that skips tests, while the
/// harness does not end in success. Only what the target cannot be asked at all is skipped, and only where its rules
/// were judged by other scenarios; then the harness does end in success.
fn status(sights: &[Sight<'_>], scenario: &ScenarioReport, details: &str) -> TestCaseStatus {
    let judged_otherwise = sights.iter().all(|sight| sight.rule.is_asked());
    let reason = scenario.reason.as_deref().unwrap_or_default();
    let kind = match scenario.verdict {
        Verdict::Passed | Verdict::Warned => return TestCaseStatus::success(),
        Verdict::Inconclusive if !scenario.applicable && judged_otherwise => {
            let mut status = TestCaseStatus::skipped();
            status.set_message(reason);
            return status;
        }
        Verdict::Inconclusive | Verdict::Errored => NonSuccessKind::Error,
        Verdict::Failed => NonSuccessKind::Failure,
    };
    unsuccessful(kind, scenario.verdict, reason, details)
}

fn unsuccessful(kind: NonSuccessKind, verdict: Verdict, reason: &str, details: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_type(verdict.word());
    status.set_message(format!("{verdict}: {reason}"));
    if !details.is_empty() {
        status.set_description(details);
    }
    status
}

/// The rules at stake, then the scenario as the terminal tells it.
fn details(sights: &[Sight<'_>], scenario: &ScenarioReport, telling: Telling) -> Result<String, fmt::Error> {
    let mut text = String::new();
    for Sight { rule, .. } in sights {
        writeln!(text, "{} ({}) {}", rule.id, rule.level.word(), rule.statement)?;
    }
    telling.scenario(scenario, &mut text)?;
    Ok(text)
}

/// The case that stands for a rule without scenarios, which is not kept and would otherwise not be missed.
fn unexercised(rule: &RuleReport) -> TestCase {
    let reason = rule.reason.as_deref().unwrap_or_default();
    let status = unsuccessful(NonSuccessKind::Error, rule.verdict, reason, "");
    let mut case = TestCase::new(format!("{}: A scenario exercises the rule", rule.id), status);
    case.set_classname(rule.id.area());
    case
}

/// The case that stands for a run that does not end in success although no scenario says so: nothing was judged, or a
/// report of it could not be written. No build server may take it for a good one.
fn whole_run(report: &Report) -> TestCase {
    let reason = report.trouble.clone().unwrap_or_else(|| report.notes.join("; "));
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_type(Verdict::Errored.word());
    status.set_message(reason);
    let name = if report.rules.is_empty() {
        "Something is judged"
    } else {
        "Every report is written"
    };
    let mut case = TestCase::new(name, status);
    case.set_classname("campus-conformance");
    case
}

/// The class of a feature: its path below the folder of features, wherever that is checked out, without the dots that
/// would part it.
fn class_of(file: &str) -> String {
    let inner = match file.rsplit_once("/features/") {
        Some((_, inner)) => inner,
        None => file.strip_prefix("features/").unwrap_or(file),
    };
    inner.strip_suffix(".feature").unwrap_or(inner).replace('.', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_does_not_depend_on_where_the_features_are() {
        for file in [
            "features/search/staff.feature",
            "./features/search/staff.feature",
            "/build/7/features/search/staff.feature",
        ] {
            assert_eq!(class_of(file), "search/staff");
        }
        assert_eq!(class_of("own.v2/staff.feature"), "own_v2/staff");
    }

    #[test]
    fn only_the_sum_of_skipped_cases_at_the_root_is_taken_out() {
        let document = "<testsuites tests=\"1\" skipped=\"1\"><testsuite skipped=\"1\"/></testsuites>";
        let wanted = "<testsuites tests=\"1\"><testsuite skipped=\"1\"/></testsuites>";
        assert_eq!(accepted(document, 1), wanted);
    }

    #[test]
    fn what_no_xml_can_hold_is_replaced() {
        assert_eq!(accepted("a\u{fffe}b\u{ffff}", 0), "a\u{fffd}b\u{fffd}");
    }
}
