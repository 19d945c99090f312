//! Two persons who are one: the preview, the deed, the report of it, and what cannot be combined.

mod actors;
mod audit;
mod bad_input;
mod deed;
mod order;
mod page;
mod preview;
