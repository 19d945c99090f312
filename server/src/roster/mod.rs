//! Districts of any size, made up from a seed.
//!
//! A [`District`] is two numbers: how many staff members it has, and the seed they are drawn from. Its people are an
//! iterator, so that a million of them take no more memory than one; a [`Document`] writes them as a fixture while they
//! are made, then where they live, and a [`Roster`] writes what the HR system has of the same staff, or what it has by now if
//! there are [`News`]. Everybody is drawn from a stream of chance of their own: a larger district of the same seed is the
//! smaller one grown, nobody in it differs.

mod calendar;
mod career;
mod catalogue;
mod district;
mod document;
mod draw;
mod family;
mod fate;
mod home;
mod lines;
mod member;
mod name;
mod news;
mod numbering;
mod people;
mod record;
mod residence;
mod roll;
mod schools;
mod share;
mod spelling;
mod street;

pub use calendar::{NOW, TIME_ZONE};
pub use district::District;
pub use document::Document;
pub use fate::Flaw;
pub use news::{Counts, News};
pub use people::People;
pub use record::Record;
pub use roll::Roster;
pub use share::{Share, Shares};
