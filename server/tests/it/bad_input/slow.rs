//! Senders that take their time, and those that never come to the end.

use std::time::Duration;

use mock_campus::Limits;
use serde_json::json;

use crate::actors::{TestCampus, Wire, staff};

/// Long enough for a whole call on a busy machine, short enough to wait for.
const SHORT: Duration = Duration::from_millis(500);

async fn impatient(limits: Limits) -> TestCampus {
    TestCampus::of(TestCampus::builder().limits(limits)).await
}

#[tokio::test]
async fn a_body_that_does_not_arrive_in_time_is_refused() {
    let campus = impatient(Limits {
        body_time: SHORT,
        ..Limits::default()
    })
    .await;
    let hr = campus.hr().await;
    let before = campus.operator().snapshot().await;
    let mut wire = Wire::open(hr.client.address).await;
    wire.begin_create(&hr, &["content-length: 100"]).await;
    wire.say(r#"{"staffNumber":"E2001","#).await;
    let answer = wire.last_answer(&hr).await.expect(408);
    assert_eq!(answer.header("connection"), "close");
    assert_eq!(campus.operator().snapshot().await, before);
}

#[tokio::test]
async fn a_head_that_does_not_arrive_in_time_ends_the_connection() {
    let campus = impatient(Limits {
        head_time: SHORT,
        ..Limits::default()
    })
    .await;
    let mut wire = Wire::open(campus.running().address()).await;
    wire.say("POST /campus/api/boi/v1/blaine/staff HTTP/1.1\r\nhost: a\r\n")
        .await;
    let answer = String::from_utf8(wire.rest().await).unwrap();
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 408"),
        "{answer}"
    );
    campus.hr().await.get("/schools").await.expect(200);
}

#[tokio::test]
async fn a_connection_on_which_nothing_is_said_ends() {
    let campus = impatient(Limits {
        head_time: SHORT,
        ..Limits::default()
    })
    .await;
    let wire = Wire::open(campus.running().address()).await;
    assert_eq!(wire.rest().await, b"");
}

#[tokio::test]
async fn a_connection_that_stays_idle_after_a_call_ends() {
    let campus = impatient(Limits {
        head_time: SHORT,
        ..Limits::default()
    })
    .await;
    let mut wire = Wire::open(campus.running().address()).await;
    wire.say("GET /_mock/health HTTP/1.1\r\nhost: a\r\n\r\n").await;
    let answer = String::from_utf8(wire.rest().await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
}

#[tokio::test]
async fn a_connection_that_breaks_in_the_middle_of_a_body_leaves_no_trace() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let whole = staff("E2001").to_string();
    for length in [0, 1, whole.len() / 2, whole.len() - 1] {
        let mut wire = Wire::open(hr.client.address).await;
        let announced = format!("content-length: {}", whole.len());
        wire.begin_create(&hr, &[&announced, "expect: 100-continue"])
            .await;
        wire.wait_for_continue().await;
        wire.say(&whole[..length]).await;
        drop(wire);
        assert_eq!(operator.snapshot().await, before, "after {length} bytes");
    }
    hr.post("/staff", &staff("E2001")).await.expect(201);
    assert_eq!(
        operator
            .get("/campus/people?staffNumber=E2001")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_ne!(operator.snapshot().await, json!(before));
}

#[tokio::test]
async fn a_slow_sender_keeps_nobody_else_waiting() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let whole = staff("E2001").to_string();
    let mut wire = Wire::open(hr.client.address).await;
    let announced = format!("content-length: {}", whole.len());
    wire.begin_create(&hr, &[&announced, "expect: 100-continue", "connection: close"])
        .await;
    wire.wait_for_continue().await;
    let (first, rest) = whole.split_at(10);
    wire.say(first).await;
    hr.post("/staff", &staff("E2002")).await.expect(201);
    wire.say(rest).await;
    wire.last_answer(&hr).await.expect(201);
}
