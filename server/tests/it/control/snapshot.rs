//! The state of a district, out and in.

use insta::assert_snapshot;
use serde_json::{Map, Value, json};

use crate::actors::{TestCampus, position, resident, staff};

fn fixture() -> Value {
    serde_json::from_str(include_str!("../../../../fixtures/districts/blaine.json")).unwrap()
}

/// The households of a fixture with what is left out there.
fn with_defaults(district: &mut Map<String, Value>) {
    let extend = |object: &mut Value, defaults: Value| {
        let mut whole = defaults.as_object().unwrap().clone();
        whole.extend(object.as_object().unwrap().clone());
        *object = Value::Object(whole);
    };
    for household in district["households"].as_array_mut().unwrap() {
        extend(household, json!({ "private": false, "staffHousehold": false }));
        for location in household["householdLocations"].as_array_mut().unwrap() {
            let defaults = json!({ "mailing": true, "physical": true, "secondary": false, "private": false });
            extend(location, defaults);
        }
    }
}

#[tokio::test]
async fn a_snapshot_is_the_fixture_with_readings_and_counters() {
    let campus = TestCampus::start().await;
    let mut snapshot = campus.operator().snapshot().await;
    let mut fixture = fixture();
    let readings = snapshot["readings"].take();
    assert_eq!(readings, campus.operator().get("/readings").await.json());
    let last_ids = json!({ "personID": 14, "identityID": 14, "assignmentID": 9, "householdID": 5, "addressID": 5, "notificationID": 0 });
    assert_eq!(snapshot["lastIds"].take(), last_ids);
    // The same instant, written in Greenwich.
    assert_eq!(snapshot["now"].take(), "2024-03-15T17:00:00Z");
    fixture["now"].take();
    let object = fixture.as_object_mut().unwrap();
    object.remove("$schema");
    with_defaults(object);
    object.extend([
        ("readings".to_owned(), Value::Null),
        ("lastIds".to_owned(), Value::Null),
    ]);
    assert_eq!(snapshot, fixture);
}

#[tokio::test]
async fn a_snapshot_put_back_gives_the_same_snapshot_also_after_changes() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut moreau = staff("E2001");
    moreau["ssn"] = json!("987-65-4321");
    moreau["positions"] = json!([{ "schoolNumber": "010", "titleCode": "NEW1", "startDate": "2024-01-08" }]);
    hr.post("/staff", &moreau).await.expect(201);
    hr.post("/staff/E2001/positions", &position()).await.expect(201);
    let changed = operator.snapshot().await;
    let elsewhere = operator.create(&json!({ "fixture": "blaine-empty" })).await;
    assert_eq!(
        elsewhere
            .operator
            .put("/snapshot", &changed)
            .await
            .expect(200)
            .json(),
        changed
    );
    assert_eq!(elsewhere.operator.snapshot().await, changed);
    let found = elsewhere
        .hr
        .get("/staff?staffNumber=E2001&ssn=987654321")
        .await
        .json();
    assert_eq!(found["staff"][0]["positions"].as_array().unwrap().len(), 2);
    operator.reset().await.expect(200);
    assert_eq!(
        operator.put("/snapshot", &changed).await.expect(200).json(),
        changed
    );
}

#[tokio::test]
async fn ids_go_on_after_a_snapshot_as_if_there_had_been_none() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut empty = operator.snapshot().await;
    empty["people"] = json!([]);
    empty["households"] = json!([]);
    empty["addresses"] = json!([]);
    operator.put("/snapshot", &empty).await.expect(200);
    hr.post("/staff", &resident("E2001", "12 Oak St"))
        .await
        .expect(201);
    let person = operator.get("/campus/people/15").await.expect(200).json();
    let home = &person["households"][0];
    assert_eq!(
        (&home["householdID"], &home["householdLocations"][0]["addressID"]),
        (&json!(6), &json!(6))
    );
}

#[tokio::test]
async fn tokens_and_credentials_outlive_a_snapshot() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let snapshot = operator.snapshot().await;
    assert!(!snapshot.to_string().contains(&hr.client_secret));
    operator.put("/snapshot", &snapshot).await.expect(200);
    hr.get("/schools").await.expect(200);
    assert_eq!(operator.secret().await, hr.client_secret);
}

#[tokio::test]
async fn a_snapshot_brings_clock_and_readings_along() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut snapshot = operator.snapshot().await;
    snapshot["now"] = json!("2030-07-01T00:00:00Z");
    snapshot["readings"] = json!({ "oauth.token": "opaque" });
    operator.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(
        operator.get("/clock").await.json()["now"],
        "2030-06-30T19:00:00-05:00"
    );
    assert_eq!(operator.get("/readings").await.json()["oauth.token"], "opaque");
    snapshot.as_object_mut().unwrap().remove("now");
    operator.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(operator.get("/clock").await.json()["mode"], "real");
}

