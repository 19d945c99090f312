//! Sending a request to the emulator over a connection of its own.

use std::net::SocketAddr;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use http::request::Builder;
use http::{Method, Request};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::invariants::judge;
use super::{Answer, PATIENCE, Shows};

/// Knows where the emulator is, and the secrets its answers must not tell.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    pub(crate) address: SocketAddr,
    /// The bearer token to send, if one is to be sent.
    pub(crate) token: Option<String>,
    secrets: Vec<String>,
}

impl Client {
    /// A client of the emulator at `address`.
    pub(crate) fn new(address: SocketAddr, secret: String) -> Self {
        Self {
            address,
            token: None,
            secrets: vec![secret],
        }
    }

    /// The same client, which also watches over another secret.
    pub(crate) fn guarding(&self, secret: &str) -> Self {
        let mut client = self.clone();
        client.secrets.push(secret.to_owned());
        client
    }

    /// Sends a request without a body.
    pub(crate) async fn call(&self, method: Method, path: &str, shows: Shows) -> Answer {
        let request = self.request(method, path).body(Bytes::new()).unwrap();
        self.send(request, shows).await
    }

    /// Sends a request with a JSON body.
    pub(crate) async fn call_with(&self, method: Method, path: &str, body: &Value, shows: Shows) -> Answer {
        let request = self
            .request(method, path)
            .header(CONTENT_TYPE, "application/json")
            .body(Bytes::from(body.to_string()))
            .unwrap();
        self.send(request, shows).await
    }

    /// A request to `path`, with the token if there is one.
    pub(crate) fn request(&self, method: Method, path: &str) -> Builder {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, self.address.to_string());
        match &self.token {
            Some(token) => request.header(AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        }
    }

    /// Sends any request and judges the answer.
    pub(crate) async fn send(&self, request: Request<Bytes>, shows: Shows) -> Answer {
        let method = request.method().clone();
        let path = request.uri().path().to_owned();
        let exchange = timeout(PATIENCE, exchange(self.address, request.map(Full::new)));
        let answer = exchange.await.expect("an answer in time");
        judge(&method, &path, &answer, shows, &self.secrets);
        answer
    }
}

async fn exchange(address: SocketAddr, request: Request<Full<Bytes>>) -> Answer {
    let stream = TcpStream::connect(address).await.unwrap();
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    let (head, body) = sender.send_request(request).await.unwrap().into_parts();
    Answer {
        status: head.status,
        headers: head.headers,
        body: body.collect().await.unwrap().to_bytes(),
    }
}
