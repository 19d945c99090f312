//! A district's week, as the README tells it: every Campus tool in its turn, and the HR system beside them.

use serde_json::{Value, json};

use crate::actors::{HrSystem, Operator, TestCampus};

#[tokio::test]
async fn a_district_lives_through_its_week() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    every_tool_is_found(&operator).await;
    monday(&operator).await;
    tuesday(&operator).await;
    wednesday(&hr, &operator).await;
    thursday(&hr, &operator).await;
    friday(&hr, &operator).await;
}

async fn every_tool_is_found(operator: &Operator) {
    let tools = operator.get("/campus").await.expect(200).json();
    for tool in tools.as_array().unwrap() {
        let resource = tool["resource"].as_str().unwrap();
        operator.get(&format!("/campus/{resource}")).await.expect(200);
    }
    let found = operator
        .get("/campus?search=synchronization")
        .await
        .expect(200)
        .json();
    assert_eq!(found[0]["resource"], "sync");
}

/// The data is checked, repaired and checked again.
async fn monday(operator: &Operator) {
    let counts = |report: Value| {
        (
            report["counts"]["withoutNumber"].clone(),
            report["counts"]["sharedNumbers"].clone(),
        )
    };
    let report = operator.get("/campus/check").await.expect(200).json();
    assert_eq!(counts(report), (json!(1), json!(1)));
    for (person, number) in [(7, "E1010"), (6, "E1015")] {
        let edit = json!({ "localStaffNumber": number });
        operator
            .patch(&format!("/campus/people/{person}"), &edit)
            .await
            .expect(200);
    }
    let report = operator.get("/campus/check").await.expect(200).json();
    assert_eq!(counts(report), (json!(0), json!(0)));
    assert!(
        operator
            .get("/campus/check.html")
            .await
            .expect(200)
            .text()
            .contains("Check Campus Data")
    );
}

/// Alma Admin wants to hear of every commit.
async fn tuesday(operator: &Operator) {
    let notification = json!({ "notificationID": null, "type": "HR Sync Commit" });
    operator
        .put("/campus/notifications", &notification)
        .await
        .expect(200);
    let recipient = json!({ "recipient": "Alma Admin" });
    operator
        .post("/campus/notifications/recipients", &recipient)
        .await
        .expect(200);
    operator
        .post("/campus/notifications/save", &Value::Null)
        .await
        .expect(200);
}

/// The tool starts and commits, the records come through the API.
async fn wednesday(hr: &HrSystem, operator: &Operator) {
    operator
        .post("/campus/sync/start", &Value::Null)
        .await
        .expect(200);
    let records = json!([
        { "staffNumber": "E1001", "lastName": "Lindqvist", "workPhone": "763-555-0101" },
        { "staffNumber": "E2003", "lastName": "Norton", "firstName": "Fay", "gender": "F", "birthdate": "1979-06-06",
          "employments": [{ "hireDate": "2024-08-01" }] },
    ]);
    hr.post("/staffSync/transfer", &records).await.expect(200);
    operator
        .post("/campus/sync/endTransfer", &Value::Null)
        .await
        .expect(200);
    let report = operator
        .post("/campus/sync/validate", &Value::Null)
        .await
        .expect(200)
        .json();
    assert_eq!(report["changes"]["demographics"][0]["property"], "workPhone");
    assert_eq!(report["added"]["staff"][0]["staffNumber"], "E2003");
    operator.get("/campus/sync/validate.html").await.expect(200);
    let unconfirmed = operator.post("/campus/sync/commit", &json!({})).await.expect(400);
    assert_eq!(unconfirmed.faults(), ["NOT_CONFIRMED /confirm TOOL-08"]);
    operator
        .post("/campus/sync/commit", &json!({ "confirm": true }))
        .await
        .expect(202);
    let job = operator
        .get("/campus/sync/job?until=COMPLETED&timeout=PT10S")
        .await
        .expect(200)
        .json();
    assert_eq!((&job["state"], &job["done"]), (&json!("COMPLETED"), &json!(2)));
    let messages = operator.get("/campus/messages/aadmin").await.expect(200).json();
    assert_eq!(messages.as_array().unwrap().len(), 1);
}

/// What was delivered is read-only until a preference opens it, and never closed to the HR system.
async fn thursday(hr: &HrSystem, operator: &Operator) {
    let edit = json!({ "lastName": "Holm" });
    let refused = operator.patch("/campus/people/1", &edit).await.expect(409);
    assert_eq!(refused.faults(), ["READ_ONLY /lastName READONLY-01"]);
    operator
        .put("/campus/preferences", &json!({ "lockDemographics": false }))
        .await
        .expect(200);
    operator.patch("/campus/people/1", &edit).await.expect(409);
    operator
        .post("/campus/preferences/save", &Value::Null)
        .await
        .expect(200);
    let edited = operator.patch("/campus/people/1", &edit).await.expect(200).json();
    assert_eq!(edited["identities"][0]["lastName"], "Holm");
    let updated = hr
        .put("/staff/E1001", &json!({ "lastName": "Lindqvist" }))
        .await
        .expect(200)
        .json();
    assert_eq!(updated["lastName"], "Lindqvist");
}

/// A parent who was hired is one person again, and the HR system goes on with her number.
async fn friday(hr: &HrSystem, operator: &Operator) {
    let people = operator.get("/campus/people").await.expect(200).json();
    let fays: Vec<&Value> = (people.as_array().unwrap().iter())
        .filter(|person| person["lastName"] == "Norton" && person["firstName"] == "Fay")
        .map(|person| &person["personID"])
        .collect();
    assert_eq!(fays, [12, 15]);
    let preview = operator
        .get("/campus/combinePerson?base=15&other=12")
        .await
        .expect(200)
        .json();
    assert_eq!(preview["warnings"][0]["code"], "HOUSEHOLD_SHARED");
    let deed = json!({ "baseID": 15, "otherID": 12, "confirm": true });
    operator.post("/campus/combinePerson", &deed).await.expect(200);
    let audit = operator
        .get("/campus/combinePerson/audit")
        .await
        .expect(200)
        .json();
    assert_eq!(audit["audit"][0]["other"]["personID"], 12);
    operator.get("/campus/people/12").await.expect(404);
    hr.put("/staff/E2003", &json!({ "workPhone": "763-555-0188" }))
        .await
        .expect(200);
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    assert_eq!(log["entries"], json!([]));
}
