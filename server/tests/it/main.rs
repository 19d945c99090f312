//! The emulator judged from outside: over real sockets by the actors that will use it, as a value by laws that hold for
//! every input, as a binary, and as text by the rules of the house. One binary, so that it is linked once.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that meets something else than it expects has to fail"
)]

mod actors;
mod addresses;
mod api_document;
mod architecture;
mod authorisation;
mod bad_input;
mod binary;
mod check;
mod combine;
mod control;
mod create_position;
mod create_staff;
mod error_log;
mod homes;
mod lists;
mod locks;
mod measuring;
mod model;
mod notifications;
mod preferences;
mod properties;
mod readings;
mod roster;
mod routing;
mod search;
mod shared_data;
mod source_text;
mod sync;
mod texts;
mod token;
mod update_position;
mod update_staff;
mod week;
