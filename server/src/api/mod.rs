//! The operations of the Business Office Integration API: contract, operation, district, reply.
//!
//! A call arrives as a whole request and leaves as a whole reply; [`answer`] walks it through router, token, body
//! and command. This is the one room that knows how a [`Refusal`](crate::campus::Refusal) becomes a status code.
//! Whatever changes a district goes through the [`Store`], which is implemented by the room that holds districts.

mod answer;
mod body;
mod document;
mod form;
mod household;
mod job;
mod judge;
mod lists;
mod operation;
mod position;
mod problem;
mod properties;
mod query;
mod refusal;
mod reply;
mod router;
mod search;
mod staff;
mod stated;
mod store;
mod sync;
mod token;
mod transfer;
mod tree;
mod wording;

pub use answer::{Call, answer, bearer_token, decoded, is_authorised, route};
pub use body::json_body;
pub use document::{Site, document_json, document_page};
pub use form::Warnings;
pub use household::{read_household_edit, read_typed_address};
pub use job::{JobView, local_time};
pub use judge::Judge;
pub use operation::{OPERATIONS, Operation, OperationId};
pub use problem::{Problem, failure_text, method_not_allowed};
pub use properties::below;
pub use query::Query;
pub use reply::{Reply, json};
pub use router::{Route, Router};
pub use staff::{person_of, read_edit, staff_hit};
pub use store::Store;
pub use sync::{Committed, Origin, compare, end_transfer, start, validate, validation_report};
pub use token::request_token;
pub use tree::Tree;
