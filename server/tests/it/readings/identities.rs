//! When a name has changed and when the former identity ends: silences AMB-23 and AMB-24.

use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, TestCampus};

/// The last names and end dates of the identities of E1001 after an update.
async fn identities(district: &NewDistrict, body: Value) -> Vec<(Value, Value)> {
    district.hr.put("/staff/E1001", &body).await.expect(200);
    let person = district.operator.get("/campus/people/1").await.json();
    let identities = person["identities"].as_array().unwrap().iter();
    identities
        .map(|identity| (identity["lastName"].clone(), identity["endDate"].clone()))
        .collect()
}

#[tokio::test]
async fn names_that_differ_in_case_alone_are_one() {
    let campus = TestCampus::start().await;
    let (usual, folding) = (
        decided(&campus).await,
        read_as(&campus, "identity.case_sensitive", "false").await,
    );
    let body = json!({ "lastName": "LINDQVIST ", "firstName": "ann", "middleName": "Marie" });
    assert_eq!(identities(&usual, body.clone()).await.len(), 2);
    folding.hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = folding.operator.snapshot().await;
    let reply = folding.hr.put("/staff/E1001", &body).await.expect(200).json();
    let warnings = reply["warnings"].as_array().unwrap().iter();
    let paths: Vec<_> = warnings.map(|warning| &warning["path"]).collect();
    assert_eq!(paths, ["/lastName", "/firstName"]);
    assert_eq!(folding.operator.snapshot().await, before);
    assert_eq!(
        identities(&folding, json!({ "lastName": "Lindkvist" }))
            .await
            .len(),
        2
    );
}

#[tokio::test]
async fn the_former_identity_ends_on_the_day_before() {
    let campus = TestCampus::start().await;
    let (usual, earlier) = (
        decided(&campus).await,
        read_as(&campus, "identity.end", "day_before").await,
    );
    for (district, end) in [(usual, "2024-03-15"), (earlier, "2024-03-14")] {
        assert_eq!(
            identities(&district, json!({ "lastName": "Berg" })).await,
            [(json!("Lindqvist"), json!(end)), (json!("Berg"), Value::Null)]
        );
        let person = district.operator.get("/campus/people/1").await.json();
        assert_eq!(person["identities"][1]["startDate"], "2024-03-15");
    }
}
