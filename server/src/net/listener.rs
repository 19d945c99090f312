//! Accepting connections until the server is told to stop, and letting the calls in flight finish.

use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tracing::{debug, warn};

use super::Limits;
use super::connection::respond;
use crate::mock::Emulator;

/// How long to wait when the system has no room for another connection.
const NO_ROOM: Duration = Duration::from_millis(20);

/// Serves `emulator` until `stop` is told or dropped, then waits for the calls in flight.
pub(super) async fn listen(
    listener: TcpListener,
    emulator: Arc<Emulator>,
    limits: Limits,
    mut stop: oneshot::Receiver<()>,
) {
    let graceful = GracefulShutdown::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => attend(stream, &emulator, limits, &graceful),
                Err(error) => {
                    // Mostly a lack of file descriptors, which idle connections give back when their time is over.
                    warn!(error = %error, "a connection was not accepted");
                    tokio::time::sleep(NO_ROOM).await;
                }
            },
            _ = &mut stop => break,
        }
    }
    drop(listener);
    emulator.close();
    if tokio::time::timeout(limits.stop_time, graceful.shutdown())
        .await
        .is_err()
    {
        warn!("stopped before all calls in flight were answered");
    }
}

fn attend(stream: TcpStream, emulator: &Arc<Emulator>, limits: Limits, graceful: &GracefulShutdown) {
    // Replies are written whole, so that waiting for more to send only delays them.
    if let Err(error) = stream.set_nodelay(true) {
        debug!(error = %error, "replies may be delayed");
    }
    let emulator = Arc::clone(emulator);
    let service = service_fn(move |request| respond(Arc::clone(&emulator), limits, request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_time)
        .serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            debug!(error = %error, "a connection ended early");
        }
    });
}
