//! The data that server, harness and people share: it agrees with itself and with the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use mock_campus::campus::{Readings, rule_ids};
use serde_json::Value;

use crate::source_text::package;

fn text(below_root: &str) -> String {
    fs::read_to_string(package().join("..").join(below_root)).unwrap()
}

fn yaml(name: &str) -> Vec<Value> {
    serde_saphyr::from_str(&text(&format!("schemas/{name}"))).unwrap()
}

/// The readings of the silences, by key: the values with the default first.
fn documented() -> BTreeMap<String, Vec<String>> {
    let silences = yaml("silences.yaml");
    let readings = silences
        .iter()
        .filter_map(|silence| silence["readings"].as_array())
        .flatten();
    let read = |reading: &Value| {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let default = text(&reading["default"]);
        let others = reading["values"].as_array().unwrap().iter().map(text);
        let values = std::iter::once(default.clone()).chain(others.filter(|value| *value != default));
        (text(&reading["key"]), values.collect())
    };
    readings.map(read).collect()
}

#[test]
fn every_reading_built_has_the_values_and_the_default_of_its_silence() {
    let documented = documented();
    assert!(documented.len() > 10, "{documented:?}");
    for (key, values) in Readings::catalogue() {
        let Some(expected) = documented.get(key) else {
            panic!("{key} is no reading of silences.yaml");
        };
        assert_eq!(values[0], expected[0], "the default of {key}");
        let sorted = |values: Vec<&str>| values.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(
            sorted(values),
            expected.iter().cloned().collect(),
            "the values of {key}"
        );
    }
    assert_eq!(Readings::default().words().len(), Readings::catalogue().len());
}

#[test]
fn what_is_pending_are_rules_of_server_or_operator_each_under_one_subject() {
    let rules = yaml("rules.yaml");
    let binds: BTreeMap<&str, &str> = rules
        .iter()
        .map(|rule| (rule["id"].as_str().unwrap(), rule["binds"].as_str().unwrap()))
        .collect();
    let mut seen = BTreeSet::new();
    let pending = yaml("pending.yaml");
    for subject in &pending {
        let title = subject["subject"].as_str().unwrap_or_default();
        assert!(!title.trim().is_empty(), "a subject has no title: {subject}");
        let rules = subject["rules"].as_array().unwrap();
        assert!(!rules.is_empty(), "{title} has no rules");
        for rule in rules.iter().map(|rule| rule.as_str().unwrap()) {
            let bound = binds.get(rule).copied();
            assert!(
                matches!(bound, Some("server" | "operator")),
                "{rule} binds {bound:?}"
            );
            assert!(seen.insert(rule.to_owned()), "{rule} is pending twice");
        }
    }
    let subjects: BTreeSet<_> = pending
        .iter()
        .map(|subject| subject["subject"].as_str())
        .collect();
    assert_eq!(subjects.len(), pending.len());
}

#[test]
fn what_can_be_broken_is_not_pending() {
    let pending = yaml("pending.yaml");
    let pending: BTreeSet<&str> = pending
        .iter()
        .flat_map(|subject| subject["rules"].as_array().unwrap())
        .filter_map(Value::as_str)
        .collect();
    let both: Vec<_> = mock_campus::saboteurs()
        .filter(|rule| pending.contains(rule))
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn the_catalogue_of_the_code_is_that_of_the_data() {
    let rules = yaml("rules.yaml");
    let documented: Vec<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(rule_ids().collect::<Vec<_>>(), documented);
}

/// The text in quotes after the word that begins a line.
fn setting(text: &str, word: &str) -> String {
    let line = text.lines().find(|line| line.starts_with(word)).unwrap();
    line.split('"').nth(1).unwrap().to_owned()
}

#[test]
fn the_toolchain_is_the_rust_version_of_the_manifest() {
    let version = setting(&text("Cargo.toml"), "rust-version");
    let channel = setting(&text("rust-toolchain.toml"), "channel");
    assert_eq!(channel, format!("{version}.0"));
}
