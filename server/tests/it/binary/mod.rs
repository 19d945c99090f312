//! The binary `mock-campus`, as people and scripts start it.

mod address;
mod completions;
mod generate;
mod help;
mod process;
mod serving;
mod sync;
mod usage;
