//! Positions that are held as the district begins, and as a search shows them later.

use serde_json::{Value, json};

use crate::actors::HrSystem;

pub(super) const E1001: &str = "/staff/E1001/positions";
pub(super) const E1004: &str = "/staff/E1004/positions";

/// The position of E1001 as the district begins, with another end.
pub(super) fn teacher(end: &Value) -> Value {
    json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": "2020-08-01",
        "endDate": end })
}

/// What a search shows of somebody's positions: school, codes and dates of each on a line.
pub(super) async fn held(hr: &HrSystem, number: &str) -> String {
    let found = hr.get(&format!("/staff?staffNumber={number}")).await.json();
    let positions = found["staff"][0]["positions"].as_array().unwrap().iter();
    let names = [
        "schoolNumber",
        "assignmentCode",
        "titleCode",
        "startDate",
        "endDate",
    ];
    let line = |one: &Value| {
        names
            .map(|name| one[name].as_str().unwrap_or("-").to_owned())
            .join(" ")
    };
    positions.map(line).collect::<Vec<_>>().join("\n")
}
