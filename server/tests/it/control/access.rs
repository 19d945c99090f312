//! Who may use the control interface: everybody on the loopback address, elsewhere whoever has the control token.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use http::Method;
use insta::assert_snapshot;
use serde_json::json;

use crate::actors::{Client, HrSystem, Operator, Shows, TestCampus};

const EVERYWHERE: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

/// A client that reaches an emulator which listens everywhere.
fn client(campus: &TestCampus) -> Client {
    let port = campus.running().address().port();
    Client::new(
        SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port),
        campus.running().client_secret(),
    )
}

#[tokio::test]
async fn off_loopback_without_a_control_token_the_interface_is_closed() {
    let campus = TestCampus::of(TestCampus::builder().host(EVERYWHERE)).await;
    let operator = Operator::new(client(&campus), "blaine");
    for path in [
        "/_mock/health",
        "/_mock/districts",
        "/_mock/districts/blaine/snapshot",
        "/_mock/elsewhere",
    ] {
        operator.read(path).await.expect(403);
    }
    assert_eq!(operator.ask_district(&json!({})).await.status, 403);
    assert_snapshot!(operator.get("/campus/credentials?showSecret=true").await, @r#"
    403 application/problem+json
    {
      "type": "/problems/control-closed",
      "title": "The control interface is closed",
      "status": 403,
      "detail": "off the loopback address it answers only when the server was started with --control-token",
      "errors": [
        {
          "code": "CONTROL_CLOSED",
          "message": "off the loopback address it answers only when the server was started with --control-token",
          "path": ""
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn off_loopback_the_api_itself_stays_open() {
    let campus = TestCampus::of(TestCampus::builder().host(EVERYWHERE)).await;
    let (id, secret) = (campus.running().client_id(), campus.running().client_secret());
    let mut hr = HrSystem::new(&client(&campus), "blaine", &id, &secret);
    hr.authorise().await;
    hr.get("/schools").await.expect(200);
}

#[tokio::test]
async fn the_control_token_opens_the_interface_and_nothing_else_does() {
    for host in [EVERYWHERE, Ipv4Addr::LOCALHOST.into()] {
        let campus = TestCampus::of(TestCampus::builder().host(host).control_token("t0ken")).await;
        let mut operator = Operator::new(client(&campus).guarding("t0ken"), "blaine");
        for token in [None, Some(""), Some("t0ke"), Some("T0KEN"), Some("t0kent0ken")] {
            operator.client.token = token.map(str::to_owned);
            assert_eq!(operator.read("/_mock/health").await.status, 401, "{token:?}");
        }
        operator.client.token = Some("t0ken".to_owned());
        operator.read("/_mock/districts").await.expect(200);
        operator.get("/snapshot").await.expect(200);
    }
}

#[tokio::test]
async fn the_token_of_a_client_is_no_control_token() {
    let campus = TestCampus::of(TestCampus::builder().control_token("t0ken")).await;
    let hr = campus.hr().await;
    let answer = hr
        .client
        .call(Method::GET, "/_mock/districts", Shows::Nothing)
        .await
        .expect(401);
    assert!(answer.header("www-authenticate").contains("control"));
    let with_control_token = hr.with_token(Some("t0ken"));
    with_control_token.get("/schools").await.expect(401);
}
