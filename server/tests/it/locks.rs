//! What is read-only in Campus, for whom, and from when.

use serde_json::{Value, json};

use crate::actors::{Answer, HrSystem, Operator, TestCampus, position, staff};

const ANN: &str = "/campus/people/1";
const HOME: &str = "/campus/households/1";
const ADDRESS: &str = "/campus/addresses/1";

/// A little of everything that can be edited of Ann Lindqvist.
fn everything() -> Value {
    json!({
        "localStaffNumber": "E1091", "lastName": "Berg", "birthdate": "1980-03-01", "workPhone": "763-555-0101",
        "employments": [{ "hireDate": "2020-08-03" }],
        "districtAssignments": [],
    })
}

impl HrSystem {
    async fn synchronize(&self, records: &Value) -> Answer {
        let nothing = Value::Null;
        self.post("/staffSync/start", &nothing).await.expect(200);
        self.post("/staffSync/transfer", records).await.expect(200);
        self.post("/staffSync/endTransfer", &nothing).await.expect(200);
        self.get("/staffSync/validate").await.expect(200);
        self.post("/staffSync/commit", &nothing).await.expect(200)
    }
}

impl Operator {
    /// The areas of Ann Lindqvist that are locked.
    async fn locks(&self) -> Value {
        self.get(ANN).await.expect(200).json()["locks"].clone()
    }
}

async fn is_locked(operator: &Operator, person: &str) -> bool {
    let edit = json!({ "middleName": "Ruth" });
    let answer = operator.patch(&format!("/campus/people/{person}"), &edit).await;
    match answer.status.as_u16() {
        200 => false,
        409 => true,
        _ => panic!("{}", answer.text()),
    }
}

#[tokio::test]
async fn every_locked_property_is_named_and_nothing_is_changed() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/E1001", &json!({ "cellPhone": "763-555-0100" }))
        .await
        .expect(200);
    let before = operator.snapshot().await;
    let refused = operator.patch(ANN, &everything()).await.expect(409);
    assert_eq!(
        refused.faults(),
        [
            "READ_ONLY /localStaffNumber READONLY-01",
            "READ_ONLY /lastName READONLY-01",
            "READ_ONLY /workPhone READONLY-01",
            "READ_ONLY /birthdate READONLY-01",
            "READ_ONLY /employments READONLY-01",
            "READ_ONLY /districtAssignments READONLY-01",
        ]
    );
    let problem = refused.json();
    assert_eq!(problem["errors"][4]["staffNumber"], "E1001");
    let message = problem["errors"][4]["message"].as_str().unwrap();
    assert!(
        message.contains("the employments of this staff member"),
        "{message}"
    );
    assert!(
        message.contains("\"Lock employments of staff from the HR system\""),
        "{message}"
    );
    let home =
        json!({ "name": "Berg", "private": true, "householdLocations": [{ "address": { "number": "9" } }] });
    assert_eq!(
        operator.patch(HOME, &home).await.expect(409).faults(),
        [
            "READ_ONLY /name READONLY-01",
            "READ_ONLY /private READONLY-01",
            "READ_ONLY /householdLocations READONLY-01",
        ]
    );
    let address = json!({ "number": "4322", "street": "Lexington", "apt": null });
    assert_eq!(
        operator.put(ADDRESS, &address).await.expect(409).faults(),
        [
            "READ_ONLY /number READONLY-01",
            "READ_ONLY /street READONLY-01",
            "READ_ONLY /apt READONLY-01",
        ]
    );
    assert_eq!(operator.snapshot().await, before);
}

/// For each area the preference that opens it, a resource, and what may be edited there then.
fn one_edit_of_each_area() -> [(&'static str, &'static str, Value); 5] {
    [
        (
            "lockDemographics",
            ANN,
            json!({ "localStaffNumber": "E1001", "lastName": "Berg" }),
        ),
        (
            "lockEmployments",
            ANN,
            json!({ "employments": [{ "hireDate": "2020-08-03" }] }),
        ),
        ("lockAssignments", ANN, json!({ "districtAssignments": [] })),
        (
            "lockHousehold",
            HOME,
            json!({ "phone": "763-555-0144", "comments": "", "private": true }),
        ),
        (
            "lockAddress",
            HOME,
            json!({ "householdLocations": [{ "address": { "fullStreetAddress": "9 Cedar Ln", "city": "Blaine",
                "state": "MN", "zip": "55449" } }] }),
        ),
    ]
}

