//! updatePosition: the positions that are meant get the date in which they differ.

mod full_set;
mod held;
mod journal;
mod matching;
mod refusals;
