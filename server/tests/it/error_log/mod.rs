//! The Error Log from outside: what is in it, what is not, and how it looks on paper.

mod bounds;
mod entries;
mod hidden;
mod paper;
