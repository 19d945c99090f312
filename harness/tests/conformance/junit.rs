//! The JUnit form of a report, and what the xUnit plugin of Jenkins demands of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use campus_conformance::ledger::{Catalogue, Suite};
use campus_conformance::report::{Report, TargetReport, render_junit};
use campus_conformance::run::Selection;
use campus_conformance::verdict::{ExitCode, Verdict};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::sample;

/// An element as `junit-10.xsd` of the plugin has it, in all versions since 2.0: the attributes it may have, those it
/// must have, and the elements that may stand in it, in any order.
struct Element {
    name: &'static str,
    optional: &'static [&'static str],
    required: &'static [&'static str],
    children: &'static [&'static str],
}

const SCHEMA: &[Element] = &[
    Element {
        name: "testsuites",
        optional: &["name", "time", "tests", "failures", "errors"],
        required: &[],
        children: &["testsuite"],
    },
    Element {
        name: "testsuite",
        optional: &[
            "group",
            "time",
            "skipped",
            "timestamp",
            "hostname",
            "id",
            "package",
            "file",
            "log",
            "url",
        ],
        required: &["name", "tests", "failures", "errors"],
        children: &["testsuite", "properties", "testcase", "system-out", "system-err"],
    },
    Element {
        name: "properties",
        optional: &[],
        required: &[],
        children: &["property"],
    },
    Element {
        name: "property",
        optional: &[],
        required: &["name", "value"],
        children: &[],
    },
    Element {
        name: "testcase",
        optional: &["time", "classname", "group"],
        required: &["name"],
        children: &["skipped", "error", "failure", "system-out", "system-err"],
    },
    Element {
        name: "skipped",
        optional: &["type", "message"],
        required: &[],
        children: &[],
    },
    Element {
        name: "error",
        optional: &["type", "message"],
        required: &[],
        children: &[],
    },
    Element {
        name: "failure",
        optional: &["type", "message"],
        required: &[],
        children: &[],
    },
    Element {
        name: "system-out",
        optional: &[],
        required: &[],
        children: &[],
    },
];

/// A test case as a build server reads it: class and name, and what stands in it.
type Cases = BTreeMap<(String, String), BTreeSet<String>>;

/// Reads a document as the schema wants it.
pub(crate) fn read(document: &str) -> Cases {
    let mut reader = Reader::from_str(document);
    let mut open: Vec<String> = Vec::new();
    let mut cases = Cases::new();
    let mut case = None;
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                let name = check_element(start, open.last().map(String::as_str));
                if name == "testcase" {
                    let attributes = attributes(start);
                    let key = (attributes["classname"].clone(), attributes["name"].clone());
                    assert!(
                        cases.insert(key.clone(), BTreeSet::new()).is_none(),
                        "{key:?} is there twice"
                    );
                    case = Some(key);
                } else if open.last().is_some_and(|parent| parent == "testcase") {
                    cases
                        .get_mut(case.as_ref().unwrap())
                        .unwrap()
                        .insert(name.clone());
                }
                if matches!(event, Event::Start(_)) {
                    open.push(name);
                }
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(text) => check_text(&text.decode().unwrap(), open.last()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, Vec::<String>::new());
    check_characters(document);
    cases
}

fn check_element(start: &BytesStart<'_>, parent: Option<&str>) -> String {
    let find = |name: &str| SCHEMA.iter().find(|element| element.name == name);
    let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
    let element = find(&name).unwrap_or_else(|| panic!("{name} is no element of the schema"));
    match parent {
        None => assert_eq!(name, "testsuites"),
        Some(parent) => {
            let children = find(parent).unwrap().children;
            assert!(children.contains(&name.as_str()), "{name} stands in {parent}");
        }
    }
    let attributes = attributes(start);
    for attribute in attributes.keys().map(String::as_str) {
        let known = element.optional.contains(&attribute) || element.required.contains(&attribute);
        assert!(known, "{name} has {attribute}");
    }
    for attribute in element.required {
        assert!(attributes.contains_key(*attribute), "{name} has no {attribute}");
    }
    name
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let name = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
        (name, String::from_utf8(attribute.value.to_vec()).unwrap())
    });
    attributes.collect()
}

/// Only these elements may hold text.
fn check_text(text: &str, parent: Option<&String>) {
    let parent = parent.map_or("", String::as_str);
    let mixed = ["skipped", "error", "failure", "system-out"].contains(&parent);
    assert!(mixed || text.trim().is_empty(), "{text:?} stands in {parent}");
}

/// The characters of XML 1.0.
fn check_characters(document: &str) {
    let known = |one: char| matches!(one, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert_eq!(document.chars().find(|one| !known(*one)), None);
}

pub(crate) fn is_green(cases: &Cases) -> bool {
    let bad = |inside: &BTreeSet<String>| inside.contains("failure") || inside.contains("error");
    !cases.values().any(bad)
}

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
