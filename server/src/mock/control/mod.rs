//! The control interface under `/_mock`: what a test arranges and observes. Never part of the API of the guide.
//!
//! A request is let in or turned away by [`access`], led to one of the [`resources`] by [`routes`] and answered there. Bodies are judged by
//! `schemas/control.schema.json`, all faults at once. What an operator does in the tools of a district, its saboteurs see.

mod access;
mod call;
mod campus;
mod check;
mod clock;
mod combine;
mod combine_report;
mod credentials;
mod districts;
mod error_log;
mod households;
mod journal;
mod notifications;
mod paper;
mod people;
mod preferences;
mod resources;
mod routes;
mod settings;
mod site;
mod snapshot;
mod sync;
mod sync_report;
mod view;

pub(super) use access::turned_away;
pub(super) use routes::{answer, takes_district};
