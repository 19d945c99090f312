//! Laws that hold for every input: of the district as a value, and of the emulator without a socket.

mod addresses;
mod any_address;
mod any_body;
mod any_home;
mod any_input;
mod changes;
mod combining;
mod finding;
mod home_bodies;
mod homes;
mod indexes;
mod made_up;
mod positions;
mod sought;
mod staff_over_http;
mod staff_value;
mod texts;
mod value;
