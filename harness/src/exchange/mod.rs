//! Exchanges: what was asked and answered, recorded with every secret redacted at capture.

mod answer;
mod call;
mod line;
mod record;
mod redaction;
mod secret;
mod ssn;

pub use answer::Answer;
pub use call::{Authorization, Body, Call};
pub use line::{Line, TransportError};
pub use record::Exchange;
pub use redaction::Redaction;
pub use secret::Secret;
