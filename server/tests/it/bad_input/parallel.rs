//! Writers that come at the same time.

use http::Method;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::actors::{HrSystem, TestCampus, position, staff};

const WRITERS: usize = 32;

/// Sends all calls at once and gives their statuses, sorted.
async fn at_once(hr: &HrSystem, calls: impl Iterator<Item = (Method, String, Value)>) -> Vec<u16> {
    let mut tasks = JoinSet::new();
    for (method, path, body) in calls {
        let hr = hr.clone();
        let media_type = "application/json";
        tasks.spawn(async move {
            let answer = hr.send_text((method, &path), media_type, body.to_string()).await;
            answer.status.as_u16()
        });
    }
    let mut statuses = tasks.join_all().await;
    statuses.sort_unstable();
    statuses
}

fn created(path: &str, body: Value) -> (Method, String, Value) {
    (Method::POST, path.to_owned(), body)
}

fn updated(number: &str, body: Value) -> (Method, String, Value) {
    (Method::PUT, format!("/staff/{number}"), body)
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
        created("/staff", staff(spelled))
    };
    let statuses = at_once(&hr, (0..WRITERS).map(same)).await;
    assert_eq!(statuses[0], 201);
    assert_eq!(statuses[1..], [409; WRITERS - 1]);
    let holders = operator.get("/campus/people?staffNumber=E2001").await.json();
    assert_eq!(holders.as_array().unwrap().len(), 1);
    assert_eq!(changing(&operator.journal().await).len(), 1);
}

/// The entries of calls that changed something.
fn changing(entries: &[Value]) -> Vec<&Value> {
    entries
        .iter()
        .filter(|entry| entry["changes"] != json!([]))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_update_of_a_person_gets_lost_among_others() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let hired = |number: usize| format!("2024-01-{:02}", number % 31 + 1);
    let update = |number: usize| {
        updated(
            "E1001",
            json!({ "workPhone": number.to_string(), "employments": [{ "hireDate": hired(number) }] }),
        )
    };
    let statuses = at_once(&hr, (0..WRITERS).map(update)).await;
    assert_eq!(statuses, [200; WRITERS]);
    let person = operator.get("/campus/people/1").await.json();
    assert_eq!(person["employments"].as_array().unwrap().len(), 1 + 31);
    // Each update began with what another one had left: the changes are links of one chain.
    let journal = operator.journal().await;
    let mut links: Vec<&Value> = changing(&journal)
        .iter()
        .map(|entry| &entry["changes"][0])
        .collect();
    assert_eq!(links.len(), WRITERS);
    let first = links
        .iter()
        .find(|link| link["before"]["workPhone"] == Value::Null);
    let mut end = first.expect("a first one")["before"].clone();
    while !links.is_empty() {
        let next = links.iter().position(|link| link["before"] == end);
        end = links.swap_remove(next.expect("a link that begins there"))["after"].clone();
    }
    assert_eq!(end["workPhone"], person["workPhone"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_people_renumbered_to_one_number_exactly_one_gets_it() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let people = ["E1001", "E1002"];
    let renumber = |number: usize| updated(people[number % 2], json!({ "staffNumber": "E2001" }));
    let statuses = at_once(&hr, (0..WRITERS).map(renumber)).await;
    // Who has got it is not found by the former number any more.
    let count = |status: u16| statuses.iter().filter(|found| **found == status).count();
    assert_eq!(
        (count(200), count(404), count(409)),
        (1, WRITERS / 2 - 1, WRITERS / 2)
    );
    let holders = operator.get("/campus/people?staffNumber=E2001").await.json();
    assert_eq!(holders.as_array().unwrap().len(), 1);
    assert_eq!(changing(&operator.journal().await).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_names_given_at_once_leave_one_current_identity_and_all_former_ones() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let rename = |number: usize| updated("E1001", json!({ "lastName": format!("Berg{number}") }));
    let statuses = at_once(&hr, (0..WRITERS).map(rename)).await;
    assert_eq!(statuses, [200; WRITERS]);
    let person = operator.get("/campus/people/1").await.json();
    let identities = person["identities"].as_array().unwrap();
    assert_eq!(identities.len(), 1 + WRITERS);
    let open = identities
        .iter()
        .filter(|identity| identity["endDate"] == Value::Null);
    assert_eq!(open.count(), 1);
    assert_eq!(identities.last().unwrap()["current"], true);
    let mut ids: Vec<_> = identities.iter().map(|one| one["identityID"].as_u64()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 1 + WRITERS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_creations_with_one_new_title_create_it_once() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let with_title = |number: usize| {
        let mut body = position();
        body["titleCode"] = json!(if number.is_multiple_of(2) { "new1" } else { "NEW1" });
        created("/staff/E1001/positions", body)
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
        (0..WRITERS).map(|number| created("/staff", staff(&format!("P{number}")))),
    )
    .await;
    assert_eq!(statuses, [201; WRITERS]);
    let people = campus.operator().get("/campus/people").await.json();
    assert_eq!(people.as_array().unwrap().len(), 14 + WRITERS);
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
