//! Combining at any time: twice, in the midst of a synchronization, and by many at once.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::actors::{NEW, PARENT};
use crate::actors::{Operator, TestCampus, staff};

const NOTHING: Value = Value::Null;

#[tokio::test]
async fn somebody_who_was_combined_cannot_be_combined_again() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(NEW, PARENT).await.expect(200);
    let before = operator.snapshot().await;
    for (base, other, path) in [
        (NEW, PARENT, "/otherID"),
        (PARENT, NEW, "/baseID"),
        (PARENT, 3, "/baseID"),
    ] {
        let refused = operator.combine(base, other).await.expect(404);
        assert_eq!(refused.faults(), [format!("UNKNOWN_PERSON {path} PERSON-04")]);
        let message = refused.json()["errors"][0]["message"].clone();
        assert_eq!(message, "the person 12 was combined into the person 15");
    }
    assert_eq!(operator.snapshot().await, before);
    let edit = json!({ "cellPhone": "763-555-0100" });
    operator
        .patch(&format!("/campus/people/{PARENT}"), &edit)
        .await
        .expect(404);
    let member = json!({ "personID": PARENT });
    operator
        .post("/campus/households/1/members", &member)
        .await
        .expect(404);
}

#[tokio::test]
async fn a_commit_goes_by_what_it_finds_when_the_turn_of_a_record_comes() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator
        .put("/campus/sync/job", &json!({ "mode": "hold" }))
        .await
        .expect(200);
    hr.post("/staffSync/start", &NOTHING).await.expect(200);
    let records = json!([staff("E2001"), { "staffNumber": "E2003", "lastName": "Norton", "firstName": "Fay",
        "gender": "F", "workPhone": "763-555-0142" }]);
    hr.post("/staffSync/transfer", &records).await.expect(200);
    hr.post("/staffSync/endTransfer", &NOTHING).await.expect(200);
    hr.post("/staffSync/submitCommitJob", &NOTHING).await.expect(202);
    let step = json!({ "records": 1 });
    operator.post("/campus/sync/job/step", &step).await.expect(200);
    operator.combine(NEW, PARENT).await.expect(200);
    operator.post("/campus/sync/job/step", &step).await.expect(200);
    operator.get("/campus/sync/job?until=COMPLETED").await.expect(200);
    let fay = operator
        .get(&format!("/campus/people/{NEW}"))
        .await
        .expect(200)
        .json();
    assert_eq!(fay["workPhone"], "763-555-0142");
    let holders = operator.get("/campus/people?staffNumber=E2003").await.json();
    assert_eq!(holders.as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_combine_the_same_two_exactly_one_succeeds() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let pairs = (0..32).map(|number| if number % 2 == 0 { (8, 9) } else { (9, 8) });
    let statuses = at_once(&operator, pairs).await;
    assert_eq!(statuses[0], 200);
    assert_eq!(statuses[1..], [404; 31]);
    assert_eq!(operator.audit().await.as_array().unwrap().len(), 1);
    assert_eq!(operator.members(3).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_ring_of_people_becomes_one_person_at_the_least() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let ring = (1..=14).map(|id| (id, id % 14 + 1));
    at_once(&operator, ring).await;
    let people = operator.get("/campus/people").await.json();
    let left = people.as_array().unwrap().len();
    let audit = operator.audit().await;
    assert_eq!(left + audit.as_array().unwrap().len(), 14);
    assert!(left >= 1);
    // A document that contradicts itself would be refused.
    let snapshot = operator.snapshot().await;
    operator.put("/snapshot", &snapshot).await.expect(200);
}

/// Combines all pairs at once and gives the statuses, sorted.
async fn at_once(operator: &Operator, pairs: impl Iterator<Item = (u64, u64)>) -> Vec<u16> {
    let mut tasks = JoinSet::new();
    for (base, other) in pairs {
        let operator = operator.clone();
        tasks.spawn(async move { operator.combine(base, other).await.status.as_u16() });
    }
    let mut statuses = tasks.join_all().await;
    statuses.sort_unstable();
    statuses
}
