//! The synchronization tool: what it offers, and its report as a page.

use serde_json::{Value, json};

use crate::actors::{Operator, TestCampus, household, staff};

const NOTHING: Value = Value::Null;

/// The controls that can be used now.
async fn offered(operator: &Operator) -> Vec<String> {
    let tool = operator.get("/campus/sync").await.expect(200).json();
    let actions = tool["actions"].as_array().unwrap().iter();
    let offered = actions.filter(|action| action["available"] == true);
    offered
        .map(|action| action["name"].as_str().unwrap().to_owned())
        .collect()
}

const CHECK: &str = "Check Campus Data";
const START: &str = "Start Sync";
const END: &str = "End Transfer";
const VALIDATE: &str = "Validate";
const RESTART: &str = "Restart Transfer";
const COMMIT: &str = "Commit";

#[tokio::test]
async fn each_control_is_offered_in_its_place() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    assert_eq!(offered(&operator).await, [CHECK, START, RESTART]);
    operator.post("/campus/sync/start", &NOTHING).await.expect(200);
    assert_eq!(offered(&operator).await, [CHECK, START, END, RESTART]);
    hr.transfer(&json!([staff("E2001")])).await.expect(200);
    operator
        .post("/campus/sync/endTransfer", &NOTHING)
        .await
        .expect(200);
    let ended = [CHECK, START, VALIDATE, RESTART, COMMIT];
    assert_eq!(offered(&operator).await, ended);
    operator.direct(&json!({ "mode": "hold" })).await;
    let confirmed = json!({ "confirm": true });
    operator.post("/campus/sync/commit", &confirmed).await.expect(202);
    assert_eq!(offered(&operator).await, [CHECK]);
    operator.direct(&json!({ "mode": "run" })).await;
    operator.job_until("COMPLETED").await;
    assert_eq!(offered(&operator).await, [CHECK, START, RESTART]);
}

#[tokio::test]
async fn a_district_that_wants_a_validation_first_offers_commit_after_it() {
    for report in ["/campus/sync/validate", "/campus/sync/validate.html"] {
        let campus = TestCampus::start().await;
        let (hr, operator) = (campus.hr().await, campus.operator());
        let reading = json!({ "sync.require_validate": "true" });
        operator.put("/readings", &reading).await.expect(200);
        hr.stage(&json!([staff("E2001")])).await;
        assert!(!offered(&operator).await.contains(&COMMIT.to_owned()));
        let answer = if report.contains(".html") {
            operator.get(report).await
        } else {
            operator.post(report, &NOTHING).await
        };
        answer.expect(200);
        assert!(offered(&operator).await.contains(&COMMIT.to_owned()), "{report}");
    }
}

#[tokio::test]
async fn the_page_of_a_validation_says_what_the_validation_says() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut new = staff("E2001");
    new["household"] = json!({ "householdLocations": [{ "address": {
        "fullStreetAddress": "77 Birch St", "city": "Blaine", "state": "MN", "zip": "55449" } }] });
    let changed = json!({ "staffNumber": "E1001", "lastName": "<b>Berg</b>", "ssn": "987-65-4321",
        "employments": [{ "hireDate": "2020-08-01", "terminationDate": "2024-06-30" }],
        "positions": [{ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100",
            "startDate": "2020-08-01", "endDate": "2024-06-30" }],
        "household": household("77 Birch St") });
    let shared = json!({ "staffNumber": "E1005", "lastName": "Stone" });
    let other = json!({ "staffNumber": "E1002", "lastName": "Vega", "birthdate": "1991-03-08" });
    hr.stage(&json!([new, changed, shared, other])).await;
    let before = operator.snapshot().await;
    let page = operator.get("/campus/sync/validate.html").await.expect(200);
    let page = page.text();
    for text in [
        "4 records are staged; 1 error and 1 conflict were found.",
        "AMBIGUOUS_STAFF",
        "&#60;b&#62;Berg&#60;/b&#62;",
        "***-**-4321",
        "2020-08-01 to 2024-06-30",
        "<div dir=\"auto\">010 Blaine High School, Teacher</div><div dir=\"auto\">since 2020-08-01</div>",
        "<div dir=\"auto\">77 Birch St, Blaine, MN 55449</div><div dir=\"auto\">since 2024-03-15</div>",
        "77 Birch St, Blaine, MN 55449",
        "Staff members that would be added",
        "Warnings",
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    assert_eq!(operator.snapshot().await, before);
    let report = operator.post("/campus/sync/validate", &NOTHING).await.json();
    let lists = [
        &report["changes"]["demographics"],
        &report["changes"]["employments"],
        &report["changes"]["assignments"],
        &report["changes"]["households"],
        &report["added"]["staff"],
        &report["added"]["addresses"],
        &report["conflicts"],
        &report["errors"],
        &report["warnings"],
    ];
    let entries: usize = lists.iter().map(|list| list.as_array().unwrap().len()).sum();
    // Every table has two rows of headings.
    let tables = page.matches("<table>").count();
    assert_eq!(page.matches("<tr").count(), entries + 2 * tables);
}

#[tokio::test]
async fn there_is_no_page_where_there_is_no_validation() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let page = "/campus/sync/validate.html";
    assert_eq!(
        operator.get(page).await.expect(409).faults(),
        ["WRONG_PHASE  SYNC-01"]
    );
    hr.start_sync().await.expect(200);
    assert_eq!(
        operator.get(page).await.expect(409).faults(),
        ["WRONG_PHASE  SYNC-09"]
    );
    hr.end_transfer().await.expect(200);
    let empty = operator.get(page).await.expect(200);
    let nothing = "0 records are staged; no error and no conflict was found.";
    assert!(empty.text().contains(nothing), "{}", empty.text());
}

#[tokio::test]
async fn a_commit_wants_a_yes_and_nothing_else() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.stage(&json!([staff("E2001")])).await;
    let before = operator.snapshot().await;
    for (body, faults) in [
        (NOTHING, "NOT_CONFIRMED /confirm TOOL-08"),
        (json!({}), "NOT_CONFIRMED /confirm TOOL-08"),
        (json!({ "confirm": false }), "NOT_CONFIRMED /confirm TOOL-08"),
        (json!({ "confirm": "true" }), "INVALID_TYPE /confirm"),
        (json!({ "confirm": true, "file": "x" }), "UNKNOWN_PROPERTY /file"),
    ] {
        let refused = operator.post("/campus/sync/commit", &body).await.expect(400);
        assert_eq!(refused.faults(), [faults], "{body}");
    }
    let tool = operator.get("/campus/sync").await.json();
    assert_eq!((&tool["state"], &tool["staged"]), (&json!("ENDED"), &json!(1)));
    assert_eq!(operator.snapshot().await, before);
}
