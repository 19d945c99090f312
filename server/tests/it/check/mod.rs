//! Check Campus Data, judged from outside.

mod bad_input;
mod page;
mod report;
