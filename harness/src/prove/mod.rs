//! The proof that the scenarios can fail.
//!
//! Each saboteur breaks one rule in the district of every scenario. A kill is a failed Then of a scenario of that
//! rule, never a refused setup or an error; what else breaks with it must be declared.

mod proof;
mod work;

pub use proof::{KillSite, Proof, SaboteurReport};
pub use work::{ProveError, Prover};
