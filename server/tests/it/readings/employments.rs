//! What an update makes of employments, and what one needs: silences AMB-27 and AMB-28.

use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, TestCampus, staff};

/// The employments of E1004 after an update with some, whom one was hired 2001-08-01 to 2009-06-30.
async fn after(district: &NewDistrict, employments: Value) -> Value {
    let body = json!({ "employments": employments });
    district.hr.put("/staff/E1004", &body).await.expect(200).json()["employments"].take()
}

fn former() -> Value {
    json!({ "hireDate": "2001-08-01", "terminationDate": "2009-06-30" })
}

fn rehired() -> Value {
    json!({ "hireDate": "2024-03-01" })
}

#[tokio::test]
async fn employments_sent_are_merged_with_those_stored() {
    let campus = TestCampus::start().await;
    let merging = decided(&campus).await;
    let both = json!([former(), rehired()]);
    for _ in 0..2 {
        assert_eq!(after(&merging, json!([rehired()])).await, both);
    }
    assert_eq!(after(&merging, both.clone()).await, both);
    assert_eq!(after(&merging, json!([])).await, both);
}

#[tokio::test]
async fn employments_sent_take_the_place_of_those_stored() {
    let campus = TestCampus::start().await;
    let replacing = read_as(&campus, "employment.update", "replace").await;
    assert_eq!(after(&replacing, json!([rehired()])).await, json!([rehired()]));
    replacing.hr.put("/staff/E1004", &json!({})).await.expect(200);
    let person = replacing.operator.get("/campus/people/4").await.json();
    assert_eq!(person["employments"], json!([rehired()]));
    for nothing in [json!([]), Value::Null] {
        after(&replacing, json!([former()])).await;
        let body = json!({ "employments": nothing });
        let reply = replacing.hr.put("/staff/E1004", &body).await.expect(200).json();
        assert_eq!(reply["employments"], json!([]), "{nothing}");
        assert_eq!(reply["warnings"], json!([]), "{nothing}");
    }
}

#[tokio::test]
async fn employments_sent_are_added_to_those_stored() {
    let campus = TestCampus::start().await;
    let appending = read_as(&campus, "employment.update", "append").await;
    after(&appending, json!([rehired()])).await;
    assert_eq!(
        after(&appending, json!([rehired(), former()])).await,
        json!([former(), rehired(), rehired(), former()])
    );
}

#[tokio::test]
async fn an_employment_may_be_without_its_hire_date() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "employment.require_hire", "false").await,
    );
    let undated = json!({ "terminationDate": "2024-03-01" });
    let mut new = staff("E2001");
    new["employments"] = json!([undated, {}]);
    for answer in [
        usual.hr.post("/staff", &new).await,
        usual.hr.put("/staff/E1001", &new).await,
    ] {
        assert_eq!(
            answer.expect(400).faults(),
            [
                "MISSING_PROPERTY /employments/0/hireDate EMPL-01",
                "MISSING_PROPERTY /employments/1/hireDate EMPL-01"
            ]
        );
    }
    let reply = lenient.hr.post("/staff", &new).await.expect(201).json();
    assert_eq!(reply["employments"], new["employments"]);
    // Nothing recognises a record without a hire date, so that each update adds it.
    assert_eq!(
        after(&lenient, json!([undated])).await,
        json!([former(), undated])
    );
    let twice = json!([former(), undated, undated, undated]);
    assert_eq!(after(&lenient, json!([undated, undated])).await, twice);
    let snapshot = lenient.operator.snapshot().await;
    lenient.operator.put("/snapshot", &snapshot).await.expect(200);
}
