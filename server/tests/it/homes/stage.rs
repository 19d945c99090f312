//! What the tests of homes look at: warnings of a reply, locations of a household.

use serde_json::{Value, json};

use crate::actors::{HrSystem, Operator, household};

/// Moves somebody to a street of Blaine; the warnings of the reply.
pub(super) async fn moved(hr: &HrSystem, number: &str, street: impl Into<Value>) -> Vec<String> {
    updated(hr, number, household(street)).await
}

/// Updates somebody with a household; the warnings of the reply, each as its code and path.
pub(super) async fn updated(hr: &HrSystem, number: &str, household: Value) -> Vec<String> {
    let body = json!({ "household": household });
    let reply = hr
        .put(&format!("/staff/{number}"), &body)
        .await
        .expect(200)
        .json();
    warnings(&reply)
}

/// The warnings of a reply, each as its code and path, but for those that tell of a new address: nearly every move has one.
pub(super) fn warnings(reply: &Value) -> Vec<String> {
    let mut warnings = all_warnings(reply);
    warnings.retain(|warning| !warning.starts_with("ADDRESS_ADDED "));
    warnings
}

/// All of them.
pub(super) fn all_warnings(reply: &Value) -> Vec<String> {
    let warnings = reply["warnings"].as_array().unwrap().iter();
    let told = |warning: &Value| {
        [&warning["code"], &warning["path"]]
            .map(|word| word.as_str().unwrap())
            .join(" ")
    };
    warnings.map(told).collect()
}

/// The households of a person, as an operator sees them.
pub(super) async fn homes(operator: &Operator, person: u64) -> Vec<Value> {
    let view = operator
        .get(&format!("/campus/people/{person}"))
        .await
        .expect(200)
        .json();
    view["households"].as_array().unwrap().clone()
}

/// Where a household lives and lived: number and street, first day, last day.
pub(super) fn stays(household: &Value) -> Vec<String> {
    let locations = household["householdLocations"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let stay = |location: &Value| {
        let words = ["number", "street"].map(|part| text(&location["address"][part]).unwrap_or_default());
        let days = ["startDate", "endDate"].map(|day| text(&location[day]).unwrap_or("on".to_owned()));
        format!("{} {}", words.join(" ").trim(), days.join(" "))
    };
    locations.map(stay).collect()
}

/// How many households and addresses there are.
pub(super) async fn counts(operator: &Operator) -> (usize, usize) {
    let snapshot = operator.snapshot().await;
    let count = |table: &str| snapshot[table].as_array().unwrap().len();
    (count("households"), count("addresses"))
}
