//! Laws that hold for every input: of the district as a value, and of the emulator without a socket.

mod any_body;
mod any_input;
mod changes;
mod finding;
mod indexes;
mod made_up;
mod positions;
mod staff_over_http;
mod staff_value;
mod texts;
mod value;
