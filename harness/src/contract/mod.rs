//! The contract: the operations of the API, read from the embedded OpenAPI document, and the words of features for
//! its properties.
//!
//! The harness finds method and path of an operation by its operationId and knows no path of its own.

mod operation;
mod roles;
mod sample;
mod wording;

pub use operation::{Contract, ContractError, Operation};
pub use roles::Roles;
pub use sample::Sample;
pub use wording::{ADDRESS, EMPLOYMENT, HOUSEHOLD, IDENTITY, LOCATION, List, POSITION, STAFF};