#[tokio::test]
async fn a_preference_opens_its_area_and_no_other() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/E1001", &json!({ "cellPhone": "763-555-0100" }))
        .await
        .expect(200);
    let all = [
        "demographics",
        "employments",
        "assignments",
        "household",
        "address",
    ];
    assert_eq!(operator.locks().await, json!(all));
    let edits = one_edit_of_each_area();
    for (area, (open, _, _)) in all.into_iter().zip(&edits) {
        operator.prefer(&json!({ (*open): false })).await;
        let left: Vec<&str> = all.into_iter().filter(|other| *other != area).collect();
        assert_eq!(operator.locks().await, json!(left));
        for (name, path, edit) in edits.iter().filter(|(name, _, _)| name != open) {
            let refused = operator.patch(path, edit).await;
            assert_eq!(refused.status.as_u16(), 409, "{name}: {}", refused.text());
        }
        operator.prefer(&json!({ (*open): true })).await;
    }
    for (open, path, edit) in edits {
        operator.prefer(&json!({ (open): false })).await;
        operator.patch(path, &edit).await.expect(200);
    }
    assert_eq!(operator.locks().await, json!([]));
    let typed = json!({ "number": "9", "street": "Cedar", "tag": "Way", "city": "Blaine", "state": "MN",
        "zip": "55449" });
    let home = operator.get(HOME).await.json();
    let lasting = &home["householdLocations"].as_array().unwrap()[1];
    let path = format!("/campus/addresses/{}", lasting["addressID"]);
    operator.put(&path, &typed).await.expect(200);
    let found = hr
        .get("/addresses?street=Cedar&tag=Way&city=Blaine")
        .await
        .expect(200)
        .json();
    assert_eq!(found["addresses"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_edit_that_is_open_is_judged_with_every_fault() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let home = json!({ "name": " ", "phone": "x".repeat(26), "householdLocations": [{ "address": { "number": "9" } }] });
    let refused = operator.patch(HOME, &home).await.expect(400);
    assert_eq!(
        refused.faults(),
        [
            "TOO_LONG /phone",
            "MISSING_PROPERTY /householdLocations/0/address/city",
            "MISSING_PROPERTY /householdLocations/0/address/state",
            "MISSING_PROPERTY /householdLocations/0/address/zip",
            "MISSING_PROPERTY /householdLocations/0/address/street ADDR-10",
            "MISSING_PROPERTY /name",
        ]
    );
    let home = json!({ "name": null, "private": "yes", "members": [], "householdLocations": [] });
    let refused = operator.patch(HOME, &home).await.expect(400);
    assert_eq!(
        refused.faults(),
        [
            "INVALID_VALUE /householdLocations",
            "UNKNOWN_PROPERTY /members",
            "INVALID_TYPE /name",
            "INVALID_TYPE /private",
        ]
    );
    operator.patch(HOME, &json!({})).await.expect(400);
    operator
        .patch("/campus/households/99", &json!({ "name": "x" }))
        .await
        .expect(404);
    operator
        .put("/campus/addresses/99", &json!({ "number": "9" }))
        .await
        .expect(404);
    let refused = operator.put(ADDRESS, &json!({ "number": "9" })).await.expect(400);
    assert!(refused.faults().iter().any(|fault| fault.contains("/street")));
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn every_call_about_a_person_locks_and_a_refused_one_does_not() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/E1001", &json!({ "gender": "Q" }))
        .await
        .expect(400);
    assert!(!is_locked(&operator, "1").await);
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    assert!(is_locked(&operator, "1").await);
    let mut ended = position();
    ended["endDate"] = json!("2024-06-30");
    hr.post("/staff/E1003/positions", &position()).await.expect(201);
    assert!(is_locked(&operator, "3").await);
    hr.put("/staff/E1002/positions", &ended).await.expect(404);
    assert!(!is_locked(&operator, "2").await);
    let new = hr.post("/staff", &staff("E2001")).await.expect(201);
    assert!(new.json().get("hrManaged").is_none());
    let people = operator.get("/campus/people?staffNumber=E2001").await.json();
    assert!(is_locked(&operator, &people[0]["personID"].to_string()).await);
    assert!(!is_locked(&operator, "4").await);
}

#[tokio::test]
async fn a_district_may_lock_by_commits_alone() {
    let campus = TestCampus::start().await;
    let readings = json!({ "lock.on": "sync" });
    let made = campus.operator().create(&json!({ "readings": readings })).await;
    made.hr.put("/staff/E1001", &json!({})).await.expect(200);
    made.hr
        .post("/staff/E1001/positions", &position())
        .await
        .expect(201);
    assert!(!is_locked(&made.operator, "1").await);
    made.hr.synchronize(&json!([{ "staffNumber": "E1001" }])).await;
    assert!(is_locked(&made.operator, "1").await);
    made.hr
        .put("/staff/E1001", &json!({ "lastName": "Berg" }))
        .await
        .expect(200);
    assert!(is_locked(&made.operator, "1").await);
}

#[tokio::test]
async fn only_what_was_committed_is_locked_and_nothing_before() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let nothing = Value::Null;
    hr.post("/staffSync/start", &nothing).await.expect(200);
    let records = json!([{ "staffNumber": "E1001" }, { "staffNumber": "E1005" }, { "staffNumber": "E3999" }]);
    hr.post("/staffSync/transfer", &records).await.expect(200);
    hr.post("/staffSync/endTransfer", &nothing).await.expect(200);
    hr.get("/staffSync/validate").await.expect(200);
    assert!(!is_locked(&operator, "1").await);
    hr.post("/staffSync/commit", &nothing).await.expect(200);
    assert!(is_locked(&operator, "1").await);
    // Two people hold E1005, and its record failed.
    assert!(!is_locked(&operator, "5").await);
}

