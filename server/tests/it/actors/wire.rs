//! A bare connection, for what no well-behaved client sends.

use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::invariants::{Shows, judge};
use super::{Answer, HrSystem};

/// How long a test waits for something that is sure to come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A connection on which bytes are sent as they are.
pub(crate) struct Wire(TcpStream);

impl Wire {
    /// Connects.
    pub(crate) async fn open(address: SocketAddr) -> Self {
        let stream = timeout(PATIENCE, TcpStream::connect(address)).await;
        Self(stream.expect("a connection in time").unwrap())
    }

    /// A connection that is open already.
    pub(crate) fn of(stream: TcpStream) -> Self {
        Self(stream)
    }

    /// Sends bytes; the other side may have hung up.
    pub(crate) async fn say(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = self.0.write_all(bytes.as_ref()).await;
    }

    /// Sends bytes; whether the other side has taken them all.
    pub(crate) async fn tell(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        let told = timeout(PATIENCE, self.0.write_all(bytes.as_ref())).await;
        told.expect("bytes taken in time").is_ok()
    }

    /// Sends the head of a createStaff with further header lines.
    pub(crate) async fn begin_create(&mut self, hr: &HrSystem, lines: &[&str]) {
        self.begin(hr, "/staff", lines).await;
    }

    /// Sends the head of a call with a body, with further header lines.
    pub(crate) async fn begin(&mut self, hr: &HrSystem, below: &str, lines: &[&str]) {
        let head = format!(
            "POST {} HTTP/1.1\r\nhost: campus\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\n",
            hr.path(below),
            hr.token()
        );
        let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
        self.say(format!("{head}{lines}\r\n")).await;
    }

    /// Waits until the server asks for the body of a request that expects it.
    pub(crate) async fn wait_for_continue(&mut self) {
        const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";
        let mut told = [0; CONTINUE.len()];
        let read = timeout(PATIENCE, self.0.read_exact(&mut told)).await;
        read.expect("100 Continue in time").unwrap();
        assert_eq!(told, CONTINUE);
    }

    /// Reads until the server hangs up.
    pub(crate) async fn rest(mut self) -> Vec<u8> {
        let mut all = Vec::new();
        let read = timeout(PATIENCE, self.0.read_to_end(&mut all)).await;
        // A reset is a way to hang up; what came before it counts.
        let _ = read.expect("the end of the connection in time");
        all
    }

    /// Reads the one answer after which the server hangs up, and judges it.
    pub(crate) async fn last_answer(self, hr: &HrSystem) -> Answer {
        let answer = parsed(&self.rest().await);
        let secrets = [hr.client_secret.clone()];
        judge(
            &Method::POST,
            &hr.path("/staff"),
            &answer,
            Shows::Nothing,
            &secrets,
        );
        answer
    }
}

fn parsed(bytes: &[u8]) -> Answer {
    let text = std::str::from_utf8(bytes).unwrap();
    let (head, body) = text
        .split_once("\r\n\r\n")
        .unwrap_or_else(|| panic!("no answer in {text:?}"));
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap();
    let header = |line: &str| {
        let (name, value) = line.split_once(": ")?;
        Some((
            HeaderName::from_bytes(name.as_bytes()).ok()?,
            HeaderValue::from_str(value).ok()?,
        ))
    };
    Answer {
        status: StatusCode::from_bytes(status.as_bytes()).unwrap(),
        headers: lines.filter_map(header).collect::<HeaderMap>(),
        body: Bytes::copy_from_slice(body.as_bytes()),
    }
}
