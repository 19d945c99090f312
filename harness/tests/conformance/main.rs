//! The harness judged from outside: what it makes of the emulator, of targets that misbehave, of features that are
//! wrong and of mistakes on its command line. One binary, so that it is linked once.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops")]

mod command_line;
mod completions;
mod coverage;
mod emulator;
mod exchanges;
mod features;
mod junit;
mod markdown;
mod misbehaving;
mod pipeline;
mod portable;
mod program;
mod readings;
mod rooms;
mod sample;
mod stand;
mod text;
mod unreached;
mod xunit;
