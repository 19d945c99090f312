//! Histories of homes, carried out by the district and over HTTP, and compared with what a model makes of them.

use jiff::civil::date;
use mock_campus::campus::{Snapshot, difference};
use proptest::prelude::*;

use super::acts::{history, model, readings, ways};
use super::domain::{again, live};
use super::http::play;
use super::model::Act;
use crate::properties::any_body::InProcess;
use crate::properties::any_input::config;

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases * 8, ..config() })]

    #[test]
    fn homes_become_what_the_model_says(ways in ways(), history in history()) {
        live(ways, &history)?;
    }

    #[test]
    fn a_move_sent_again_on_the_same_day_changes_nothing(ways in ways(), history in history()) {
        let (district, model) = live(ways, &history)?;
        if let Some(act @ Act::Move(..)) = history.last()
            && ways.unmarked != super::model::Unmarked::Create
        {
            let once_more = again(&district, &model, act);
            prop_assert_eq!(Snapshot::of(&once_more), Snapshot::of(&district));
            prop_assert!(difference(&district, &once_more).is_empty());
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn over_http_homes_become_what_the_model_says(ways in ways(), history in history()) {
        let campus = InProcess::reading(readings(ways));
        // What the stopped clock shows in Blaine.
        let mut model = model(ways, date(2024, 5, 31));
        for act in &history {
            play(&campus, &mut model, act)?;
        }
    }
}
