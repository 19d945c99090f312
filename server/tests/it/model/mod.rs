//! What a district should hold after what was done to it: the rules of staff, identities, employments and positions under
//! the decided readings, worked out from their wording over plain texts and ordered maps. It is slow and simple, and it
//! names nothing of the code it judges.

mod acts;
mod demographics;
mod district;
mod employments;
mod homes;
mod judgement;
mod matching;
mod person;
mod positions;
mod record;
mod search;
mod titles;

pub(crate) use acts::{Act, acts, sets};
pub(crate) use district::{Model, Told};
pub(crate) use matching::all_find_their_own;
pub(crate) use person::Person;
pub(crate) use record::Record;
