//! `mock-campus serve`: one line when it is ready, no secrets in its log, a clean end.

use insta::assert_snapshot;
use serde_json::json;

use super::process::{Ended, Serving, command, run};
use crate::actors::{Client, HrSystem, Operator, Wire, staff};

const SECRET: &str = "s3cret-of-the-test";

fn hr(serving: &Serving) -> HrSystem {
    let client = Client::new(serving.address(), SECRET.to_owned());
    HrSystem::new(&client, "blaine", "payroll", SECRET)
}

fn with_secret(args: &[&str]) -> tokio::process::Command {
    let all = [
        "serve",
        "--port",
        "0",
        "--client-id",
        "payroll",
        "--client-secret",
        SECRET,
    ];
    command(&[&all, args].concat())
}

#[tokio::test]
async fn one_line_says_that_it_is_ready_and_where() {
    for signal in ["TERM", "INT"] {
        let serving = Serving::start(with_secret(&[])).await;
        let address = serving.address();
        assert!(address.ip().is_loopback());
        hr(&serving).authorise().await;
        serving.signal(signal).await;
        let Ended {
            status,
            stdout,
            stderr,
        } = serving.end().await;
        assert_eq!(status.code(), Some(0), "{signal}: {stderr}");
        assert_eq!(stdout, format!("ready http://{address}\n"));
        assert_eq!(stderr, "");
    }
}

#[tokio::test]
async fn no_secret_gets_into_the_log_however_much_is_logged() {
    let mut command = with_secret(&["--control-token", "t0ken-of-the-test"]);
    command.env("MOCK_CAMPUS_LOG", "trace");
    let serving = Serving::start(command).await;
    let mut hr = hr(&serving);
    hr.authorise().await;
    hr.token_by_header("payroll", "wrong").await.expect(401);
    hr.get(&format!("/staff?ssn=987-65-4321&lastName={SECRET}"))
        .await
        .expect(200);
    let token = hr.token().to_owned();
    Wire::open(serving.address()).await.say("nonsense\r\n\r\n").await;
    serving.signal("TERM").await;
    let Ended { stdout, stderr, .. } = serving.end().await;
    for hidden in [SECRET, "t0ken-of-the-test", "987-65-4321", &token] {
        assert!(
            !stderr.contains(hidden) && !stdout.contains(hidden),
            "{hidden} in {stderr}"
        );
    }
}

#[tokio::test]
async fn a_call_in_flight_is_answered_before_the_process_ends() {
    let serving = Serving::start(with_secret(&[])).await;
    let mut hr = hr(&serving);
    hr.authorise().await;
    let body = staff("E2001").to_string();
    let mut wire = Wire::open(serving.address()).await;
    let announced = format!("content-length: {}", body.len());
    wire.begin_create(&hr, &[&announced, "expect: 100-continue"])
        .await;
    wire.wait_for_continue().await;
    serving.signal("TERM").await;
    wire.say(body).await;
    wire.last_answer(&hr).await.expect(201);
    assert_eq!(serving.end().await.status.code(), Some(0));
}

#[tokio::test]
async fn options_name_the_district_its_fixture_and_its_readings() {
    let options = [
        "--district=lakeside",
        "--fixture=blaine-empty",
        "--reading=oauth.token=opaque",
    ];
    let serving = Serving::start(with_secret(&options)).await;
    let mut hr = hr(&serving);
    hr.district = "lakeside".to_owned();
    hr.authorise().await;
    assert!(!hr.token().contains('.'), "the token is readable");
    let operator = Operator::new(hr.client.clone(), "lakeside");
    assert_eq!(operator.get("/campus/people").await.json(), json!([]));
}

#[tokio::test]
async fn the_line_tells_where_to_listen_whatever_clients_are_told() {
    let serving = Serving::start(with_secret(&["--public-url", "https://campus.example/mock/"])).await;
    serving.signal("TERM").await;
    let line = serving.end().await.stdout;
    let port = line.strip_prefix("ready http://127.0.0.1:").expect(&line);
    assert_ne!(port.trim_end().parse::<u16>().expect("a port"), 0);
}

#[tokio::test]
async fn the_secret_may_come_from_the_environment() {
    let mut command = command(&["serve", "--port", "0", "--client-id", "payroll"]);
    command.env("MOCK_CAMPUS_CLIENT_SECRET", SECRET);
    let serving = Serving::start(command).await;
    hr(&serving).authorise().await;
    let operator = Operator::new(hr(&serving).client, "blaine");
    assert_eq!(operator.secret().await, SECRET);
    assert_eq!(
        operator.get("/campus/people?staffNumber=E1001").await.json()[0]["personID"],
        json!(1)
    );
}

#[tokio::test]
async fn a_port_in_use_is_told_and_the_process_fails() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let Ended {
        status,
        stdout,
        stderr,
    } = run(command(&["serve", "--port", &port])).await;
    assert_eq!(status.code(), Some(1));
    assert_eq!(stdout, "");
    assert_snapshot!(stderr.replace(&port, "PORT"), @"error: cannot listen on 127.0.0.1:PORT: Address already in use (os error 98)");
}
