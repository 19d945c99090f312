//! The four reference lists, which only ever read (REF-09).

use http::StatusCode;

use super::Store;
use super::reply::{Reply, json};

/// The schools (REF-01).
pub(super) fn schools(store: &impl Store) -> Reply {
    let schools = &store.district().reference.schools;
    json(StatusCode::OK, &schools.values().collect::<Vec<_>>())
}

/// The genders (REF-03).
pub(super) fn genders(store: &impl Store) -> Reply {
    let genders = &store.district().reference.genders;
    json(StatusCode::OK, &genders.values().collect::<Vec<_>>())
}

/// The assignment codes (REF-05).
pub(super) fn assignment_codes(store: &impl Store) -> Reply {
    let codes = &store.district().reference.assignment_codes;
    json(StatusCode::OK, &codes.values().collect::<Vec<_>>())
}

/// The titles (REF-07).
pub(super) fn title_codes(store: &impl Store) -> Reply {
    let titles = &store.district().reference.titles;
    json(StatusCode::OK, &titles.values().collect::<Vec<_>>())
}