#[tokio::test]
async fn a_document_that_is_no_district_changes_nothing_and_is_told_why() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let mut shape = before.clone();
    shape["schema"] = json!(2);
    shape["people"][1]["identities"] = json!([]);
    shape["people"][2]["staffNumber"] = json!("no blanks");
    shape["schools"][0].as_object_mut().unwrap().remove("name");
    shape.as_object_mut().unwrap().remove("titles");
    let answer = operator.put("/snapshot", &shape).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_VALUE /people/1/identities
    INVALID_VALUE /people/2/staffNumber
    INVALID_VALUE /schema
    MISSING_PROPERTY /schools/0/name
    MISSING_PROPERTY /titles
    ");
    let mut sense = before.clone();
    sense["titles"][1]["titleCode"] = json!("t100");
    sense["people"][3]["personID"] = json!(1);
    sense["people"][4]["positions"][0]["assignmentCode"] = json!("99");
    let answer = operator.put("/snapshot", &sense).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_VALUE /titles/1
    INVALID_VALUE /people/3
    INVALID_VALUE /people/4/positions/0/assignmentCode
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn messages_and_what_is_being_edited_are_part_of_a_snapshot() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let editor = "/campus/notifications";
    let recipients = format!("{editor}/recipients");
    let new = json!({ "notificationID": null, "type": "HR-Staff" });
    operator.put(editor, &new).await.expect(200);
    operator
        .post(&recipients, &json!({ "recipient": "aadmin" }))
        .await
        .expect(200);
    operator
        .post(&format!("{editor}/save"), &Value::Null)
        .await
        .expect(200);
    hr.post("/staff", &staff("E2001")).await.expect(201);
    hr.post("/staff", &staff("E2002")).await.expect(201);
    operator
        .put(editor, &json!({ "notificationID": 1 }))
        .await
        .expect(200);
    operator
        .post(&recipients, &json!({ "recipient": "bhr" }))
        .await
        .expect(200);
    operator
        .put("/campus/preferences", &json!({ "lockAddress": false }))
        .await
        .expect(200);
    let held = operator.snapshot().await;
    let told = &held["messages"][0];
    assert_eq!(
        (&told["username"], &told["messages"][1]["staffNumber"]),
        (&json!("aadmin"), &json!("E2002"))
    );
    let shown = ["/campus/messages/aadmin", editor, "/campus/preferences"];
    let elsewhere = operator.create(&json!({ "fixture": "blaine-empty" })).await;
    let put_back = elsewhere
        .operator
        .put("/snapshot", &held)
        .await
        .expect(200)
        .json();
    assert_eq!(put_back, held);
    assert_eq!(elsewhere.operator.snapshot().await, held);
    for resource in shown {
        assert_eq!(
            elsewhere.operator.get(resource).await.json(),
            operator.get(resource).await.json(),
            "{resource}"
        );
    }
}

#[tokio::test]
async fn a_household_may_have_a_name_as_long_as_its_district_allows() {
    let campus = TestCampus::start().await;
    let readings = json!({ "lengths": "lenient" });
    let district = campus.operator().create(&json!({ "readings": readings })).await;
    let name = "N".repeat(200);
    let edit = json!({ "name": name });
    district
        .operator
        .patch("/campus/households/2", &edit)
        .await
        .expect(200);
    let snapshot = district.operator.snapshot().await;
    district.operator.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(district.operator.snapshot().await, snapshot);
}

#[tokio::test]
async fn a_snapshot_knows_whom_it_speaks_of() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let message = json!({ "at": "2024-03-15T17:00:00Z", "type": "HR-Staff", "text": "E2001 was created." });
    let inbox = |username: &str| json!({ "username": username, "messages": [message] });
    let mut sense = before.clone();
    sense["notifications"] =
        json!([{ "notificationID": 1, "type": "HR-Staff", "recipients": ["aadmin", "tteach", "nobody"] }]);
    sense["messages"] = json!([inbox("aadmin"), inbox("nobody"), inbox("aadmin")]);
    sense["notificationDraft"] =
        json!({ "notificationID": 7, "type": null, "recipients": ["nobody", "tteach"] });
    let answer = operator.put("/snapshot", &sense).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_VALUE /messages/2
    INVALID_VALUE /notifications/0/recipients/2
    INVALID_VALUE /messages/1/username
    INVALID_VALUE /notificationDraft/notificationID
    INVALID_VALUE /notificationDraft/recipients/0
    ");
    let mut shape = before.clone();
    shape["notificationDraft"] = json!({ "type": "HR Payroll", "recipients": [] });
    shape["preferencesDraft"] = json!({ "lockPayroll": true });
    shape["messages"] = json!([{ "username": "aadmin", "messages": [{ "at": "noon", "type": "HR-Staff" }] }]);
    let answer = operator.put("/snapshot", &shape).await.expect(400);
    assert_snapshot!(answer.faults().join("\n"), @r"
    INVALID_VALUE /messages/0/messages/0/at
    MISSING_PROPERTY /messages/0/messages/0/text
    INVALID_VALUE /notificationDraft/type
    UNKNOWN_PROPERTY /preferencesDraft/lockPayroll
    ");
    assert_eq!(operator.snapshot().await, before);
    // The teacher could be told once, and a district is what it is (silence AMB-108).
    let mut former = before.clone();
    former["notifications"] = json!([{ "notificationID": 1, "type": "HR-Staff", "recipients": ["tteach"] }]);
    operator.put("/snapshot", &former).await.expect(200);
    assert_eq!(
        operator.snapshot().await["notifications"],
        former["notifications"]
    );
}
