//! The ledger: documented rules, the scenarios that exercise them and the saboteurs that break them.
//!
//! It owns the catalogue, the reading of features into cases, and the coverage gate. It knows nothing of HTTP.

mod case;
mod catalogue;
mod coverage;
mod fault;
mod rule;
mod suite;
mod tags;
mod title;

pub use case::{Case, CaseKey, Needs};
pub use catalogue::{Catalogue, CatalogueError};
pub use coverage::{Coverage, Gap};
pub use rule::{Binds, Level, ParseRuleIdError, Rule, RuleId};
pub use suite::{Suite, SuiteError};
pub use tags::{ReadTagsError, Tags};
