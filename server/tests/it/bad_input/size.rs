//! Texts and bodies that are too large.

use http::Method;
use mock_campus::Limits;
use serde_json::{Value, json};

use super::writes::Write;
use crate::actors::{Answer, Shows, TestCampus, Wire, position, staff};

/// More than an answer to bad input ever needs.
const ENOUGH: usize = 2048;

fn is_short(answer: &Answer) -> bool {
    answer.body.len() < ENOUGH
}

#[tokio::test]
async fn a_megabyte_of_text_is_refused_and_not_sent_back() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let document = hr.get("/openapi.json").await.json();
    let megabyte = Value::from("x".repeat(1024 * 1024));
    for write in Write::ALL {
        for property in document["components"]["schemas"][write.schema()]["properties"]
            .as_object()
            .unwrap()
            .keys()
        {
            // Without a title code its description is ignored, however long.
            let mut body = write.right();
            body["titleCode"] = json!("T100");
            body[property] = megabyte.clone();
            let answer = write.send(&hr, &body).await;
            assert_eq!(answer.status, 400, "{write:?} {property}");
            assert!(
                is_short(&answer),
                "{property} is told in {} bytes",
                answer.body.len()
            );
            assert!(
                answer.faults()[0].contains(&format!(" /{property}")),
                "{write:?} {:?}",
                answer.faults()
            );
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_body_announced_over_the_limit_is_refused_before_it_is_sent() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let mut wire = Wire::open(hr.client.address).await;
    wire.begin_create(&hr, &["content-length: 2097153"]).await;
    let answer = wire.last_answer(&hr).await.expect(413);
    assert_eq!(answer.header("connection"), "close");
    assert_eq!(operator.snapshot().await, before);
    let journal = operator.journal().await;
    assert_eq!(journal.last().expect("an entry")["status"], 413);
}

#[tokio::test]
async fn a_client_that_sends_everything_before_it_reads_is_told_that_it_is_too_much() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.post("/staffSync/start", &Value::Null).await.expect(200);
    let body = vec![b' '; 33 * 1024 * 1024];
    let length = format!("content-length: {}", body.len());
    for below in ["/staffSync/transfer", "/staff"] {
        let mut wire = Wire::open(hr.client.address).await;
        wire.begin(&hr, below, &[&length]).await;
        assert!(wire.tell(&body).await, "{below}");
        wire.last_answer(&hr).await.expect(413);
    }
}

#[tokio::test]
async fn a_client_that_does_not_stop_sending_is_cut_off() {
    let limits = Limits {
        body_bytes: 1000,
        discard_bytes: 100_000,
        ..Limits::default()
    };
    let campus = TestCampus::of(TestCampus::builder().limits(limits)).await;
    let hr = campus.hr().await;
    let mut wire = Wire::open(hr.client.address).await;
    wire.begin_create(&hr, &["transfer-encoding: chunked"]).await;
    let chunk = format!("186a0\r\n{}\r\n", " ".repeat(100_000));
    let mut chunks = 0;
    while wire.tell(&chunk).await {
        chunks += 1;
        assert!(chunks < 1000, "the server takes whatever comes");
    }
}

#[tokio::test]
async fn a_body_that_grows_over_the_limit_in_chunks_is_refused() {
    let limits = Limits {
        body_bytes: 1000,
        ..Limits::default()
    };
    let campus = TestCampus::of(TestCampus::builder().limits(limits)).await;
    let hr = campus.hr().await;
    let mut wire = Wire::open(hr.client.address).await;
    wire.begin_create(&hr, &["transfer-encoding: chunked"]).await;
    wire.say(format!("3e8\r\n{}\r\n", " ".repeat(1000))).await;
    wire.say("1\r\n{\r\n").await;
    wire.last_answer(&hr).await.expect(413);
    let found = campus
        .operator()
        .get("/campus/people?staffNumber=E2001")
        .await
        .json();
    assert_eq!(found, json!([]));
}

