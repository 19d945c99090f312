//! What a client may ask of the server's patience and memory.

use std::time::Duration;

/// Limits on requests and connections.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest body, in bytes; a larger one is answered 413 and the connection closed.
    pub body_bytes: usize,
    /// The largest body of a transfer, in bytes: thousands of records come in one (silence AMB-126).
    pub transfer_body_bytes: usize,
    /// The largest body on the control interface, in bytes.
    pub control_body_bytes: usize,
    /// The largest whole district that may come in on the control interface, in bytes: a snapshot, or the fixture of a new
    /// one. Only who may use the interface may send as much.
    pub district_body_bytes: usize,
    /// How long a connection may take to send the head of a request, or stay idle before one.
    pub head_time: Duration,
    /// How long a body may take to arrive after its head.
    pub body_time: Duration,
    /// How many bytes of a body that is too large are taken in all the same, for the client to see the answer.
    pub discard_bytes: usize,
    /// How long that may take.
    pub discard_time: Duration,
    /// How long the client may pause meanwhile: it may have seen the answer, or wait for one to its first bytes.
    pub discard_pause: Duration,
    /// How long calls in flight may take to finish once the server was told to stop.
    pub stop_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: 2 * 1024 * 1024,
            transfer_body_bytes: 32 * 1024 * 1024,
            control_body_bytes: 1024 * 1024,
            district_body_bytes: 2048 * 1024 * 1024,
            head_time: Duration::from_secs(30),
            body_time: Duration::from_secs(30),
            discard_bytes: 512 * 1024 * 1024,
            discard_time: Duration::from_secs(10),
            discard_pause: Duration::from_millis(500),
            stop_time: Duration::from_secs(10),
        }
    }
}
