//! updateStaff: what is stored, what is told, what the journal keeps of it, and everything that is refused.

mod answers;
mod demographics;
mod journal;
mod numbers;
mod refusals;
mod warnings;
