//! The synchronization of all staff, judged from outside.

mod actors;
mod bad_input;
mod job;
mod phases;
mod readings;
mod theatre;
mod tool;
mod validation;
