//! Districts that are made up: the people in them, and where they live.

mod homes;
mod news;
mod people;
