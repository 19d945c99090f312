//! One connection: reading requests whole and writing replies.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};

use super::Limits;
use crate::api::Problem;
use crate::mock::Emulator;

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
    let (head, body) = request.into_parts();
    let limit = if emulator.controls(&head) {
        limits.control_body_bytes
    } else {
        limits.body_bytes
    };
    let response = match read(body, limit, limits.body_time).await {
        Ok(body) => emulator.answer(Request::from_parts(head, body)),
        Err(unread) => emulator.unread(&head, &unread.problem(limit)),
    };
    Ok(response.map(Full::new))
}

async fn read(body: Incoming, limit: usize, time: Duration) -> Result<Bytes, Unread> {
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
