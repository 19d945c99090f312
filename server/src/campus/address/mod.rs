//! Addresses: from a text or from components to one canonical key, by one road.
//!
//! A street text is cleaned, cut into words, read as number, prefix, street, tag, direction and apartment, and each of
//! these is brought to one spelling. Whoever creates, updates, transfers or searches compares [`Key`]s and nothing else
//! (ADDR-22, ADDR-24). The words are data: `schemas/usps.yaml`. This room knows no district and keeps no addresses.

mod apartment;
mod component;
mod house_number;
mod key;
mod normal;
mod ordinal;
mod parse;
mod post_office_box;
mod record;
mod road;
mod street;
mod tail;
mod text;
mod token;
mod town;
mod unit;
mod whole_line;
mod words;

pub use component::Component;
pub(in crate::campus) use key::Digest;
pub use key::Key;
pub use parse::{ParseAddressError, Parsed};
pub use record::Address;
pub(in crate::campus) use tail::Place;
