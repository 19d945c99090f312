//! Five thousand connections on which nothing happens.

use tokio::net::TcpStream;

use crate::actors::{TestCampus, Wire, staff};

const IDLE: usize = 5_000;

/// As many idle connections as wanted, or as many as this process may hold both ends of.
fn affordable() -> usize {
    const OTHERS: u64 = 1_000;
    let limit = rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let both_ends = usize::try_from(limit.saturating_sub(OTHERS) / 2).unwrap();
    IDLE.min(both_ends)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn idle_connections_shut_nobody_out_and_end_with_the_server() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut idle = Vec::new();
    for _ in 0..affordable() {
        idle.push(TcpStream::connect(hr.client.address).await.unwrap());
    }
    assert!(!idle.is_empty());
    hr.get("/schools").await.expect(200);
    hr.post("/staff", &staff("E2001")).await.expect(201);
    let mut last = Wire::of(idle.pop().unwrap());
    last.say("GET /_mock/health HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        .await;
    let answer = String::from_utf8(last.rest().await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    campus.shutdown().await;
    assert_eq!(Wire::of(idle.pop().unwrap()).rest().await, b"");
}
