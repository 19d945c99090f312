//! Histories of positions, carried out by the district and over HTTP, and compared with what a model makes of them.

use http::Method;
use mock_campus::campus::{Context, Deed, District, Outcome, Snapshot, difference, execute};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use super::acts::{PEOPLE, history, model, readings, sent, set, ways};
use super::domain::{command, live, person};
use super::http::{asked, call, records, tells};
use super::model::{Act, Result as Told};
use crate::properties::any_body::{InProcess, SNAPSHOT};
use crate::properties::any_input::{config, decided};

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases * 8, ..config() })]

    #[test]
    fn positions_become_what_the_model_says(ways in ways(), history in history()) {
        live(ways, &history)?;
    }

    #[test]
    fn a_full_set_sent_again_changes_nothing(
        ways in ways(),
        history in history(),
        (number, _) in select(PEOPLE.as_slice()),
        set in set(),
    ) {
        let (mut district, mut model) = live(ways, &history)?;
        let readings = readings(&ways);
        let cx = Context { readings: &readings, ..decided() };
        let act = Act::Replace(number, set);
        let command = command(&model, &act).unwrap();
        if let Told::Done(_) = model.act(&act) {
            execute(&mut district, &cx, &command).unwrap();
            let mut again = district.clone();
            prop_assert!(execute(&mut again, &cx, &command).is_ok());
            prop_assert_eq!(Snapshot::of(&again), Snapshot::of(&district));
            prop_assert!(difference(&district, &again).is_empty());
        }
    }

    #[test]
    fn every_position_that_was_or_is_held_is_explained_once(
        ways in ways(),
        history in history(),
        (number, _) in select(PEOPLE.as_slice()),
        set in vec(sent(), 1..6),
    ) {
        let (before, model) = live(ways, &history)?;
        let readings = readings(&ways);
        let cx = Context { readings: &readings, ..decided() };
        let mut after = before.clone();
        let command = command(&model, &Act::Replace(number, set.clone())).unwrap();
        if let Ok(Outcome::Person(hired)) = execute(&mut after, &cx, &command) {
            let ids = |district: &District| person(district, number).positions.iter().map(|one| one.id).collect::<Vec<_>>();
            let mut expected = [ids(&before), ids(&after)].concat();
            expected.sort_unstable();
            expected.dedup();
            let mut explained: Vec<u64> = hired.traces.iter().map(|trace| trace.position).collect();
            explained.sort_unstable();
            prop_assert_eq!(explained, expected);
            for (element, _) in set.iter().enumerate() {
                let served = hired.traces.iter().filter(|trace| trace.element == Some(element));
                prop_assert!(served.count() > 0, "element {} of {:?}", element, set);
            }
            for trace in &hired.traces {
                let is_held = ids(&after).contains(&trace.position);
                prop_assert_eq!(trace.deed != Deed::Removed, is_held);
                prop_assert_eq!(trace.element.is_none(), matches!(trace.deed, Deed::Removed | Deed::KeptLinked));
            }
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn over_http_positions_become_what_the_model_says(ways in ways(), history in history()) {
        let (campus, mut model) = (InProcess::reading(readings(&ways)), model(ways));
        for act in &history {
            let Some((method, path, body)) = call(&model, act) else { continue };
            let (_, before) = asked(&campus, Method::GET, SNAPSHOT, "");
            let answer = asked(&campus, method, &path, &body.to_string());
            let told = model.act(act);
            tells(&model, act, &told, &answer)?;
            let (_, after) = asked(&campus, Method::GET, SNAPSHOT, "");
            records(&model, &after)?;
            if !matches!(told, Told::Done(_)) {
                prop_assert_eq!(after, before);
            }
        }
    }

    #[test]
    fn over_http_a_full_set_sent_again_changes_nothing(
        ways in ways(),
        history in history(),
        (number, _) in select(PEOPLE.as_slice()),
        set in set(),
    ) {
        let (campus, mut model) = (InProcess::reading(readings(&ways)), model(ways));
        for act in history.iter().chain([&Act::Replace(number, set.clone())]) {
            if let Some((method, path, body)) = call(&model, act) {
                asked(&campus, method, &path, &body.to_string());
                model.act(act);
            }
        }
        let (_, before) = asked(&campus, Method::GET, SNAPSHOT, "");
        let (method, path, body) = call(&model, &Act::Replace(number, set)).unwrap();
        asked(&campus, method, &path, &body.to_string());
        let (_, after) = asked(&campus, Method::GET, SNAPSHOT, "");
        prop_assert_eq!(after, before);
        let (_, journal) = asked(&campus, Method::GET, "/_mock/districts/blaine/journal", "");
        let last = journal["entries"].as_array().unwrap().last().unwrap();
        prop_assert_eq!(&last["changes"], &json!([]));
    }
}
