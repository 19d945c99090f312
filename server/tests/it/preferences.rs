//! The Business Office Preferences: sections, checkboxes, Save, and what becomes of households.

use std::slice;

use serde_json::{Value, json};

use crate::actors::{Answer, Operator, TestCampus, household, resident, staff};

const TOOL: &str = "/campus/preferences";
/// Where nobody of Blaine lives.
const NEW: &str = "77 Birch St";

impl Operator {
    async fn check(&self, boxes: &Value) -> Answer {
        self.put(TOOL, boxes).await
    }

    async fn save_preferences(&self) -> Value {
        let save = format!("{TOOL}/save");
        self.post(&save, &Value::Null).await.expect(200).json()
    }
}

/// The names of the checkboxes that are checked.
fn checked(view: &Value) -> Vec<&str> {
    let sections = view["sections"].as_array().unwrap().iter();
    let boxes = sections.flat_map(|section| section["preferences"].as_array().unwrap());
    boxes
        .filter(|checkbox| checkbox["checked"] == true)
        .map(|checkbox| checkbox["name"].as_str().unwrap())
        .collect()
}

fn warnings(answer: &Answer) -> Vec<Value> {
    let body = answer.json();
    let warnings = body["warnings"].as_array().unwrap().iter();
    warnings
        .map(|warning| json!([warning["code"], warning["path"]]))
        .collect()
}

#[tokio::test]
async fn every_checkbox_stands_in_its_section_and_is_checked_at_first() {
    let campus = TestCampus::start().await;
    let view = campus.operator().get(TOOL).await.expect(200).json();
    let sections: Vec<Value> = view["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| {
            let boxes = section["preferences"].as_array().unwrap().iter();
            json!([
                section["name"],
                boxes.map(|checkbox| checkbox["name"].clone()).collect::<Vec<_>>()
            ])
        })
        .collect();
    assert_eq!(
        sections,
        [
            json!([
                "Integration",
                ["lockDemographics", "lockEmployments", "lockAssignments"]
            ]),
            json!([
                "Household/Address",
                ["lockHousehold", "lockAddress", "allowHousehold"]
            ]),
        ]
    );
    assert_eq!(checked(&view).len(), 6);
    assert_eq!(view["draft"], Value::Null);
    assert_eq!(
        view["sections"][1]["preferences"][2]["label"],
        "Allow household and address creations/updates from the HR system"
    );
}

#[tokio::test]
async fn nothing_is_in_force_before_it_is_saved() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let view = operator
        .check(&json!({ "lockAddress": false }))
        .await
        .expect(200)
        .json();
    assert_eq!(checked(&view).len(), 6);
    assert_eq!(view["draft"]["lockAddress"], false);
    assert_eq!(view["draft"]["lockHousehold"], true);
    operator
        .check(&json!({ "lockHousehold": false }))
        .await
        .expect(200);
    let held = operator.snapshot().await;
    assert_eq!(held.get("preferences"), None);
    let view = operator.save_preferences().await;
    assert_eq!(
        checked(&view),
        [
            "lockDemographics",
            "lockEmployments",
            "lockAssignments",
            "allowHousehold"
        ]
    );
    assert_eq!(view["draft"], Value::Null);
}

#[tokio::test]
async fn what_is_being_edited_is_thrown_away_by_cancel_and_then_there_is_nothing_to_save() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let (draft, save) = (format!("{TOOL}/draft"), format!("{TOOL}/save"));
    let before = operator.get(TOOL).await.expect(200).json();
    operator.check(&json!({ "lockAddress": false })).await.expect(200);
    assert_eq!(operator.remove(&draft).await.expect(200).json(), before);
    let refused = operator.post(&save, &Value::Null).await.expect(409);
    assert_eq!(refused.faults(), ["NOTHING_EDITED  PREF-14"]);
    assert_eq!(operator.get(TOOL).await.json(), before);
    operator.remove(&draft).await.expect(200);
}

