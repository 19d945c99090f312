//! Why a call came to nothing.

use std::time::Duration;

use thiserror::Error;

use super::Problem;

/// Why a call came to nothing.
#[derive(Clone, Debug, Error)]
pub enum CallError {
    /// The HTTP client cannot be set up.
    #[error("the HTTP client cannot be set up: {0}")]
    Client(String),
    /// Nobody answers there.
    #[error("{url} cannot be reached: {reason}")]
    Unreachable {
        /// What was called.
        url: String,
        /// Why.
        reason: String,
    },
    /// No answer in time.
    #[error("{operation} was not answered within {} s; whether it took effect is not known", .limit.as_secs())]
    Late {
        /// The operation.
        operation: &'static str,
        /// How long was waited.
        limit: Duration,
    },
    /// The connection broke off.
    #[error("{operation} was not answered: {reason}; whether it took effect is not known")]
    Broken {
        /// The operation.
        operation: &'static str,
        /// Why.
        reason: String,
    },
    /// There is no token to be had.
    #[error("no token from {url}: {reason}")]
    NoToken {
        /// The Token URL.
        url: String,
        /// Why.
        reason: String,
    },
    /// The call was refused.
    #[error("{operation} was refused ({status}){}", behind_colon(.problem))]
    Refused {
        /// The operation.
        operation: &'static str,
        /// The status.
        status: u16,
        /// What was said.
        problem: Problem,
    },
    /// Campus failed.
    #[error("{operation} failed in Campus ({status}){}; whether it took effect is not known", behind_colon(.problem))]
    Failed {
        /// The operation.
        operation: &'static str,
        /// The status.
        status: u16,
        /// What was said.
        problem: Problem,
    },
    /// The answer is not what was asked for.
    #[error("the answer to {operation} is none the contract knows: {reason}")]
    Garbled {
        /// The operation.
        operation: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}

fn behind_colon(problem: &Problem) -> String {
    match problem.to_string() {
        said if said.is_empty() => String::new(),
        said => format!(": {said}"),
    }
}
