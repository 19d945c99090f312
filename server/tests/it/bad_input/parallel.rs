//! Writers that come at the same time.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::actors::{HrSystem, TestCampus, position, staff};

const WRITERS: usize = 32;

/// Sends all calls at once and gives their statuses, sorted.
async fn at_once(hr: &HrSystem, calls: impl Iterator<Item = (String, Value)>) -> Vec<u16> {
    let mut tasks = JoinSet::new();
    for (path, body) in calls {
        let hr = hr.clone();
        tasks.spawn(async move { hr.post(&path, &body).await.status.as_u16() });
    }
    let mut statuses = tasks.join_all().await;
    statuses.sort_unstable();
    statuses
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_creations_of_one_number_exactly_one_succeeds() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let same = |number: usize| {
        let spelled = if number.is_multiple_of(2) {
            "e2001"
        } else {
            "E2001"
        };
        ("/staff".to_owned(), staff(spelled))
    };
    let statuses = at_once(&hr, (0..WRITERS).map(same)).await;
    assert_eq!(statuses[0], 201);
    assert_eq!(statuses[1..], [409; WRITERS - 1]);
    let holders = operator.get("/campus/people?staffNumber=E2001").await.json();
    assert_eq!(holders.as_array().unwrap().len(), 1);
    let entries = operator.journal().await;
    let changing = entries.iter().filter(|entry| entry["changes"] != json!([]));
    assert_eq!(changing.count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_creations_with_one_new_title_create_it_once() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let with_title = |number: usize| {
        let mut body = position();
        body["titleCode"] = json!(if number.is_multiple_of(2) { "new1" } else { "NEW1" });
        ("/staff/E1001/positions".to_owned(), body)
    };
    let statuses = at_once(&hr, (0..WRITERS).map(with_title)).await;
    assert_eq!(statuses, [201; WRITERS]);
    let titles = hr.get("/titleCodes").await.json();
    assert_eq!(titles.as_array().unwrap().len(), 3);
    let person = operator.get("/campus/people/1").await.json();
    let assignments = person["districtAssignments"].as_array().unwrap();
    let mut ids: Vec<_> = assignments
        .iter()
        .map(|one| one["assignmentID"].as_u64())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), WRITERS + 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_creation_gets_lost_among_others() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let statuses = at_once(
        &hr,
        (0..WRITERS).map(|number| ("/staff".to_owned(), staff(&format!("P{number}")))),
    )
    .await;
    assert_eq!(statuses, [201; WRITERS]);
    let people = campus.operator().get("/campus/people").await.json();
    assert_eq!(people.as_array().unwrap().len(), 12 + WRITERS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_districts_with_one_name_exactly_one_is_made() {
    let campus = TestCampus::start().await;
    let mut tasks = JoinSet::new();
    for _ in 0..WRITERS {
        let operator = campus.operator();
        tasks.spawn(async move {
            operator
                .ask_district(&json!({ "name": "north" }))
                .await
                .status
                .as_u16()
        });
    }
    let statuses = tasks.join_all().await;
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1);
    assert_eq!(
        statuses.iter().filter(|status| **status == 409).count(),
        WRITERS - 1
    );
}
