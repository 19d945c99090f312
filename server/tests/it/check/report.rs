//! What the report says, and that it changes nothing.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{Operator, TestCampus, staff};

async fn report(operator: &Operator) -> Value {
    operator.get("/campus/check").await.expect(200).json()
}

fn names(people: &Value) -> Vec<&str> {
    let people = people.as_array().unwrap().iter();
    people
        .map(|person| person["firstName"].as_str().unwrap())
        .collect()
}

/// Writes `number` into the state of the person at `index`, as a district has it that was never cleaned.
async fn dirty(operator: &Operator, index: usize, number: &str) {
    let mut state = operator.snapshot().await;
    state["people"][index]["staffNumber"] = json!(number);
    operator.put("/snapshot", &state).await.expect(200);
}

#[tokio::test]
async fn blaine_has_one_shared_number_and_one_teacher_without() {
    let campus = TestCampus::start().await;
    assert_snapshot!(campus.operator().get("/campus/check").await.expect(200));
}

#[tokio::test]
async fn a_report_changes_nothing_and_is_in_no_journal_as_a_change() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let first = report(&operator).await;
    operator.get("/campus/check.html").await.expect(200);
    assert_eq!(report(&operator).await, first);
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_number_of_blanks_is_missing_and_reaches_nobody() {
    let campus = TestCampus::start().await;
    let (mut hr, operator) = (campus.hr().await, campus.operator());
    dirty(&operator, 0, "   ").await;
    dirty(&operator, 10, "   ").await;
    let found = report(&operator).await;
    assert_eq!(names(&found["withoutNumber"]), ["Dana", "Ann"]);
    assert_eq!(found["withoutNumber"][1]["staffNumber"], "   ");
    assert_eq!(found["counts"]["sharedNumbers"], 1);
    hr.authorise().await;
    hr.put("/staff/%20%20%20", &json!({ "middleName": "Eve" }))
        .await
        .expect(404);
    let again = operator.snapshot().await;
    operator.put("/snapshot", &again).await.expect(200);
    assert_eq!(operator.snapshot().await, again);
}

#[tokio::test]
async fn holders_stand_in_the_order_of_their_numbers_and_of_their_entry() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for (person, number) in [(14, "E1001"), (12, "e1001"), (7, "A1"), (11, "a1")] {
        let edit = json!({ "localStaffNumber": number });
        operator
            .patch(&format!("/campus/people/{person}"), &edit)
            .await
            .expect(200);
    }
    let found = report(&operator).await;
    let shared = found["sharedNumbers"].as_array().unwrap();
    let told: Vec<_> = shared
        .iter()
        .map(|shared| (shared["staffNumber"].as_str().unwrap(), names(&shared["holders"])))
        .collect();
    assert_eq!(
        told,
        [
            ("A1", vec!["Dana", "Sam"]),
            ("E1001", vec!["Ann", "Fay", "Max"]),
            ("E1005", vec!["Eva", "Erik"])
        ]
    );
    assert_eq!(found["counts"]["holders"], 7);
}

#[tokio::test]
async fn a_district_that_tells_case_apart_finds_fewer() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let edit = json!({ "localStaffNumber": "e1001" });
    operator.patch("/campus/people/7", &edit).await.expect(200);
    assert_eq!(report(&operator).await["counts"]["sharedNumbers"], 2);
    let reading = json!({ "staff_number.case_sensitive": "true" });
    operator.put("/readings", &reading).await.expect(200);
    assert_eq!(report(&operator).await["counts"]["sharedNumbers"], 1);
}

#[tokio::test]
async fn a_clean_district_has_nothing_to_report() {
    let campus = TestCampus::start().await;
    let district = campus
        .operator()
        .create(&json!({ "name": "lakeside", "fixture": "blaine-empty" }))
        .await;
    let mut gil = staff("E2001");
    gil["employments"] = json!([{ "hireDate": "2023-08-15" }]);
    district.hr.post("/staff", &gil).await.expect(201);
    let found = report(&district.operator).await;
    let counts = json!({ "staff": 1, "withoutNumber": 0, "sharedNumbers": 0, "holders": 0 });
    assert_eq!(found["counts"], counts);
    assert_eq!(
        (&found["withoutNumber"], &found["sharedNumbers"]),
        (&json!([]), &json!([]))
    );
}
