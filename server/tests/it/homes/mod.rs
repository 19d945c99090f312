//! Households and addresses as the HR system meets them: the household rules, what is answered, what the journal explains,
//! and the search for addresses.

mod addresses;
mod asked;
mod documents;
mod explained;
mod moving;
mod new;
mod search;
mod spellings;
mod stage;
mod stays;
