//! The control interface: all that a test needs to arrange and to observe.

mod access;
mod assignments;
mod clock;
mod credentials;
mod districts;
mod faults;
mod homes;
mod households;
mod journal;
mod operator;
mod resources;
mod settings;
mod snapshot;
