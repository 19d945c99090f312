//! Stopping while calls are in flight.

use std::time::Duration;

use mock_campus::Limits;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::actors::{HrSystem, PATIENCE, TestCampus, Wire, staff};

/// A createStaff of which the server has read the head and waits for the body.
async fn in_flight(hr: &HrSystem) -> (Wire, String) {
    let body = staff("E2001").to_string();
    let mut wire = Wire::open(hr.client.address).await;
    let announced = format!("content-length: {}", body.len());
    wire.begin_create(hr, &[&announced, "expect: 100-continue"]).await;
    wire.wait_for_continue().await;
    (wire, body)
}

#[tokio::test]
async fn a_call_in_flight_is_answered_before_the_server_stops() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let (mut wire, body) = in_flight(&hr).await;
    let stopping = tokio::spawn(campus.shutdown());
    refuses_connections(&hr).await;
    assert!(!stopping.is_finished());
    wire.say(body).await;
    wire.last_answer(&hr).await.expect(201);
    timeout(PATIENCE, stopping)
        .await
        .expect("a stop in time")
        .unwrap();
}

/// Comes back as soon as nobody listens any more.
async fn refuses_connections(hr: &HrSystem) {
    let refused = async {
        while TcpStream::connect(hr.client.address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, refused).await.expect("a closed port in time");
}

#[tokio::test]
async fn a_call_that_never_ends_keeps_the_server_only_so_long() {
    let limits = Limits {
        stop_time: Duration::from_millis(50),
        ..Limits::default()
    };
    let campus = TestCampus::of(TestCampus::builder().limits(limits)).await;
    let hr = campus.hr().await;
    let (_wire, _) = in_flight(&hr).await;
    let stopped = timeout(PATIENCE, campus.shutdown()).await;
    assert!(stopped.is_ok(), "the server waits for a call that never ends");
}

#[tokio::test]
async fn an_emulator_that_is_dropped_listens_no_more() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    drop(campus);
    refuses_connections(&hr).await;
    assert!(TcpStream::connect(hr.client.address).await.is_err());
}
