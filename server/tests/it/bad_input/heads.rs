//! Requests whose head is no HTTP, or too much of it.

use crate::actors::{Shows, TestCampus, Wire};

/// The status line of what the server says to `bytes`, or nothing.
async fn said(campus: &TestCampus, bytes: &[u8]) -> String {
    let mut wire = Wire::open(campus.running().address()).await;
    wire.say(bytes).await;
    let answer = wire.rest().await;
    let line = answer.split(|byte| *byte == b'\r').next().unwrap_or_default();
    String::from_utf8(line.to_vec()).unwrap()
}

#[tokio::test]
async fn what_is_no_http_is_answered_with_a_closed_connection_or_a_4xx() {
    let campus = TestCampus::start().await;
    let before = campus.operator().snapshot().await;
    let long = format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "x".repeat(100_000));
    let headers: String = (0..200).map(|number| format!("x-{number}: 1\r\n")).collect();
    let crowded = format!("GET / HTTP/1.1\r\nhost: a\r\n{headers}\r\n");
    let huge = format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "x".repeat(2_000_000));
    for bytes in [
        &b"\r\n\r\nnonsense\r\n\r\n"[..],
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad header\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: gzip\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 99999999999999999999\r\n\r\n",
        long.as_bytes(),
        crowded.as_bytes(),
        huge.as_bytes(),
    ] {
        let line = said(&campus, bytes).await;
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        assert!(
            line.is_empty() || line.starts_with("HTTP/1.1 4"),
            "{line} to {shown}"
        );
    }
    assert_eq!(campus.operator().snapshot().await, before);
    campus.hr().await.get("/schools").await.expect(200);
}

#[tokio::test]
async fn a_broken_chunk_is_a_broken_body() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let before = campus.operator().snapshot().await;
    let mut wire = Wire::open(hr.client.address).await;
    wire.begin_create(&hr, &["transfer-encoding: chunked"]).await;
    wire.say("zz\r\n{}\r\n0\r\n\r\n").await;
    let answer = String::from_utf8(wire.rest().await).unwrap();
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
        "{answer}"
    );
    assert_eq!(campus.operator().snapshot().await, before);
}

#[tokio::test]
async fn an_address_with_its_host_is_read_as_one_without() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let absolute = format!("{}/schools", campus.running().base_url());
    let answer = hr.client.call(http::Method::GET, &absolute, Shows::Nothing).await;
    assert_eq!(answer.status, 200);
}
