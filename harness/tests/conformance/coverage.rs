//! The coverage gate.

use std::collections::BTreeSet;

use campus_conformance::ledger::{Catalogue, Coverage, Needs, Suite};
use campus_conformance::target::saboteurs;

use super::stand::rule;

#[test]
fn every_judged_rule_has_a_scenario_and_a_saboteur_or_a_written_reason() {
    let catalogue = Catalogue::embedded().unwrap();
    let suite = Suite::embedded(&catalogue).unwrap();
    let coverage = Coverage::new(&suite, saboteurs().into_iter().collect()).unwrap();
    assert_eq!(coverage.objections(&catalogue), Vec::<String>::new());
}

#[test]
fn the_gate_objects_to_a_rule_without_scenario_or_saboteur() {
    let catalogue = Catalogue::embedded().unwrap();
    let coverage = Coverage::new(&Suite::default(), BTreeSet::new()).unwrap();
    let judged = catalogue.judged().count();
    assert_eq!(coverage.objections(&catalogue).len(), 2 * judged);
}

#[test]
fn nobody_takes_the_title_that_a_shared_district_is_to_list_without_a_holder() {
    let catalogue = Catalogue::embedded().unwrap();
    let suite = Suite::embedded(&catalogue).unwrap();
    let titles = rule("REF-07");
    let portable = suite.select(|case| case.needs == Needs::Portable && !case.rules.contains(&titles));
    let takers: Vec<&str> = portable
        .features()
        .iter()
        .flat_map(|feature| {
            let ruled = feature.rules.iter().flat_map(|rule| &rule.scenarios);
            feature.scenarios.iter().chain(ruled)
        })
        .filter(|scenario| format!("{:?}", scenario.steps).contains("T200"))
        .map(|scenario| scenario.name.as_str())
        .collect();
    assert_eq!(takers, Vec::<&str>::new());
}

#[test]
fn every_tag_of_the_features_means_something() {
    // Reading the suite checks every tag; a scenario of a pending rule is refused there as well.
    let catalogue = Catalogue::embedded().unwrap();
    assert!(Suite::embedded(&catalogue).unwrap().cases().count() > 0);
}
