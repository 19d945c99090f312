//! Staff members as the HR system sends them, and what becomes of a person by it.

mod commands;
mod contact;
mod edit;
mod input;
mod judgement;
mod update;

pub use commands::Hired;
pub(super) use commands::added;
pub use input::StaffInput;
pub use judgement::CREATE_REQUIRED;
pub(super) use update::is_same_name;
