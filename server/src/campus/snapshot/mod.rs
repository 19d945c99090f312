//! A district as a document: what a fixture is, and what a snapshot gives.

mod contradictions;
mod document;
mod users;

pub use contradictions::SnapshotError;
pub use document::Snapshot;
