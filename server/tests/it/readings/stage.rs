//! Two districts that differ in one reading.

use mock_campus::campus::Readings;
use serde_json::json;

use crate::actors::{NewDistrict, TestCampus};
use crate::source_text::sources;

/// Blaine, every silence read as decided.
pub(super) async fn decided(campus: &TestCampus) -> NewDistrict {
    campus.operator().create(&json!({})).await
}

/// Blaine, one silence read in the way given.
pub(super) async fn read_as(campus: &TestCampus, key: &str, value: &str) -> NewDistrict {
    campus
        .operator()
        .create(&json!({ "readings": { key: value } }))
        .await
}

#[test]
fn every_value_of_every_reading_is_tried_somewhere() {
    let tests = sources("tests/it");
    let tried = |key: &str, value: &str| {
        let forms = [
            format!("\"{key}\", \"{value}\""),
            format!("\"{key}\": \"{value}\""),
        ];
        forms
            .iter()
            .any(|form| tests.iter().any(|test| test.text.contains(form)))
    };
    for (key, values) in Readings::catalogue() {
        for value in &values[1..] {
            assert!(tried(key, value), "nothing tries {key}={value}");
        }
    }
}
