//! A JUnit document as a build server reads it, and what the xUnit plugin of Jenkins demands of it.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

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
pub(crate) type Cases = BTreeMap<(String, String), BTreeSet<String>>;

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
