//! Households: who lives together and where, and what an API call may change of it (HOUSE-01 to HOUSE-24).

mod commands;
mod input;
mod judgement;
mod locations;
mod record;
mod rules;
mod settlement;
mod table;
mod trace;

pub(in crate::campus) use input::ReadHousehold;
pub use input::{HouseholdInput, LocationInput};
pub use record::{Household, HouseholdId, HouseholdLocation, Member};
pub use table::Households;
pub use trace::{HomeTrace, HouseholdDeed, HouseholdTrace};
