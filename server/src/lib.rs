//! Mock Campus: a stateful, in-memory emulator of the Business Office Integration API of Infinite Campus.
//!
//! A documented rule of the guide is the unit of everything: it has an id, a place in the domain where it is kept, and
//! a saboteur that breaks it, so that a conformance suite can be seen to notice.
//!
//! # Use
//!
//! ```
//! # use mock_campus::MockCampus;
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), mock_campus::StartError> {
//! let campus = MockCampus::start().await?;
//! assert!(campus.base_url().ends_with("/campus/api/boi/v1/blaine"));
//! // Point the client under test at these:
//! let (_token_url, _id, _secret) = (campus.token_url(), campus.client_id(), campus.client_secret());
//! campus.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! A builder sets up more:
//!
//! ```
//! # use mock_campus::{Fixture, MockCampus};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), mock_campus::StartError> {
//! let mut builder = MockCampus::builder().client_id("payroll").client_secret("not so secret").seed(7);
//! if let Some(fixture) = Fixture::built_in("blaine-empty") {
//!     builder = builder.district("lakeside").fixture(fixture);
//! }
//! let campus = builder.start().await?;
//! assert_eq!(campus.client_id(), "payroll");
//! campus.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! # Rooms
//!
//! Imports point one way: `net` -> `mock` -> `api` -> `oauth` -> `campus`, `mock` -> `paper`, `page` -> `glyph`, and `roster` -> `campus`, `hr`.
//!
//! - [`campus`]: the district as a value, pure.
//! - [`oauth`]: credentials become tokens, tokens become access.
//! - [`api`]: the operations, from contract to reply.
//! - [`mock`]: districts side by side, clock, journal, saboteurs and the control interface.
//! - [`glyph`]: which characters nobody sees, for paper and page.
//! - [`paper`]: tables as PDF documents.
//! - [`page`]: reports as pages of HTML.
//! - [`roster`]: districts of any size, made up from a seed.
//! - [`hr`]: a reference HR client, which knows the API and nothing of the emulator.
//! - [`net`]: the listener, its limits, and the emulator as a library.

pub mod api;
pub mod campus;
pub mod glyph;
pub mod hr;
pub mod mock;
pub mod net;
pub mod oauth;
pub mod page;
pub mod paper;
pub mod roster;

pub use mock::{Fixture, FixtureError, saboteurs};
pub use net::{Builder, Limits, MockCampus, StartError};
