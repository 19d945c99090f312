//! The load: plain TCP connections that are kept alive, each with one call in flight.
//!
//! It reads as much of an answer as it needs to find its end and its status, so that it takes little from the
//! servers it shares the machine with.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::Failure;
use crate::measure::Stopwatch;

/// More than any answer of the bench, so that one read is enough.
const READ_SIZE: usize = 16 * 1024;

/// A connection and what has arrived on it.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// The part of an answer the load looks at.
struct Head {
    status: u16,
    length: usize,
    body_length: usize,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(READ_SIZE),
        })
    }

    /// Sends one call and gives the body of its answer, which has to be a success.
    pub(crate) async fn call(&mut self, request: &[u8]) -> Result<&[u8], Failure> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            self.buffer.reserve(READ_SIZE);
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(unwelcome("the connection was closed", request, &self.buffer));
            }
            if let Some(head) = parse_head(&self.buffer)?
                && self.buffer.len() >= head.length + head.body_length
            {
                return self.finish(request, &head);
            }
        }
    }

    fn finish(&self, request: &[u8], head: &Head) -> Result<&[u8], Failure> {
        if !(200..300).contains(&head.status) || self.buffer.len() != head.length + head.body_length {
            return Err(unwelcome("not one successful answer", request, &self.buffer));
        }
        Ok(&self.buffer[head.length..])
    }
}

/// Some connections to one server, which take turns with the calls of a round.
pub(crate) struct Load {
    connections: Vec<Connection>,
}

impl Load {
    pub(crate) async fn open(address: SocketAddr, connections: usize) -> Result<Self, Failure> {
        let mut opened = Vec::with_capacity(connections);
        for _ in 0..connections {
            opened.push(Connection::open(address).await?);
        }
        Ok(Self { connections: opened })
    }

    /// Makes `count` calls, from the first request on and again from the start after the last.
    pub(crate) async fn run(&mut self, requests: &Arc<[Bytes]>, count: usize) -> Result<Duration, Failure> {
        let next = Arc::new(AtomicUsize::new(0));
        let mut workers = JoinSet::new();
        let stopwatch = Stopwatch::start();
        for connection in self.connections.drain(..) {
            workers.spawn(work(connection, Arc::clone(requests), Arc::clone(&next), count));
        }
        while let Some(worker) = workers.join_next().await {
            self.connections.push(worker??);
        }
        Ok(stopwatch.read())
    }
}

async fn work(
    mut connection: Connection,
    requests: Arc<[Bytes]>,
    next: Arc<AtomicUsize>,
    count: usize,
) -> Result<Connection, Failure> {
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= count {
            return Ok(connection);
        }
        connection.call(&requests[number % requests.len()]).await?;
    }
}

/// Nothing as long as the head is not complete.
fn parse_head(answer: &[u8]) -> Result<Option<Head>, Failure> {
    let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(&answer[..end])?;
    let status = head.get(9..12).and_then(|status| status.parse().ok());
    let body_length = head.lines().skip(1).find_map(content_length);
    match (status, body_length) {
        (Some(status), Some(body_length)) => Ok(Some(Head {
            status,
            length: end + 4,
            body_length,
        })),
        _ => Err(format!("an answer without status or content-length:\n{head}").into()),
    }
}

fn content_length(line: &str) -> Option<usize> {
    let (name, value) = line.split_once(':')?;
    name.eq_ignore_ascii_case("content-length")
        .then(|| value.trim().parse().ok())?
}

fn unwelcome(what: &str, request: &[u8], answer: &[u8]) -> Failure {
    let request = String::from_utf8_lossy(request);
    let line = request.lines().next().unwrap_or_default();
    format!("{line}: {what}\n{}", String::from_utf8_lossy(answer)).into()
}
