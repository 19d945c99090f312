//! Every silence read in every way: a scenario fails where it states another reading than its district has, and passes
//! everywhere else, unless the reading contradicts its rule (`breaks` in `schemas/silences.yaml`).

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, iter, thread};

use campus_conformance::ledger::{Case, CaseKey, Catalogue, RuleId, Suite};
use campus_conformance::run::{Outcome, Performance, groups, vocabulary};
use campus_conformance::target::{Stage, Target};
use campus_conformance::verdict::Verdict;
use serde_json::Value;

use super::stand::PATIENCE;

/// One way to read one silence, and the rules that do not hold then.
struct Reading {
    key: String,
    value: String,
    breaks: BTreeSet<RuleId>,
}

/// Every value of every reading that the silences offer and the emulator can be set to.
fn readings(target: &Target) -> Vec<Reading> {
    let Target::Emulator { emulator, .. } = target else {
        panic!("the embedded emulator is none");
    };
    let broken = broken();
    let read = |(key, value): (&String, &String)| Reading {
        key: key.clone(),
        value: value.clone(),
        breaks: broken
            .get(&(key.clone(), value.clone()))
            .cloned()
            .unwrap_or_default(),
    };
    let offered = emulator
        .readings
        .iter()
        .flat_map(|(key, values)| values.iter().map(move |value| (key, value)));
    offered.map(read).collect()
}

fn broken() -> BTreeMap<(String, String), BTreeSet<RuleId>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas/silences.yaml");
    let silences: Vec<Value> = serde_saphyr::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let readings = silences
        .iter()
        .flat_map(|silence| silence["readings"].as_array().into_iter().flatten());
    let rules = |rules: &Value| {
        let ids = rules.as_array().unwrap().iter();
        ids.map(|id| id.as_str().unwrap().parse().unwrap()).collect()
    };
    readings
        .flat_map(|reading| {
            let key = reading["key"].as_str().unwrap().to_owned();
            let broken = reading["breaks"].as_object().into_iter().flatten();
            broken.map(move |(value, ids)| ((key.clone(), value.clone()), rules(ids)))
        })
        .collect()
}

impl Reading {
    fn is_denied_by(&self, case: &Case) -> bool {
        case.readings
            .get(&self.key)
            .is_some_and(|stated| *stated != self.value)
    }

    /// What is wrong with the outcomes of these scenarios in districts that read the silence so.
    fn objections(&self, suite: &Suite, outcomes: &BTreeMap<CaseKey, Outcome>) -> Vec<String> {
        let mut objections = Vec::new();
        let mut failed = BTreeSet::new();
        for case in suite.cases() {
            let verdict = outcomes[&case.key].verdict;
            if verdict == Verdict::Failed {
                failed.extend(case.rules.iter().cloned());
            }
            let what = match (self.is_denied_by(case), verdict) {
                (false, Verdict::Passed) => continue,
                (false, _) if !case.rules.is_disjoint(&self.breaks) => continue,
                (false, _) => "relies on another reading and does not state it",
                (true, Verdict::Passed) => "states another reading and does not rely on it",
                (true, _) => continue,
            };
            objections.push(format!(
                "{}={}: {} {what} ({verdict})",
                self.key, self.value, case.key
            ));
        }
        let kept = self.breaks.difference(&failed);
        objections.extend(kept.map(|rule| format!("{}={} does not break {rule}", self.key, self.value)));
        objections
    }
}

#[test]
fn a_scenario_fails_where_a_district_reads_a_silence_otherwise_and_only_there() {
    let catalogue = Catalogue::embedded().unwrap();
    let trial = Trial {
        suite: Suite::embedded(&catalogue).unwrap(),
        target: Arc::new(Target::embedded(PATIENCE).unwrap()),
        performance: Performance {
            jobs: 32,
            timeout: PATIENCE,
            vocabulary: vocabulary(),
        },
    };
    let readings = readings(&trial.target);
    assert!(readings.len() > 20, "{} readings", readings.len());
    let each: Vec<&Reading> = readings.iter().collect();
    let objections = side_by_side(&groups(&each), |group| trial.objections(group));
    assert_eq!(objections, Vec::<String>::new());
}

/// The suite in districts that read silences otherwise.
struct Trial {
    suite: Suite,
    target: Arc<Target>,
    performance: Performance,
}

impl Trial {
    /// What is wrong under each of these readings, which a district can have at once: what passes under all of them passes under
    /// each, unless it relies on one of them, and then it fails in every other group. Whatever does not pass, or states one of
    /// the silences, is played again under each alone. The values of one silence follow each other and are in different groups.
    fn objections(&self, group: &[&Reading]) -> Vec<String> {
        let together = self.play(&self.suite, group);
        let is_suspect = |case: &Case| {
            together[&case.key].verdict != Verdict::Passed
                || group.iter().any(|reading| reading.is_denied_by(case))
        };
        let alone = |reading: &&Reading| {
            let is_broken = |case: &Case| !case.rules.is_disjoint(&reading.breaks);
            let suspects = self.suite.select(|case| is_suspect(case) || is_broken(case));
            reading.objections(&suspects, &self.play(&suspects, &[*reading]))
        };
        group.iter().flat_map(alone).collect()
    }

    fn play(&self, suite: &Suite, readings: &[&Reading]) -> BTreeMap<CaseKey, Outcome> {
        let stage = Stage::new(Arc::clone(&self.target), 1);
        let stage = readings
            .iter()
            .fold(stage, |stage, reading| stage.read(&reading.key, &reading.value));
        self.performance.play(suite, &stage, &|_, _| {}).unwrap()
    }
}

/// What is said of each item, several of which are looked at at once.
fn side_by_side<T: Sync>(items: &[T], look: impl Fn(&T) -> Vec<String> + Sync) -> Vec<String> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let one = || items.get(next.fetch_add(1, Ordering::Relaxed));
        iter::from_fn(one).flat_map(&look).collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    })
}

#[test]
fn every_value_of_every_reading_has_a_scenario_that_states_it() {
    let catalogue = Catalogue::embedded().unwrap();
    let suite = Suite::embedded(&catalogue).unwrap();
    let target = Target::embedded(PATIENCE).unwrap();
    let is_stated = |reading: &Reading| {
        suite
            .cases()
            .any(|case| case.readings.get(&reading.key) == Some(&reading.value))
    };
    let missing: Vec<String> = readings(&target)
        .iter()
        .filter(|reading| !is_stated(reading))
        .map(|reading| format!("{}={}", reading.key, reading.value))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}
