//! Every reading of every silence that is built, as the HR system meets it: what a district does that reads the silence
//! so, and what one does that reads it as decided.

mod addresses;
mod bodies;
mod document;
mod employments;
mod homes;
mod identities;
mod positions;
mod search;
mod stage;
mod writes;
