//! The JUnit form of a report.

use std::collections::BTreeSet;
use std::path::PathBuf;

use campus_conformance::ledger::{Catalogue, Suite};
use campus_conformance::report::{Report, TargetReport, render_junit};
use campus_conformance::run::Selection;
use campus_conformance::verdict::{ExitCode, Verdict};

use super::sample;
use super::xunit::{Cases, is_green, read};

#[test]
fn every_verdict_has_its_place_in_a_document() {
    let document = render_junit(&sample::report(), false).unwrap();
    read(&document);
    insta::assert_snapshot!(document);
}

#[test]
fn a_document_is_green_exactly_where_the_process_ends_in_success() {
    let whole = sample::report();
    for rules in 0_u32..1 << whole.rules.len() {
        let mut report = whole.clone();
        let mut number = 0;
        report.rules.retain(|_| {
            number += 1;
            rules & (1 << (number - 1)) != 0
        });
        report.exit_code = ExitCode::of_rules(report.rules.iter().map(|rule| rule.verdict));
        let cases = read(&render_junit(&report, false).unwrap());
        assert_eq!(
            is_green(&cases),
            report.exit_code == ExitCode::Conformant,
            "{cases:?}"
        );
        assert!(!cases.is_empty());
    }
}

#[test]
fn what_could_not_be_judged_is_never_skipped() {
    let cases = read(&render_junit(&sample::report(), false).unwrap());
    let skipped: Vec<&str> = cases
        .iter()
        .filter(|(_, inside)| inside.contains("skipped"))
        .map(|((_, name), _)| name.as_str())
        .collect();
    assert_eq!(skipped, ["AUTH-01: The operator sees the refusal"]);
}

#[test]
fn names_do_not_depend_on_what_is_selected() {
    let whole = sample::report();
    let names = |report: &Report| -> BTreeSet<(String, String)> {
        read(&render_junit(report, false).unwrap()).into_keys().collect()
    };
    let all = names(&whole);
    for index in 0..whole.rules.len() {
        let mut report = whole.clone();
        report.rules = vec![whole.rules[index].clone()];
        report.exit_code = ExitCode::of_rules(report.rules.iter().map(|rule| rule.verdict));
        assert!(names(&report).is_subset(&all));
    }
}

/// The document on the whole suite, or on what is selected of it, with nothing played.
fn unplayed(suite: &Suite, areas: &[String], given: bool) -> Cases {
    let catalogue = Catalogue::embedded().unwrap();
    let selection = Selection::new(&catalogue, suite, &[], areas, given).unwrap();
    let report = Report::unplayed(
        &catalogue,
        &selection,
        TargetReport::unreached(None),
        "no answer",
        ExitCode::HarnessError,
    );
    read(&render_junit(&report, false).unwrap())
}

#[test]
fn every_scenario_of_the_suite_is_one_case_that_names_its_rules() {
    let catalogue = Catalogue::embedded().unwrap();
    let suite = Suite::embedded(&catalogue).unwrap();
    let cases = unplayed(&suite, &[], false);
    assert_eq!(cases.len(), suite.cases().count());
    for (class, name) in cases.keys() {
        let (rules, title) = name.split_once(": ").unwrap();
        for rule in rules.split(", ") {
            assert!(
                rule.parse().is_ok_and(|id| catalogue.get(&id).is_some()),
                "{name}"
            );
        }
        // A line tells scenarios apart only until the next one is written above them.
        assert!(!title.is_empty() && !title.contains("(line "), "{class}: {name}");
    }
}

#[test]
fn a_scenario_of_the_suite_has_one_name_whatever_is_selected_and_from_wherever_it_is_read() {
    let catalogue = Catalogue::embedded().unwrap();
    let suite = Suite::embedded(&catalogue).unwrap();
    let whole = unplayed(&suite, &[], false);
    let areas: BTreeSet<String> = catalogue.rules().map(|rule| rule.id.area().to_owned()).collect();
    for area in areas {
        let cases = unplayed(&suite, &[area], false);
        let named = |key: &&(String, String)| key.0 != "campus-conformance";
        assert!(cases.keys().filter(named).all(|key| whole.contains_key(key)));
    }
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../features"));
    let read_again = Suite::from_paths(&catalogue, &[folder]).unwrap();
    assert_eq!(unplayed(&read_again, &[], true), whole);
}

#[test]
fn nothing_that_is_said_breaks_a_document() {
    for text in [
        "]]></failure></testcase><testcase name='x'/>",
        "\u{1b}[31mred\u{0}\u{8}\u{b}\u{fffe}\u{ffff}",
        "a\"b'c&d<e>f&#0;&nosuch;",
        "line\nline\r\n\tline",
    ] {
        let report = sample::hostile(text);
        let cases = read(&render_junit(&report, false).unwrap());
        assert_eq!(cases.len(), 7, "{cases:?}");
    }
}

#[test]
fn a_run_that_did_not_come_about_is_an_error() {
    let report = Report::unselected("--rule X: no such rule", ExitCode::Usage);
    let cases = read(&render_junit(&report, false).unwrap());
    assert_eq!((cases.len(), is_green(&cases)), (1, false));
    assert_eq!(
        report.rules.iter().map(|rule| rule.verdict).max(),
        None::<Verdict>
    );
}
