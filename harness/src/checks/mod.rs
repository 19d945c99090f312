//! Checks: pure judgements over answers, in the words of the contract.
//!
//! A check knows no scenario and makes no call. It answers what it found, or an objection: either a contradiction of
//! what was expected, or that the answer does not say.

pub mod address;
pub mod credentials;
pub mod defaults;
pub mod document;
pub mod household;
pub mod journal;
pub mod list;
pub mod location;
pub mod objection;
pub mod person;
pub mod place;
pub mod rows;
pub mod search;
pub mod snapshot;
pub mod staff;
pub mod status;
pub mod token;

pub use objection::{Contradiction, Objection};
