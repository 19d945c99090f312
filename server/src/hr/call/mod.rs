//! The calls of one district, with the token they need.

mod error;
mod line;
mod problem;
mod site;
mod token;

pub use error::CallError;
pub(super) use line::Operation;
pub use line::{Answer, Line};
pub use problem::{Problem, ProblemError};
pub use site::{NotABaseUrl, Site};
pub use token::Credentials;
