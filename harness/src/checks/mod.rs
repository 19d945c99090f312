//! Checks: pure judgements over answers, in the words of the contract.
//!
//! A check knows no scenario and makes no call. It answers what it found, or an objection: either a contradiction of
//! what was expected, or that the answer does not say.

pub mod address;
pub mod combining;
pub mod commit;
pub mod credentials;
pub mod defaults;
pub mod document;
pub mod error_log;
pub mod household;
pub mod job;
pub mod journal;
pub mod list;
pub mod location;
pub mod lock;
pub mod notification;
pub mod number_report;
pub mod objection;
pub mod page;
pub mod pdf;
pub mod person;
pub mod place;
pub mod preference;
pub mod rows;
pub mod search;
pub mod snapshot;
pub mod staff;
pub mod status;
pub mod token;
pub mod tool;
pub mod transfer;
pub mod validation;

pub use objection::{Contradiction, Objection};
