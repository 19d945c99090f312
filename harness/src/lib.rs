//! The conformance harness of the Business Office Integration API of Infinite Campus.
//!
//! It knows the contract, not the server: it judges any target over HTTP by the documented rules, and only one file
//! of it starts the emulator it embeds.
//!
//! # Architecture
//!
//! ```text
//! command ─> report  (one model; text, JSON, JUnit, Markdown)
//!    │          │
//!    ├──────> prove   (the features under each saboteur)
//!    │          │
//!    └───────> run ──────────────────> world <─ steps
//!               │                        │        │
//!               ├─> ledger, verdict      ├─> checks
//!               │                        │        │
//!               └─> target (embedded ────┴─> contract, exchange
//!                           or remote)
//! ```
//!
//! # Modules
//!
//! - [`contract`]: the operations of the API, read from the OpenAPI document;
//! - [`ledger`]: documented rules, the scenarios that exercise them, the coverage gate;
//! - [`target`]: what is judged, and the district each scenario gets there;
//! - [`exchange`]: calls and answers, recorded with every secret masked;
//! - [`world`]: the state of one scenario, and how a step ends it;
//! - [`checks`]: pure judgements over answers;
//! - [`run`]: selection, and cucumber's events folded into outcomes;
//! - [`verdict`]: verdicts, their precedence, exit codes;
//! - [`report`]: one model of a run, rendered as text, JSON, JUnit and Markdown;
//! - [`prove`]: the proof that the scenarios can fail;
//! - [`command`]: the command line.

pub mod checks;
pub mod command;
pub mod contract;
pub mod exchange;
pub mod ledger;
pub mod prove;
pub mod report;
pub mod run;
mod steps;
pub mod target;
mod thread;
pub mod verdict;
pub mod world;