#[tokio::test]
async fn a_body_of_exactly_the_limit_is_read() {
    let mut body = staff("E2001").to_string();
    let limits = Limits {
        body_bytes: 1000,
        ..Limits::default()
    };
    let campus = TestCampus::of(TestCampus::builder().limits(limits)).await;
    let hr = campus.hr().await;
    body.push_str(&" ".repeat(1000 - body.len()));
    Write::CreateStaff
        .send_text(&hr, body.replace("E2001", "E2002"))
        .await
        .expect(201);
    let mut wire = Wire::open(hr.client.address).await;
    wire.begin_create(&hr, &["transfer-encoding: chunked", "connection: close"])
        .await;
    wire.say(format!("3e8\r\n{body}\r\n0\r\n\r\n")).await;
    let answer = String::from_utf8(wire.rest().await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 Created\r\n"), "{answer}");
}

/// A body with a thousand positions, each made of its number.
fn thousand(position: impl Fn(usize) -> Value) -> Value {
    json!({ "positions": (0..1_000).map(position).collect::<Vec<_>>() })
}

#[tokio::test]
async fn a_thousand_positions_in_one_body_are_settled() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let equal = thousand(|_| position());
    let titled = thousand(|number| {
        json!({ "schoolNumber": "010", "titleCode": format!("N{number}"),
        "startDate": "2024-01-08" })
    });
    // Every one fits every position there is then, and no end date is left to be told apart by.
    let vague = thousand(|number| {
        json!({ "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08",
        "endDate": if number == 0 { Value::Null } else { json!("2024-06-30") } })
    });
    let mut new = staff("E2001");
    new["positions"] = equal["positions"].clone();
    let (path, other) = ("/staff/E2001", "/staff/E1003");
    for (method, path, body, status) in [
        (Method::POST, "/staff", &new, 201),
        (Method::PUT, path, &equal, 200),
        (Method::PUT, path, &titled, 200),
        (Method::PUT, path, &titled, 200),
        (Method::PUT, other, &equal, 200),
        (Method::PUT, other, &vague, 200),
        (Method::PUT, other, &vague, 200),
    ] {
        let answer = hr.write(method, path, body).await.expect(status);
        assert!(
            answer.json()["positions"].as_array().unwrap().len() >= 1_000,
            "{path}"
        );
    }
    let mut ended = position();
    ended["endDate"] = json!("2025-06-30");
    let answer = hr.put("/staff/E1003/positions", &ended).await.expect(200);
    assert!(answer.json()["updated"].as_u64() >= Some(1_000));
    let journal = operator.journal().await;
    assert_eq!(journal.last().unwrap()["status"], 200);
}

#[tokio::test]
async fn a_body_of_many_faults_is_refused_with_all_of_them() {
    let campus = TestCampus::start().await;
    let mut body = staff("E2001");
    body["positions"] = json!(vec![json!({}); 5_000]);
    let answer = campus.hr().await.post("/staff", &body).await.expect(400);
    assert_eq!(answer.faults().len(), 15_000);
}

#[tokio::test]
async fn only_a_whole_district_may_be_large_on_the_control_interface() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let large = " ".repeat(1024 * 1024 + 1);
    let send = async |method: Method, below: &str, text: String| {
        let request = operator.client.request(method, &operator.path(below));
        let request = request.header("content-type", "application/json");
        let answer = operator
            .client
            .send(request.body(text.into()).unwrap(), Shows::Ssn);
        answer.await
    };
    for (method, below) in [
        (Method::PUT, "/clock"),
        (Method::PUT, "/campus/preferences"),
        (Method::POST, "/campus/preferences/save"),
        (Method::PATCH, "/campus/people/1"),
        (Method::DELETE, "/campus/preferences/draft"),
    ] {
        send(method, below, format!("{{}}{large}")).await.expect(413);
    }
    send(Method::PUT, "/snapshot", format!("{before}{large}"))
        .await
        .expect(200);
    assert_eq!(operator.snapshot().await, before);
}
