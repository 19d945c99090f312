//! The journals: every call, what it changed, and nothing that should not be read.

use http::Method;
use insta::assert_snapshot;
use mock_campus::mock::JOURNAL_BYTES;
use serde_json::{Value, json};

use crate::actors::{Shows, StoppedTime, TestCampus, position, staff};

/// An entry on one line, without what it changed.
fn line(entry: &Value) -> String {
    let operation = entry["operation"].as_str().unwrap_or("-");
    let words = [&entry["method"], &entry["path"]].map(|word| word.as_str().unwrap());
    let rules = entry["rules"].to_string();
    format!(
        "{} {} {operation} {} {rules}",
        entry["number"],
        words.join(" "),
        entry["status"]
    )
}

fn lines(entries: &[Value]) -> String {
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn every_call_is_written_down_in_its_order() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.get("/schools").await.expect(200);
    hr.with_token(None).get("/staff?lastName=Olsen").await.expect(401);
    hr.post("/staff", &staff("E1001")).await.expect(409);
    hr.post("/staff/E9999/positions", &position()).await.expect(404);
    hr.get("/households").await.expect(404);
    hr.client
        .call(Method::DELETE, &hr.path("/staff"), Shows::Nothing)
        .await
        .expect(405);
    hr.get("/docs").await.expect(200);
    hr.token_by_form("blaine_hr", "wrong").await.expect(401);
    assert_snapshot!(lines(&campus.operator().journal().await), @r#"
    1 POST /campus/oauth2/token?appName=blaine requestToken 200 []
    2 GET /campus/api/boi/v1/blaine/schools getSchools 200 []
    3 GET /campus/api/boi/v1/blaine/staff?lastName=Olsen searchStaff 401 ["AUTH-01"]
    4 POST /campus/api/boi/v1/blaine/staff createStaff 409 ["STAFF-06"]
    5 POST /campus/api/boi/v1/blaine/staff/E9999/positions createPosition 404 ["STAFF-03"]
    6 GET /campus/api/boi/v1/blaine/households - 404 []
    7 DELETE /campus/api/boi/v1/blaine/staff - 405 []
    8 GET /campus/api/boi/v1/blaine/docs - 200 []
    9 POST /campus/oauth2/token?appName=blaine requestToken 401 ["AUTH-03"]
    "#);
}

#[tokio::test]
async fn an_entry_tells_when_how_long_and_what_changed() {
    let campus = TestCampus::of(TestCampus::builder().time(Box::new(StoppedTime))).await;
    let hr = campus.hr().await;
    let mut moreau = staff("E2001");
    moreau["ssn"] = json!("987-65-4321");
    hr.post("/staff", &moreau).await.expect(201);
    let mut coach = position();
    coach["titleCode"] = json!("NEW1");
    hr.post("/staff/E2001/positions", &coach).await.expect(201);
    let entries = campus.operator().journal().await;
    let created = &entries[1];
    assert_eq!(created["at"], "2024-03-15T17:00:00Z");
    assert_eq!(created["durationMicros"], 0);
    assert_snapshot!(changes(created), @r#"
    people 15
      null
      {"personID":15,"staffNumber":"E2001","identities":[{"identityID":15,"startDate":"2024-03-15","lastName":"Moreau","firstName":"Gil","gender":"M","ssn":"***-**-4321"}],"hrManaged":true}
    "#);
    assert_snapshot!(changes(&entries[2]), @r#"
    titles NEW1
      null
      {"titleCode":"NEW1","titleDescription":"NEW1"}
    people 15
      {"personID":15,"staffNumber":"E2001","identities":[{"identityID":15,"startDate":"2024-03-15","lastName":"Moreau","firstName":"Gil","gender":"M","ssn":"***-**-4321"}],"hrManaged":true}
      {"personID":15,"staffNumber":"E2001","identities":[{"identityID":15,"startDate":"2024-03-15","lastName":"Moreau","firstName":"Gil","gender":"M","ssn":"***-**-4321"}],"positions":[{"assignmentID":10,"schoolNumber":"010","assignmentCode":"20","titleCode":"NEW1","startDate":"2024-01-08"}],"hrManaged":true}
    "#);
}

/// What an entry tells of each record that changed.
fn changes(entry: &Value) -> String {
    let changes = entry["changes"].as_array().unwrap().iter();
    let told = |change: &Value| {
        let named = [&change["table"], &change["id"]].map(|word| word.as_str().unwrap());
        format!(
            "{}\n  {}\n  {}",
            named.join(" "),
            change["before"],
            change["after"]
        )
    };
    changes.map(told).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn a_refused_call_changed_nothing() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.post("/staff", &staff("E1001")).await.expect(409);
    let entries = campus.operator().journal().await;
    assert_eq!(entries[1]["changes"], json!([]));
    assert_eq!(entries[1]["rules"], json!(["STAFF-06"]));
}

#[tokio::test]
async fn ssns_and_secrets_are_hidden_also_in_the_query() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let secret = &hr.client_secret;
    for query in [
        "ssn=123-45-6789".to_owned(),
        "ssn=%3123456789".to_owned(),
        "lastName=123-45-6789".to_owned(),
        format!("client_secret={secret}"),
        format!("lastName={secret}&firstName=x{secret}x"),
        format!("access_token={}", hr.token()),
    ] {
        hr.get(&format!("/staff?{query}")).await;
    }
    hr.post(&format!("/staff/{secret}/positions"), &position()).await;
    hr.post("/staff/123-45-6789/positions", &position()).await;
    // That neither an SSN nor the secret is shown is judged of every answer, this one included.
    let journal = campus.operator().journal().await;
    assert!(!lines(&journal).contains(hr.token()));
    assert_snapshot!(lines(&journal[1..]), @r#"
    2 GET /campus/api/boi/v1/blaine/staff?ssn=******** searchStaff 200 []
    3 GET /campus/api/boi/v1/blaine/staff?ssn=******** searchStaff 200 []
    4 GET /campus/api/boi/v1/blaine/staff?lastName=******** searchStaff 200 []
    5 GET /campus/api/boi/v1/blaine/staff?client_secret=******** searchStaff 400 []
    6 GET /campus/api/boi/v1/blaine/staff?lastName=********&firstName=******** searchStaff 200 []
    7 GET /campus/api/boi/v1/blaine/staff?access_token=******** searchStaff 400 []
    8 POST /campus/api/boi/v1/blaine/staff/********/positions createPosition 404 ["STAFF-03"]
    9 POST /campus/api/boi/v1/blaine/staff/********/positions createPosition 404 ["STAFF-03"]
    "#);
}

#[tokio::test]
async fn calls_of_no_district_have_a_journal_of_their_own() {
    let campus = TestCampus::start().await;
    let (client, operator) = (campus.client(), campus.operator());
    for path in [
        "/favicon.ico?ssn=123-45-6789",
        "/campus/api/boi/v1/elsewhere/schools",
    ] {
        client.call(Method::GET, path, Shows::Nothing).await.expect(404);
    }
    let path = "/campus/oauth2/token?client_secret=abc";
    client.call(Method::POST, path, Shows::Nothing).await.expect(400);
    let journal = operator.read("/_mock/journal").await.expect(200).json();
    assert_eq!(journal["dropped"], 0);
    assert_snapshot!(lines(journal["entries"].as_array().unwrap()), @r"
    1 GET /favicon.ico?ssn=******** - 404 []
    2 GET /campus/api/boi/v1/elsewhere/schools - 404 []
    3 POST /campus/oauth2/token?client_secret=******** requestToken 400 []
    ");
    assert_eq!(operator.journal().await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_full_journal_drops_its_oldest_entries_and_says_how_many() {
    const LONG: usize = 60_000;
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let query = format!("/staff?lastName={}", "x+".repeat(LONG / 2));
    let calls = JOURNAL_BYTES / LONG + 5;
    for _ in 0..calls {
        hr.get(&query).await.expect(200);
    }
    let journal = campus.operator().get("/journal").await.expect(200).json();
    let (entries, dropped) = (
        journal["entries"].as_array().unwrap(),
        journal["dropped"].as_u64().unwrap(),
    );
    assert!(dropped > 0, "{} entries are kept", entries.len());
    assert_eq!(entries[0]["number"], dropped + 1);
    // The request for a token was the first.
    assert_eq!(entries.len() + usize::try_from(dropped).unwrap(), calls + 1);
    assert!(entries.len() * LONG <= JOURNAL_BYTES);
}