#[tokio::test]
async fn what_is_no_checkbox_is_refused_with_every_fault() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.get(TOOL).await.json();
    let wrong = json!({ "lockPayroll": false, "lockAddress": "no", "lockHousehold": null });
    assert_eq!(
        operator.check(&wrong).await.expect(400).faults(),
        [
            "INVALID_TYPE /lockAddress",
            "INVALID_TYPE /lockHousehold",
            "UNKNOWN_PROPERTY /lockPayroll PREF-01",
        ]
    );
    operator.check(&json!({})).await.expect(400);
    operator.check(&json!([true])).await.expect(400);
    assert_eq!(operator.get(TOOL).await.json(), before);
    let snapshot = json!({ "lockPayroll": false });
    let mut held = operator.snapshot().await;
    held["preferences"] = snapshot;
    operator.put("/snapshot", &held).await.expect(400);
}

#[tokio::test]
async fn a_district_that_takes_no_households_ignores_them_without_an_error() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.prefer(&json!({ "allowHousehold": false })).await;
    let homes = async || {
        let held = operator.snapshot().await;
        [held["households"].clone(), held["addresses"].clone()]
    };
    let before = homes().await;
    let ignored = json!(["HOUSEHOLD_IGNORED", "/household"]);
    let created = hr.post("/staff", &resident("E2001", NEW)).await.expect(201);
    assert_eq!(warnings(&created), slice::from_ref(&ignored));
    let home = json!({ "household": household(NEW) });
    let updated = hr.put("/staff/E1001", &home).await.expect(200);
    assert_eq!(warnings(&updated), [ignored]);
    // What is not taken is not looked at either.
    let wrong = json!({ "workPhone": "763-555-0101", "household": { "householdLocations": [{ "startDate": "2024-01-01" }] } });
    hr.put("/staff/E1001", &wrong).await.expect(200);
    let unsaid = hr
        .put("/staff/E1001", &json!({ "household": null }))
        .await
        .expect(200);
    assert_eq!(warnings(&unsaid).len(), 0);
    let nothing = Value::Null;
    hr.post("/staffSync/start", &nothing).await.expect(200);
    let records = json!([resident("E2002", NEW), { "staffNumber": "E1001", "household": household(NEW) }]);
    hr.post("/staffSync/transfer", &records).await.expect(200);
    hr.post("/staffSync/endTransfer", &nothing).await.expect(200);
    let report = hr.get("/staffSync/validate").await.expect(200).json();
    assert_eq!(report["added"]["addresses"], json!([]));
    assert_eq!(report["errors"], json!([]));
    let committed = hr.post("/staffSync/commit", &nothing).await.expect(200).json();
    assert_eq!(committed["failed"], json!([]));
    assert_eq!(homes().await, before);
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    assert_eq!(log["entries"], json!([]));
    operator.prefer(&json!({ "allowHousehold": true })).await;
    hr.put("/staff/E2001", &home).await.expect(200);
    assert_ne!(homes().await, before);
}

/// Households that are wrong in every way a household can be.
fn malformed() -> [Value; 6] {
    [
        json!("77 Birch St"),
        json!([]),
        json!({ "private": "yes" }),
        json!({ "name": 7, "householdLocations": "77 Birch St" }),
        json!({ "householdLocations": [{ "startDate": "2024-02-30", "address": "77 Birch St" }] }),
        json!({ "householdLocations": [7, { "address": { "postOfficeBox": "true", "street": "x".repeat(99) } }] }),
    ]
}

#[tokio::test]
async fn what_is_not_taken_may_have_any_shape() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let ignored = [json!(["HOUSEHOLD_IGNORED", "/household"])];
    for (home, number) in malformed().into_iter().zip(2001..) {
        let mut new = staff(&format!("E{number}"));
        new["household"] = home.clone();
        let update = json!({ "workPhone": "763-555-0101", "household": home });
        operator.prefer(&json!({ "allowHousehold": true })).await;
        hr.post("/staff", &new).await.expect(400);
        hr.put("/staff/E1001", &update).await.expect(400);
        operator.prefer(&json!({ "allowHousehold": false })).await;
        let created = hr.post("/staff", &new).await.expect(201);
        assert_eq!(warnings(&created), ignored, "{home}");
        let updated = hr.put("/staff/E1001", &update).await.expect(200);
        assert_eq!(warnings(&updated), ignored, "{home}");
        // The rest of the record is judged as ever.
        let wrong = json!({ "workPhone": 7, "household": home });
        let refused = hr.put("/staff/E1001", &wrong).await.expect(400);
        assert_eq!(refused.faults(), ["INVALID_TYPE /workPhone"], "{home}");
        hr.put("/staff/E9999", &update).await.expect(404);
    }
}

