//! The addresses of a district: how they are sent, found again and added, so that each exists once (ADDR-28).

mod finding;
mod input;
mod judgement;
mod search;
mod table;

pub use finding::{AddressDeed, AddressTrace, Near};
pub use input::AddressInput;
pub(in crate::campus) use input::ReadAddress;
pub use search::AddressHits;
pub use table::{AddressId, Addresses, StoredAddress};
