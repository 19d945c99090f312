//! The addresses of a district: how they are sent, found again and added, so that each exists once (ADDR-28).

mod finding;
mod input;
mod judgement;
mod nearest;
mod notices;
mod search;
mod table;

pub use finding::{AddressDeed, AddressTrace};
pub use input::AddressInput;
pub(in crate::campus) use input::ReadAddress;
pub use nearest::Near;
pub use search::{AddressHits, SoughtTrace};
pub use table::{AddressId, Addresses, StoredAddress};