#[tokio::test]
async fn a_transfer_takes_any_household_and_the_commit_decides() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let nothing = Value::Null;
    let record = |number: &str, home: Value| json!({ "staffNumber": number, "cellPhone": "763-555-0102", "household": home });
    let records = json!([
        record("E1001", json!({ "private": "yes" })),
        record("E1003", household(NEW))
    ]);
    let stage = async || {
        hr.post("/staffSync/start", &nothing).await.expect(200);
        let transferred = hr.post("/staffSync/transfer", &records).await;
        hr.post("/staffSync/endTransfer", &nothing).await.expect(200);
        transferred
    };
    let refused = stage().await.expect(400);
    assert_eq!(refused.faults(), ["INVALID_TYPE /0/household/private"]);
    operator.prefer(&json!({ "allowHousehold": false })).await;
    stage().await.expect(200);
    let report = hr.get("/staffSync/validate").await.expect(200).json();
    assert_eq!(report["errors"], json!([]));
    assert_eq!(report["changes"]["households"], json!([]));
    let committed = hr.post("/staffSync/commit", &nothing).await.expect(200).json();
    assert_eq!(committed["failed"], json!([]));
    stage().await.expect(200);
    operator.prefer(&json!({ "allowHousehold": true })).await;
    let report = hr.get("/staffSync/validate").await.expect(200).json();
    assert_eq!(report["errors"][0]["path"], "/household/private");
    let committed = hr.post("/staffSync/commit", &nothing).await.expect(200).json();
    assert_eq!(committed["succeeded"], json!(["E1003"]));
    assert_eq!(committed["failed"][0]["errors"][0]["code"], "INVALID_TYPE");
}

#[tokio::test]
async fn a_strict_district_is_as_lenient_about_what_it_does_not_take() {
    let campus = TestCampus::start().await;
    let readings = json!({ "schema.unknown": "reject" });
    let made = campus.operator().create(&json!({ "readings": readings })).await;
    let home = json!({ "household": { "pets": 2 } });
    let refused = made.hr.put("/staff/E1001", &home).await.expect(400);
    assert_eq!(refused.faults(), ["UNKNOWN_PROPERTY /household/pets"]);
    made.operator.prefer(&json!({ "allowHousehold": false })).await;
    made.hr.put("/staff/E1001", &home).await.expect(200);
    let beside = json!({ "pets": 2, "household": { "pets": 2 } });
    let refused = made.hr.put("/staff/E1001", &beside).await.expect(400);
    assert_eq!(refused.faults(), ["UNKNOWN_PROPERTY /pets"]);
}

#[tokio::test]
async fn a_district_that_houses_everybody_houses_nobody_then() {
    let campus = TestCampus::start().await;
    let readings = json!({ "household.on_create": "always" });
    let made = campus.operator().create(&json!({ "readings": readings })).await;
    made.operator.prefer(&json!({ "allowHousehold": false })).await;
    let before = made.operator.snapshot().await["households"].clone();
    let created = made.hr.post("/staff", &staff("E2001")).await.expect(201);
    assert_eq!(warnings(&created).len(), 0);
    assert_eq!(made.operator.snapshot().await["households"], before);
}

#[tokio::test]
async fn the_journal_tells_why_a_household_was_ignored() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.prefer(&json!({ "allowHousehold": false })).await;
    hr.post("/staff", &resident("E2001", NEW)).await.expect(201);
    let journal = operator.get("/journal").await.expect(200).text().to_owned();
    assert!(journal.contains("\"IGNORED_BY_PREFERENCE\""), "{journal}");
}
