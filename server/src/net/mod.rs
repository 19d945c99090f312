//! The listener: connections, limits, graceful shutdown, and the emulator as a library.
//!
//! The one room that knows hyper and sockets. A request is read whole, within [`Limits`], before anybody looks at
//! it; a reply is whole as well.

mod connection;
mod limits;
mod listener;
mod mock_campus;
mod public_url;

pub use limits::Limits;
pub use mock_campus::{Builder, MockCampus, StartError};
pub use public_url::{ParsePublicUrlError, PublicUrl};
