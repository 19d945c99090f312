//! `mock-campus sync`, against a server that says what a test tells it to, and against the emulator.

mod commits;
mod refusals;
mod rosters;
mod site;
mod steps;
mod tokens;
mod whole;
