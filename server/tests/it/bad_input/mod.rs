//! Bad input: an RFC 9457 problem or a closed connection, never a 5xx, never a change of state.

mod crowd;
mod heads;
mod homes;
mod malformed;
mod many;
mod many_homes;
mod names;
mod parallel;
mod size;
mod slow;
mod stopping;
mod streets;
mod types;
mod writes;
