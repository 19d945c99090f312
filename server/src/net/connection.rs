//! One connection: reading requests whole and writing replies.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::EXPECT;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};

use super::Limits;
use crate::api::Problem;
use crate::mock::{Emulator, Errand};

/// Why a body was not read.
enum Unread {
    /// It is larger than the limit.
    TooLarge,
    /// It did not arrive in time.
    TooSlow,
    /// The connection broke or the framing is wrong.
    Broken,
}

/// Answers one request.
pub(super) async fn respond(
    emulator: Arc<Emulator>,
    limits: Limits,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (mut head, mut body) = request.into_parts();
    let errand = emulator.errand(&head);
    if errand == Errand::Synchronization {
        emulator.note_beginning(&mut head);
    }
    let limit = match errand {
        Errand::Call => limits.body_bytes,
        Errand::Synchronization => limits.transfer_body_bytes,
        Errand::Control => limits.control_body_bytes,
        Errand::District => limits.district_body_bytes,
    };
    let response = match read(&mut body, limit, limits.body_time).await {
        Ok(body) if errand == Errand::Call => emulator.answer(Request::from_parts(head, body)),
        Ok(body) => aside(emulator, Request::from_parts(head, body)).await,
        Err(unread) => {
            // Who waits for leave to send a body sends none any more.
            if matches!(unread, Unread::TooLarge) && !head.headers.contains_key(EXPECT) {
                tokio::spawn(discard(body, limits));
            }
            emulator.unread(&head, &unread.problem(limit))
        }
    };
    Ok(response.map(Full::new))
}

/// Answers on a thread where it may take its time, so that nobody else has to wait for it.
async fn aside(emulator: Arc<Emulator>, request: Request<Bytes>) -> Response<Bytes> {
    let answer = tokio::task::spawn_blocking(move || emulator.answer(request));
    answer
        .await
        .unwrap_or_else(|_| Problem::contradiction().reply().response)
}

/// Takes in what is left of a body that nobody wants, within limits, while the answer is under way already: a connection that
/// is closed over unread bytes is reset, and a client that sends everything before it reads would never see the answer.
async fn discard(mut body: Incoming, limits: Limits) {
    let all = async {
        let mut left = limits.discard_bytes;
        while let Ok(Some(Ok(frame))) = tokio::time::timeout(limits.discard_pause, body.frame()).await {
            let length = frame.data_ref().map_or(0, Bytes::len);
            let Some(rest) = left.checked_sub(length) else {
                break;
            };
            left = rest;
        }
    };
    // Whoever is not done by then is cut off.
    let _in_time = tokio::time::timeout(limits.discard_time, all).await;
}

async fn read(body: &mut Incoming, limit: usize, time: Duration) -> Result<Bytes, Unread> {
    // Most calls have no body: nothing is waited for and no timer is set.
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    if body.size_hint().lower() > limit as u64 {
        return Err(Unread::TooLarge);
    }
    let whole = Limited::new(body, limit).collect();
    match tokio::time::timeout(time, whole).await {
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Unread::TooLarge),
        Ok(Err(_)) => Err(Unread::Broken),
        Err(_) => Err(Unread::TooSlow),
    }
}

impl Unread {
    /// What the client is told, if it still listens.
    fn problem(&self, limit: usize) -> Problem {
        match self {
            Self::TooLarge => Problem::too_large(limit),
            Self::TooSlow => Problem::unread(
                StatusCode::REQUEST_TIMEOUT,
                "too-slow",
                "The body did not arrive in time",
            ),
            Self::Broken => Problem::unread(
                StatusCode::BAD_REQUEST,
                "broken-body",
                "The body did not arrive whole",
            ),
        }
    }
}