#[tokio::test]
async fn a_household_that_no_update_changes_stays_for_operators_to_keep() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/E1002", &json!({ "cellPhone": "763-555-0100" }))
        .await
        .expect(200);
    let edit = json!({ "phone": "763-555-0145" });
    operator.patch("/campus/households/2", &edit).await.expect(200);
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    operator.patch(HOME, &edit).await.expect(409);
    let joins = json!({ "personID": 11 });
    operator
        .post(&format!("{HOME}/members"), &joins)
        .await
        .expect(201);
    operator.patch(HOME, &edit).await.expect(200);
}

/// The areas of somebody that are shown as locked, and those of which an edit of their home is refused.
async fn shown_and_refused(operator: &Operator, person: u64) -> (Vec<String>, Vec<&'static str>) {
    let view = operator
        .get(&format!("/campus/people/{person}"))
        .await
        .expect(200)
        .json();
    let shown = view["locks"].as_array().unwrap().iter();
    let of_home = shown
        .filter_map(Value::as_str)
        .filter(|area| ["household", "address"].contains(area));
    let mut refused = Vec::new();
    let place = json!({ "fullStreetAddress": "9 Cedar Ln", "city": "Blaine", "state": "MN", "zip": "55449" });
    let before = operator.snapshot().await;
    for (area, edit) in [
        ("household", json!({ "phone": "763-555-0145" })),
        ("address", json!({ "householdLocations": [{ "address": place }] })),
    ] {
        let home = &view["households"][0]["householdID"];
        let answer = operator.patch(&format!("/campus/households/{home}"), &edit).await;
        match answer.status.as_u16() {
            409 => refused.push(area),
            200 | 404 => {}
            _ => panic!("{}", answer.text()),
        }
    }
    operator.put("/snapshot", &before).await.expect(200);
    (of_home.map(str::to_owned).collect(), refused)
}

#[tokio::test]
async fn what_is_shown_as_locked_of_a_home_is_what_is_refused() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for number in ["E1001", "E1002", "E1003", "E1006", "E1008"] {
        hr.put(&format!("/staff/{number}"), &json!({})).await.expect(200);
    }
    for (person, locked) in [
        (1, true),
        (2, false),
        (3, false),
        (8, false),
        (10, false),
        (4, false),
    ] {
        let (shown, refused) = shown_and_refused(&operator, person).await;
        assert_eq!(shown, refused, "{person}");
        assert_eq!(!shown.is_empty(), locked, "{person}");
    }
    // Whoever moves in opens it.
    let alone = operator.snapshot().await;
    let member = json!({ "personID": 11 });
    operator
        .post(&format!("{HOME}/members"), &member)
        .await
        .expect(201);
    assert_eq!(shown_and_refused(&operator, 1).await, (Vec::new(), Vec::new()));
    operator.put("/snapshot", &alone).await.expect(200);
    let all = ["household", "address"];
    assert_eq!(
        shown_and_refused(&operator, 1).await,
        (all.map(str::to_owned).to_vec(), all.to_vec())
    );
    operator.prefer(&json!({ "lockHousehold": false })).await;
    assert_eq!(
        shown_and_refused(&operator, 1).await,
        (vec!["address".to_owned()], vec!["address"])
    );
}

#[tokio::test]
async fn the_lock_comes_back_with_a_snapshot() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    operator.prefer(&json!({ "lockHousehold": false })).await;
    let held = operator.snapshot().await;
    assert_eq!(held["people"][0]["hrManaged"], true);
    assert_eq!(held["preferences"]["lockHousehold"], false);
    operator.reset().await.expect(200);
    assert_eq!(operator.locks().await, json!([]));
    operator.put("/snapshot", &held).await.expect(200);
    assert_eq!(
        operator.locks().await,
        json!(["demographics", "employments", "assignments", "address"])
    );
}
